import { formatDate, formatMoney } from '@quarterday/ui';
import type { CoveredWeek } from './model';

/** Weeks of rent, the oldest first, with the day each is out of time. */
export function Ladder({ weeks, caption }: { weeks: CoveredWeek[]; caption: string }) {
  if (weeks.length === 0) return <p className="quiet">No week of rent is owed.</p>;
  return (
    <table className="plain">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Rent week of</th>
          <th scope="col" className="number">
            Amount
          </th>
          <th scope="col">Out of time from</th>
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={`${week.monday} ${week.barredFrom}`}>
            <th scope="row">{formatDate(week.monday)}</th>
            <td className="number">{formatMoney(week.pence)}</td>
            <td>
              {formatDate(week.barredFrom)}
              {week.barred ? ': out of time' : ''}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
