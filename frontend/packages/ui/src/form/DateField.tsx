import type { CalendarDate } from '@internationalized/date';
import { type ReactNode, useId, useState } from 'react';
import { DateInput, DateSegment, I18nProvider, Label, DateField as Segmented } from 'react-aria-components';
import { useController } from 'react-hook-form';
import { civilDate, dateFromText, formatLongDate } from '../dates/dates';
import { FieldNotes, type FieldProps, useField } from './Field';

interface DateBoxProps {
  id: string;
  label: string;
  value: string | null | undefined;
  onChange: (value: string | null) => void;
  invalid?: boolean;
  describedBy?: string | undefined;
  hideLabel?: boolean;
  notes?: ReactNode;
}

/**
 * Day, month and year as three segments that can be typed straight through (31122026), and beside
 * them a small box that takes `t`, `m`, `+3d`, `-2w` or a pasted date. The value is `YYYY-MM-DD` or null.
 */
export function DateBox({
  id,
  label,
  value,
  onChange,
  invalid,
  describedBy,
  hideLabel,
  notes,
}: DateBoxProps) {
  const [typed, setTyped] = useState('');
  const dayId = useId();
  const weekday = formatLongDate(value);
  function take(): boolean {
    const date = dateFromText(typed);
    if (!date) return false;
    onChange(date.toString());
    setTyped('');
    return true;
  }
  return (
    <I18nProvider locale="en-GB">
      <Segmented<CalendarDate>
        id={id}
        className="field"
        value={civilDate(value) ?? null}
        onChange={(date) => onChange(date ? date.toString() : null)}
        granularity="day"
        shouldForceLeadingZeros
        isInvalid={invalid}
        validationBehavior="aria"
        aria-describedby={[describedBy, weekday ? dayId : ''].filter(Boolean).join(' ') || undefined}
      >
        <Label className={hideLabel ? 'visually-hidden' : 'label'}>{label}</Label>
        {notes}
        <div className="row">
          <div className="date-control" data-invalid={invalid || undefined}>
            <DateInput className="date-segments">
              {(segment) => <DateSegment segment={segment} className="date-segment" />}
            </DateInput>
            <input
              className="date-shortcut"
              aria-label={`${label}: shortcut, t for today, +3d for in three days`}
              placeholder="t, +3d"
              value={typed}
              autoComplete="off"
              onChange={(event) => setTyped(event.target.value)}
              onBlur={take}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && typed !== '' && !event.ctrlKey) {
                  event.preventDefault();
                  take();
                }
              }}
            />
          </div>
          <span id={dayId} className="hint">
            {weekday}
          </span>
        </div>
      </Segmented>
    </I18nProvider>
  );
}

/** A date in a form; see {@link DateBox}. */
export function DateField({ name, label, hint, optional }: FieldProps) {
  const { id, control, error, describedBy } = useField(name, hint);
  const { field } = useController({ name, control });
  return (
    <DateBox
      id={id}
      label={optional ? `${label} (optional)` : label}
      value={field.value as string | null | undefined}
      onChange={(value) => field.onChange(value ?? '')}
      invalid={Boolean(error)}
      describedBy={describedBy}
      notes={<FieldNotes name={name} hint={hint} error={error} />}
    />
  );
}
