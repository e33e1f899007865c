import { call, read } from '@quarterday/api';
import {
  Alert,
  Badge,
  Button,
  Dialog,
  Facts,
  formatDate,
  PageHead,
  Panel,
  TextAreaField,
} from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Asked } from '../platform/Asked';
import { useWhyNot } from '../platform/me';
import { Loaded, ProblemAlert, useTitle } from '../platform/page';
import { Findings } from './Findings';
import type { Audit } from './model';
import { Tries } from './Tries';
import { VisitForm } from './VisitForm';
import { STATES } from './words';

const route = getRouteApi('/tenancy-audits/$auditId');

/** One audit: planned, being written up at the door, decided in the office, or on record. */
export function AuditPage() {
  const { auditId } = route.useParams();
  const query = useQuery({
    queryKey: ['tenancy-audits', auditId],
    queryFn: ({ signal }) =>
      read('/api/v1/tenancy-audits/{auditId}', { params: { path: { auditId } }, signal }) as Promise<Audit>,
  });
  useTitle(query.data ? `Audit of ${query.data.address}` : undefined);
  return (
    <div className="stack">
      <PageHead
        title={query.data ? query.data.address : 'Tenancy audit'}
        crumbs={
          <Link to="/tenancy-audits" search={{}}>
            Tenancy audits
          </Link>
        }
      />
      <Loaded query={query} lines={10}>
        {(audit) => <Whole key={audit.id} audit={audit} />}
      </Loaded>
    </div>
  );
}

function Whole({ audit }: { audit: Audit }) {
  const queries = useQueryClient();
  const [said, setSaid] = useState<string | null>(null);
  /** Said once the page shows it. */
  async function done(words: string) {
    for (const key of [['tasks'], ['letters'], ['person']]) void queries.invalidateQueries({ queryKey: key });
    await queries.invalidateQueries({ queryKey: ['tenancy-audits'] });
    setSaid(words);
  }
  return (
    <>
      {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
      <About audit={audit} />
      {audit.state === 'PLANNED' ? <Begin audit={audit} done={(words) => void done(words)} /> : null}
      {audit.attempts.length > 0 || audit.state === 'PLANNED' ? (
        <Tries audit={audit} done={(words) => void done(words)} />
      ) : null}
      {audit.mine ? <VisitForm audit={audit} done={(words) => void done(words)} /> : null}
      {audit.lines.length > 0 && !audit.mine ? (
        <Findings audit={audit} done={(words) => void done(words)} />
      ) : null}
    </>
  );
}

function About({ audit }: { audit: Audit }) {
  const state = STATES[audit.state];
  return (
    <Panel title="The audit" aside={<Badge kind={state.kind}>{state.words}</Badge>}>
      <Facts
        facts={[
          [
            'Account',
            <Link key="account" to="/accounts/$accountId" params={{ accountId: audit.accountId }} search={{}}>
              {audit.accountReference}
            </Link>,
          ],
          ['To be visited by', formatDate(audit.dueOn)],
          ['Who visits', audit.officerName ?? 'Whoever begins'],
          ['Visited', audit.visitedOn ? formatDate(audit.visitedOn) : null],
          ['Closed because', audit.closedWhy || null],
        ]}
      />
    </Panel>
  );
}

function Begin({ audit, done }: { audit: Audit; done: (words: string) => void }) {
  const visiting = useWhyNot('tenancy:audit');
  const closing = useWhyNot('account:write');
  const [trouble, setTrouble] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  async function begin() {
    setBusy(true);
    setTrouble(null);
    try {
      await call(`/tenancy-audits/${audit.id}/visit`, { method: 'POST' });
      done('You are visiting');
    } catch (problem) {
      setTrouble(problem);
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      {trouble ? <ProblemAlert problem={trouble} /> : null}
      <div className="row no-print">
        <Button because={visiting} busy={busy} onClick={() => void begin()}>
          Begin the visit
        </Button>
        <Button kind="quiet" because={closing} onClick={() => setAsking(true)}>
          Close it without a visit
        </Button>
      </div>
      <Dialog open={asking} onClose={() => setAsking(false)} title="Close it without a visit">
        {asking ? (
          <Asked
            label="Close it"
            path={`/tenancy-audits/${audit.id}/closing`}
            permission="account:write"
            defaults={{ why: '' }}
            said={() => 'It is closed'}
            done={(words) => {
              setAsking(false);
              done(words);
            }}
            onCancel={() => setAsking(false)}
          >
            <TextAreaField name="why" label="Why" />
          </Asked>
        ) : null}
      </Dialog>
    </>
  );
}
