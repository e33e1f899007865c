import { type ReactNode, useEffect, useRef } from 'react';
import { type FieldErrors, type FieldValues, FormProvider, type UseFormReturn } from 'react-hook-form';

export interface SummaryLine {
  /** Name of the field, when the message belongs to one. */
  field?: string;
  message: string;
}

/** What the whole form is told, beyond its fields. */
export interface FormTrouble {
  title: string;
  messages: string[];
}

function linesOf(errors: FieldErrors, prefix = ''): SummaryLine[] {
  return Object.entries(errors).flatMap(([name, error]): SummaryLine[] => {
    if (!error || name === 'ref') return [];
    const path = prefix ? `${prefix}.${name}` : name;
    if (typeof error.message === 'string' && error.message !== '')
      return [{ field: path, message: error.message }];
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
  return (
    <div ref={box} className="error-summary" tabIndex={-1} role="alert" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={`${line.field ?? ''}${line.message}`}>
            {line.field ? (
              <a
                href={`#${line.field}`}
                onClick={(event) => {
                  event.preventDefault();
                  focusField(line.field ?? '');
                }}
              >
                {line.message}
              </a>
            ) : (
              line.message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The field's own control, or the first thing in it that takes the focus (a date's day, a first choice). */
function focusField(name: string): void {
  const found =
    document.getElementById(name) ?? document.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`);
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
  const { errors, submitCount } = form.formState;
  const lines = [
    ...(trouble?.messages.map((message) => ({ message })) ?? []),
    ...linesOf(errors as FieldErrors),
  ];
  return (
    <FormProvider {...form}>
      <form
        ref={element}
        className="form"
        data-wide={wide || undefined}
        aria-label={label}
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
          <ErrorSummary title={trouble?.title ?? 'There is a problem'} lines={lines} attempt={submitCount} />
        ) : null}
        {children}
      </form>
    </FormProvider>
  );
}
