import { read } from '@quarterday/api';
import { Alert, Badge, Empty, formatDate, PageHead, Panel } from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded, useTitle } from '../platform/page';
import { Acknowledgements } from './Acknowledgements';
import type { AccountLimitation, Rung } from './model';
import { ruleInWords, STANDINGS, weeksInWords } from './words';

const route = getRouteApi('/accounts/$accountId/limitation');

/** The ladder: every week that is still owed, and until when it can be sued for. */
export function LimitationPage() {
  const { accountId } = route.useParams();
  const queries = useQueryClient();
  const [said, setSaid] = useState<string | null>(null);
  const query = useQuery({
    queryKey: ['limitation', accountId],
    queryFn: ({ signal }) =>
      read('/api/v1/accounts/{accountId}/limitation', {
        params: { path: { accountId } },
        signal,
      }) as Promise<AccountLimitation>,
  });
  const account = useQuery({
    queryKey: ['account', accountId],
    queryFn: ({
      signal,
    }): Promise<{ reference: string; people: { id: string; name: string; liable: boolean }[] }> =>
      read('/api/v1/accounts/{accountId}', { params: { path: { accountId } }, signal }),
  });
  useTitle('Until when it can be sued for');

  /** Said once the page shows it. */
  async function done(words: string) {
    void queries.invalidateQueries({ queryKey: ['former-tenants'] });
    await queries.invalidateQueries({ queryKey: ['limitation', accountId] });
    setSaid(words);
  }

  return (
    <div className="stack">
      <PageHead
        title="Until when it can be sued for"
        crumbs={
          <Link to="/accounts/$accountId" params={{ accountId }} search={{}}>
            {account.data ? `Account ${account.data.reference}` : 'The account'}
          </Link>
        }
      />
      {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
      <Loaded query={query} lines={10}>
        {(found) => (
          <>
            <Sums found={found} />
            <Panel title="Week by week">
              {found.rungs.length === 0 ? (
                <Empty title="Nothing is owed">There is nothing that could run out of time.</Empty>
              ) : (
                <Rungs rungs={found.rungs} />
              )}
            </Panel>
            <Acknowledgements
              found={found}
              people={account.data?.people.filter((person) => person.liable) ?? []}
              done={(words) => void done(words)}
            />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Sums({ found }: { found: AccountLimitation }) {
  return (
    <Panel title={`${found.owedWords} is owed`}>
      <ul className="plain-list stack-close">
        {found.sums.map((sum) => (
          <li key={sum.standing}>
            <Badge kind={STANDINGS[sum.standing].kind}>{STANDINGS[sum.standing].words}</Badge> {sum.words} of{' '}
            {weeksInWords(sum.weeks)}
          </li>
        ))}
      </ul>
      {found.nextBarredOn ? <p>The next week is lost on {formatDate(found.nextBarredOn)}.</p> : null}
      <p className="quiet">{ruleInWords(found.rule)}</p>
    </Panel>
  );
}

function Rungs({ rungs }: { rungs: readonly Rung[] }) {
  const several = rungs.some((rung) => rung.against.length > 1);
  return (
    <table className="plain">
      <caption>The oldest week first; what was paid went to the oldest</caption>
      <thead>
        <tr>
          <th scope="col">Fell due</th>
          <th scope="col">What for</th>
          <th scope="col" className="number">
            Still owed
          </th>
          <th scope="col">Out of time from</th>
          <th scope="col">Stands</th>
          {several ? <th scope="col">Against each</th> : null}
        </tr>
      </thead>
      <tbody>
        {rungs.map((rung) => (
          <tr key={rung.dueOn + rung.basis}>
            <th scope="row">{formatDate(rung.dueOn)}</th>
            <td>{rung.basisWords}</td>
            <td className="number">{rung.words}</td>
            <td>{formatDate(rung.barredFrom)}</td>
            <td>
              <Badge kind={STANDINGS[rung.standing].kind}>{STANDINGS[rung.standing].words}</Badge>
            </td>
            {several ? (
              <td>
                {rung.against
                  .map((one) => `${one.name} ${one.barred ? 'out of time' : formatDate(one.barredFrom)}`)
                  .join('; ')}
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
