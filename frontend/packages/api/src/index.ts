export { answerOf, call, read } from './calls';
export { api, apiUrl, body, SIGNED_OUT_EVENT, setApiRoot } from './client';
export { SubmissionKey } from './idempotency';
export { Problem, type ProblemBody, type ProblemError, problemOf } from './problem';
export { type FormProblem, pointerToName, problemToForm, type SetFieldError } from './problemToForm';
export type * from './schema';
