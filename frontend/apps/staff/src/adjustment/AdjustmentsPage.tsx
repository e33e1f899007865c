import { call, read } from '@quarterday/api';
import {
  Alert,
  Badge,
  Button,
  balanceInWords,
  Dialog,
  Empty,
  Form,
  FormActions,
  formatDate,
  formatInstant,
  formatMoney,
  type GridColumn,
  PageHead,
  TextAreaField,
} from '@quarterday/ui';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { useServerForm } from '../platform/useServerForm';
import type { Adjustment, AdjustmentState } from './model';

const route = getRouteApi('/adjustments');

const STATES = {
  AWAITING_APPROVAL: { words: 'Waiting', kind: 'warn' },
  POSTED: { words: 'Posted', kind: 'good' },
  REFUSED: { words: 'Refused', kind: 'bad' },
} as const;

type Deciding = { adjustment: Adjustment; as: 'approval' | 'refusal' };

/** The tray of adjustments above the limit of whoever made them. */
export function AdjustmentsPage() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/adjustments' });
  const state: AdjustmentState = search.state ?? 'AWAITING_APPROVAL';
  const paging = usePaging(state);
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const columns = useMemo(() => columnsOf(setDeciding), []);
  const query = useQuery({
    queryKey: ['adjustments', state, paging.asked],
    queryFn: ({ signal }): Promise<Page<Adjustment>> =>
      read('/api/v1/adjustments', { params: { query: { state, ...paging.asked } }, signal }),
    placeholderData: keepPreviousData,
  });
  useTitle('Adjustments');
  return (
    <div className="stack">
      <PageHead title={state === 'AWAITING_APPROVAL' ? 'Adjustments to approve' : 'Adjustments'} />
      {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
      <div className="filters">
        <Choice
          id="adjustment-state"
          label="State"
          value={state}
          options={STATES}
          onChange={(next) => void navigate({ search: { state: next }, replace: true })}
        />
      </div>
      <Loaded query={query} lines={8}>
        {(page) => (
          <ListGrid
            id="adjustments"
            file={{ path: '/adjustments', query: { state } }}
            saved
            caption="Adjustments"
            columns={columns}
            rows={page.items}
            rowId={(adjustment) => adjustment.id}
            selectable
            paging={paging.under(page)}
            empty={
              <Empty
                title={state === 'AWAITING_APPROVAL' ? 'Nothing waits for approval' : 'There are none'}
              />
            }
          />
        )}
      </Loaded>
      <Dialog
        open={deciding !== null}
        onClose={() => setDeciding(null)}
        title={deciding?.as === 'approval' ? 'Approve this adjustment' : 'Refuse this adjustment'}
      >
        {deciding ? (
          <Decide
            deciding={deciding}
            onClose={(words) => {
              setDeciding(null);
              if (words) setSaid(words);
            }}
          />
        ) : null}
      </Dialog>
    </div>
  );
}

function columnsOf(onDecide: (deciding: Deciding) => void): GridColumn<Adjustment>[] {
  return [
    {
      id: 'account',
      header: 'Account',
      names: true,
      value: (adjustment) => adjustment.accountReference,
      cell: (adjustment) => (
        <Link to="/accounts/$accountId" params={{ accountId: adjustment.accountId }} search={{}}>
          {adjustment.accountReference}
        </Link>
      ),
    },
    { id: 'names', header: 'Names', value: (adjustment) => adjustment.names },
    { id: 'type', header: 'What', value: (adjustment) => adjustment.typeName },
    {
      id: 'amount',
      header: 'Amount',
      kind: 'money',
      sum: true,
      value: (adjustment) => adjustment.amountPence,
    },
    { id: 'effectiveOn', header: 'Counts from', kind: 'date', value: (adjustment) => adjustment.effectiveOn },
    {
      id: 'reason',
      header: 'Reason',
      value: (adjustment) => `${adjustment.reasonName}: ${adjustment.narrative}`,
    },
    { id: 'balance', header: 'Balance now', kind: 'money', value: (adjustment) => adjustment.balancePence },
    { id: 'by', header: 'Made by', value: (adjustment) => adjustment.madeByName },
    { id: 'at', header: 'Made', kind: 'instant', value: (adjustment) => adjustment.madeAt, hidden: true },
    {
      id: 'state',
      header: 'State',
      value: (adjustment) => STATES[adjustment.state].words,
      cell: (adjustment) => (
        <span>
          <Badge kind={STATES[adjustment.state].kind}>{STATES[adjustment.state].words}</Badge>
          {adjustment.decidedByName ? (
            <span className="quiet">
              {' '}
              {adjustment.decidedByName}, {formatInstant(adjustment.decidedAt)}
            </span>
          ) : null}
        </span>
      ),
    },
    {
      id: 'do',
      header: 'Do',
      control: true,
      value: () => '',
      cell: (adjustment) =>
        adjustment.state === 'AWAITING_APPROVAL' ? (
          <span className="row">
            <Button
              small
              because={adjustment.mayDecide ? null : (adjustment.whyNot ?? 'You may not decide this.')}
              onClick={() => onDecide({ adjustment, as: 'approval' })}
            >
              Approve
            </Button>
            {adjustment.mayDecide ? (
              <Button small kind="quiet" onClick={() => onDecide({ adjustment, as: 'refusal' })}>
                Refuse
              </Button>
            ) : null}
          </span>
        ) : null,
    },
  ];
}

function Decide({ deciding, onClose }: { deciding: Deciding; onClose: (said?: string) => void }) {
  const queries = useQueryClient();
  const { adjustment } = deciding;
  const approve = deciding.as === 'approval';
  const { form, onSubmit, trouble, busy } = useServerForm<{ note: string }>({
    defaults: { note: '' },
    fields: ['note'],
    send: ({ note }, key) =>
      call(`/adjustments/${adjustment.id}/${deciding.as}`, {
        method: 'POST',
        body: approve
          ? { contentHash: adjustment.contentHash, ...(note.trim() ? { note: note.trim() } : {}) }
          : { note },
        headers: { 'Idempotency-Key': key },
      }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['adjustments'] });
      void queries.invalidateQueries({ queryKey: ['account', adjustment.accountId] });
      onClose(approve ? 'Approved and posted' : 'Refused; nothing was posted');
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Decide">
      <p>
        {adjustment.typeName} of {formatMoney(adjustment.amountPence)} on account{' '}
        {adjustment.accountReference}, counting from {formatDate(adjustment.effectiveOn)}, made by{' '}
        {adjustment.madeByName}: {adjustment.reasonName}. {adjustment.narrative}
      </p>
      {approve ? (
        <p>
          {balanceInWords(adjustment.balancePence)} becomes{' '}
          <strong>{balanceInWords(adjustment.balancePence + adjustment.amountPence)}</strong>.
        </p>
      ) : null}
      <TextAreaField name="note" label={approve ? 'Note' : 'Why'} optional={approve} />
      <FormActions kind={approve ? 'main' : 'danger'} busy={busy} onCancel={onClose}>
        {approve ? 'Approve and post' : 'Refuse it'}
      </FormActions>
    </Form>
  );
}
