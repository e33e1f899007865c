export { answerOf, call, read } from './calls';
export { apiUrl, type Query, SIGNED_OUT_EVENT } from './client';
export { download } from './download';
export { SubmissionKey } from './idempotency';
export { touched } from './presence';
export { Problem, type ProblemBody, type ProblemError, problemOf } from './problem';
export { type FormProblem, pointerToName, problemToForm, type SetFieldError } from './problemToForm';
export type * from './schema';
