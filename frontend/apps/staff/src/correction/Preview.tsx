import { Alert, Badge, formatDate, Panel } from '@quarterday/ui';
import { Explained } from './Explained';
import type { CorrectionEffect, CorrectionPreview } from './model';

/** What would happen to each account, what has to be confirmed, and what its tenant would be told. */
export function Preview({
  answer,
  confirmed,
  onConfirm,
}: {
  answer: CorrectionPreview;
  confirmed: readonly string[];
  onConfirm: (codes: string[]) => void;
}) {
  return (
    <section className="stack" aria-label="What it would do">
      <Alert
        kind={answer.needsApproval ? 'warn' : 'info'}
        title={
          answer.needsApproval
            ? `It waits for another person: alone you may put right ${answer.limitWords} on one account in a day`
            : `Within your limit of ${answer.limitWords} on one account in a day`
        }
      >
        <ul>
          {answer.accounts.map((account) => (
            <li key={account.accountId}>
              Account {account.reference}: {account.balanceBeforeWords} becomes{' '}
              <strong>{account.balanceAfterWords}</strong>.
            </li>
          ))}
        </ul>
      </Alert>
      {answer.findings.length > 0 ? (
        <Panel title="To confirm">
          {answer.findings.map((finding) => (
            <label key={finding.code} className="choice">
              <input
                type="checkbox"
                checked={confirmed.includes(finding.code)}
                onChange={(event) =>
                  onConfirm(
                    event.target.checked
                      ? [...confirmed, finding.code]
                      : confirmed.filter((code) => code !== finding.code),
                  )
                }
              />
              <span>{finding.detail}</span>
            </label>
          ))}
        </Panel>
      ) : null}
      <div className="columns">
        {answer.accounts.map((account) => (
          <Days key={account.accountId} account={account} />
        ))}
      </div>
      <div className="columns">
        {answer.accounts.map((account) => (
          <Explained key={account.accountId} reference={account.reference} words={account.explanation} />
        ))}
      </div>
    </section>
  );
}

/** A wrong date changes no balance of today, but those of the days between. */
function Days({ account }: { account: CorrectionEffect }) {
  return (
    <table className="plain">
      <caption>Account {account.reference}, at the end of the day</caption>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Now</th>
          <th scope="col">Afterwards</th>
        </tr>
      </thead>
      <tbody>
        {account.asAt.map((day) => (
          <tr key={day.on}>
            <th scope="row">{formatDate(day.on)}</th>
            <td>{day.beforeWords}</td>
            <td>
              {day.afterWords}
              {day.beforePence === day.afterPence ? <Badge>as before</Badge> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
