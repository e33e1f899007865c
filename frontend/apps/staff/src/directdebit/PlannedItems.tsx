import { Badge, formatDate, formatMoney } from '@quarterday/ui';
import { useState } from 'react';
import type { Mandate } from './model';
import { ITEM_STATES } from './words';

/** Every collection of a mandate with what became of it; those that were withdrawn on request. */
export function PlannedItems({ mandate }: { mandate: Mandate }) {
  const [all, setAll] = useState(false);
  const withdrawn = mandate.items.filter((item) => item.state === 'WITHDRAWN').length;
  const shown = mandate.items.filter((item) => all || item.state !== 'WITHDRAWN');
  return (
    <>
      <table className="plain">
        <caption>Collections</caption>
        <thead>
          <tr>
            <th scope="col">Due</th>
            <th scope="col">Leaves the bank</th>
            <th scope="col" className="number">
              Amount
            </th>
            <th scope="col">What became of it</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((item) => (
            <tr key={item.id}>
              <td>{formatDate(item.dueOn)}</td>
              <td>{formatDate(item.collectOn)}</td>
              <td className="number">{formatMoney(item.amountPence)}</td>
              <td>
                <Badge kind={ITEM_STATES[item.state].kind}>
                  {item.again ? 'Again: ' : ''}
                  {ITEM_STATES[item.state].words}
                </Badge>{' '}
                {item.entryNumber ? `Entry ${item.entryNumber}. ` : ''}
                {item.why}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {withdrawn > 0 ? (
        <label className="row">
          <input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} />
          Show {withdrawn} that were withdrawn
        </label>
      ) : null}
    </>
  );
}
