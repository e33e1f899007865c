import { read } from '@quarterday/api';
import {
  Alert,
  Badge,
  Facts,
  formatDate,
  formatMoney,
  PageHead,
  Panel,
  Timeline,
  todayInEngland,
} from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { FileButtons } from '../platform/FileButtons';
import { Loaded, useTitle } from '../platform/page';
import { CourtActions } from './CourtActions';
import type { Court, CourtOrder } from './model';
import { Protocol } from './Protocol';
import { CLAIMS, ENFORCED, NOTICES, OUTCOMES, WARRANTS } from './words';

const route = getRouteApi('/accounts/$accountId/court');

/** What the page of court costs is given: the orders that may be cited. */
export type CostsOf = (accountId: string, orders: CourtOrder[], done: (words: string) => void) => ReactNode;

/** One account in court: what is next, then notice, protocol, claim, warrant, costs, and all that was. */
export function CourtPage({ costs }: { costs: CostsOf }) {
  const { accountId } = route.useParams();
  const query = useQuery({
    queryKey: ['account', accountId, 'court'],
    queryFn: ({ signal }) =>
      read('/api/v1/accounts/{accountId}/court', {
        params: { path: { accountId } },
        signal,
      }) as Promise<Court>,
  });
  useTitle('Court');
  return (
    <div className="stack">
      <PageHead
        title="Court"
        crumbs={
          <Link to="/accounts/$accountId" params={{ accountId }} search={{}}>
            The account
          </Link>
        }
      />
      <Loaded query={query} lines={10}>
        {(court) => <Whole accountId={accountId} court={court} costs={costs} />}
      </Loaded>
    </div>
  );
}

function Whole({ accountId, court, costs }: { accountId: string; court: Court; costs: CostsOf }) {
  const queries = useQueryClient();
  const [said, setSaid] = useState<string | null>(null);
  function done(words: string) {
    setSaid(words);
    for (const key of [['account', accountId], ['court'], ['court-costs'], ['letters'], ['arrears']])
      void queries.invalidateQueries({ queryKey: key });
  }
  const { file } = court;
  return (
    <>
      {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
      <Panel
        title="Next"
        aside={
          <span className="quiet">
            {file.accountReference}, {file.names}
          </span>
        }
      >
        <p>
          <strong>{court.next}</strong>
        </p>
        <CourtActions accountId={accountId} court={court} done={done} />
      </Panel>
      <NoticePanel court={court} />
      <ClaimPanel court={court} />
      {costs(accountId, file.orders, done)}
      <Protocol accountId={accountId} court={court} done={done} />
      <Panel
        title="Schedule of arrears"
        aside={<FileButtons file={{ path: `/accounts/${accountId}/court/schedule` }} />}
      >
        <p>{formatMoney(file.rentPence)} of rent is owed today. Costs and recharges are not in it.</p>
      </Panel>
      <Panel title="What was done">
        {file.events.length === 0 ? (
          <p className="quiet">Nothing yet.</p>
        ) : (
          <Timeline
            label="What was done in court"
            items={file.events.map((event) => ({
              id: event.id,
              title: event.words,
              who: event.byName,
              at: event.at,
              ...(event.happenedOn === dayOf(event.at)
                ? {}
                : { detail: <span className="quiet">On {formatDate(event.happenedOn)}</span> }),
            }))}
          />
        )}
      </Panel>
    </>
  );
}

/** The day in England on which something was written down. */
const dayOf = (at: string) => todayInEngland(Date.parse(at)).toString();

function NoticePanel({ court }: { court: Court }) {
  const { notice } = court.file;
  if (!notice) return null;
  return (
    <Panel
      title={notice.name}
      aside={<Badge kind={NOTICES[notice.state].kind}>{NOTICES[notice.state].words}</Badge>}
    >
      <Facts
        facts={[
          ['Rent owed in it', formatMoney(notice.arrearsPence)],
          ['Owed since', formatDate(notice.arrearsFrom)],
          [notice.onPaper ? 'Given on paper on' : 'Made on', formatDate(notice.madeOn)],
          ['Served by', formatDate(notice.serveBy)],
          ['First day for a claim', formatDate(notice.earliestOn)],
          ['Last day for a claim', notice.lapsesOn ? formatDate(notice.lapsesOn) : 'it does not lapse'],
          ...(notice.reviewBy
            ? ([['A review can be asked for by', formatDate(notice.reviewBy)]] as const)
            : []),
        ]}
      />
      <ul className="plain-list stack-close">
        {notice.tenants.map(({ personId, name, method, servedOn, deemedOn }) => (
          <li key={personId}>
            {name}:{' '}
            {servedOn && deemedOn
              ? `${method}, ${formatDate(servedOn)}; counts as served on ${formatDate(deemedOn)}`
              : 'not served yet'}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function ClaimPanel({ court }: { court: Court }) {
  const { claim, hearings, orders, warrant } = court.file;
  if (!claim) return null;
  return (
    <Panel
      title={`Claim ${claim.claimNumber}`}
      aside={<Badge kind={CLAIMS[claim.state].kind}>{CLAIMS[claim.state].words}</Badge>}
    >
      <Facts
        facts={[
          ['Court', claim.court],
          ['Issued on', formatDate(claim.issuedOn)],
          ['Rent claimed', formatMoney(claim.arrearsPence)],
          ['Fee', formatMoney(claim.feePence)],
          ...(claim.wentOnWhy ? ([['It went on because', claim.wentOnWhy]] as const) : []),
          ...(warrant
            ? ([
                [
                  'Warrant',
                  `${WARRANTS[warrant.state].words}${warrant.evictionOn && warrant.state !== 'SUSPENDED' ? `, eviction on ${formatDate(warrant.evictionOn)}` : ''}`,
                ],
              ] as const)
            : []),
        ]}
      />
      {hearings.length > 0 ? (
        <ul className="plain-list stack-close">
          {hearings.map(({ id, hearingOn, hearingAt, place, outcome }) => (
            <li key={id}>
              Hearing on {formatDate(hearingOn)} at {hearingAt}, {place}
              {outcome ? `: ${OUTCOMES[outcome]} (${outcome})` : ''}
            </li>
          ))}
        </ul>
      ) : null}
      {orders.length > 0 ? (
        <ul className="plain-list stack-close">
          {orders.map((order) => (
            <li key={order.id}>
              {ENFORCED.includes(order.outcome) ? 'Order' : 'Decision'} of {formatDate(order.orderOn)}:{' '}
              {OUTCOMES[order.outcome]} ({order.outcome})
              {order.instalmentPence ? (
                <>
                  ,{' '}
                  <Link to="/accounts/$accountId/arrangements" params={{ accountId: court.file.accountId }}>
                    {formatMoney(order.instalmentPence)} each time
                  </Link>
                </>
              ) : null}
              {order.possessionOn ? `, possession by ${formatDate(order.possessionOn)}` : ''}
              {order.costsPence > 0 ? `, costs ${formatMoney(order.costsPence)}` : ''}
              {ENFORCED.includes(order.outcome)
                ? `; enforceable until ${formatDate(order.enforceableUntil)}`
                : ''}
            </li>
          ))}
        </ul>
      ) : null}
    </Panel>
  );
}
