import { apiUrl } from '@quarterday/api';
import { Alert, Badge, formatDate, PageHead, Panel, Timeline } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded, useTitle } from '../platform/page';
import { EscalationActions } from './EscalationActions';
import type { Escalation, WholeEscalation } from './model';
import { Pack } from './Pack';
import { escalationQuery } from './reads';
import { EVENTS, STATES, withWhom } from './words';

const route = getRouteApi('/escalations/$escalationId');

/** One question with what was said about it, and the pack it came with. */
export function EscalationPage() {
  const { escalationId } = route.useParams();
  const query = useQuery(escalationQuery(escalationId));
  const [said, setSaid] = useState<string | null>(null);
  useTitle(query.data ? `Escalation ${query.data.escalation.accountReference}` : 'Escalation');
  return (
    <Loaded query={query} lines={12}>
      {(whole) => (
        <div className="stack">
          <Head escalation={whole.escalation} done={setSaid} />
          {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
          <Standing escalation={whole.escalation} />
          <Panel title="What was said">
            <Timeline label="What was said, the last first" items={itemsOf(whole)} />
          </Panel>
          <Panel title="As everything stood when it was asked">
            <Pack parts={whole.pack} />
          </Panel>
        </div>
      )}
    </Loaded>
  );
}

function Head({ escalation, done }: { escalation: Escalation; done: (words: string) => void }) {
  return (
    <PageHead
      title={`${escalation.accountReference} ${escalation.names}`}
      actions={
        <>
          <EscalationActions escalation={escalation} done={done} />
          <Link
            className="button"
            data-kind="quiet"
            to="/accounts/$accountId"
            params={{ accountId: escalation.accountId }}
            search={{}}
          >
            The account now
          </Link>
          <a className="button" data-kind="quiet" href={apiUrl(`/escalations/${escalation.id}/pack.pdf`)}>
            PDF
          </a>
        </>
      }
    />
  );
}

function Standing({ escalation }: { escalation: Escalation }) {
  return (
    <section className="identity" aria-label="Where it stands">
      <div>
        <span className="label">State</span>
        <Badge kind={STATES[escalation.state].kind}>{escalation.stateWords}</Badge>
      </div>
      <div>
        <span className="label">Why</span>
        <strong>{escalation.groundWords}</strong>
      </div>
      <div>
        <span className="label">{escalation.decidedByName ? 'Decided by' : 'By'}</span>
        <strong>
          {escalation.decidedByName ?? `${formatDate(escalation.dueOn)}, ${withWhom(escalation)}`}
        </strong>
        {escalation.risenOn ? <Badge kind="warn">Risen {formatDate(escalation.risenOn)}</Badge> : null}
      </div>
      <div>
        <span className="label">Balance when it was asked</span>
        <strong>{escalation.balanceWords}</strong>
      </div>
    </section>
  );
}

const itemsOf = ({ events }: WholeEscalation) =>
  events
    .map((event, at) => ({
      id: String(at),
      title: EVENTS[event.kind],
      who: event.madeByName,
      at: event.madeAt,
      detail: event.words,
    }))
    .reverse();
