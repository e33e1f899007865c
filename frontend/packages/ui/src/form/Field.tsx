import { createContext, type InputHTMLAttributes, type ReactNode, useContext } from 'react';
import { type FieldError, get, useFormContext } from 'react-hook-form';

export interface FieldProps {
  /** Name in the form and in the request body, so that a server's pointer finds it. */
  name: string;
  label: string;
  hint?: ReactNode;
  optional?: boolean;
}

/** Begins the ids of one form's fields: two forms of a page, one of them in a dialog, may have fields of one name. */
export const FormScope = createContext('');

/** The id of a field's control; a label of another form never leads to it. */
export function useFieldId(name: string): string {
  return useContext(FormScope) + name;
}

/** What every kind of field needs: its register, its error and the ids that tie them together. */
export function useField(name: string, hint: ReactNode) {
  const id = useFieldId(name);
  const { register, control, formState } = useFormContext();
  const error = (get(formState.errors, name) as FieldError | undefined)?.message;
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return { id, register, control, error, describedBy: described || undefined };
}

export function FieldFrame({
  name,
  label,
  hint,
  optional,
  error,
  children,
}: FieldProps & { error?: string | undefined; children: ReactNode }) {
  const id = useFieldId(name);
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {optional ? <span className="quiet"> (optional)</span> : null}
      </label>
      <FieldNotes name={name} hint={hint} error={error} />
      {children}
    </div>
  );
}

export function FieldNotes({
  name,
  hint,
  error,
}: {
  name: string;
  hint?: ReactNode;
  error?: string | undefined;
}) {
  const id = useFieldId(name);
  return (
    <>
      {hint ? (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      ) : null}
      {error ? (
        <span id={`${id}-error`} className="error-text">
          <span className="visually-hidden">Error: </span>
          {error}
        </span>
      ) : null}
    </>
  );
}

type TextProps = FieldProps & {
  width?: 'short' | 'medium';
  type?: 'text' | 'email' | 'tel' | 'number';
} & Pick<InputHTMLAttributes<HTMLInputElement>, 'autoComplete' | 'inputMode' | 'spellCheck' | 'maxLength'>;

export function TextField({ name, label, hint, optional, width, type = 'text', ...rest }: TextProps) {
  const { id, register, error, describedBy } = useField(name, hint);
  return (
    <FieldFrame name={name} label={label} hint={hint} optional={optional} error={error}>
      <input
        {...register(name)}
        {...rest}
        id={id}
        type={type}
        autoComplete={rest.autoComplete ?? 'off'}
        className={`input ${width ? `width-${width}` : ''}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy}
      />
    </FieldFrame>
  );
}

export function TextAreaField({ name, label, hint, optional }: FieldProps) {
  const { id, register, error, describedBy } = useField(name, hint);
  return (
    <FieldFrame name={name} label={label} hint={hint} optional={optional} error={error}>
      <textarea
        {...register(name)}
        id={id}
        className="input"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy}
      />
    </FieldFrame>
  );
}

export interface Option {
  value: string;
  label: string;
  hint?: string;
}

export function SelectField({
  name,
  label,
  hint,
  optional,
  options,
  placeholder,
}: FieldProps & { options: readonly Option[]; placeholder?: string }) {
  const { id, register, error, describedBy } = useField(name, hint);
  return (
    <FieldFrame name={name} label={label} hint={hint} optional={optional} error={error}>
      <select
        {...register(name)}
        id={id}
        className="input width-medium"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy}
      >
        <option value="">{placeholder ?? 'Choose one'}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

export function ChoiceField({ name, label, hint, options }: FieldProps & { options: readonly Option[] }) {
  const { id, register, error, describedBy } = useField(name, hint);
  return (
    <fieldset className="field" id={id} aria-describedby={describedBy}>
      <legend>{label}</legend>
      <FieldNotes name={name} hint={hint} error={error} />
      <div className="choices">
        {options.map((option) => (
          <label key={option.value} className="choice">
            <input {...register(name)} type="radio" value={option.value} />
            <span>
              {option.label}
              {option.hint ? <span className="hint"> {option.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export function TickField({ name, label, hint }: FieldProps) {
  const { id, register, error, describedBy } = useField(name, hint);
  return (
    <div className="field">
      <label className="choice">
        <input
          {...register(name)}
          id={id}
          type="checkbox"
          aria-describedby={describedBy}
          aria-invalid={error ? true : undefined}
        />
        <span>{label}</span>
      </label>
      <FieldNotes name={name} hint={hint} error={error} />
    </div>
  );
}
