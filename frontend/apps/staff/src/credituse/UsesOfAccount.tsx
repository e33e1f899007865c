import { read } from '@quarterday/api';
import { Badge, formatMoney, Panel } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Loaded } from '../platform/page';
import type { Page } from '../platform/pages';
import type { CreditUse } from './model';
import { USE_KINDS, USE_STATES } from './words';

/** What was done with an account's credits, and what came to it from others; nothing while there is nothing. */
export function UsesOfAccount({ accountId }: { accountId: string }) {
  const query = useQuery({
    queryKey: ['credit-uses', 'account', accountId],
    queryFn: ({ signal }) =>
      read('/api/v1/credit-uses', { params: { query: { accountId, limit: 50 } }, signal }) as Promise<
        Page<CreditUse>
      >,
  });
  return (
    <Loaded query={query} lines={2}>
      {(page) =>
        page.items.length === 0 ? null : (
          <Panel title="What was done with it">
            <ul className="plain-list">
              {page.items.map((one) => (
                <li key={one.id}>
                  <Link to="/credit-uses/$useId" params={{ useId: one.id }}>
                    {formatMoney(one.amountPence)}, {USE_KINDS[one.kind].toLowerCase()}: {one.goesTo}
                  </Link>{' '}
                  <Badge kind={USE_STATES[one.state].kind}>{USE_STATES[one.state].words}</Badge>
                </li>
              ))}
            </ul>
          </Panel>
        )
      }
    </Loaded>
  );
}
