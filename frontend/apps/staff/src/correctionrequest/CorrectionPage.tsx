import { read } from '@quarterday/api';
import { Alert, Badge, Button, Dialog, Facts, formatDate, PageHead, Panel, Timeline } from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { type Act, ActForm } from './ActForm';
import { type CorrectionRequest, eventWords, STATES } from './model';

const route = getRouteApi('/correction-requests/$requestId');

/** One request: what is said to be wrong, what was decided, where it is put right, who was told. */
export function CorrectionPage() {
  const { requestId } = route.useParams();
  const query = useQuery({
    queryKey: ['correction-requests', requestId],
    queryFn: ({ signal }) =>
      read('/api/v1/correction-requests/{id}', { params: { path: { id: requestId } }, signal }),
  });
  useTitle('Correction request');
  return (
    <Loaded query={query} lines={8}>
      {(whole) => <Whole whole={whole} />}
    </Loaded>
  );
}

function Whole({ whole }: { whole: CorrectionRequest }) {
  const { request } = whole;
  const queries = useQueryClient();
  const [act, setAct] = useState<Act | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  return (
    <div className="stack">
      <PageHead
        title={`${request.reference}: ${whole.personName}`}
        crumbs={<Link to="/correction-requests">Correction requests</Link>}
        actions={<Actions whole={whole} onAct={setAct} />}
      />
      {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
      {request.late ? <Alert kind="bad" title={`It was due on ${formatDate(request.dueOn)}.`} /> : null}
      {request.state === 'ACCEPTED' ? (
        <Alert kind="info" title={`Put it right: ${whole.where}.`}>
          <p>
            <Link to="/people/$personId" params={{ personId: request.personId }}>
              Open the person’s page
            </Link>
            . This request is done when the record says something else.
          </p>
        </Alert>
      ) : null}
      <About whole={whole} />
      <Panel title="What happened">
        <Timeline
          label="What happened, the newest first"
          items={whole.events.toReversed().map((event) => ({
            id: event.madeAt + event.kind,
            title: eventWords(event.kind),
            who: event.madeByName,
            at: event.madeAt,
            detail: event.words,
          }))}
        />
      </Panel>
      <Dialog open={act !== null} onClose={() => setAct(null)} title={request.reference} wide>
        {act ? (
          <ActForm
            whole={whole}
            act={act}
            done={(words) => {
              setSaid(words);
              setAct(null);
              void queries.invalidateQueries({ queryKey: ['correction-requests'] });
            }}
            onCancel={() => setAct(null)}
          />
        ) : null}
      </Dialog>
    </div>
  );
}

function About({ whole }: { whole: CorrectionRequest }) {
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
          ['What', request.fieldWords],
          ['What is wrong', whole.wrong],
          ['What it should say', whole.right],
          ['Evidence', whole.evidence],
          ['Identity', whole.identitySeen],
          ['Received', formatDate(request.receivedOn)],
          ['Answer by', formatDate(request.dueOn)],
          ['Extended', whole.extendedWhy ?? ''],
          ['Decided', whole.decidedOn ? `${formatDate(whole.decidedOn)}, ${whole.decidedByName}` : ''],
          ['Why', whole.decisionReason ?? ''],
          [
            'Letter',
            request.state === 'REFUSED'
              ? whole.letters > 0
                ? 'Queued, with whom they may turn to'
                : 'They rent nothing: write to them yourself, with whom they may turn to'
              : '',
          ],
          ['Put right', whole.doneWords ?? ''],
          ['Told', whole.told ?? ''],
        ]}
      />
    </Panel>
  );
}

function Actions({ whole, onAct }: { whole: CorrectionRequest; onAct: (act: Act) => void }) {
  const because = useWhyNot('data:rights');
  const { state } = whole.request;
  const act = (which: Act, label: string, kind: 'main' | 'quiet') => (
    <Button kind={kind} because={because} onClick={() => onAct(which)}>
      {label}
    </Button>
  );
  if (state === 'RECEIVED')
    return (
      <>
        {act('ACCEPT', 'It is put right', 'main')}
        {act('REFUSE', 'Refuse it', 'quiet')}
        {whole.extendedWhy ? null : act('EXTEND', 'Extend', 'quiet')}
        {act('WITHDRAW', 'Withdrawn', 'quiet')}
      </>
    );
  if (state === 'ACCEPTED')
    return (
      <>
        {act('FINISH', 'It was put right', 'main')}
        {act('WITHDRAW', 'Withdrawn', 'quiet')}
      </>
    );
  return null;
}
