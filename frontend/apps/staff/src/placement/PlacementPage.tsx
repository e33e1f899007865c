import { read } from '@quarterday/api';
import { Badge, formatDate, formatInstant, PageHead, Panel } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Loaded, useTitle } from '../platform/page';
import type { Placement } from './model';
import { PlacedDebts } from './PlacedDebts';
import { PlacementActions } from './PlacementActions';
import { debts, PLACEMENT_STATES } from './words';

const route = getRouteApi('/placements/$placementId');

/** One placement: who did what, its file, and what became of each debt. */
export function PlacementPage() {
  const { placementId } = route.useParams();
  const query = useQuery({
    queryKey: ['placements', 'one', placementId],
    queryFn: ({ signal }) =>
      read('/api/v1/placements/{placementId}', {
        params: { path: { placementId } },
        signal,
      }) as Promise<Placement>,
  });
  useTitle(query.data ? `Placement with ${query.data.agencyName}` : 'Placement');
  return (
    <Loaded query={query} lines={10}>
      {(placement) => (
        <div className="stack">
          <PageHead
            title={`Placement with ${placement.agencyName}`}
            crumbs={
              <Link to="/placements" search={{}}>
                Agencies
              </Link>
            }
          />
          <Panel
            title={`${debts(placement.debts)} of ${placement.amountWords}`}
            aside={<Badge kind={PLACEMENT_STATES[placement.state].kind}>{placement.stateWords}</Badge>}
          >
            <Steps placement={placement} />
            <PlacementActions placement={placement} />
            {placement.fileSha256 ? (
              <p className="quiet">SHA-256 of the file: {placement.fileSha256}</p>
            ) : null}
          </Panel>
          <PlacedDebts placement={placement} />
        </div>
      )}
    </Loaded>
  );
}

function Steps({ placement }: { placement: Placement }) {
  return (
    <ol>
      <li>
        Prepared {formatInstant(placement.preparedAt)} by {placement.preparedByName}.
      </li>
      <li>
        {placement.approvedAt
          ? `Approved ${formatInstant(placement.approvedAt)} by ${placement.approvedByName}; the file was made with it.`
          : 'To be approved by another person; every debt is checked again then.'}
      </li>
      <li>
        {placement.sentOn
          ? `Sent on ${formatDate(placement.sentOn)} by ${placement.sentByName}.`
          : 'To be sent to the agency.'}
      </li>
      {placement.leftOut > 0 ? <li>{debts(placement.leftOut)} left out, each with its reason.</li> : null}
    </ol>
  );
}
