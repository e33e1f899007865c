import { Badge, formatMoney, Panel, ScrollBox } from '@quarterday/ui';
import { FileButtons } from '../platform/FileButtons';
import { inWords } from '../platform/words';
import type { DayBoard, DayControl } from './model';

const count = new Intl.NumberFormat('en-GB');

const AMOUNTS: [string, (row: DayControl) => number][] = [
  ['Opening', (row) => row.openingPence],
  ['Debits', (row) => row.debitPence],
  ['Credits', (row) => -row.creditPence],
  ['Closing', (row) => row.closingPence],
];

/** Every control account: what it opened with, what moved on it, what it closed with. Together they are nil. */
export function Controls({ board }: { board: DayBoard }) {
  if (board.controls.length === 0) return null;
  const sum = (of: (row: DayControl) => number) => board.controls.reduce((all, row) => all + of(row), 0);
  return (
    <Panel title="Control accounts" aside={<FileButtons file={{ path: `/days/${board.day}/controls` }} />}>
      <ScrollBox label="Control accounts" tall>
        <table className="plain">
          <caption className="visually-hidden">Control accounts of the day</caption>
          <thead>
            <tr>
              <th scope="col">Control account</th>
              <th scope="col">Kind</th>
              {AMOUNTS.map(([head]) => (
                <th key={head} scope="col" className="number">
                  {head}
                </th>
              ))}
              <th scope="col" className="number">
                Movements
              </th>
            </tr>
          </thead>
          <tbody>
            {board.controls.map((row) => (
              <tr key={row.code}>
                <th scope="row">
                  {row.name ?? <Badge kind="bad">Leads nowhere</Badge>}{' '}
                  <span className="quiet">{row.code}</span>
                </th>
                <td>{inWords(row.kind)}</td>
                {AMOUNTS.map(([head, of]) => (
                  <td key={head} className="number">
                    {formatMoney(of(row))}
                  </td>
                ))}
                <td className="number">{count.format(row.movements)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                In all
              </th>
              {AMOUNTS.map(([head, of]) => (
                <td key={head} className="number">
                  {formatMoney(sum(of))}
                </td>
              ))}
              <td className="number">{count.format(sum((row) => row.movements))}</td>
            </tr>
          </tfoot>
        </table>
      </ScrollBox>
      <p className="quiet">
        Void loss, and balances that became former tenants’, are no postings: they are in the general-ledger
        journal.
      </p>
    </Panel>
  );
}
