import type { Problem } from './problem';

/** The part of react-hook-form's `setError` that is needed, so that this package knows no form library. */
export type SetFieldError = (
  name: string,
  error: { type: string; message: string },
  options?: { shouldFocus?: boolean },
) => void;

/** What could not be pinned to a field of the form and belongs in its summary. */
export interface FormProblem {
  title: string;
  messages: string[];
}

/** `/charges/0/amountPence` is the form's `charges.0.amountPence`; `~1` and `~0` are RFC 6901 escapes. */
export function pointerToName(pointer: string): string {
  return pointer
    .replace(/^#?\//, '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
}

/**
 * Puts each error of a problem on the field it names. What names no field of this form is returned
 * for the summary, so nothing the server said is lost.
 */
export function problemToForm(
  problem: Problem,
  fields: readonly string[],
  setError: SetFieldError,
): FormProblem {
  const messages: string[] = [];
  for (const error of problem.errors) {
    const name = error.pointer ? pointerToName(error.pointer) : '';
    const field = fields.find((candidate) => candidate === name || name.startsWith(`${candidate}.`));
    if (field) setError(name, { type: error.code ?? 'server', message: error.detail });
    else messages.push(error.detail);
  }
  if (problem.errors.length === 0) messages.push(problem.detail || problem.title);
  return { title: problem.title, messages };
}
