import { call } from '@quarterday/api';
import {
  Alert,
  Badge,
  Button,
  Dialog,
  Empty,
  Form,
  FormActions,
  formatDate,
  formatDifference,
  type GridColumn,
  type Mood,
  PageHead,
  TextAreaField,
} from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { ChangeView } from '../platform/ChangeView';
import { ListGrid } from '../platform/ListGrid';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { usePaging } from '../platform/pages';
import { useServerForm } from '../platform/useServerForm';
import { inWords } from '../platform/words';
import type { ProposedChange } from './model';
import { proposedPreviewQuery, proposedQuery } from './reads';

type Deciding = { change: ProposedChange; as: 'approval' | 'refusal' };

const STATES: Record<string, { words: string; kind: Mood }> = {
  AWAITING_CHECK: { words: 'Waiting', kind: 'warn' },
  APPLIED: { words: 'Made', kind: 'good' },
  REFUSED: { words: 'Refused', kind: 'bad' },
};

/** Changes that go back further than one person may go alone: another person approves or refuses each. */
export function ProposedChangesPage() {
  const [all, setAll] = useState(false);
  const paging = usePaging(all);
  const query = useQuery(proposedQuery(all ? undefined : 'AWAITING_CHECK', paging.asked));
  const lacking = useWhyNot('tenancy:check');
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const columns = useMemo(() => columnsOf(lacking, setDeciding), [lacking]);
  useTitle('Changes to check');
  return (
    <div className="stack">
      <PageHead
        title="Changes to check"
        actions={
          <Button kind="quiet" aria-pressed={all} onClick={() => setAll(!all)}>
            Show decided ones too
          </Button>
        }
      />
      {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
      <Loaded query={query} lines={8}>
        {(page) => (
          <ListGrid
            id="proposed-changes"
            file={{ path: '/proposed-changes', query: { state: all ? undefined : 'AWAITING_CHECK' } }}
            caption="Changes that wait for a second person"
            columns={columns}
            rows={page.items}
            rowId={(change) => change.id}
            paging={paging.under(page)}
            empty={<Empty title="Nothing waits for a second person" />}
          />
        )}
      </Loaded>
      <Dialog
        open={deciding !== null}
        onClose={() => setDeciding(null)}
        title={deciding?.as === 'approval' ? 'Approve this change' : 'Refuse this change'}
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

function columnsOf(
  lacking: string | null,
  onDecide: (deciding: Deciding) => void,
): GridColumn<ProposedChange>[] {
  return [
    { id: 'kind', header: 'Change', names: true, value: (change) => inWords(change.kind) },
    { id: 'earliestOn', header: 'From', kind: 'date', value: (change) => change.earliestOn },
    { id: 'weeks', header: 'Weeks', kind: 'number', value: (change) => change.weeks },
    {
      id: 'total',
      header: 'In all',
      kind: 'money',
      sum: true,
      value: (change) => change.totalPence,
      cell: (change) => formatDifference(change.totalPence),
    },
    { id: 'by', header: 'Entered by', value: (change) => change.madeByName },
    { id: 'at', header: 'Entered', kind: 'instant', value: (change) => change.madeAt },
    {
      id: 'state',
      header: 'State',
      value: (change) => STATES[change.state]?.words ?? change.state,
      cell: (change) => (
        <Badge kind={STATES[change.state]?.kind ?? 'neutral'}>
          {STATES[change.state]?.words ?? change.state}
        </Badge>
      ),
    },
    { id: 'decidedBy', header: 'Decided by', value: (change) => change.decidedByName },
    {
      id: 'do',
      header: 'Do',
      control: true,
      value: () => '',
      cell: (change) =>
        change.state === 'AWAITING_CHECK' ? (
          <span className="row">
            <Button
              small
              because={lacking ?? change.mayNotDecide}
              onClick={() => onDecide({ change, as: 'approval' })}
            >
              Approve
            </Button>
            {lacking || change.mayNotDecide ? null : (
              <Button small kind="quiet" onClick={() => onDecide({ change, as: 'refusal' })}>
                Refuse
              </Button>
            )}
          </span>
        ) : null,
    },
  ];
}

interface DecideProps {
  deciding: Deciding;
  onClose: (said?: string) => void;
}

function Decide({ deciding, onClose }: DecideProps) {
  return (
    <>
      <p>
        {inWords(deciding.change.kind)}, entered by {deciding.change.madeByName}: {deciding.change.weeks}{' '}
        weeks from {formatDate(deciding.change.earliestOn)}, in all{' '}
        {formatDifference(deciding.change.totalPence)}.
      </p>
      {deciding.as === 'approval' ? (
        <Approve deciding={deciding} onClose={onClose} />
      ) : (
        <Refuse deciding={deciding} onClose={onClose} />
      )}
    </>
  );
}

/** What was entered cannot be edited; what it comes to is worked out anew, and that is what is approved. */
function Approve({ deciding, onClose }: DecideProps) {
  const query = useQuery(proposedPreviewQuery(deciding.change.id));
  return (
    <Loaded query={query} lines={4}>
      {(now) => (
        <DecisionForm deciding={deciding} body={() => ({ contentHash: now.contentHash })} onClose={onClose}>
          {now.contentHash === deciding.change.contentHash ? null : (
            <Alert kind="warn" title="It comes to something else by now">
              <p>The books have moved on since it was entered. This is what it comes to today.</p>
            </Alert>
          )}
          <ChangeView change={{ ...now, secondPersonNeeded: false }} />
        </DecisionForm>
      )}
    </Loaded>
  );
}

function Refuse({ deciding, onClose }: DecideProps) {
  return (
    <DecisionForm deciding={deciding} body={(values) => values} onClose={onClose}>
      <TextAreaField name="reason" label="Reason" />
    </DecisionForm>
  );
}

interface DecisionFormProps extends DecideProps {
  body: (values: { reason: string }) => Record<string, unknown>;
  children: ReactNode;
}

function DecisionForm({ deciding, body, onClose, children }: DecisionFormProps) {
  const queries = useQueryClient();
  const approve = deciding.as === 'approval';
  const { form, onSubmit, trouble, busy } = useServerForm<{ reason: string }>({
    defaults: { reason: '' },
    fields: ['reason'],
    send: (values, key) =>
      call(`/proposed-changes/${deciding.change.id}/${deciding.as}`, {
        method: 'POST',
        body: body(values),
        headers: { 'Idempotency-Key': key },
      }),
    done: () => {
      // All but the look at a waiting change: this one waits no longer, and would be refused another look.
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey.at(-1) !== 'preview' });
      onClose(approve ? 'The change was approved and made' : 'The change was refused');
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Decide">
      {children}
      <FormActions kind={approve ? 'main' : 'danger'} busy={busy} onCancel={onClose}>
        {approve ? 'Approve it' : 'Refuse it'}
      </FormActions>
    </Form>
  );
}
