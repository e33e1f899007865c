import { read } from '@quarterday/api';
import { Alert, Badge, Empty, type GridColumn, PageHead } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { CostButtons } from './CostButtons';
import { DecideCosts, type Deciding } from './DecideCosts';
import type { CourtCost } from './model';
import { COST_STATES } from './words';

const route = getRouteApi('/court-costs');

interface Picked {
  cost: CourtCost;
  as: Deciding;
}

function columns(pick: (picked: Picked) => void): GridColumn<CourtCost>[] {
  return [
    {
      id: 'account',
      header: 'Account',
      names: true,
      value: (row) => row.accountReference,
      cell: (row) => (
        <Link to="/accounts/$accountId/court" params={{ accountId: row.accountId }}>
          {row.accountReference}
        </Link>
      ),
    },
    { id: 'names', header: 'Names', value: (row) => row.names },
    { id: 'claim', header: 'Claim', value: (row) => row.claimNumber },
    { id: 'order', header: 'Order of', kind: 'date', value: (row) => row.orderOn },
    { id: 'words', header: 'As the tenant reads it', value: (row) => row.words },
    { id: 'amount', header: 'Amount', kind: 'money', sum: true, value: (row) => row.amountPence },
    { id: 'by', header: 'Instructed by', value: (row) => row.madeByName },
    { id: 'at', header: 'Instructed', kind: 'instant', value: (row) => row.madeAt },
    {
      id: 'state',
      header: 'State',
      value: (row) => COST_STATES[row.state].words,
      cell: (row) => <Badge kind={COST_STATES[row.state].kind}>{COST_STATES[row.state].words}</Badge>,
    },
    { id: 'decidedBy', header: 'Decided by', value: (row) => row.decidedByName ?? '', hidden: true },
    {
      id: 'decide',
      header: 'Decide',
      control: true,
      value: () => '',
      cell: (row) => <CostButtons cost={row} pick={(as) => pick({ cost: row, as })} />,
    },
  ];
}

/** Court costs by where they stand, the newest first. */
export function CourtCostsPage() {
  const { state } = route.useSearch();
  const navigate = useNavigate({ from: '/court-costs' });
  const [picked, setPicked] = useState<Picked | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const paging = usePaging({ state });
  const query = useQuery({
    queryKey: ['court-costs', 'list', state, paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/court-costs', { params: { query: { state, ...paging.asked } }, signal }) as Promise<
        Page<CourtCost>
      >,
    placeholderData: keepPreviousData,
  });
  useTitle('Court costs');
  return (
    <div className="stack">
      <PageHead
        title={state === 'AWAITING_APPROVAL' ? 'Court costs to approve' : 'Court costs'}
        crumbs={
          <Link to="/court-dates" search={{}}>
            Court dates
          </Link>
        }
      />
      {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
      <div className="filters">
        <Choice
          id="court-cost-state"
          label="State"
          value={state}
          options={COST_STATES}
          any="Any"
          onChange={(next) => void navigate({ search: { state: next }, replace: true })}
        />
      </div>
      <Loaded query={query} lines={8}>
        {(page) => (
          <ListGrid
            id="court-costs"
            file={{ path: '/court-costs', query: { state } }}
            saved
            caption="Court costs, the newest first"
            columns={columns(setPicked)}
            rows={page.items}
            rowId={(row) => row.id}
            paging={paging.under(page)}
            empty={
              <Empty title={state === 'AWAITING_APPROVAL' ? 'Nothing waits for approval' : 'There are none'}>
                Costs are instructed on an account’s court page, of an order that awards them.
              </Empty>
            }
          />
        )}
      </Loaded>
      <DecideCosts
        cost={picked?.cost ?? null}
        as={picked?.as ?? 'approval'}
        onClose={(words) => {
          setPicked(null);
          if (words) setSaid(words);
        }}
      />
    </div>
  );
}
