import { formatDate, formatMoney } from '@quarterday/ui';
import type { Ask } from './model';

/** What to ask for, how it is made, and when it is due. */
export function AskView({ ask, agreedPence }: { ask: Ask; agreedPence?: number | undefined }) {
  const amount = agreedPence ?? ask.askedPence;
  return (
    <div className="stack-close">
      <p>
        <strong>{formatMoney(amount)}</strong> each time
        {agreedPence === undefined ? '.' : `, as agreed; the rent comes to ${formatMoney(ask.askedPence)}.`}
      </p>
      <p>
        A week is charged {formatMoney(ask.weeklyPence)}. The rent year to {formatDate(ask.yearTo)} has{' '}
        {ask.weeks} weeks{ask.freeWeeks > 0 ? `, of which ${ask.freeWeeks} are rent-free` : ''}.{' '}
        {ask.freeWeeks > 0 && ask.freeWeekPence > 0
          ? `A rent-free week still costs ${formatMoney(ask.freeWeekPence)}. `
          : ''}
        {ask.lessWeeklyPence > 0
          ? `Somebody else pays ${formatMoney(ask.lessWeeklyPence)} of each charged week. `
          : ''}
        That is {formatMoney(ask.yearPence)} in {ask.payments} payments of {formatMoney(ask.rentPence)}
        {ask.extraPence > 0 ? `, and ${formatMoney(ask.extraPence)} off the arrears with each` : ''}.
      </p>
      {ask.benefitWeeklyPence && ask.lessWeeklyPence === 0 ? (
        <p>
          Benefit pays the council {formatMoney(ask.benefitWeeklyPence)} of a week. Go back and leave it out
          if it is to go on.
        </p>
      ) : null}
      <table className="plain">
        <caption>Payments until the end of the rent year</caption>
        <thead>
          <tr>
            <th scope="col">Due</th>
            <th scope="col">The bank pays</th>
            <th scope="col" className="number">
              Amount
            </th>
          </tr>
        </thead>
        <tbody>
          {ask.dues.map((due) => (
            <tr key={due.dueOn}>
              <td>{formatDate(due.dueOn)}</td>
              <td>{formatDate(due.payOn)}</td>
              <td className="number">{formatMoney(amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
