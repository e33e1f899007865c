import { Alert, Badge, Facts, formatDate, formatMoney, PageHead, Panel, Timeline } from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Loaded, useTitle } from '../platform/page';
import { CaseActions, EndPause, WithdrawPromise } from './CaseActions';
import type { AccountArrears } from './model';
import { accountArrearsQuery } from './reads';
import { PAUSES, PROMISES, STANDINGS, trend, weeks } from './words';

const route = getRouteApi('/accounts/$accountId/arrears');

/** The case of an account: what is recommended and why, what may be done, and all that was; what was said beside it. */
export function AccountArrearsPage({ contacts }: { contacts: ReactNode }) {
  const { accountId } = route.useParams();
  const query = useQuery(accountArrearsQuery(accountId));
  useTitle('Arrears of an account');
  return (
    <div className="stack">
      <PageHead
        title="Arrears"
        crumbs={
          <Link to="/accounts/$accountId" params={{ accountId }} search={{}}>
            The account
          </Link>
        }
      />
      <Loaded query={query} lines={10}>
        {(arrears) => <Case accountId={accountId} arrears={arrears} contacts={contacts} />}
      </Loaded>
    </div>
  );
}

interface CaseProps {
  accountId: string;
  arrears: AccountArrears;
  contacts: ReactNode;
}

function Case({ accountId, arrears, contacts }: CaseProps) {
  const queries = useQueryClient();
  const [said, setSaid] = useState<string | null>(null);
  function done(words: string) {
    setSaid(words);
    for (const key of [['account', accountId], ['arrears'], ['letters'], ['holds']])
      void queries.invalidateQueries({ queryKey: key });
  }
  return (
    <>
      {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
      <Recommended arrears={arrears} />
      <CaseActions accountId={accountId} arrears={arrears} done={done} />
      {contacts}
      <Panel title="What is owed">
        <Owed arrears={arrears} />
      </Panel>
      <Expected arrears={arrears} />
      <Promises accountId={accountId} arrears={arrears} done={done} />
      <Pauses accountId={accountId} arrears={arrears} done={done} />
      <Panel title="What was done">
        {arrears.events.length === 0 ? (
          <p className="quiet">Nothing yet.</p>
        ) : (
          <Timeline
            label="What was done about the arrears"
            items={arrears.events.map((event) => ({
              id: String(event.number),
              title: event.words,
              who: event.madeByName,
              at: event.madeAt,
              detail: <span className="quiet">On {formatDate(event.on)}</span>,
            }))}
          />
        )}
      </Panel>
    </>
  );
}

/** One action, and why: also why none is needed. */
function Recommended({ arrears }: { arrears: AccountArrears }) {
  const [first, ...rest] = arrears.reasons;
  return (
    <Panel
      title="Recommended"
      aside={<Badge kind={STANDINGS[arrears.standing]}>{arrears.actionWords}</Badge>}
    >
      <p>
        <strong>{first}</strong>
      </p>
      {rest.length > 0 ? (
        <ul className="plain-list stack-close">
          {rest.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      ) : null}
    </Panel>
  );
}

function Owed({ arrears }: { arrears: AccountArrears }) {
  const paid = arrears.lastPaymentOn
    ? `${formatMoney(arrears.lastPaymentPence ?? 0)} on ${formatDate(arrears.lastPaymentOn)}`
    : 'none in the last year';
  return (
    <Facts
      facts={[
        ['Balance', formatMoney(arrears.balancePence)],
        ['Of it only timing', formatMoney(arrears.technicalPence)],
        ['Overdue', formatMoney(arrears.realPence)],
        ['Weeks of rent overdue', weeks(arrears.owedHundredths)],
        ['Over four weeks', trend(arrears.trendFourPence)],
        ['Over thirteen weeks', trend(arrears.trendThirteenPence)],
        ['Last payment', paid],
        ['Last contact', arrears.lastContactOn ? formatDate(arrears.lastContactOn) : 'none'],
        ['Last letter', arrears.lastLetterOn ? formatDate(arrears.lastLetterOn) : 'none'],
      ]}
    />
  );
}

/** What is due to come, a promise among it. */
function Expected({ arrears }: { arrears: AccountArrears }) {
  if (arrears.expected.length === 0) return null;
  return (
    <Panel title="Expected">
      <ul className="plain-list stack-close">
        {arrears.expected.map(({ dueOn, words, amountPence }) => (
          <li key={`${dueOn}${words}`}>
            {formatDate(dueOn)}: {formatMoney(amountPence)} {words}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

interface ListProps {
  accountId: string;
  arrears: AccountArrears;
  done: (words: string) => void;
}

function Promises({ accountId, arrears, done }: ListProps) {
  if (arrears.promises.length === 0) return null;
  return (
    <Panel title="Promises">
      <table className="plain">
        <caption className="visually-hidden">Promises, the newest first</caption>
        <thead>
          <tr>
            <th scope="col">By</th>
            <th scope="col" className="number">
              Amount
            </th>
            <th scope="col" className="number">
              Came
            </th>
            <th scope="col">What became of it</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {arrears.promises.map((promise) => (
            <tr key={promise.id}>
              <th scope="row">{formatDate(promise.dueOn)}</th>
              <td className="number">{formatMoney(promise.amountPence)}</td>
              <td className="number">{formatMoney(promise.camePence)}</td>
              <td>
                <Badge kind={PROMISES[promise.state].kind}>{PROMISES[promise.state].words}</Badge>{' '}
                <span className="quiet">
                  {promise.state === 'OPEN' ? `kept until ${formatDate(promise.lastDay)}` : promise.note}
                </span>
              </td>
              <td>
                {promise.state === 'OPEN' ? (
                  <WithdrawPromise accountId={accountId} promise={promise} done={done} />
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function Pauses({ accountId, arrears, done }: ListProps) {
  if (arrears.pauses.length === 0) return null;
  return (
    <Panel title="Pauses">
      <table className="plain">
        <caption className="visually-hidden">Pauses, the newest first</caption>
        <thead>
          <tr>
            <th scope="col">Until</th>
            <th scope="col">Why</th>
            <th scope="col">By</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {arrears.pauses.map((pause) => (
            <tr key={pause.id}>
              <th scope="row">
                {formatDate(pause.untilOn)} {pause.holds ? <Badge kind="info">Holds</Badge> : null}
              </th>
              <td>
                {PAUSES[pause.reason]}: {pause.note}
                {pause.endedOn ? (
                  <span className="quiet">
                    {' '}
                    Ended on {formatDate(pause.endedOn)} by {pause.endedByName}: {pause.endedWhy}
                  </span>
                ) : null}
              </td>
              <td>{pause.madeByName}</td>
              <td>{pause.holds ? <EndPause accountId={accountId} pause={pause} done={done} /> : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
