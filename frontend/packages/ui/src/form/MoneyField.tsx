import { useEffect, useState } from 'react';
import { useController } from 'react-hook-form';
import { parseMoney, plainMoney } from '../money/money';
import { FieldFrame, type FieldProps, useField } from './Field';

/**
 * An amount of money. The form's value is whole pence, undefined while the box is empty, and NaN
 * while it holds something that is not an amount, so that a form's schema can never mistake it for one.
 * "12.5" becomes 12.50 on leaving the box; CR, brackets and a minus are credits, allowed only if `credits`.
 */
export function MoneyField({
  name,
  label,
  hint,
  optional,
  credits = false,
}: FieldProps & { credits?: boolean }) {
  const { id, control, error, describedBy } = useField(name, hint);
  const { field } = useController({
    name,
    control,
    rules: {
      validate: (value: unknown) => {
        if (value === undefined || value === null) return optional ? true : 'Enter an amount';
        if (typeof value !== 'number' || Number.isNaN(value)) return 'Enter an amount such as 12.50';
        if (value < 0 && !credits) return 'Enter an amount above zero, without CR or a minus';
        return true;
      },
    },
  });
  const [text, setText] = useState(() => written(field.value));
  useEffect(() => {
    setText((shown) => (sameAmount(shown, field.value) ? shown : written(field.value)));
  }, [field.value]);
  return (
    <FieldFrame name={name} label={label} hint={hint} optional={optional} error={error}>
      <span className="input-money">
        <span aria-hidden="true">£</span>
        <input
          id={id}
          name={name}
          ref={field.ref}
          className="input"
          inputMode="decimal"
          autoComplete="off"
          value={text}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy}
          onChange={(event) => {
            setText(event.target.value);
            field.onChange(amountOf(event.target.value));
          }}
          onBlur={() => {
            const parsed = parseMoney(text);
            if (parsed.ok) setText(written(parsed.pence));
            field.onBlur();
          }}
        />
      </span>
    </FieldFrame>
  );
}

function amountOf(text: string): number | undefined {
  if (text.trim() === '') return undefined;
  const parsed = parseMoney(text);
  return parsed.ok ? parsed.pence : Number.NaN;
}

function written(pence: unknown): string {
  if (typeof pence !== 'number' || Number.isNaN(pence)) return '';
  return pence < 0 ? `${plainMoney(-pence)} CR` : plainMoney(pence);
}

function sameAmount(text: string, value: unknown): boolean {
  const amount = amountOf(text);
  return Object.is(amount, value) || (amount === undefined && (value === undefined || value === null));
}
