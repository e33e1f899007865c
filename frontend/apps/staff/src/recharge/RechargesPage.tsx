import { read } from '@quarterday/api';
import { Alert, Badge, Button, Empty, type GridColumn, PageHead } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { DecideRecharge, type Deciding } from './DecideRecharge';
import type { Recharge } from './model';
import { RECHARGE_STATES } from './words';

const route = getRouteApi('/recharges');

/** Where a row's decision stands; rows carry buttons only while they wait. */
interface Picked {
  recharge: Recharge;
  as: Deciding;
}

function columns(pick: (picked: Picked) => void): GridColumn<Recharge>[] {
  return [
    {
      id: 'account',
      header: 'Account',
      names: true,
      value: (row) => row.accountReference,
      cell: (row) => (
        <Link to="/accounts/$accountId/final-account" params={{ accountId: row.accountId }}>
          {row.accountReference}
        </Link>
      ),
    },
    { id: 'names', header: 'Names', value: (row) => row.names },
    { id: 'kind', header: 'What for', value: (row) => row.kindName },
    { id: 'words', header: 'As the tenant reads it', value: (row) => row.words },
    { id: 'amount', header: 'Amount', kind: 'money', sum: true, value: (row) => row.amountPence },
    { id: 'evidence', header: 'Evidence', value: (row) => row.evidence },
    { id: 'by', header: 'Made by', value: (row) => row.madeByName },
    { id: 'at', header: 'Made', kind: 'instant', value: (row) => row.madeAt },
    {
      id: 'state',
      header: 'State',
      value: (row) => RECHARGE_STATES[row.state].words,
      cell: (row) => <Badge kind={RECHARGE_STATES[row.state].kind}>{RECHARGE_STATES[row.state].words}</Badge>,
    },
    { id: 'decidedBy', header: 'Decided by', value: (row) => row.decidedByName ?? '', hidden: true },
    {
      id: 'decide',
      header: 'Decide',
      control: true,
      value: () => '',
      cell: (row) =>
        row.state === 'AWAITING_APPROVAL' ? (
          <div className="row">
            <Button
              kind="quiet"
              because={row.mayDecide ? null : (row.whyNot ?? null)}
              onClick={() => pick({ recharge: row, as: 'approval' })}
            >
              Approve
            </Button>
            {row.mayDecide ? (
              <Button kind="quiet" onClick={() => pick({ recharge: row, as: 'refusal' })}>
                Refuse
              </Button>
            ) : null}
          </div>
        ) : null,
    },
  ];
}

/** Every recharge by where it stands, the newest first. */
export function RechargesPage() {
  const { state } = route.useSearch();
  const navigate = useNavigate({ from: '/recharges' });
  const [picked, setPicked] = useState<Picked | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const paging = usePaging({ state });
  const query = useQuery({
    queryKey: ['recharges', 'list', state, paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/recharges', { params: { query: { state, ...paging.asked } }, signal }) as Promise<
        Page<Recharge>
      >,
    placeholderData: keepPreviousData,
  });
  useTitle('Recharges');
  return (
    <div className="stack">
      <PageHead
        title={state === 'AWAITING_APPROVAL' ? 'Recharges to approve' : 'Recharges'}
        crumbs={
          <Link to="/former-tenants" search={{}}>
            Former tenants
          </Link>
        }
      />
      {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
      <div className="filters">
        <Choice
          id="recharge-state"
          label="State"
          value={state}
          options={RECHARGE_STATES}
          any="Any"
          onChange={(next) => void navigate({ search: { state: next }, replace: true })}
        />
      </div>
      <Loaded query={query} lines={8}>
        {(page) => (
          <ListGrid
            id="recharges"
            file={{ path: '/recharges', query: { state } }}
            saved
            caption="Recharges, the newest first"
            columns={columns(setPicked)}
            rows={page.items}
            rowId={(row) => row.id}
            paging={paging.under(page)}
            empty={
              <Empty title={state === 'AWAITING_APPROVAL' ? 'Nothing waits for approval' : 'There are none'}>
                Something is recharged on the final account of who left.
              </Empty>
            }
          />
        )}
      </Loaded>
      <DecideRecharge
        recharge={picked?.recharge ?? null}
        as={picked?.as ?? 'approval'}
        onClose={(words) => {
          setPicked(null);
          if (words) setSaid(words);
        }}
      />
    </div>
  );
}
