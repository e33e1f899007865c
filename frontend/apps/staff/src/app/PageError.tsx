import { PageHead } from '@quarterday/ui';
import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { ProblemAlert, useTitle } from '../platform/page';

/** A page that could not be shown: why, and how to go on. */
export function PageError({ error, reset }: ErrorComponentProps) {
  useTitle('Problem');
  return (
    <div className="stack">
      <PageHead title="This page could not be shown" />
      <ProblemAlert problem={error} onRetry={reset} />
      <p>
        <Link to="/">Go to today’s work</Link>
      </p>
    </div>
  );
}

export function NotFound() {
  useTitle('Nothing here');
  return (
    <div className="stack">
      <PageHead title="There is nothing at this address" />
      <p>Check the address, or press / to search for an account, a person or a property.</p>
      <p>
        <Link to="/">Go to today’s work</Link>
      </p>
    </div>
  );
}
