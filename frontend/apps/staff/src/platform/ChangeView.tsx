import { Alert, balanceInWords, formatDate, formatDifference, formatMoney, ScrollBox } from '@quarterday/ui';
import type { Change, Finding } from './change';

/** What a change comes to, week by week, before it is made or beside who approves it. */
export function ChangeView({ change }: { change: Change }) {
  return (
    <div className="stack-close">
      <p>
        {change.lines.length === 0
          ? 'No week that has been debited is touched.'
          : `${change.lines.length} ${change.lines.length === 1 ? 'line' : 'lines'} will be posted into past weeks, in all ${formatDifference(change.totalPence)}.`}{' '}
        The weekly charge changes by {formatDifference(change.weeklyRollPence)}
        {change.earliestOn ? ` from ${formatDate(change.earliestOn)}` : ''}.
        {change.voidLossPence === 0
          ? ''
          : ` The void loss of weeks already posted changes by ${formatDifference(change.voidLossPence)}.`}
      </p>
      {change.secondPersonNeeded ? (
        <Alert kind="warn" title="A second person has to check this">
          <p>
            It goes back further than one person may go alone. It will wait, undone, until somebody else
            approves it.
          </p>
        </Alert>
      ) : null}
      {change.lines.length > 0 ? <Lines change={change} /> : null}
    </div>
  );
}

function Lines({ change }: { change: Change }) {
  return (
    <ScrollBox label="Lines in past weeks">
      <table className="grid">
        <caption className="visually-hidden">Lines in past weeks</caption>
        <thead>
          <tr>
            <th scope="col">Week</th>
            <th scope="col">Charge</th>
            <th scope="col" className="number">
              Should be
            </th>
            <th scope="col" className="number">
              Is
            </th>
            <th scope="col" className="number">
              Line
            </th>
          </tr>
        </thead>
        <tbody>
          {change.lines.map((line) => (
            <tr key={`${line.accountId}${line.weekStartsOn}${line.typeCode}`}>
              <th scope="row">
                {formatDate(line.weekStartsOn)} <span className="quiet">week {line.rentWeek}</span>
              </th>
              <td>{line.typeCode}</td>
              <td className="number">{formatMoney(line.shouldBePence)}</td>
              <td className="number">{formatMoney(line.isPence)}</td>
              <td className="number">{formatDifference(line.differencePence)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              In all
            </th>
            <td className="number">{formatDifference(change.totalPence)}</td>
          </tr>
        </tfoot>
      </table>
    </ScrollBox>
  );
}

interface FindingsProps {
  findings: readonly Finding[];
  confirmed: readonly string[];
  onConfirm: (code: string, yes: boolean) => void;
}

/** What the checks noticed: blocking ones are put right first, the others are confirmed one by one. */
export function Findings({ findings, confirmed, onConfirm }: FindingsProps) {
  if (findings.length === 0) return null;
  const blocking = findings.filter((finding) => finding.blocking);
  const others = findings.filter((finding) => !finding.blocking);
  return (
    <div className="stack-close">
      {blocking.length > 0 ? (
        <Alert kind="bad" title="To be put right first">
          <ul>
            {blocking.map((finding) => (
              <li key={finding.code}>{finding.detail}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
      {others.length > 0 ? (
        <fieldset className="group">
          <legend>Confirm that each of these is as it should be</legend>
          {others.map((finding) => (
            <label key={finding.code} className="choice">
              <input
                type="checkbox"
                checked={confirmed.includes(finding.code)}
                onChange={(event) => onConfirm(finding.code, event.target.checked)}
              />
              <span>{finding.detail}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
    </div>
  );
}

/** "£312.40 in arrears becomes £212.40 in arrears" */
export function becomes(beforePence: number, byPence: number): string {
  return `${balanceInWords(beforePence)} becomes ${balanceInWords(beforePence + byPence)}`;
}
