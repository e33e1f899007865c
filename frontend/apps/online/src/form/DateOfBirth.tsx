import { useLanguage } from '../app/language';
import { FieldError, type Mistake } from './ErrorSummary';

export interface TypedDate {
  day: string;
  month: string;
  year: string;
}

/** The civil day that was typed, or undefined where there is no such day. */
export function dateOf({ day, month, year }: TypedDate): string | undefined {
  if (!/^\d{1,2}$/.test(day.trim()) || !/^\d{1,2}$/.test(month.trim()) || !/^\d{4}$/.test(year.trim()))
    return undefined;
  const text = `${year.trim()}-${month.trim().padStart(2, '0')}-${day.trim().padStart(2, '0')}`;
  const read = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text) ? text : undefined;
}

/** Three boxes: a remembered date is typed, never picked from a calendar. */
export function DateOfBirth({
  value,
  onChange,
  mistakes,
}: {
  value: TypedDate;
  onChange(value: TypedDate): void;
  mistakes: readonly Mistake[];
}) {
  const { t } = useLanguage();
  const wrong = mistakes.some((mistake) => mistake.field === 'born-day');
  const boxes = [
    ['day', 2],
    ['month', 2],
    ['year', 4],
  ] as const;
  return (
    <div className={`govuk-form-group${wrong ? ' govuk-form-group--error' : ''}`}>
      <fieldset className="govuk-fieldset" aria-describedby={`born-hint${wrong ? ' born-day-error' : ''}`}>
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{t('bornOn')}</legend>
        <div className="govuk-hint" id="born-hint">
          {t('bornOnHint')}
        </div>
        <FieldError id="born-day" mistakes={mistakes} />
        <div className="govuk-date-input" id="born">
          {boxes.map(([part, width]) => (
            <div className="govuk-date-input__item" key={part}>
              <div className="govuk-form-group">
                <label className="govuk-label govuk-date-input__label" htmlFor={`born-${part}`}>
                  {t(part)}
                </label>
                <input
                  className={`govuk-input govuk-date-input__input govuk-input--width-${width}${wrong ? ' govuk-input--error' : ''}`}
                  id={`born-${part}`}
                  name={`born-${part}`}
                  type="text"
                  inputMode="numeric"
                  autoComplete={`bday-${part}`}
                  value={value[part]}
                  onChange={(event) => onChange({ ...value, [part]: event.target.value })}
                />
              </div>
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
