import { read } from '@quarterday/api';
import { Badge, formatDate, formatMoney, Panel } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FormerTenantCase } from './model';

interface WithAgency {
  id: string;
  placementId: string;
  agencyName: string;
  state: string;
  stateWords: string;
  placedPence: number;
  collectedPence: number;
  heardOn?: string | null;
  endedOn?: string | null;
  why: string;
}

/** Which agency has the debt, and which had it; nothing where none ever did. */
export function Placements({ found }: { found: FormerTenantCase }) {
  const query = useQuery({
    queryKey: ['former-tenants', 'placements', found.accountId],
    queryFn: ({ signal }) =>
      read('/api/v1/accounts/{accountId}/placements', {
        params: { path: { accountId: found.accountId } },
        signal,
      }) as Promise<{ items: WithAgency[] }>,
  });
  const items = query.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Panel title="Agencies">
      <ul>
        {items.map((one) => (
          <li key={one.id}>
            <Link to="/placements/$placementId" params={{ placementId: one.placementId }}>
              {one.agencyName}
            </Link>{' '}
            <Badge kind={one.endedOn ? 'neutral' : 'info'}>{one.stateWords}</Badge>{' '}
            {formatMoney(one.placedPence)} placed, {formatMoney(one.collectedPence)} collected
            {one.heardOn ? `, last heard ${formatDate(one.heardOn)}` : ''}
            {one.endedOn ? `. Until ${formatDate(one.endedOn)}: ${one.why}` : ''}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
