import { read } from '@quarterday/api';
import {
  Alert,
  Badge,
  Button,
  Dialog,
  Empty,
  formatInstant,
  type GridColumn,
  PageHead,
} from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { Decide, type Deciding, Words } from './Decide';
import { type Correction, type CorrectionSide, type CorrectionState, MISTAKES } from './model';

const route = getRouteApi('/corrections');

const STATES = {
  AWAITING_APPROVAL: { words: 'Waiting', kind: 'warn' },
  POSTED: { words: 'Posted', kind: 'good' },
  REFUSED: { words: 'Refused', kind: 'bad' },
} as const;

const DIALOGS = {
  approval: 'Approve this correction',
  refusal: 'Refuse this correction',
  words: 'What the tenants are told',
} as const;

/** The tray of corrections above the limit of whoever made them, and all that were posted. */
export function CorrectionsPage() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/corrections' });
  const state: CorrectionState = search.state ?? 'AWAITING_APPROVAL';
  const paging = usePaging(state);
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const columns = useMemo(() => columnsOf(setDeciding), []);
  const query = useQuery({
    queryKey: ['corrections', state, paging.asked],
    queryFn: ({ signal }): Promise<Page<Correction>> =>
      read('/api/v1/corrections', { params: { query: { state, ...paging.asked } }, signal }),
    placeholderData: keepPreviousData,
  });
  useTitle('Corrections');
  return (
    <div className="stack">
      <PageHead title={state === 'AWAITING_APPROVAL' ? 'Corrections to approve' : 'Corrections'} />
      {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
      <div className="filters">
        <Choice
          id="correction-state"
          label="State"
          value={state}
          options={STATES}
          onChange={(next) => void navigate({ search: { state: next }, replace: true })}
        />
      </div>
      <Loaded query={query} lines={8}>
        {(page) => (
          <ListGrid
            id="corrections"
            file={{ path: '/corrections', query: { state } }}
            saved
            caption="Corrections"
            columns={columns}
            rows={page.items}
            rowId={(correction) => correction.id}
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
        title={deciding ? DIALOGS[deciding.as] : ''}
        wide={deciding?.as === 'words'}
      >
        {deciding?.as === 'words' ? <Words correction={deciding.correction} /> : null}
        {deciding && deciding.as !== 'words' ? (
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

function columnsOf(onDecide: (deciding: Deciding) => void): GridColumn<Correction>[] {
  return [
    {
      id: 'mistake',
      header: 'What',
      names: true,
      value: (correction) => MISTAKES[correction.mistake],
    },
    {
      id: 'from',
      header: 'Account',
      value: (correction) => correction.from.reference,
      cell: (correction) => <Account side={correction.from} />,
    },
    {
      id: 'to',
      header: 'To account',
      value: (correction) => correction.to?.reference ?? '',
      cell: (correction) => (correction.to ? <Account side={correction.to} /> : null),
    },
    { id: 'amount', header: 'Amount', kind: 'money', value: (correction) => correction.amountPence },
    {
      id: 'effectiveOn',
      header: 'Counted from',
      kind: 'date',
      value: (correction) => correction.effectiveOn,
    },
    {
      id: 'rightAmount',
      header: 'Right amount',
      kind: 'money',
      value: (correction) => correction.rightAmountPence,
    },
    { id: 'rightOn', header: 'Counts from', kind: 'date', value: (correction) => correction.rightOn },
    { id: 'reason', header: 'Reason', value: (correction) => correction.reason },
    { id: 'by', header: 'Made by', value: (correction) => correction.madeByName },
    { id: 'at', header: 'Made', kind: 'instant', value: (correction) => correction.madeAt, hidden: true },
    {
      id: 'state',
      header: 'State',
      value: (correction) => STATES[correction.state].words,
      cell: (correction) => (
        <span>
          <Badge kind={STATES[correction.state].kind}>{STATES[correction.state].words}</Badge>
          {correction.decidedByName ? (
            <span className="quiet">
              {' '}
              {correction.decidedByName}, {formatInstant(correction.decidedAt)}
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
      cell: (correction) => <Do correction={correction} onDecide={onDecide} />,
    },
  ];
}

function Account({ side }: { side: CorrectionSide }) {
  return (
    <span>
      <Link to="/accounts/$accountId" params={{ accountId: side.accountId }} search={{}}>
        {side.reference}
      </Link>
      <span className="quiet"> {side.names}</span>
    </span>
  );
}

function Do({ correction, onDecide }: { correction: Correction; onDecide: (deciding: Deciding) => void }) {
  if (correction.state === 'POSTED') {
    return (
      <Button kind="plain" small onClick={() => onDecide({ correction, as: 'words' })}>
        In words
      </Button>
    );
  }
  if (correction.state === 'REFUSED') return null;
  return (
    <span className="row">
      <Button
        small
        because={correction.mayDecide ? null : (correction.whyNot ?? 'You may not decide this.')}
        onClick={() => onDecide({ correction, as: 'approval' })}
      >
        Approve
      </Button>
      {correction.mayDecide ? (
        <Button small kind="quiet" onClick={() => onDecide({ correction, as: 'refusal' })}>
          Refuse
        </Button>
      ) : null}
    </span>
  );
}
