import { read } from '@quarterday/api';
import { Alert, Badge, formatDate, formatInstant, formatMoney, PageHead, Panel } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded, useTitle } from '../platform/page';
import { Ladder } from './Ladder';
import type { WriteOff } from './model';
import { WriteOffActions } from './WriteOffActions';
import { EVIDENCE, KINDS, SAMENESS, STANDINGS, WRITE_OFF_STATES } from './words';

const route = getRouteApi('/write-offs/$writeOffId');

/** One write-off: the ground, the weeks, the evidence, what became of it, and whether its debtor is back. */
export function WriteOffPage() {
  const { writeOffId } = route.useParams();
  const [said, setSaid] = useState<string | null>(null);
  const query = useQuery({
    queryKey: ['write-offs', 'one', writeOffId],
    queryFn: ({ signal }) =>
      read('/api/v1/write-offs/{writeOffId}', {
        params: { path: { writeOffId } },
        signal,
      }) as Promise<WriteOff>,
  });
  useTitle(query.data ? `Write-off ${query.data.accountReference}` : 'Write-off');
  return (
    <Loaded query={query} lines={10}>
      {(one) => (
        <div className="stack">
          <PageHead
            title={`Write-off of ${formatMoney(one.amountPence)}`}
            crumbs={
              <Link to="/write-offs" search={{}}>
                Write-offs
              </Link>
            }
          />
          {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
          <Returned one={one} />
          <Panel
            title={`Account ${one.accountReference}, ${one.names}`}
            aside={<Badge kind={WRITE_OFF_STATES[one.state].kind}>{WRITE_OFF_STATES[one.state].words}</Badge>}
          >
            <Facts one={one} />
            <WriteOffActions one={one} done={setSaid} />
          </Panel>
          <div className="columns">
            <Panel title="Evidence">
              <Answers one={one} />
            </Panel>
            <Panel title="Weeks of rent">
              <Ladder weeks={one.weeks} caption="The weeks it covers, the oldest first" />
            </Panel>
          </div>
        </div>
      )}
    </Loaded>
  );
}

function Returned({ one }: { one: WriteOff }) {
  if (one.returned.length === 0 || one.remainingPence === 0) return null;
  return (
    <Alert kind="warn" title="The debtor holds a home again">
      <ul className="plain-list stack-close">
        {one.returned.map((home) => (
          <li key={home.tenancyId ?? home.name}>
            {home.accountId ? (
              <Link to="/accounts/$accountId" params={{ accountId: home.accountId }} search={{}}>
                {home.tenancyReference}
              </Link>
            ) : home.tenancyId ? (
              home.tenancyReference
            ) : (
              'A home that is protected'
            )}
            , {home.name}: {SAMENESS[home.sameness]}
          </li>
        ))}
      </ul>
      <p>The debt stays on its own account: it is written on there, and never on the new one.</p>
    </Alert>
  );
}

function Facts({ one }: { one: WriteOff }) {
  return (
    <dl className="facts">
      <dt>Account</dt>
      <dd>
        <Link to="/accounts/$accountId/debt" params={{ accountId: one.accountId }}>
          {one.accountReference}
        </Link>
        , {one.balanceWords}
        {one.endedOn ? `, ended ${formatDate(one.endedOn)}` : ''}
      </dd>
      <dt>Ground</dt>
      <dd>
        {KINDS[one.kind]}: {one.why.join(' ')}
      </dd>
      <dt>Recommendation</dt>
      <dd>{one.reason}</dd>
      <dt>Proposed</dt>
      <dd>
        {formatInstant(one.proposedAt)} by {one.proposedByName}
      </dd>
      {one.scheduleId ? (
        <>
          <dt>Schedule</dt>
          <dd>
            <Link to="/write-off-schedules/$scheduleId" params={{ scheduleId: one.scheduleId }}>
              {one.scheduleTitle}
            </Link>
          </dd>
        </>
      ) : null}
      {one.decidedAt ? (
        <>
          <dt>{WRITE_OFF_STATES[one.state].words}</dt>
          <dd>
            {formatInstant(one.decidedAt)} by {one.decidedByName}
            {one.entryNumber ? `, on the account as no. ${one.entryNumber}` : ''}. {one.outcome}
          </dd>
        </>
      ) : null}
      {one.state === 'POSTED' ? (
        <>
          <dt>Still written off</dt>
          <dd>
            {formatMoney(one.remainingPence)}
            {one.writtenOnPence > 0 ? `; ${formatMoney(one.writtenOnPence)} was written on again` : ''}
          </dd>
        </>
      ) : null}
    </dl>
  );
}

function Answers({ one }: { one: WriteOff }) {
  return (
    <table className="plain">
      <caption className="visually-hidden">Each item of the checklist as it was answered</caption>
      <thead>
        <tr>
          <th scope="col">What was looked for</th>
          <th scope="col">Is it there</th>
          <th scope="col">What was found, or why not</th>
          <th scope="col">Where</th>
        </tr>
      </thead>
      <tbody>
        {one.evidence.map((each) => (
          <tr key={each.item}>
            <th scope="row">{EVIDENCE[each.item] ?? each.item}</th>
            <td>
              <Badge kind={STANDINGS[each.standing].kind}>{STANDINGS[each.standing].words}</Badge>
            </td>
            <td>{each.reason}</td>
            <td>{each.link}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
