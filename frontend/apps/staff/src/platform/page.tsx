import { Problem } from '@quarterday/api';
import { Alert, Skeleton } from '@quarterday/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';

/** Names the browser tab: several accounts are open at once and the tab must say which is which. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · Quarterday` : 'Quarterday';
  }, [title]);
}

/** "Line 3: " of a file, as a spreadsheet numbers it, where the problem names one. */
function lineOf(pointer: string | null | undefined): string {
  const line = /^\/lines\/(\d+)/.exec(pointer ?? '')?.[1];
  return line ? `Line ${line}: ` : '';
}

/** What went wrong, in the server's words, and what to do next. */
export function ProblemAlert({ problem, onRetry }: { problem: unknown; onRetry?: () => void }) {
  const known = problem instanceof Problem ? problem : new Problem({}, 500);
  return (
    <Alert kind={known.status === 404 ? 'warn' : 'bad'} title={known.title}>
      {known.detail ? <p>{known.detail}</p> : null}
      {known.errors.length > 0 ? (
        <ul>
          {known.errors.map((error) => (
            <li key={`${error.pointer}${error.detail}`}>
              {lineOf(error.pointer)}
              {error.detail}
            </li>
          ))}
        </ul>
      ) : null}
      {known.traceId && known.status >= 500 ? (
        <p className="quiet">Quote {known.traceId} when you report it.</p>
      ) : null}
      {onRetry ? (
        <button type="button" className="button" data-kind="quiet" data-small="true" onClick={onRetry}>
          Try again
        </button>
      ) : null}
    </Alert>
  );
}

/** Shows a query's answer, or that it is coming, or why it did not. */
export function Loaded<T>({
  query,
  lines,
  children,
}: {
  query: UseQueryResult<T>;
  lines?: number;
  children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) {
    return (
      <>
        {query.isError ? <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} /> : null}
        {children(query.data)}
      </>
    );
  }
  if (query.isError) return <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />;
  return <Skeleton lines={lines ?? 5} />;
}
