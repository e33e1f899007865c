import { call, read } from '@quarterday/api';
import { Badge, Button, Dialog, Empty, Form, Grid, type GridColumn, Panel, TextField } from '@quarterday/ui';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMe, useWhyNot, whyNot } from '../platform/me';
import { Loaded } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { useServerForm } from '../platform/useServerForm';
import type { PlacedDebt, Placement } from './model';
import { DEBT_STATES, isOut } from './words';

/** Every debt of a placement, with what became of it. */
export function PlacedDebts({ placement }: { placement: Placement }) {
  const me = useMe();
  const act = useWhyNot('arrears:act');
  const because = me.permissions.includes('arrears:direct') ? null : whyNot(me, 'arrears:act');
  const [back, setBack] = useState<PlacedDebt | null>(null);
  const paging = usePaging(placement.id);
  const query = useQuery({
    queryKey: ['placements', 'debts', placement.id, paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/placements/{placementId}/debts', {
        params: { path: { placementId: placement.id }, query: paging.asked },
        signal,
      }) as Promise<Page<PlacedDebt>>,
    placeholderData: keepPreviousData,
    enabled: because === null,
  });
  if (because) return <Empty title={because} />;
  return (
    <Panel title="Its debts">
      <Loaded query={query} lines={6}>
        {(page) => (
          <Grid
            id="placed-debts"
            caption="Debts of the placement"
            columns={columns(act, setBack)}
            rows={page.items}
            rowId={(debt) => debt.id}
            paging={paging.under(page)}
            empty={<Empty title="It holds none you may see" />}
          />
        )}
      </Loaded>
      <Dialog open={back !== null} onClose={() => setBack(null)} title="Call it back">
        {back ? <Recall debt={back} onClose={() => setBack(null)} /> : null}
      </Dialog>
    </Panel>
  );
}

function columns(act: string | null, recall: (debt: PlacedDebt) => void): GridColumn<PlacedDebt>[] {
  return [
    {
      id: 'account',
      header: 'Account',
      names: true,
      value: (debt) => debt.accountReference,
      cell: (debt) =>
        debt.caseId ? (
          <Link to="/former-tenants/$caseId" params={{ caseId: debt.caseId }}>
            {debt.accountReference}
          </Link>
        ) : (
          <Link to="/accounts/$accountId" params={{ accountId: debt.accountId }} search={{}}>
            {debt.accountReference}
          </Link>
        ),
    },
    { id: 'names', header: 'Who owes it', value: (debt) => debt.names },
    {
      id: 'state',
      header: 'State',
      value: (debt) => debt.stateWords,
      cell: (debt) => <Badge kind={DEBT_STATES[debt.state]}>{debt.stateWords}</Badge>,
    },
    { id: 'placed', header: 'Placed', kind: 'money', sum: true, value: (debt) => debt.placedPence },
    { id: 'collected', header: 'Collected', kind: 'money', sum: true, value: (debt) => debt.collectedPence },
    { id: 'balance', header: 'Owed now', kind: 'money', sum: true, value: (debt) => debt.balancePence },
    { id: 'heardOn', header: 'Last heard', kind: 'date', value: (debt) => debt.heardOn ?? null },
    { id: 'why', header: 'Why it ended', value: (debt) => debt.why },
    {
      id: 'do',
      header: 'Do',
      control: true,
      value: () => '',
      cell: (debt) =>
        isOut(debt.state) ? (
          <span className="row">
            <Button kind="quiet" because={act} onClick={() => recall(debt)}>
              Call back<span className="visually-hidden">: {debt.accountReference}</span>
            </Button>
          </span>
        ) : null,
    },
  ];
}

function Recall({ debt, onClose }: { debt: PlacedDebt; onClose: () => void }) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<{ reason: string }>({
    defaults: { reason: '' },
    fields: ['reason'],
    send: ({ reason }) =>
      call(`/placements/${debt.placementId}/debts/${debt.accountId}/recall`, {
        method: 'POST',
        body: { reason },
      }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['placements'] });
      void queries.invalidateQueries({ queryKey: ['former-tenants'] });
      onClose();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Call it back">
      <p>
        The debt of {debt.names} is decided anew, and {debt.agencyName} has to be told: a task says so.
      </p>
      <TextField name="reason" label="Why" maxLength={300} />
      <div className="dialog-actions">
        <Button type="submit" kind="danger" busy={busy}>
          Call it back
        </Button>
        <Button kind="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
