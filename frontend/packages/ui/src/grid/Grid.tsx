import type { ReactNode } from 'react';
import { formatMoney } from '../money/money';
import { asTsv, type GridColumn, nextSort, parseSort, sumOf } from './columns';
import { type Export, ExportButtons } from './ExportButtons';
import { BodyCell, HeadCell, nameOf, Pager, type Paging, Totals } from './GridCells';
import { ColumnChooser, CopyButton, DensitySwitch } from './GridTools';
import { type Arrangement, useGridTable } from './useGridTable';
import { useRowKeys } from './useRowKeys';

export interface GridProps<T> {
  /** Name under which a person's columns are remembered. */
  id: string;
  caption: string;
  columns: readonly GridColumn<T>[];
  rows: readonly T[];
  rowId: (row: T) => string;
  sort?: string | undefined;
  onSort?: (sort: string) => void;
  onOpen?: (row: T) => void;
  selectable?: boolean;
  /** What may be done to the selected rows. */
  bulk?: (rows: T[], clear: () => void) => ReactNode;
  paging?: Paging;
  /** Takes the whole list away, every page of it, with the columns shown. */
  onExport?: Export;
  /** The list under a name: its columns as they are, and a way to put others. */
  views?: (now: Arrangement, arrange: (next: Arrangement) => void) => ReactNode;
  /** Other files of the same, such as a statement. */
  files?: ReactNode;
  empty: ReactNode;
  /** Show the whole table instead of a scrolling window. */
  free?: boolean;
}

type Table<T> = ReturnType<typeof useGridTable<T>>;

/** A list of work: a semantic table with server paging, keys, sums and copies of exactly what is shown. */
export function Grid<T>(props: GridProps<T>) {
  const { id, columns, rows, rowId, bulk, paging, empty } = props;
  const grid = useGridTable(id, columns, rows, rowId);
  const chosen = rows.filter((row) => grid.selected.includes(rowId(row)));
  return (
    <div className="grid-box">
      <div className="grid-tools">
        {chosen.length > 0 && bulk ? bulk(chosen, grid.clearSelection) : null}
        <Tools {...props} grid={grid} chosen={chosen} />
      </div>
      {rows.length === 0 ? empty : <GridTable {...props} grid={grid} />}
      <div className="grid-foot">
        <Selected columns={grid.shown} chosen={chosen} />
        {paging ? <Pager paging={paging} shown={rows.length} /> : null}
      </div>
    </div>
  );
}

function Tools<T>(props: GridProps<T> & { grid: Table<T>; chosen: readonly T[] }) {
  const { grid, chosen, rows, columns, views, files, onExport } = props;
  const written = grid.shown.filter((column) => !column.control);
  return (
    <>
      {views?.(grid.arrangement, grid.arrange)}
      <span className="push" />
      {files}
      {onExport ? <ExportButtons columns={written.map((column) => column.id)} onExport={onExport} /> : null}
      <CopyButton label="Copy as table" text={() => asTsv(written, chosen.length > 0 ? chosen : rows)} />
      <DensitySwitch />
      <ColumnChooser columns={columns} chooser={grid.chooser} />
    </>
  );
}

function Selected<T>({ columns, chosen }: { columns: readonly GridColumn<T>[]; chosen: readonly T[] }) {
  if (chosen.length === 0) return null;
  const sums = columns.filter((column) => column.sum);
  return (
    <span className="grid-sum" role="status">
      {chosen.length} selected
      {sums.map((column) => ` · ${column.header} ${formatMoney(sumOf(column, chosen))}`)}
    </span>
  );
}

function GridTable<T>(props: GridProps<T> & { grid: Table<T> }) {
  const { grid, caption, rows, rowId, sort, onSort, onOpen, selectable = false, free } = props;
  const isSelected = (row: T) => grid.selected.includes(rowId(row));
  const toggle = (row: T) => grid.table.getRow(rowId(row)).toggleSelected();
  const { body, onRowKey } = useRowKeys({ rows, isSelected, toggle, selectable, onOpen });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="grid-scroll" data-free={free || undefined} aria-label={caption} tabIndex={0}>
      <table className="grid">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {selectable ? (
              <th scope="col" className="narrow">
                <input
                  type="checkbox"
                  aria-label="Select every row shown"
                  checked={grid.table.getIsAllRowsSelected()}
                  onChange={(event) => grid.table.toggleAllRowsSelected(event.target.checked)}
                />
              </th>
            ) : null}
            {grid.shown.map((column) => (
              <HeadCell
                key={column.id}
                column={column}
                sorted={parseSort(sort)}
                onPress={(add) => onSort?.(nextSort(sort, column.sort ?? '', add))}
              />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => (
            <tr
              key={rowId(row)}
              data-row={rowId(row)}
              data-selected={isSelected(row) || undefined}
              tabIndex={-1}
              onKeyDown={(event) => onRowKey(event, row)}
            >
              {selectable ? (
                <td className="narrow">
                  <input
                    type="checkbox"
                    aria-label={`Select ${nameOf(props.columns, row)}`}
                    checked={isSelected(row)}
                    onChange={() => toggle(row)}
                  />
                </td>
              ) : null}
              {grid.shown.map((column) => (
                <BodyCell key={column.id} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
        <Totals columns={grid.shown} selectable={selectable} />
      </table>
    </section>
  );
}
