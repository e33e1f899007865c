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
  formatMoney,
  Grid,
  type GridColumn,
  type Mood,
  PageHead,
  TextAreaField,
} from '@quarterday/ui';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Choice } from '../platform/Choice';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { useServerForm } from '../platform/useServerForm';
import type { WriteOn, WriteOnState } from './model';

const route = getRouteApi('/write-ons');

const STATES: Record<WriteOnState, { words: string; kind: Mood }> = {
  AWAITING_APPROVAL: { words: 'Waiting', kind: 'warn' },
  POSTED: { words: 'On the account', kind: 'good' },
  REFUSED: { words: 'Refused', kind: 'bad' },
};

interface Deciding {
  writeOn: WriteOn;
  as: 'approval' | 'refusal';
}

function columns(decide: (deciding: Deciding) => void): GridColumn<WriteOn>[] {
  return [
    {
      id: 'account',
      header: 'Account',
      names: true,
      value: (one) => one.accountReference,
      cell: (one) => (
        <Link to="/write-offs/$writeOffId" params={{ writeOffId: one.writeOffId }}>
          {one.accountReference}
        </Link>
      ),
    },
    { id: 'names', header: 'Names', value: (one) => one.names },
    { id: 'amount', header: 'Amount', kind: 'money', sum: true, value: (one) => one.amountPence },
    { id: 'remaining', header: 'Still written off', kind: 'money', value: (one) => one.remainingPence },
    { id: 'cause', header: 'Why', value: (one) => `${one.causeWords}: ${one.reason}` },
    { id: 'askedBy', header: 'Asked for by', value: (one) => one.askedByName },
    { id: 'askedAt', header: 'Asked for', kind: 'instant', value: (one) => one.askedAt },
    { id: 'decidedBy', header: 'Decided by', value: (one) => one.decidedByName ?? '' },
    {
      id: 'state',
      header: 'State',
      value: (one) => STATES[one.state].words,
      cell: (one) => <Badge kind={STATES[one.state].kind}>{STATES[one.state].words}</Badge>,
    },
    {
      id: 'decide',
      header: 'Decide',
      control: true,
      value: () => '',
      cell: (one) =>
        one.state === 'AWAITING_APPROVAL' ? (
          <span className="row">
            <Button
              small
              because={one.mayDecide ? null : (one.whyNot ?? null)}
              onClick={() => decide({ writeOn: one, as: 'approval' })}
            >
              Approve<span className="visually-hidden"> {one.accountReference}</span>
            </Button>
            {one.mayDecide ? (
              <Button small kind="quiet" onClick={() => decide({ writeOn: one, as: 'refusal' })}>
                Refuse<span className="visually-hidden"> {one.accountReference}</span>
              </Button>
            ) : null}
          </span>
        ) : null,
    },
  ];
}

/** Written-off debts that are brought back, each decided by another person than who asked. */
export function WriteOnsPage() {
  const { state } = route.useSearch();
  const navigate = useNavigate({ from: '/write-ons' });
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const paging = usePaging({ state });
  const query = useQuery({
    queryKey: ['write-ons', 'list', state, paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/write-ons', { params: { query: { state, ...paging.asked } }, signal }) as Promise<
        Page<WriteOn>
      >,
    placeholderData: keepPreviousData,
  });
  useTitle('Write-ons');
  return (
    <div className="stack">
      <PageHead
        title={state === 'AWAITING_APPROVAL' ? 'Write-ons to approve' : 'Write-ons'}
        crumbs={
          <Link to="/write-offs" search={{ state: 'POSTED' }}>
            Register of write-offs
          </Link>
        }
      />
      {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
      <div className="filters">
        <Choice
          id="write-on-state"
          label="State"
          value={state}
          options={STATES}
          any="Any"
          onChange={(next) => void navigate({ search: { state: next }, replace: true })}
        />
      </div>
      <Loaded query={query} lines={6}>
        {(page) => (
          <Grid
            id="write-ons"
            caption="Write-ons, the newest first"
            columns={columns(setDeciding)}
            rows={page.items}
            rowId={(one) => one.id}
            paging={paging.under(page)}
            empty={<Empty title="There are none">One is asked for on the register of write-offs.</Empty>}
          />
        )}
      </Loaded>
      <Dialog
        open={deciding !== null}
        onClose={() => setDeciding(null)}
        title={deciding?.as === 'refusal' ? 'Refuse this write-on' : 'Approve this write-on'}
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

interface DecideProps {
  deciding: Deciding;
  onClose: (said?: string) => void;
}

function Decide({ deciding: { writeOn, as }, onClose }: DecideProps) {
  const queries = useQueryClient();
  const refuses = as === 'refusal';
  const { form, onSubmit, trouble, busy } = useServerForm<{ note: string }>({
    defaults: { note: '' },
    fields: ['note'],
    send: ({ note }, key) =>
      call(`/write-ons/${writeOn.id}/${as}`, {
        method: 'POST',
        body: refuses ? { note } : { contentHash: writeOn.contentHash, note: note.trim() || null },
        headers: { 'Idempotency-Key': key },
      }),
    done: () => {
      void Promise.all([
        queries.invalidateQueries({ queryKey: ['write-ons'] }),
        queries.invalidateQueries({ queryKey: ['write-offs'] }),
      ]).then(() =>
        onClose(refuses ? 'Refused; nothing was posted' : 'Approved: the debt is on the account again'),
      );
    },
  });
  return (
    <Form
      form={form}
      onSubmit={onSubmit}
      trouble={trouble}
      label={refuses ? 'Refuse this write-on' : 'Approve this write-on'}
    >
      <p>
        {refuses
          ? `Nothing is posted. ${writeOn.askedByName} reads why.`
          : `${formatMoney(writeOn.amountPence)} is owed on ${writeOn.accountReference} again: it goes from ${writeOn.balanceWords} to ${balanceInWords(writeOn.balancePence + writeOn.amountPence)}.`}
      </p>
      <TextAreaField name="note" label={refuses ? 'Why' : 'Note'} optional={!refuses} />
      <FormActions kind={refuses ? 'danger' : 'main'} busy={busy} onCancel={onClose}>
        {refuses ? 'Refuse it' : 'Approve it'}
      </FormActions>
    </Form>
  );
}
