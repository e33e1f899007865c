import { read } from '@quarterday/api';
import { Alert, Badge, formatDate, formatMoney, Panel } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../platform/page';
import { type ComingCredit, type ExpectedCredits, type LateCredit, PAYERS } from './model';

/** What is due on the account, and what of its balance is only a matter of when. */
export function ExpectedPanel({ accountId }: { accountId: string }) {
  const query = useQuery({
    queryKey: ['account', accountId, 'expected-credits'],
    queryFn: ({ signal }): Promise<ExpectedCredits> =>
      read('/api/v1/accounts/{accountId}/expected-credits', { params: { path: { accountId } }, signal }),
  });
  return (
    <Panel title="Due and overdue" aside={query.data ? <Verdict expected={query.data} /> : null}>
      <Loaded query={query} lines={5}>
        {(expected) => <Whole expected={expected} />}
      </Loaded>
    </Panel>
  );
}

/** The balance in one word. */
function Verdict({ expected }: { expected: ExpectedCredits }) {
  if (expected.balancePence <= 0) return <Badge kind="good">Nothing is owed</Badge>;
  return expected.realPence === 0 ? (
    <Badge kind="good">Only timing</Badge>
  ) : (
    <Badge kind="warn">{formatMoney(expected.realPence)} overdue</Badge>
  );
}

function Whole({ expected }: { expected: ExpectedCredits }) {
  const [first, ...rest] = expected.words;
  const unpaid = expected.unpaidWeek;
  const said = unpaid ? rest.slice(0, -1) : rest;
  return (
    <div className="stack">
      <p>
        <strong>{first}</strong>
      </p>
      {said.length > 0 ? (
        <ul className="plain-list stack-close">
          {said.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : null}
      <Split expected={expected} />
      <Credits late={expected.late} coming={expected.coming} />
      {unpaid ? (
        <Alert
          kind="info"
          title={`${unpaid.year} has a week that Universal Credit does not pay: ${formatMoney(unpaid.weekPence)}`}
        >
          <p>{expected.words.at(-1)}</p>
        </Alert>
      ) : null}
    </div>
  );
}

/** The balance taken apart: the two parts come to what is owed. */
function Split({ expected }: { expected: ExpectedCredits }) {
  if (expected.balancePence <= 0) return null;
  return (
    <table className="plain">
      <caption className="visually-hidden">What of the balance is timing</caption>
      <tbody>
        <tr>
          <th scope="row">
            Technical arrears <span className="quiet">charged already, not due from its payer yet</span>
          </th>
          <td className="number">{formatMoney(expected.technicalPence)}</td>
        </tr>
        <tr>
          <th scope="row">
            Real arrears <span className="quiet">overdue</span>
          </th>
          <td className="number">{formatMoney(expected.realPence)}</td>
        </tr>
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Owed today</th>
          <td className="number">{formatMoney(expected.balancePence)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function Credits({ late, coming }: { late: LateCredit[]; coming: ComingCredit[] }) {
  if (late.length + coming.length === 0) {
    return <p className="quiet">Nothing is charged and nobody is expected to pay.</p>;
  }
  return (
    <table className="plain">
      <caption className="visually-hidden">Credits that are late or to come</caption>
      <thead>
        <tr>
          <th scope="col">Due</th>
          <th scope="col">From</th>
          <th scope="col" className="number">
            Amount
          </th>
          <th scope="col">Balance after it</th>
        </tr>
      </thead>
      <tbody>
        {late.map((credit) => (
          <tr key={`${credit.payer}${credit.dueOn}`}>
            <th scope="row">
              {formatDate(credit.dueOn)} <Badge kind="bad">Has not come</Badge>
            </th>
            <td>{PAYERS[credit.payer]}</td>
            <td className="number">{formatMoney(credit.outstandingPence)}</td>
            <td />
          </tr>
        ))}
        {coming.map((credit) => (
          <tr key={`${credit.payer}${credit.dueOn}`}>
            <th scope="row">{formatDate(credit.dueOn)}</th>
            <td>
              {PAYERS[credit.payer]}
              <span className="quiet">
                {' '}
                for {formatDate(credit.coversFrom)} to {formatDate(credit.coversTo)}
              </span>
            </td>
            <td className="number">{formatMoney(credit.outstandingPence)}</td>
            <td>{credit.balanceAfterWords}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
