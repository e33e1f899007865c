import { apiUrl, read } from '@quarterday/api';
import {
  Alert,
  Badge,
  Empty,
  Facts,
  formatDate,
  formatMoney,
  PageHead,
  Panel,
  Timeline,
} from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded, useTitle } from '../platform/page';
import { CaseActions } from './CaseActions';
import { Debtors } from './Debtors';
import type { FormerTenantCase } from './model';
import { Placements } from './Placements';
import { useWhyNotCases } from './permission';
import { Traces } from './Traces';
import { eventTitle } from './words';

const route = getRouteApi('/former-tenants/$caseId');

/** One debt of somebody who left: where it stands, who owes it, what was done and what is next. */
export function CasePage() {
  const { caseId } = route.useParams();
  const because = useWhyNotCases();
  const queries = useQueryClient();
  const [said, setSaid] = useState<string | null>(null);
  const query = useQuery({
    queryKey: ['former-tenants', 'one', caseId],
    queryFn: ({ signal }) =>
      read('/api/v1/former-tenant-cases/{caseId}', {
        params: { path: { caseId } },
        signal,
      }) as Promise<FormerTenantCase>,
    enabled: because === null,
  });
  useTitle(query.data ? `Former tenant ${query.data.accountReference}` : 'Former tenant');

  /** Said once the page shows it. */
  async function done(words: string) {
    void queries.invalidateQueries({ queryKey: ['letters'] });
    await queries.invalidateQueries({ queryKey: ['former-tenants'] });
    setSaid(words);
  }

  if (because) return <Empty title={because} />;
  return (
    <Loaded query={query} lines={12}>
      {(found) => (
        <div className="stack">
          <PageHead
            title={`${found.debtors.map((one) => one.name).join(', ')}, ${found.balanceWords}`}
            crumbs={
              <Link to="/former-tenants" search={{}}>
                Former tenants
              </Link>
            }
          />
          {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
          {found.reportId ? <Reported found={found} /> : null}
          <Standing found={found} done={(words) => void done(words)} />
          <Placements found={found} />
          <Debtors found={found} done={(words) => void done(words)} />
          <Traces found={found} />
          <Panel title="What was done">
            <Timeline
              label="What was done about this case"
              items={found.events.map((event) => ({
                id: event.id,
                title: eventTitle(event),
                who: event.byName,
                at: event.at,
                detail: event.words,
              }))}
            />
          </Panel>
        </div>
      )}
    </Loaded>
  );
}

function Reported({ found }: { found: FormerTenantCase }) {
  return (
    <Alert kind="warn" title="A report about this case waits for its answer">
      <p>
        Nothing presses for the debt until then.{' '}
        <a href={apiUrl(`/former-tenant-reports/${found.reportId}/pack.pdf`)}>Read its pack</a>, or{' '}
        <Link to="/former-tenants/reports" search={{ state: 'ASKED' }}>
          answer it
        </Link>
        .
      </p>
    </Alert>
  );
}

function Standing({ found, done }: { found: FormerTenantCase; done: (words: string) => void }) {
  const closed = found.stage === 'CLOSED';
  return (
    <Panel
      title={closed ? 'Closed' : found.nextWords}
      aside={<Badge kind={closed ? 'good' : 'info'}>{found.stageWords}</Badge>}
    >
      <Facts
        facts={[
          ['Due', closed ? null : formatDate(found.nextOn)],
          ['Closed', found.closedOn ? formatDate(found.closedOn) : null],
          [
            'Account',
            <Link key="account" to="/accounts/$accountId" params={{ accountId: found.accountId }} search={{}}>
              {found.accountReference}
            </Link>,
          ],
          ['Former home', found.address],
          ['Ended', found.endedOn ? formatDate(found.endedOn) : null],
          ['When it was opened', `${formatMoney(found.openedPence)} on ${formatDate(found.openedOn)}`],
          ['Paid since', formatMoney(found.paidPence)],
          ['Out of time', found.barredPence > 0 ? formatMoney(found.barredPence) : null],
          ['Soon out of time', found.soonPence > 0 ? formatMoney(found.soonPence) : null],
          ['Next week lost on', found.nextBarredOn ? formatDate(found.nextBarredOn) : null],
          [
            'Their other accounts',
            found.otherAccounts.map((one) => `${one.reference}: ${one.balanceWords}`).join('; '),
          ],
        ]}
      />
      <div className="row no-print">
        <CaseActions found={found} done={done} />
        <Link
          className="button"
          data-kind="quiet"
          to="/accounts/$accountId/final-account"
          params={{ accountId: found.accountId }}
        >
          Final account
        </Link>
        <Link
          className="button"
          data-kind="quiet"
          to="/accounts/$accountId/limitation"
          params={{ accountId: found.accountId }}
        >
          Until when it can be sued for
        </Link>
      </div>
    </Panel>
  );
}
