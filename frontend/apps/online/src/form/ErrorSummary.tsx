import { useEffect, useRef } from 'react';
import { useLanguage } from '../app/language';

export interface Mistake {
  /** The id of the field it is in. */
  field: string;
  words: string;
}

/** What is wrong with a form, on top of it, with the focus: the GOV.UK error summary. */
export function ErrorSummary({ mistakes }: { mistakes: readonly Mistake[] }) {
  const { t } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (mistakes.length > 0) box.current?.focus();
  }, [mistakes]);
  if (mistakes.length === 0) return null;
  return (
    <div className="govuk-error-summary" tabIndex={-1} ref={box}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">{t('thereIsAProblem')}</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {mistakes.map(({ field, words }) => (
              <li key={field + words}>
                <a
                  href={`#${field}`}
                  onClick={(event) => {
                    event.preventDefault();
                    document.getElementById(field)?.focus();
                  }}
                >
                  {words}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

/** The mistake at its own field. */
export function FieldError({ id, mistakes }: { id: string; mistakes: readonly Mistake[] }) {
  const { t } = useLanguage();
  const own = mistakes.find((mistake) => mistake.field === id);
  if (!own) return null;
  return (
    <p className="govuk-error-message" id={`${id}-error`}>
      <span className="govuk-visually-hidden">{t('error')}</span>
      {own.words}
    </p>
  );
}
