import { Alert, Badge, formatDate, formatMoney, Panel, ScrollBox } from '@quarterday/ui';
import { Link } from '@tanstack/react-router';
import { agrees, type Count, type DayBank, type DayBoard } from './model';
import { linesInWords, sourceInWords } from './words';

/** What the bank said that day, what of it was found on the books, and what is still on its way there. */
export function Bank({ board }: { board: DayBoard }) {
  if (board.bank.length === 0) return null;
  return (
    <Panel title="At the bank">
      <ScrollBox label="Accounts at the bank">
        <table className="plain">
          <caption className="visually-hidden">Accounts at the bank</caption>
          <thead>
            <tr>
              <th scope="col">Account</th>
              {['Balance', 'Came in', 'Went out', 'Matched', 'Open'].map((head) => (
                <th key={head} scope="col" className="number">
                  {head}
                </th>
              ))}
              <th scope="col">Does every line have its word?</th>
            </tr>
          </thead>
          <tbody>
            {board.bank.map((row) => (
              <AccountRow key={row.code} row={row} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {board.bank.map((row) => (
        <Before key={row.code} row={row} />
      ))}
      <InTransit rows={board.bank} />
    </Panel>
  );
}

function AccountRow({ row }: { row: DayBank }) {
  return (
    <tr>
      <th scope="row">
        {row.name} <span className="quiet">{row.code}</span>
      </th>
      <td className="number">
        {typeof row.closingPence === 'number' ? (
          <>
            {formatMoney(row.closingPence)}
            <br />
            <span className="quiet">{formatDate(row.closingOn)}</span>
          </>
        ) : (
          <span className="quiet">no statement yet</span>
        )}
      </td>
      <Cell of={row.in} />
      <Cell of={row.out} />
      <Cell of={row.matched} />
      <Cell of={row.open} />
      <td>
        {agrees(row.open) ? (
          <Badge kind={agrees(row.in) && agrees(row.out) ? 'neutral' : 'good'}>
            {agrees(row.in) && agrees(row.out) ? 'No statement that day' : 'Every line has'}
          </Badge>
        ) : (
          <Link to="/bank-lines" search={{ state: 'OPEN', bank: row.code }}>
            {linesInWords(row.open.lines)} open
          </Link>
        )}
        {row.differencePence === 0 ? null : (
          <div className="quiet">
            Matched with {formatMoney(Math.abs(row.differencePence))} of differences, each explained
          </div>
        )}
      </td>
    </tr>
  );
}

/** Lines of earlier statements are carried until somebody says what they are. */
function Before({ row }: { row: DayBank }) {
  if (agrees(row.openBefore)) return null;
  return (
    <Alert kind="warn" title={`${row.name}: ${linesInWords(row.openBefore.lines)} of earlier days open`}>
      <p>
        {formatMoney(row.openBefore.pence)} together, the oldest of {formatDate(row.openSince)}.{' '}
        <Link to="/bank-lines" search={{ state: 'OPEN', bank: row.code }}>
          See them
        </Link>
      </p>
    </Alert>
  );
}

function InTransit({ rows }: { rows: readonly DayBank[] }) {
  const all = rows.flatMap((row) => row.inTransit.map((transit) => ({ ...transit, bank: row.code })));
  if (all.length === 0) return <p>Nothing is in transit: what was recorded was found at the bank.</p>;
  return (
    <>
      <h3>In transit</h3>
      <ul>
        {all.map((transit) => (
          <li key={`${transit.bank}/${transit.source}/${transit.detail}`}>
            <Link
              to="/bank-deposits"
              search={{ bank: transit.bank, source: transit.source, detail: transit.detail }}
            >
              {sourceInWords(transit.source, transit.detail)}
            </Link>
            : {formatMoney(transit.count.pence)}, {linesInWords(transit.count.lines)}, in transit since{' '}
            {formatDate(transit.since)}
          </li>
        ))}
      </ul>
    </>
  );
}

function Cell({ of }: { of: Count }) {
  return (
    <td className="number">
      {agrees(of) ? (
        <>
          <span aria-hidden="true">–</span>
          <span className="visually-hidden">none</span>
        </>
      ) : (
        <>
          {formatMoney(of.pence)}
          <br />
          <span className="quiet">{linesInWords(of.lines)}</span>
        </>
      )}
    </td>
  );
}
