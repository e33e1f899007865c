/** One thing wrong with one field or line, as the server names it (RFC 9457 with our `errors`). */
export interface ProblemError {
  /** JSON pointer into the request body, for instance `/charges/0/amountPence`. */
  pointer?: string;
  code?: string;
  detail: string;
}

/** The body of an `application/problem+json` answer. */
export interface ProblemBody {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  instance?: string;
  code?: string;
  traceId?: string;
  errors?: ProblemError[];
}

/** A refusal by the server, or a server that could not be reached (`status` 0). */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly ProblemError[];
  readonly traceId: string | undefined;

  constructor(body: ProblemBody, status: number) {
    super(body.detail ?? body.title ?? `The server answered ${status}.`);
    this.name = 'Problem';
    this.status = status;
    this.code = body.code ?? `HTTP_${status}`;
    this.title = body.title ?? defaultTitle(status);
    this.detail = body.detail ?? '';
    this.errors = body.errors ?? [];
    this.traceId = body.traceId;
  }

  /** Someone else changed it first: the screen offers to look at what they did. */
  get isStale(): boolean {
    return this.status === 412;
  }
}

function defaultTitle(status: number): string {
  if (status === 0) return 'Quarterday cannot be reached';
  if (status === 401 || status === 499) return 'You are signed out';
  if (status === 403) return 'You may not do this';
  if (status === 404) return 'There is nothing at this address';
  if (status === 409) return 'That does not fit with what is already recorded';
  if (status === 412) return 'Someone else changed this';
  if (status === 422 || status === 400) return 'Something in the form is not right';
  if (status === 503) return 'This part of the service is not available now';
  return 'Something went wrong on the server';
}

/** Reads a problem from an answer whatever its body is; never throws. */
export function problemOf(error: unknown, status: number): Problem {
  if (error instanceof Problem) return error;
  if (typeof error === 'object' && error !== null) return new Problem(error as ProblemBody, status);
  if (typeof error === 'string' && error.startsWith('{')) {
    try {
      return new Problem(JSON.parse(error) as ProblemBody, status);
    } catch {
      return new Problem({}, status);
    }
  }
  return new Problem({}, status);
}
