import { call, read } from '@quarterday/api';
import {
  Alert,
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
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded, useTitle } from '../platform/page';
import { useServerForm } from '../platform/useServerForm';
import type { Candidate, Known, TraceWhole } from './model';
import { Weights } from './Weights';
import { BASES, bitsInWords, LEVELS, TRACE_STATES, VERDICTS } from './words';

const route = getRouteApi('/traces/$traceId');

type Deciding = { candidate: Candidate; decision: 'ACCEPT' | 'REJECT' } | 'CLOSE';

/** One look-up: what it was founded on, whom it brought up and why, and a person’s decision. */
export function TracePage() {
  const { traceId } = route.useParams();
  const query = useQuery({
    queryKey: ['traces', traceId],
    queryFn: ({ signal }): Promise<TraceWhole> =>
      read('/api/v1/traces/{traceId}', { params: { path: { traceId } }, signal }),
  });
  useTitle('Trace');
  return (
    <Loaded query={query} lines={10}>
      {(whole) => <Whole whole={whole} />}
    </Loaded>
  );
}

function Whole({ whole }: { whole: TraceWhole }) {
  const { trace, candidates, yours } = whole;
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const state = TRACE_STATES[trace.state];
  const open = yours && trace.state === 'OPEN';
  return (
    <div className="stack">
      <PageHead
        title={trace.purpose}
        crumbs={
          <Link to="/traces" search={{}}>
            Tracing
          </Link>
        }
      />
      <div className="columns">
        <Panel title="The look-up" aside={<Badge kind={state.kind}>{state.words}</Badge>}>
          <Facts facts={foundedOn(whole)} />
        </Panel>
        {whole.known ? (
          <Panel title="What was known">
            <Facts facts={asked(whole.known)} />
          </Panel>
        ) : null}
      </div>
      {yours ? null : (
        <Alert title="Whom it brought up is shown to whoever founded it">
          <p>If you have a purpose of your own, open a trace of your own.</p>
        </Alert>
      )}
      {yours && candidates.length === 0 ? (
        <Empty title="Nobody on our records is like that">
          <p>Close it, and try level 2: what other services of the council may tell.</p>
        </Empty>
      ) : null}
      {candidates.map((candidate) => (
        <OnePerson key={candidate.number} candidate={candidate} open={open} onDecide={setDeciding} />
      ))}
      {open ? (
        <div className="row no-print">
          <Button kind="quiet" onClick={() => setDeciding('CLOSE')}>
            None of them: close the trace
          </Button>
        </div>
      ) : null}
      <Dialog open={deciding !== null} onClose={() => setDeciding(null)} title={titleOf(deciding)}>
        {deciding ? <Decide id={trace.id} as={deciding} onClose={() => setDeciding(null)} /> : null}
      </Dialog>
    </div>
  );
}

function foundedOn({ trace, weightsFrom }: TraceWhole) {
  return [
    ['Level', LEVELS[trace.level]],
    ['Lawful basis', BASES[trace.lawfulBasis]],
    ['Under', trace.power || null],
    ['By', `${trace.openedByName}, ${formatInstant(trace.openedAt)}`],
    ['Weights', `as set from ${formatDate(weightsFrom)}`],
    [
      'For',
      trace.accountId ? (
        <Link key="account" to="/accounts/$accountId" params={{ accountId: trace.accountId }} search={{}}>
          the account
        </Link>
      ) : null,
    ],
    ['Settled', trace.settledAt ? `${trace.settledByName}, ${formatInstant(trace.settledAt)}` : null],
    ['Because', trace.reason || null],
  ] as const;
}

function asked(known: Known) {
  return [
    ['First name', known.forename ?? null],
    ['Surname', known.surname ?? null],
    ['Born', known.born ?? null],
    ['Address', known.address ?? null],
    ['Postcode', known.postcode ?? null],
    ['Telephone', known.telephone ?? null],
    ['E-mail', known.email ?? null],
    ['National Insurance', known.nationalInsuranceNumber ?? null],
  ] as const;
}

function OnePerson({
  candidate,
  open,
  onDecide,
}: {
  candidate: Candidate;
  open: boolean;
  onDecide: (deciding: Deciding) => void;
}) {
  const verdict = VERDICTS[candidate.verdict];
  return (
    <Panel
      title={candidate.name}
      aside={
        <Badge kind={verdict.kind}>
          {verdict.words}: {bitsInWords(candidate.bits)}
        </Badge>
      }
    >
      <div className="columns">
        <div className="stack-close">
          <Facts
            facts={[
              [
                'On record as',
                <Link key="person" to="/people/$personId" params={{ personId: candidate.personId }}>
                  {candidate.reference}
                </Link>,
              ],
              ['Date of birth', candidate.bornOn ? formatDate(candidate.bornOn) : 'not on record'],
              ['Died', candidate.deceasedOn ? formatDate(candidate.deceasedOn) : null],
              ...candidate.lived.map(
                (home) =>
                  [
                    home.toOn
                      ? `Lived until ${formatDate(home.toOn)}`
                      : `Lives since ${formatDate(home.fromOn)}`,
                    home.address,
                  ] as const,
              ),
            ]}
          />
          {candidate.addressProtected ? (
            <p>
              <Badge kind="warn">Address protected</Badge> They are at risk. Where they are is neither shown
              nor compared.
            </p>
          ) : null}
          <Decided candidate={candidate} />
        </div>
        <Weights weighed={candidate.weighed} about={candidate.name} />
      </div>
      {open && candidate.state === 'OPEN' ? (
        <div className="row no-print">
          <Button onClick={() => onDecide({ candidate, decision: 'ACCEPT' })}>
            This is who we look for<span className="visually-hidden">: {candidate.name}</span>
          </Button>
          <Button kind="quiet" onClick={() => onDecide({ candidate, decision: 'REJECT' })}>
            Not them<span className="visually-hidden">: {candidate.name}</span>
          </Button>
        </div>
      ) : null}
    </Panel>
  );
}

function Decided({ candidate }: { candidate: Candidate }) {
  if (candidate.state === 'OPEN') return null;
  return (
    <p>
      <Badge kind={candidate.state === 'ACCEPTED' ? 'good' : 'neutral'}>
        {candidate.state === 'ACCEPTED' ? 'Found' : 'Not them'}
      </Badge>{' '}
      {candidate.decidedByName}: {candidate.reason}
    </p>
  );
}

function titleOf(deciding: Deciding | null): string {
  if (deciding === 'CLOSE') return 'Nobody was found';
  return deciding?.decision === 'ACCEPT'
    ? `${deciding.candidate.name} is who we look for`
    : `${deciding?.candidate.name ?? 'Nobody'} is not who we look for`;
}

function Decide({ id, as, onClose }: { id: string; as: Deciding; onClose: () => void }) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<{ reason: string }>({
    defaults: { reason: '' },
    fields: ['reason'],
    send: ({ reason }) =>
      as === 'CLOSE'
        ? call(`/traces/${id}/closing`, { method: 'POST', body: { reason } })
        : call(`/traces/${id}/candidates/${as.candidate.number}/decision`, {
            method: 'POST',
            body: { reason, decision: as.decision },
          }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['traces'] });
      onClose();
    },
  });
  const submit = as === 'CLOSE' ? 'Close the trace' : as.decision === 'ACCEPT' ? 'Take them' : 'Reject them';
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Decide">
      <TextAreaField name="reason" label="How do you know?" />
      <FormActions busy={busy} onCancel={onClose}>
        {submit}
      </FormActions>
    </Form>
  );
}
