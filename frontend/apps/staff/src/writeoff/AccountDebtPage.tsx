import { read } from '@quarterday/api';
import { Alert, Badge, formatDate, formatMoney, PageHead, Panel } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded, useTitle } from '../platform/page';
import { Findings } from './Findings';
import { Ladder } from './Ladder';
import { LookUps } from './LookUps';
import type { AccountDebt, Ground, WriteOffKind } from './model';
import { ProposalForm } from './ProposalForm';
import { WrittenOffBefore } from './WrittenOff';

const route = getRouteApi('/accounts/$accountId/debt');

/** One account's debt as the policy sees it, what was found out, and the way to a proposal. */
export function AccountDebtPage() {
  const { accountId } = route.useParams();
  const query = useQuery({
    queryKey: ['write-offs', 'debt', accountId],
    queryFn: ({ signal }) =>
      read('/api/v1/accounts/{accountId}/debt', {
        params: { path: { accountId } },
        signal,
      }) as Promise<AccountDebt>,
  });
  useTitle(query.data ? `Debt ${query.data.accountReference}` : 'Debt');
  return (
    <Loaded query={query} lines={12}>
      {(debt) => (
        <div className="stack">
          <PageHead
            title={`Debt of ${debt.accountReference}`}
            crumbs={
              <Link to="/accounts/$accountId" params={{ accountId }} search={{}}>
                Account {debt.accountReference}, {debt.names}
              </Link>
            }
          />
          <WrittenOffBefore items={debt.before} />
          <div className="columns">
            <Panel title="The debt">
              <Facts debt={debt} />
            </Panel>
            <Findings debt={debt} />
          </div>
          <LookUps lookUps={debt.lookUps} />
          <Policy debt={debt} />
          <Panel title="Week by week">
            <Ladder
              weeks={debt.weeks}
              caption="What is owed week by week; whatever was paid went to the oldest week first"
            />
          </Panel>
        </div>
      )}
    </Loaded>
  );
}

function Facts({ debt }: { debt: AccountDebt }) {
  return (
    <dl className="facts">
      <dt>Balance</dt>
      <dd>{debt.balanceWords}</dd>
      <dt>Account ended</dt>
      <dd>{debt.endedOn ? formatDate(debt.endedOn) : 'It runs.'}</dd>
      <dt>Last payment</dt>
      <dd>{debt.lastPaidOn ? formatDate(debt.lastPaidOn) : 'Nothing was ever paid.'}</dd>
      <dt>Owe all of it, each alone</dt>
      <dd>
        <ul className="plain-list stack-close">
          {debt.debtors.map((debtor) => (
            <li key={debtor.personId}>
              <Link to="/people/$personId" params={{ personId: debtor.personId }}>
                {debtor.name}
              </Link>
              {debtor.diedOn ? `, died ${formatDate(debtor.diedOn)}` : ''}
              {homeNow(debtor.homeNow)}
              {debtor.orderOn ? `, insolvent for what fell due by ${formatDate(debtor.orderOn)}` : ''}
              {debtor.tracedOutOn ? `, sought in vain until ${formatDate(debtor.tracedOutOn)}` : ''}
            </li>
          ))}
        </ul>
      </dd>
    </dl>
  );
}

/** Which home is not told of a person at risk. */
function homeNow(home?: string | null): string {
  if (!home) return '';
  return home === 'Protected' ? ', holds a home now (protected)' : `, holds ${home} now`;
}

function Policy({ debt }: { debt: AccountDebt }) {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<WriteOffKind | null>(null);
  const holding = debt.grounds.filter((ground) => ground.holds);
  const ground = holding.find((one) => one.kind === chosen) ?? holding[0];
  return (
    <>
      <Panel title="What the policy says">
        <Grounds grounds={debt.grounds} />
      </Panel>
      {debt.waitingId ? (
        <Alert kind="info" title="A write-off of this debt is proposed">
          <p>
            <Link to="/write-offs/$writeOffId" params={{ writeOffId: debt.waitingId }}>
              Look at it
            </Link>
            : it is decided, or taken back, before another is proposed.
          </p>
        </Alert>
      ) : ground ? (
        <Panel title="Propose to write it off">
          <ProposalForm
            key={ground.kind}
            accountId={debt.accountId}
            ground={ground}
            grounds={holding}
            onGround={setChosen}
            onProposed={(writeOffId) =>
              void navigate({ to: '/write-offs/$writeOffId', params: { writeOffId } })
            }
          />
        </Panel>
      ) : (
        <Alert kind="info" title="The policy has no ground to write it off" />
      )}
    </>
  );
}

function Grounds({ grounds }: { grounds: Ground[] }) {
  return (
    <table className="plain">
      <caption className="visually-hidden">Each ground of the policy and this debt</caption>
      <thead>
        <tr>
          <th scope="col">Ground</th>
          <th scope="col">May it be written off?</th>
          <th scope="col" className="number">
            Amount
          </th>
          <th scope="col">Because</th>
        </tr>
      </thead>
      <tbody>
        {grounds.map((ground) => (
          <tr key={ground.kind}>
            <th scope="row">{ground.words}</th>
            <td>
              <Badge kind={ground.holds ? 'good' : 'neutral'}>{ground.holds ? 'Yes' : 'No'}</Badge>
            </td>
            <td className="number">{ground.holds ? formatMoney(ground.amountPence) : ''}</td>
            <td>{(ground.holds ? ground.reasons : ground.against).join(' ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
