import { formatDate, formatMoney } from '@quarterday/ui';
import type { Outlook } from './model';

/** What a plan would collect: the sum, where it comes from, and every day of it. */
export function OutlookView({ outlook }: { outlook: Outlook }) {
  const start =
    outlook.startPence === 0
      ? 'Nothing is owed now.'
      : outlook.startPence > 0
        ? `${formatMoney(outlook.startPence)} is owed now.`
        : `${formatMoney(-outlook.startPence)} is in credit or on its way.`;
  return (
    <div className="stack-close">
      <p>
        <strong>{formatMoney(outlook.totalPence)}</strong> in {outlook.instalments.length} collections from{' '}
        {formatDate(outlook.firstDueOn)} to the end of the rent year on {formatDate(outlook.toOn)}:{' '}
        {formatMoney(outlook.debitPence)} for {outlook.weeks} weeks
        {outlook.freeWeeks > 0 ? ` and ${outlook.freeWeeks} rent-free` : ''}. {start}
      </p>
      {outlook.longYear ? (
        <p>This rent year has 53 weeks. They are all in these collections; Universal Credit pays for 52.</p>
      ) : null}
      <p className="quiet">
        The notice goes on {formatDate(outlook.noticeGivenOn)} and counts from{' '}
        {formatDate(outlook.noticeCountsFrom)}; with {outlook.noticeDays} working days the first due day there
        can be is {formatDate(outlook.earliestOn)}.
      </p>
      <table className="plain">
        <caption>Collections</caption>
        <thead>
          <tr>
            <th scope="col">Due</th>
            <th scope="col">Leaves the bank</th>
            <th scope="col" className="number">
              Amount
            </th>
          </tr>
        </thead>
        <tbody>
          {outlook.instalments.map((item) => (
            <tr key={item.dueOn}>
              <td>{formatDate(item.dueOn)}</td>
              <td>{formatDate(item.collectOn)}</td>
              <td className="number">{formatMoney(item.amountPence)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              Together
            </th>
            <td className="number">{formatMoney(outlook.totalPence)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
