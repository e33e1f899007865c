import { read } from '@quarterday/api';
import { Alert, Badge, formatDate, formatInstant, formatMoney, PageHead, Panel } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Loaded, useTitle } from '../platform/page';
import { DecideStatement } from './DecideStatement';
import { LineGrid } from './LineGrid';
import type { BankStatement, BankStatementWhole } from './model';
import { STATEMENT_STATES } from './words';

const route = getRouteApi('/bank-statements/$statementId');
const count = new Intl.NumberFormat('en-GB');

/** One statement: that it adds up, that it goes on where the last one ended, and its lines. */
export function BankStatementPage() {
  const { statementId } = route.useParams();
  const query = useQuery({
    queryKey: ['bank', 'statement', statementId],
    queryFn: ({ signal }): Promise<BankStatementWhole> =>
      read('/api/v1/bank-statements/{statementId}', { params: { path: { statementId } }, signal }),
  });
  useTitle(query.data ? `Bank statement to ${formatDate(query.data.statement.to)}` : 'Bank statement');
  return (
    <Loaded query={query} lines={10}>
      {(whole) => (
        <div className="stack">
          <PageHead
            title={`${whole.statement.bankName} to ${formatDate(whole.statement.to)}`}
            crumbs={
              <Link to="/bank-statements" search={{}}>
                Bank statements
              </Link>
            }
          />
          {whole.statement.state === 'HELD' ? <DecideStatement whole={whole} /> : null}
          {whole.statement.state === 'REFUSED' ? (
            <Alert kind="bad" title="Refused: nothing of it counts">
              <p>
                By {whole.decidedByName}, {formatInstant(whole.decidedAt)}: {whole.reason}
              </p>
            </Alert>
          ) : null}
          <Proof whole={whole} />
          <LineGrid scope={{ statement: statementId }} />
        </div>
      )}
    </Loaded>
  );
}

/** Opening and what came in, less what went out, is closing; and opening is the last one’s closing. */
function Proof({ whole }: { whole: BankStatementWhole }) {
  const { statement } = whole;
  const state = STATEMENT_STATES[statement.state];
  return (
    <Panel title="Does it add up?" aside={<Badge kind={state.kind}>{state.words}</Badge>}>
      <p>{inShort(statement)}</p>
      <table className="plain">
        <caption className="visually-hidden">From its opening to its closing balance</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col" className="number">
              Lines
            </th>
            <th scope="col" className="number">
              Amount
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Opening</th>
            <td className="number" />
            <td className="number">{formatMoney(statement.openingPence)}</td>
          </tr>
          <tr>
            <th scope="row">Came in</th>
            <td className="number">{count.format(statement.credits.lines)}</td>
            <td className="number">{formatMoney(statement.credits.pence)}</td>
          </tr>
          <tr>
            <th scope="row">Went out</th>
            <td className="number">{count.format(statement.debits.lines)}</td>
            <td className="number">{formatMoney(statement.debits.pence)}</td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Closing, as the bank says and as the lines come to</th>
            <td className="number">{count.format(statement.credits.lines + statement.debits.lines)}</td>
            <td className="number">{formatMoney(statement.closingPence)}</td>
          </tr>
        </tfoot>
      </table>
      <p>{joined(whole)}</p>
      {whole.decidedByName && statement.state === 'TAKEN' ? (
        <p>
          Taken out of turn by {whole.decidedByName}, {formatInstant(whole.decidedAt)}: {whole.reason}
        </p>
      ) : null}
    </Panel>
  );
}

function inShort(statement: BankStatement): string {
  const days =
    statement.from === statement.to
      ? `Of ${formatDate(statement.to)}`
      : `From ${formatDate(statement.from)} to ${formatDate(statement.to)}`;
  const numbered = statement.sequence ? `, number ${statement.sequence} of the bank` : '';
  return `${days}${numbered}. Sent ${formatInstant(statement.receivedAt)} by ${statement.receivedByName}, in ${statement.fileName}.`;
}

function joined({ statement, beforePence }: BankStatementWhole): string {
  if (statement.state !== 'TAKEN') return 'Its lines count once it is taken.';
  if (typeof beforePence !== 'number') return 'It is the first of its account: the chain begins here.';
  return `The statement before it closed with ${formatMoney(beforePence)}, with which it opens.`;
}
