import { apiUrl, call, read } from '@quarterday/api';
import {
  Alert,
  Badge,
  Button,
  Dialog,
  Facts,
  formatDate,
  PageHead,
  Panel,
  Stepper,
  Timeline,
} from '@quarterday/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { CHANNELS, eventWords, STATES, type SubjectAccess, WAY } from './model';
import { type Step, StepForm } from './StepForm';
import { ToReadPanel } from './ToReadPanel';

const route = getRouteApi('/subject-access-requests/$requestId');

/** One request on its way: whose, by when, what has to be read, who lets it go, what was given. */
export function SubjectAccessPage() {
  const { requestId } = route.useParams();
  const query = useQuery({
    queryKey: ['subject-access-requests', requestId],
    queryFn: ({ signal }) =>
      read('/api/v1/subject-access-requests/{id}', { params: { path: { id: requestId } }, signal }),
  });
  useTitle('Subject access request');
  return (
    <Loaded query={query} lines={8}>
      {(whole) => <Whole whole={whole} />}
    </Loaded>
  );
}

function Whole({ whole }: { whole: SubjectAccess }) {
  const { request } = whole;
  const queries = useQueryClient();
  const [step, setStep] = useState<Step | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  function done(words: string) {
    setSaid(words);
    setStep(null);
    void queries.invalidateQueries({ queryKey: ['subject-access-requests'] });
  }
  return (
    <div className="stack">
      <PageHead
        title={`${request.reference}: ${whole.personName}`}
        crumbs={<Link to="/subject-access-requests">Subject access requests</Link>}
        actions={<Actions whole={whole} onStep={setStep} done={done} />}
      />
      {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
      {request.late ? <Alert kind="bad" title={`It was due on ${formatDate(request.dueOn)}.`} /> : null}
      {request.state === 'WITHDRAWN' ? null : (
        <Stepper
          label="Where the request stands"
          steps={WAY}
          current={request.state === 'PAUSED' ? 'RUNNING' : request.state}
        />
      )}
      <AboutIt whole={whole} />
      {whole.items.length > 0 || request.state === 'ASSEMBLED' ? (
        <ToReadPanel whole={whole} done={done} />
      ) : null}
      <Panel title="What happened">
        <Timeline
          label="What happened, the newest first"
          items={whole.events.toReversed().map((event) => ({
            id: event.madeAt + event.kind,
            title: eventWords(event.kind),
            who: event.madeByName,
            at: event.madeAt,
            detail: event.kind === 'RELEASED' ? null : event.words,
          }))}
        />
      </Panel>
      <Dialog open={step !== null} onClose={() => setStep(null)} title={`${request.reference}`}>
        {step ? (
          <StepForm requestId={request.id} step={step} done={done} onCancel={() => setStep(null)} />
        ) : null}
      </Dialog>
    </div>
  );
}

function AboutIt({ whole }: { whole: SubjectAccess }) {
  const { request } = whole;
  return (
    <Panel title="The request">
      <Facts
        facts={[
          [
            'State',
            <Badge key="s" kind={STATES[request.state]}>
              {request.stateWords}
            </Badge>,
          ],
          [
            'Person',
            <Link key="p" to="/people/$personId" params={{ personId: request.personId }}>
              {request.personReference}
            </Link>,
          ],
          ['Asked for', whole.askedFor],
          ['Received', `${formatDate(request.receivedOn)}, ${CHANNELS[whole.channel] ?? whole.channel}`],
          ['Identity', whole.identitySeen ?? 'Not seen yet: the clock waits for it'],
          ['Answer by', request.dueOn ? formatDate(request.dueOn) : ''],
          ['Clock stopped', whole.pausedOn ? `since ${formatDate(whole.pausedOn)}` : ''],
          ['Waited for them', whole.pausedDays > 0 ? `${whole.pausedDays} days` : ''],
          ['Extended', whole.extendedWhy ?? ''],
          ['Rows found', request.state === 'ASSEMBLED' ? String(whole.rows) : ''],
        ]}
      />
    </Panel>
  );
}

interface ActionsProps {
  whole: SubjectAccess;
  onStep: (step: Step) => void;
  done: (words: string) => void;
}

function Actions({ whole, onStep, done }: ActionsProps) {
  const { request } = whole;
  const because = useWhyNot('data:rights');
  const assemble = useMutation({
    mutationFn: () => call(`/subject-access-requests/${request.id}/assembly`, { method: 'POST' }),
    onSuccess: () => done('Everything the register leads to is assembled. Read what is listed.'),
  });
  const step = (which: Step, label: string, kind: 'main' | 'quiet' = 'quiet') => (
    <Button kind={kind} because={because} onClick={() => onStep(which)}>
      {label}
    </Button>
  );
  const { state } = request;
  if (state === 'WITHDRAWN') return null;
  if (state === 'RELEASED')
    return (
      <>
        <a className="button" href={apiUrl(`/subject-access-requests/${request.id}/answer.pdf`)}>
          Answer to read (PDF)
        </a>
        <a
          className="button"
          data-kind="quiet"
          href={apiUrl(`/subject-access-requests/${request.id}/answer.zip`)}
        >
          Data (ZIP)
        </a>
      </>
    );
  return (
    <>
      {assemble.error ? <Alert kind="bad" title={assemble.error.message} /> : null}
      {state === 'RECEIVED' ? step('IDENTIFY', 'Identity seen', 'main') : null}
      {state === 'RUNNING' || state === 'ASSEMBLED' ? (
        <Button
          kind={state === 'RUNNING' ? 'main' : 'quiet'}
          because={because}
          busy={assemble.isPending}
          onClick={() => assemble.mutate()}
        >
          {state === 'RUNNING' ? 'Assemble it' : 'Assemble it again'}
        </Button>
      ) : null}
      {state === 'RUNNING' ? step('PAUSE', 'Wait for them') : null}
      {state === 'PAUSED' ? step('RESUME', 'They answered', 'main') : null}
      {(state === 'RUNNING' || state === 'ASSEMBLED') && !whole.extendedWhy ? step('EXTEND', 'Extend') : null}
      {step('WITHDRAW', 'Withdrawn')}
    </>
  );
}
