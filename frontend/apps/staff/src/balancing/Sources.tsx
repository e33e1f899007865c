import { Badge, formatMoney, Panel, ScrollBox } from '@quarterday/ui';
import { Link } from '@tanstack/react-router';
import { FileButtons } from '../platform/FileButtons';
import { agrees, type Count, type DayBoard, type DaySource, type Side } from './model';
import { differenceInWords, linesInWords, SIDES, sourceInWords } from './words';

const HEADS = ['It said', 'Posted', 'Suspense', 'Rejected'] as const;

/** What every source said, and what became of it: posted, suspense and rejected come to it, or they do not. */
export function Sources({ board }: { board: DayBoard }) {
  if (board.sources.length === 0) return null;
  const sides = (Object.keys(SIDES) as Side[]).filter((side) =>
    board.sources.some((row) => row.side === side),
  );
  const banked = board.bank.length > 0;
  return (
    <Panel title="Where it came from" aside={<FileButtons file={{ path: `/days/${board.day}/sources` }} />}>
      <ScrollBox label="Where it came from" tall>
        <table className="plain">
          <caption className="visually-hidden">Sources of the day</caption>
          <thead>
            <tr>
              <th scope="col">Source</th>
              {HEADS.map((head) => (
                <th key={head} scope="col" className="number">
                  {head}
                </th>
              ))}
              {banked ? (
                <th scope="col" className="number">
                  At the bank
                </th>
              ) : null}
              <th scope="col">Does it agree?</th>
            </tr>
          </thead>
          {sides.map((side) => (
            <tbody key={side}>
              <tr>
                <th scope="rowgroup" colSpan={HEADS.length + (banked ? 3 : 2)}>
                  {SIDES[side]}
                </th>
              </tr>
              {board.sources
                .filter((row) => row.side === side)
                .map((row) => (
                  <SourceRow key={`${row.source}/${row.detail}`} day={board.day} row={row} banked={banked} />
                ))}
            </tbody>
          ))}
        </table>
      </ScrollBox>
    </Panel>
  );
}

function SourceRow({ day, row, banked }: { day: string; row: DaySource; banked: boolean }) {
  return (
    <tr>
      <th scope="row">
        <Link
          to="/days/$day"
          params={{ day }}
          search={{ source: row.source, ...(row.detail ? { detail: row.detail } : {}) }}
          resetScroll={false}
        >
          {sourceInWords(row.source, row.detail)}
        </Link>
      </th>
      <Cell of={row.told ?? null} />
      <Cell of={row.posted} />
      <Cell of={row.suspense} />
      <Cell of={row.rejected} />
      {banked ? <AtTheBank day={day} row={row} /> : null}
      <td>
        {!agrees(row.difference) ? (
          <Badge kind="bad">Differs by {differenceInWords(row.difference)}</Badge>
        ) : row.told ? (
          <Badge kind="good">Agrees</Badge>
        ) : (
          <Badge kind="neutral">Is its own record</Badge>
        )}
      </td>
    </tr>
  );
}

/** Money, and below it in how many lines; a dash where there was nothing. */
function Cell({ of }: { of: Count | null }) {
  if (!of || agrees(of)) {
    return (
      <td className="number quiet">
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{of ? 'none' : 'no record'}</span>
      </td>
    );
  }
  return (
    <td className="number">
      {formatMoney(of.pence)}
      <br />
      <span className="quiet">{linesInWords(of.lines)}</span>
    </td>
  );
}

/** What of it was found on the bank’s statements, and what is not there yet. */
function AtTheBank({ day, row }: { day: string; row: DaySource }) {
  const { source, detail, bank } = row;
  if (!bank) return <Cell of={{ lines: 0, pence: 0 }} />;
  const search = { source, detail, recordedOn: day, all: true };
  return (
    <td className="number">
      {agrees(bank.found) ? null : (
        <>
          {formatMoney(bank.found.pence)}
          <br />
        </>
      )}
      {agrees(bank.inTransit) ? (
        <span className="quiet">all of it found</span>
      ) : (
        <Link to="/bank-deposits" search={search}>
          {formatMoney(bank.inTransit.pence)} in transit
        </Link>
      )}
    </td>
  );
}
