import { Badge, Empty, formatDifference, formatMoney } from '@quarterday/ui';
import type { WeeklyDebit } from './model';

const count = new Intl.NumberFormat('en-GB');

/** What was checked after posting: each must hold before the week is closed. */
export function Controls({ debit }: { debit: WeeklyDebit }) {
  if (debit.controls.length === 0) {
    return (
      <Empty title="The controls are run when the debit has been posted">
        <p>They compare what was approved with what stands on the accounts and in the control accounts.</p>
      </Empty>
    );
  }
  return (
    <table className="plain">
      <caption>Controls after posting</caption>
      <thead>
        <tr>
          <th scope="col">Control</th>
          <th scope="col" className="number">
            Expected
          </th>
          <th scope="col" className="number">
            Actual
          </th>
          <th scope="col" className="number">
            Difference
          </th>
          <th scope="col">Holds</th>
        </tr>
      </thead>
      <tbody>
        {debit.controls.map((control) => {
          const shown = (value: number) =>
            control.unit === 'PENCE' ? formatMoney(value) : count.format(value);
          const difference = control.actual - control.expected;
          return (
            <tr key={control.name}>
              <th scope="row">{control.name}</th>
              <td className="number">{shown(control.expected)}</td>
              <td className="number">{shown(control.actual)}</td>
              <td className="number">
                {control.unit === 'PENCE' ? formatDifference(difference) : count.format(difference)}
              </td>
              <td>
                {control.holds ? <Badge kind="good">Holds</Badge> : <Badge kind="bad">Does not hold</Badge>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
