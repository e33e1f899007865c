import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { type FieldErrors, type FieldValues, FormProvider, type UseFormReturn } from 'react-hook-form';
import { FormScope, useFieldId } from './Field';

export interface SummaryLine {
  /** Name of the field, when the message belongs to one. */
  field?: string;
  message: string;
  /** The message says what is wrong and not with what, as "This is needed" does: the field's label goes before it. */
  bare?: boolean;
}

/** What the whole form is told, beyond its fields. */
export interface FormTrouble {
  title: string;
  messages: string[];
}

/** Codes of the server's plain checks of a single field. */
const BARE = new Set(['NotNull', 'NotBlank', 'NotEmpty', 'Size', 'Min', 'Max', 'Pattern']);

function linesOf(errors: FieldErrors, prefix = ''): SummaryLine[] {
  return Object.entries(errors).flatMap(([name, error]): SummaryLine[] => {
    if (!error || name === 'ref') return [];
    const path = prefix ? `${prefix}.${name}` : name;
    if (typeof error.message === 'string' && error.message !== '')
      return [{ field: path, message: error.message, bare: BARE.has(String(error.type)) }];
    if (typeof error === 'object') return linesOf(error as FieldErrors, path);
    return [];
  });
}

/** Lists everything that is wrong, each line a link to its field; takes the focus when it appears. */
export function ErrorSummary({
  title,
  lines,
  attempt,
}: {
  title: string;
  lines: SummaryLine[];
  attempt: number;
}) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each failed attempt moves the focus again
  useEffect(() => {
    box.current?.focus();
  }, [attempt]);
  // What was wrong is put right: the focus stays in the form, whose keys would be lost with it.
  useLayoutEffect(() => {
    const summary = box.current;
    const form = summary?.closest('form');
    return () => {
      if (summary?.contains(document.activeElement)) form?.focus();
    };
  }, []);
  return (
    <div ref={box} className="error-summary" tabIndex={-1} role="alert" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={`${line.field ?? ''}${line.message}`}>
            {line.field ? (
              <FieldLink field={line.field} bare={line.bare ?? false} message={line.message} />
            ) : (
              line.message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Leads to the field; with its label before a message that does not say what it is about. */
function FieldLink({ field, bare, message }: { field: string; bare: boolean; message: string }) {
  const id = useFieldId(field);
  const [label, setLabel] = useState('');
  useEffect(() => setLabel(bare ? labelOf(id) : ''), [id, bare]);
  return (
    <a
      href={`#${id}`}
      onClick={(event) => {
        event.preventDefault();
        focusField(id);
      }}
    >
      {label ? `${label}: ` : ''}
      {message}
    </a>
  );
}

function labelOf(id: string): string {
  const escaped = CSS.escape(id);
  const named = document.getElementById(id)?.getAttribute('aria-labelledby')?.split(' ')[0];
  const label = named
    ? document.getElementById(named)
    : document.querySelector(`label[for="${escaped}"], fieldset#${escaped} > legend`);
  return label?.firstChild?.textContent ?? '';
}

/** The field's own control, or the first thing in it that takes the focus (a date's day, a first choice). */
function focusField(id: string): void {
  const found = document.getElementById(id);
  const inner = found?.matches('input, select, textarea, button')
    ? found
    : found?.querySelector<HTMLElement>('input:not([type="hidden"]), select, textarea, [role="spinbutton"]');
  (inner ?? found)?.focus();
}

interface FormProps<T extends FieldValues> {
  form: UseFormReturn<T>;
  onSubmit: (values: T) => unknown;
  trouble?: FormTrouble | null | undefined;
  wide?: boolean;
  label?: string;
  children: ReactNode;
}

/** A form with its error summary. Ctrl+Enter saves from any field. */
export function Form<T extends FieldValues>({
  form,
  onSubmit,
  trouble,
  wide,
  label,
  children,
}: FormProps<T>) {
  const element = useRef<HTMLFormElement>(null);
  const scope = useId();
  const { errors, submitCount } = form.formState;
  const lines = [
    ...(trouble?.messages.map((message) => ({ message })) ?? []),
    ...linesOf(errors as FieldErrors),
  ];
  return (
    <FormProvider {...form}>
      <FormScope value={scope}>
        <form
          ref={element}
          className="form"
          data-wide={wide || undefined}
          aria-label={label}
          tabIndex={-1}
          noValidate
          onSubmit={form.handleSubmit(async (values) => {
            await onSubmit(values);
          })}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.ctrlKey) {
              event.preventDefault();
              element.current?.requestSubmit();
            }
          }}
        >
          {lines.length > 0 && submitCount > 0 ? (
            <ErrorSummary
              title={trouble?.title ?? 'There is a problem'}
              lines={lines}
              attempt={submitCount}
            />
          ) : null}
          {children}
        </form>
      </FormScope>
    </FormProvider>
  );
}
