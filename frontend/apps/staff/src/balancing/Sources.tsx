import { Badge, formatMoney, Panel, ScrollBox } from '@quarterday/ui';
import { Link } from '@tanstack/react-router';
import { FileButtons } from '../platform/FileButtons';
import { agrees, type Count, type DayBoard, type DaySource, type Side } from './model';
import { differenceInWords, SIDES, sourceInWords } from './words';

const count = new Intl.NumberFormat('en-GB');

const HEADS = ['It said', 'Posted', 'Suspense', 'Rejected'] as const;

/** What every source said, and what became of it: posted, suspense and rejected come to it, or they do not. */
export function Sources({ board }: { board: DayBoard }) {
  if (board.sources.length === 0) return null;
  const sides = (Object.keys(SIDES) as Side[]).filter((side) =>
    board.sources.some((row) => row.side === side),
  );
  return (
    <Panel title="Where it came from" aside={<FileButtons file={{ path: `/days/${board.day}/sources` }} />}>
      {sides.map((side) => (
        <ScrollBox key={side} label={SIDES[side]}>
          <SourceTable day={board.day} side={side} rows={board.sources.filter((row) => row.side === side)} />
        </ScrollBox>
      ))}
    </Panel>
  );
}

function SourceTable({ day, side, rows }: { day: string; side: Side; rows: DaySource[] }) {
  return (
    <table className="plain">
      <caption>{SIDES[side]}</caption>
      <thead>
        <tr>
          <th scope="col">Source</th>
          {HEADS.map((head) => (
            <th key={head} scope="col" className="number">
              {head}
            </th>
          ))}
          <th scope="col">Does it agree?</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.source}/${row.detail}`}>
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
            <td>
              {agrees(row.difference) ? (
                <Badge kind="good">{row.told ? 'Agrees' : 'Is its own record'}</Badge>
              ) : (
                <Badge kind="bad">Differs by {differenceInWords(row.difference)}</Badge>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ of }: { of: Count | null }) {
  if (!of || agrees(of)) {
    return <td className="number">{of ? '0' : ''}</td>;
  }
  return (
    <td className="number">
      {formatMoney(of.pence)} <span className="quiet">{count.format(of.lines)}</span>
      <span className="visually-hidden">{of.lines === 1 ? ' line' : ' lines'}</span>
    </td>
  );
}
