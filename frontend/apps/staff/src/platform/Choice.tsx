interface ChoiceProps<T extends string> {
  id: string;
  label: string;
  /** Undefined where nothing is chosen. */
  value: T | undefined;
  /** Each in words, in the order shown. */
  options: Readonly<Record<T, string | { words: string }>>;
  /** What no choice is called; left out where one is always chosen. */
  any?: string;
  onChange: (value: T | undefined) => void;
}

/** Narrows a list to one of a few kinds; it takes effect at once. */
export function Choice<T extends string>({ id, label, value, options, any, onChange }: ChoiceProps<T>) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={value ?? ''}
        onChange={(event) => onChange((event.target.value || undefined) as T | undefined)}
      >
        {any ? <option value="">{any}</option> : null}
        {(Object.keys(options) as T[]).map((one) => {
          const words = options[one];
          return (
            <option key={one} value={one}>
              {typeof words === 'string' ? words : words.words}
            </option>
          );
        })}
      </select>
    </div>
  );
}
