import { type MyAccounts, read } from '@quarterday/api';
import { Alert, Facts, formatDate, formatMoney, Money, PageHead, Panel, ScrollBox } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Loaded, useTitle } from '../platform/page';

const route = getRouteApi('/people/$personId/online-views/$viewId');

/** Asked once: each look is on record. */
const ONCE = { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, retry: false } as const;

/** The tenant's pages as the tenant gets them: to be read, with nothing to press. */
export function OnlineViewPage() {
  const path = route.useParams();
  const { account } = route.useSearch();
  const query = useQuery({
    queryKey: ['online-view', path.viewId, 'accounts'],
    queryFn: ({ signal }) =>
      read('/api/v1/people/{personId}/online-views/{viewId}/accounts', { params: { path }, signal }),
    ...ONCE,
  });
  useTitle('As the tenant sees it');
  return (
    <div className="stack">
      <PageHead title="As the tenant sees it" crumbs={query.data?.name ?? 'Housing Online'} />
      <Alert kind="info" title="You are looking at a tenant’s own pages">
        <p>You can read them and do nothing here. Each page you open is on record with your reason.</p>
        <Link to="/people/$personId/online" params={{ personId: path.personId }}>
          Stop looking
        </Link>
      </Alert>
      <Loaded query={query} lines={4}>
        {(accounts) => <Accounts accounts={accounts} />}
      </Loaded>
      {account ? <Account accountId={account} key={account} /> : null}
    </div>
  );
}

function Accounts({ accounts }: { accounts: MyAccounts }) {
  const path = route.useParams();
  return (
    <Panel title="Your accounts">
      <p>Accounts of {accounts.name}</p>
      {accounts.items.length === 0 ? <p>You have no account to see here.</p> : null}
      <ul className="counter-list">
        {accounts.items.map((account) => (
          <li key={account.accountId}>
            <span>
              <Link
                to="/people/$personId/online-views/$viewId"
                params={path}
                search={{ account: account.accountId }}
              >
                {account.reference}
              </Link>{' '}
              {account.address}
            </span>
            <strong>{account.words}</strong>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Account({ accountId }: { accountId: string }) {
  const path = { ...route.useParams(), accountId };
  const query = useQuery({
    queryKey: ['online-view', path.viewId, accountId],
    queryFn: ({ signal }) =>
      read('/api/v1/people/{personId}/online-views/{viewId}/accounts/{accountId}', {
        params: { path },
        signal,
      }),
    ...ONCE,
  });
  return (
    <Loaded query={query} lines={6}>
      {(detail) => (
        <>
          <Panel title={detail.account.words}>
            <Facts
              facts={[
                ['Payment reference', detail.account.paymentReference],
                ['For this week', formatMoney(detail.thisWeekPence)],
                ['From before this week', formatMoney(detail.earlierPence)],
                ['Charged every week', formatMoney(detail.weeklyPence)],
                ['Next charged on', formatDate(detail.nextChargeOn)],
                [
                  'Last payment',
                  detail.lastPayment
                    ? `${formatMoney(detail.lastPayment.amountPence)} on ${formatDate(detail.lastPayment.paidOn)}`
                    : 'None',
                ],
                ...detail.pending.map(
                  (payment) =>
                    [
                      'Card payment under way',
                      `${formatMoney(payment.amountPence)}, ${payment.state === 'SUBMITTED' ? 'being confirmed' : 'not paid as far as we know'}`,
                    ] as const,
                ),
              ]}
            />
          </Panel>
          <Statement accountId={accountId} />
        </>
      )}
    </Loaded>
  );
}

function Statement({ accountId }: { accountId: string }) {
  const path = { ...route.useParams(), accountId };
  const query = useQuery({
    queryKey: ['online-view', path.viewId, accountId, 'statement'],
    queryFn: ({ signal }) =>
      read('/api/v1/people/{personId}/online-views/{viewId}/accounts/{accountId}/statement', {
        params: { path },
        signal,
      }),
    ...ONCE,
  });
  return (
    <Loaded query={query} lines={6}>
      {(statement) => (
        <Panel title={`Statement from ${formatDate(statement.from)} to ${formatDate(statement.to)}`}>
          <ScrollBox label="Statement">
            <table className="plain">
              <thead>
                <tr>
                  <th scope="col">Date</th>
                  <th scope="col">What for</th>
                  <th scope="col" className="number">
                    Charged
                  </th>
                  <th scope="col" className="number">
                    Paid
                  </th>
                  <th scope="col" className="number">
                    Balance
                  </th>
                </tr>
              </thead>
              <tbody>
                {statement.lines.map((line) => (
                  <tr key={line.number}>
                    <td>{formatDate(line.on)}</td>
                    <td>{line.words}</td>
                    <td className="number">
                      <Money pence={line.chargedPence} />
                    </td>
                    <td className="number">
                      <Money pence={line.paidPence} />
                    </td>
                    <td className="number">
                      <Money pence={line.balancePence} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
          <p>{statement.words}</p>
        </Panel>
      )}
    </Loaded>
  );
}
