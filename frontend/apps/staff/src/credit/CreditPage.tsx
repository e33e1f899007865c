import { read } from '@quarterday/api';
import { Alert, Badge, formatDate, formatMoney, PageHead, Panel } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Loaded, useTitle } from '../platform/page';
import { Contacts } from './Contacts';
import { Debts } from './Debts';
import type { AccountCredit, Debt, StandingCredit, Step } from './model';
import { Questions } from './Questions';
import { ReviewActions } from './ReviewActions';
import { Trend } from './Trend';
import { ageWords, CAUSES, STANDINGS } from './words';

const route = getRouteApi('/accounts/$accountId/credit');

interface CreditPageProps {
  /** What is done about a step that uses the credit; nothing for the others. */
  act: (credit: AccountCredit, step: Step, done: (words: string) => void) => ReactNode;
  /** What was done with the account's credits. */
  uses: (accountId: string) => ReactNode;
}

/** One credit: what is next first, then what is known of it, the questions, the debts and whose it is. */
export function CreditPage({ act, uses }: CreditPageProps) {
  const { accountId } = route.useParams();
  const [said, setSaid] = useState<string | null>(null);
  const query = useQuery({
    queryKey: ['credits', 'one', accountId],
    queryFn: ({ signal }) =>
      read('/api/v1/accounts/{accountId}/credit', {
        params: { path: { accountId } },
        signal,
      }) as Promise<AccountCredit>,
  });
  useTitle(query.data ? `Credit ${query.data.accountReference}` : 'Credit');
  return (
    <Loaded query={query} lines={12}>
      {(credit) => (
        <div className="stack">
          <PageHead
            title={`Credit of ${credit.accountReference}`}
            crumbs={
              <>
                <Link to="/credits" search={{}}>
                  Credits
                </Link>{' '}
                <Link to="/accounts/$accountId" params={{ accountId }} search={{}}>
                  Account {credit.accountReference}, {credit.names}
                </Link>
              </>
            }
          />
          {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
          <Panel
            title="What to do"
            aside={
              credit.facts ? (
                <Badge kind={STANDINGS[credit.facts.standing].kind}>
                  {STANDINGS[credit.facts.standing].words}
                </Badge>
              ) : null
            }
          >
            <Steps credit={credit} act={(step) => act(credit, step, setSaid)} />
            <ReviewActions credit={credit} done={setSaid} />
          </Panel>
          <div className="columns">
            <Panel title="The credit">
              {credit.facts ? (
                <Facts credit={credit} facts={credit.facts} />
              ) : (
                <p>The account is not in credit: it is {credit.balanceWords}.</p>
              )}
            </Panel>
            <Contacts credit={credit} />
          </div>
          <Questions credit={credit} />
          <Debts credit={credit} move={(debt) => act(credit, moved(credit, debt), setSaid)} />
          {uses(accountId)}
        </div>
      )}
    </Loaded>
  );
}

/** As much of it as the credit covers. */
function moved(credit: AccountCredit, debt: Debt): Step {
  return { step: 'PAY_DEBT', debtId: debt.id, pence: Math.min(debt.pence, -credit.balancePence), words: '' };
}

function Steps({ credit, act }: { credit: AccountCredit; act: (step: Step) => ReactNode }) {
  if (credit.steps.length === 0) {
    return <p>Nothing: the account is not in credit.</p>;
  }
  return (
    <ol>
      {credit.steps.map((step, at) => (
        <li key={`${step.step}-${step.debtId ?? ''}`}>
          {at === 0 ? <strong>{step.words}</strong> : step.words} {at === 0 ? act(step) : null}
        </li>
      ))}
    </ol>
  );
}

function Facts({ credit, facts }: { credit: AccountCredit; facts: StandingCredit }) {
  const kind = credit.kinds.find((one) => one.code === credit.review?.kindCode);
  return (
    <dl className="facts">
      <dt>Balance</dt>
      <dd>
        {facts.balanceWords}
        {facts.weeks ? `, ${facts.weeks} weeks of rent` : ''}
      </dd>
      <dt>Stands for</dt>
      <dd>
        {ageWords(facts.days)}, in credit since {formatDate(facts.since)}
      </dd>
      <dt>Trend</dt>
      <dd>
        <Trend trend={facts.trend} grewPence={facts.grewPence} />
      </dd>
      <dt>Seems to come from</dt>
      <dd>
        <ul className="plain-list">
          {facts.causes.map((part) => (
            <li key={part.cause}>
              {CAUSES[part.cause]}: {formatMoney(part.pence)}, {part.words}
            </li>
          ))}
        </ul>
      </dd>
      {facts.endedOn ? (
        <>
          <dt>Account ended</dt>
          <dd>{formatDate(facts.endedOn)}</dd>
        </>
      ) : null}
      {credit.review ? (
        <>
          <dt>Said to be</dt>
          <dd>
            {kind ? `${kind.name}: ${credit.review.kindWhy} (${credit.review.kindByName})` : 'Nothing yet'}
          </dd>
        </>
      ) : null}
      {facts.heldUntil ? (
        <>
          <dt>Held until</dt>
          <dd>
            {formatDate(facts.heldUntil)}: {credit.review?.heldWhy}
          </dd>
        </>
      ) : null}
    </dl>
  );
}
