import { read } from '@quarterday/api';
import { Alert, Badge, Button, Facts, formatDate, formatMoney, PageHead, Panel } from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { DecideFinalAccount } from './DecideFinalAccount';
import type { FinalAccount } from './model';
import { daysInWords, OUTCOMES, reasonInWords, STANDINGS } from './words';

const route = getRouteApi('/accounts/$accountId/final-account');

interface FinalAccountPageProps {
  /** What recharges something on this account; `done` is said once it is. */
  recharge: (accountId: string, done: (words: string) => void) => ReactNode;
}

/** The end of an account: its last week, what is still on its way, what is recharged, and what it comes to. */
export function FinalAccountPage({ recharge }: FinalAccountPageProps) {
  const { accountId } = route.useParams();
  const queries = useQueryClient();
  const [said, setSaid] = useState<string | null>(null);
  const query = useQuery({
    queryKey: ['final-accounts', 'one', accountId],
    queryFn: ({ signal }) =>
      read('/api/v1/accounts/{accountId}/final-account', {
        params: { path: { accountId } },
        signal,
      }) as Promise<FinalAccount>,
  });
  useTitle(query.data ? `Final account ${query.data.accountReference}` : 'Final account');

  /** Said once the page shows it. */
  async function done(words: string) {
    void queries.invalidateQueries({ queryKey: ['account', accountId] });
    void queries.invalidateQueries({ queryKey: ['former-tenants'] });
    await queries.invalidateQueries({ queryKey: ['final-accounts'] });
    setSaid(words);
  }

  return (
    <Loaded query={query} lines={10}>
      {(account) => (
        <div className="stack">
          <PageHead
            title="Final account"
            crumbs={
              <Link to="/accounts/$accountId" params={{ accountId }} search={{}}>
                Account {account.accountReference}, {account.names}
              </Link>
            }
          />
          {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
          <Outcome account={account} done={(words) => void done(words)} />
          <LastWeek account={account} />
          <OnItsWay account={account} />
          <Recharges account={account}>{recharge(accountId, (words) => void done(words))}</Recharges>
        </div>
      )}
    </Loaded>
  );
}

function Outcome({ account, done }: { account: FinalAccount; done: (words: string) => void }) {
  const because = useWhyNot('account:write');
  const [deciding, setDeciding] = useState(false);
  const decided = account.decided;
  return (
    <Panel
      title={account.balanceWords}
      aside={<Badge kind={STANDINGS[account.standing]}>{account.standingWords}</Badge>}
    >
      <Facts
        facts={[
          ['Home', account.address],
          ['Last day', formatDate(account.endsOn)],
          ['Ended by', reasonInWords(account.endReason)],
          ['Decided now', account.standing === 'PROVED' ? null : account.outcomeWords],
          [
            'Decided before',
            decided
              ? `${OUTCOMES[decided.outcome]}, ${decided.balanceWords}, on ${formatDate(decided.on)} by ${decided.byName}`
              : null,
          ],
        ]}
      />
      <div className="row no-print">
        {account.standing === 'PROVED' ? null : (
          <Button because={because ?? whyNotYet(account)} onClick={() => setDeciding(true)}>
            Decide
          </Button>
        )}
        <Link
          className="button"
          data-kind="quiet"
          to="/accounts/$accountId/proof"
          params={{ accountId: account.accountId }}
        >
          Prove this balance
        </Link>
        <Link
          className="button"
          data-kind="quiet"
          to="/accounts/$accountId/limitation"
          params={{ accountId: account.accountId }}
        >
          Until when it can be sued for
        </Link>
        {account.caseId ? (
          <Link
            className="button"
            data-kind="quiet"
            to="/former-tenants/$caseId"
            params={{ caseId: account.caseId }}
          >
            The case
          </Link>
        ) : null}
      </div>
      <DecideFinalAccount
        account={account}
        open={deciding}
        onClose={(words) => {
          setDeciding(false);
          if (words) done(words);
        }}
      />
    </Panel>
  );
}

/** What keeps it from being decided, in words; null when nothing does. */
function whyNotYet(account: FinalAccount): string | null {
  if (account.standing === 'RUNS') return 'The last week is not over.';
  if (account.standing === 'TO_APPROVE') return 'A recharge waits for a second person.';
  return null;
}

function LastWeek({ account }: { account: FinalAccount }) {
  const { lines, shouldPence, bookedPence, agrees } = account.lastWeek;
  return (
    <Panel
      title="The last week"
      aside={<Badge kind={agrees ? 'good' : 'bad'}>{agrees ? 'As charged' : 'Not as charged'}</Badge>}
    >
      {lines.length === 0 ? (
        <p className="quiet">Nothing was charged in it.</p>
      ) : (
        <table className="plain">
          <caption>
            By days, to {formatDate(account.endsOn)}: {formatMoney(bookedPence)} is on the account
          </caption>
          <thead>
            <tr>
              <th scope="col">Charge</th>
              <th scope="col" className="number">
                A week
              </th>
              <th scope="col">For</th>
              <th scope="col" className="number">
                Comes to
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.typeCode + line.words}>
                <th scope="row">{line.words}</th>
                <td className="number">{formatMoney(line.weeklyPence)}</td>
                <td>{daysInWords(line.days)}</td>
                <td className="number">{formatMoney(line.pence)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                In all
              </th>
              <td className="number">{formatMoney(shouldPence)}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </Panel>
  );
}

function OnItsWay({ account }: { account: FinalAccount }) {
  return (
    <Panel title="Still on its way">
      {account.awaited.length === 0 ? (
        <p className="quiet">Nothing that is known of.</p>
      ) : (
        <ul className="plain-list stack-close">
          {account.awaited.map((each) => (
            <li key={each.words}>
              <Badge kind={each.over ? 'neutral' : 'info'}>
                {each.over ? `Waited until ${formatDate(each.until)}` : `Until ${formatDate(each.until)}`}
              </Badge>{' '}
              {each.words}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Recharges({ account, children }: { account: FinalAccount; children: ReactNode }) {
  return (
    <Panel title="Recharges" aside={account.standing === 'RUNS' ? null : children}>
      {account.recharges.length === 0 ? (
        <p className="quiet">Nothing is recharged.</p>
      ) : (
        <ul className="plain-list stack-close">
          {account.recharges.map((each) => (
            <li key={each.id}>
              <Badge kind={each.waits ? 'warn' : 'neutral'}>
                {each.waits ? 'Waits for a second person' : formatDate(each.on)}
              </Badge>{' '}
              {each.what}: {each.words}, {each.madeByName}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
