import { call, read } from '@quarterday/api';
import {
  Badge,
  Button,
  Dialog,
  Empty,
  Facts,
  Form,
  FormActions,
  formatDate,
  formatInstant,
  PageHead,
  Panel,
  TextAreaField,
} from '@quarterday/ui';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Choice } from '../platform/Choice';
import { find } from '../platform/find';
import { useWhyNot } from '../platform/me';
import { PickField } from '../platform/PickField';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { useServerForm } from '../platform/useServerForm';
import { inWords } from '../platform/words';
import type { TraceFile, TraceLine } from './model';
import { Weights } from './Weights';
import { BASES, LEVELS, LINE_STATES, OUTCOMES } from './words';

const route = getRouteApi('/trace-files/$fileId');

interface Deciding {
  line: TraceLine;
  decision: 'TAKE' | 'DISMISS';
}

/** The results in a file: whom each is taken to be about and why, and a person’s decision. */
export function TraceFilePage() {
  const { fileId } = route.useParams();
  const query = useQuery({
    queryKey: ['trace-files', fileId],
    queryFn: ({ signal }): Promise<TraceFile> =>
      read('/api/v1/trace-files/{fileId}', { params: { path: { fileId } }, signal }),
  });
  useTitle(query.data ? query.data.name : 'Results of a tracing service');
  return (
    <Loaded query={query} lines={10}>
      {(file) => (
        <div className="stack">
          <PageHead title={file.name} crumbs={<Link to="/trace-files">Results of tracing services</Link>} />
          <Panel title="What it was asked for">
            <Facts
              facts={[
                ['Whose records', `${inWords(file.source)}, level ${LEVELS[file.level]}`],
                ['What for', file.purpose],
                ['Lawful basis', BASES[file.lawfulBasis]],
                ['Under', file.power || null],
                ['Sent', `${file.receivedByName}, ${formatInstant(file.receivedAt)}`],
                ['Results', `${file.lines}, ${file.open} to decide`],
              ]}
            />
          </Panel>
          <Lines fileId={fileId} />
        </div>
      )}
    </Loaded>
  );
}

function Lines({ fileId }: { fileId: string }) {
  const { state } = route.useSearch();
  const navigate = useNavigate({ from: '/trace-files/$fileId' });
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const paging = usePaging({ fileId, state });
  const query = useQuery({
    queryKey: ['trace-files', fileId, 'lines', state, paging.asked],
    queryFn: ({ signal }): Promise<Page<TraceLine>> =>
      read('/api/v1/trace-files/{fileId}/lines', {
        params: { path: { fileId }, query: { state, ...paging.asked } },
        signal,
      }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <div className="filters">
        <Choice
          id="trace-line-state"
          label="State"
          value={state}
          options={LINE_STATES}
          any="Any"
          onChange={(next) => void navigate({ search: { state: next }, replace: true })}
        />
      </div>
      <Loaded query={query} lines={8}>
        {(page) => <PageOfLines page={page} paging={paging.under(page)} onDecide={setDeciding} />}
      </Loaded>
      <Dialog
        open={deciding !== null}
        onClose={() => setDeciding(null)}
        title={deciding?.decision === 'TAKE' ? 'Take the result' : 'Dismiss the result'}
      >
        {deciding ? <Decide fileId={fileId} as={deciding} onClose={() => setDeciding(null)} /> : null}
      </Dialog>
    </>
  );
}

function PageOfLines({
  page,
  paging,
  onDecide,
}: {
  page: Page<TraceLine>;
  paging: ReturnType<ReturnType<typeof usePaging>['under']>;
  onDecide: (deciding: Deciding) => void;
}) {
  if (page.items.length === 0) return <Empty title="There are no such results" />;
  return (
    <div className="stack">
      {page.items.map((line) => (
        <OneLine key={line.number} line={line} onDecide={onDecide} />
      ))}
      {paging.hasPrevious || paging.hasNext ? (
        <nav className="row no-print" aria-label="Pages of results">
          <Button
            kind="quiet"
            because={paging.hasPrevious ? null : 'This is the first page.'}
            onClick={paging.onPrevious}
          >
            Previous
          </Button>
          <Button
            kind="quiet"
            because={paging.hasNext ? null : 'This is the last page.'}
            onClick={paging.onNext}
          >
            Next
          </Button>
        </nav>
      ) : null}
    </div>
  );
}

function OneLine({ line, onDecide }: { line: TraceLine; onDecide: (deciding: Deciding) => void }) {
  const because = useWhyNot('tenant:trace');
  const state = LINE_STATES[line.state];
  const { result } = line;
  const who = `${result.forename} ${result.surname}`.trim() || `Line ${line.number}`;
  const open = line.state === 'MATCHED' || line.state === 'PARKED';
  return (
    <Panel
      title={`${who}${line.outcome ? `: ${OUTCOMES[line.outcome] ?? line.outcome}` : ''}`}
      aside={<Badge kind={state.kind}>{state.words}</Badge>}
    >
      <div className="columns">
        <Facts
          facts={[
            ['Line', String(line.number)],
            ['Reference', line.reference || null],
            ['Born', result.bornOn ? formatDate(result.bornOn) : null],
            ['Address', line.addressProtected ? 'Protected: they are at risk' : result.address || null],
            ['Telephone', result.telephone || null],
            ['E-mail', result.email || null],
            ['Traced', result.tracedOn ? formatDate(result.tracedOn) : null],
            ['Because', line.why || null],
            [
              'Taken to be',
              line.personId ? (
                <Link key="person" to="/people/$personId" params={{ personId: line.personId }}>
                  {line.personName}
                </Link>
              ) : null,
            ],
            ['Decided', line.decidedByName ? `${line.decidedByName}: ${line.reason}` : null],
          ]}
        />
        {line.weighed.length > 0 ? <Weights weighed={line.weighed} about={who} /> : null}
      </div>
      {open ? (
        <div className="row no-print">
          <Button because={because} onClick={() => onDecide({ line, decision: 'TAKE' })}>
            {line.personName ? `Take it for ${line.personName}` : 'Take it for somebody'}
            <span className="visually-hidden">: {who}</span>
          </Button>
          <Button kind="quiet" because={because} onClick={() => onDecide({ line, decision: 'DISMISS' })}>
            Dismiss it<span className="visually-hidden">: {who}</span>
          </Button>
        </div>
      ) : null}
    </Panel>
  );
}

function Decide({ fileId, as, onClose }: { fileId: string; as: Deciding; onClose: () => void }) {
  const queries = useQueryClient();
  const { line, decision } = as;
  const take = decision === 'TAKE';
  const { form, onSubmit, trouble, busy } = useServerForm<{ reason: string; personId: string }>({
    defaults: { reason: '', personId: line.personId ?? '' },
    fields: ['reason', 'personId'],
    send: ({ reason, personId }) =>
      call(`/trace-files/${fileId}/lines/${line.number}/decision`, {
        method: 'POST',
        body: { reason, decision, personId: take && personId ? personId : null },
      }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['trace-files'] });
      onClose();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Decide about the result">
      {take ? (
        <>
          <p>What it says becomes a way to reach them, from the day they were traced.</p>
          <PickField
            name="personId"
            label="Whom it is about"
            search={(text, signal) => find(text, signal, 'PERSON')}
            chosenName={line.personName ?? ''}
          />
        </>
      ) : null}
      <TextAreaField name="reason" label="How do you know?" />
      <FormActions busy={busy} kind={take ? 'main' : 'danger'} onCancel={onClose}>
        {take ? 'Take the result' : 'Dismiss the result'}
      </FormActions>
    </Form>
  );
}
