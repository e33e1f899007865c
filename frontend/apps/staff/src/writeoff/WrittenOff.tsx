import { read } from '@quarterday/api';
import { Alert } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWhyNot } from '../platform/me';
import type { Before } from './model';
import { SAMENESS } from './words';

/** Said before anything else: these people have a debt on the register. */
export function WrittenOffBefore({ items }: { items: Before[] }) {
  const because = useWhyNot('report:view');
  if (items.length === 0) return null;
  return (
    <Alert kind="warn" title="Debts of these people are written off">
      <ul className="plain-list stack-close">
        {items.map((one) => (
          <li key={one.id}>
            {because ? (
              `${one.remainingWords} on ${one.accountReference}`
            ) : (
              <Link to="/write-offs/$writeOffId" params={{ writeOffId: one.id }}>
                {one.remainingWords} on {one.accountReference}
              </Link>
            )}
            , {SAMENESS[one.sameness]}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** The same on an account's own page, whoever of its people owed it and wherever. */
export function WrittenOffNotice({ accountId }: { accountId: string }) {
  const query = useQuery({
    queryKey: ['write-offs', 'before', accountId],
    queryFn: ({ signal }) =>
      read('/api/v1/accounts/{accountId}/written-off', {
        params: { path: { accountId } },
        signal,
      }) as Promise<{ items: Before[] }>,
  });
  return <WrittenOffBefore items={query.data?.items ?? []} />;
}
