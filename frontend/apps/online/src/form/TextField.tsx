import type { InputHTMLAttributes } from 'react';
import { FieldError, type Mistake } from './ErrorSummary';

/** A labelled box with its hint and its mistake. */
export function TextField({
  id,
  label,
  hint,
  width,
  prefix,
  mistakes,
  ...input
}: Omit<InputHTMLAttributes<HTMLInputElement>, 'width' | 'prefix'> & {
  id: string;
  label: string;
  hint: string;
  width: 5 | 10 | 20;
  prefix?: string;
  mistakes: readonly Mistake[];
}) {
  const wrong = mistakes.some((mistake) => mistake.field === id);
  const box = (
    <input
      {...input}
      className={`govuk-input govuk-input--width-${width}${wrong ? ' govuk-input--error' : ''}`}
      id={id}
      name={id}
      type="text"
      autoCapitalize="off"
      spellCheck={false}
      aria-describedby={`${id}-hint${wrong ? ` ${id}-error` : ''}`}
      aria-invalid={wrong || undefined}
    />
  );
  return (
    <div className={`govuk-form-group${wrong ? ' govuk-form-group--error' : ''}`}>
      <label className="govuk-label govuk-label--s" htmlFor={id}>
        {label}
      </label>
      <div className="govuk-hint" id={`${id}-hint`}>
        {hint}
      </div>
      <FieldError id={id} mistakes={mistakes} />
      {prefix ? (
        <div className="govuk-input__wrapper">
          <div className="govuk-input__prefix" aria-hidden="true">
            {prefix}
          </div>
          {box}
        </div>
      ) : (
        box
      )}
    </div>
  );
}
