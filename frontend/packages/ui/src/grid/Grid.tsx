import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { Button } from '../form/Button';
import { formatMoney } from '../money/money';
import { useShortcut } from '../shell/keyboard';
import { asTsv, type GridColumn, nextSort, parseSort, shownValue, sumOf } from './columns';
import { ColumnChooser, CopyButton, DensitySwitch, type ExportLink } from './GridTools';
import { useGridTable } from './useGridTable';

export interface Paging {
  /** Rows asked for at a time. */
  size: number;
  onSize: (size: number) => void;
  hasPrevious: boolean;
  onPrevious: () => void;
  hasNext: boolean;
  onNext: () => void;
}

interface GridProps<T> {
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
  exports?: readonly ExportLink[];
  empty: ReactNode;
  /** Show the whole table instead of a scrolling window. */
  free?: boolean;
}

/** A list of work: a semantic table with server paging, keys, sums and copies of exactly what is shown. */
export function Grid<T>(props: GridProps<T>) {
  const {
    id,
    caption,
    columns,
    rows,
    rowId,
    sort,
    onSort,
    onOpen,
    selectable,
    bulk,
    paging,
    exports,
    empty,
    free,
  } = props;
  const { table, shown, selected, clearSelection, chooser } = useGridTable(id, columns, rows, rowId);
  const body = useRef<HTMLTableSectionElement>(null);
  const sorted = parseSort(sort);
  const chosen = rows.filter((row) => selected.includes(rowId(row)));
  const sums = shown.filter((column) => column.sum);
  const hasTotals = shown.some((column) => column.total !== undefined);

  function lines(): HTMLTableRowElement[] {
    return [...(body.current?.querySelectorAll<HTMLTableRowElement>('tr[data-row]') ?? [])];
  }
  function focusBy(step: number) {
    const all = lines();
    const at = all.findIndex((line) => line.contains(document.activeElement));
    const next = all[at < 0 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)];
    next?.focus();
  }
  function toggle(row: T) {
    table.getRow(rowId(row)).toggleSelected();
  }
  useShortcut({ keys: 'j', does: 'Next row', group: 'Tables' }, () => focusBy(1), rows.length > 0);
  useShortcut({ keys: 'k', does: 'Previous row', group: 'Tables' }, () => focusBy(-1), rows.length > 0);

  function onRowKey(event: KeyboardEvent<HTMLTableRowElement>, row: T) {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (event.shiftKey && selectable) {
        if (!selected.includes(rowId(row))) toggle(row);
        const next = rows[rows.indexOf(row) + step];
        if (next && !selected.includes(rowId(next))) toggle(next);
      }
      focusBy(step);
    } else if (event.key === 'Enter' && onOpen) {
      event.preventDefault();
      onOpen(row);
    } else if (event.key === ' ' && selectable) {
      event.preventDefault();
      toggle(row);
    }
  }

  return (
    <div className="grid-box">
      <div className="grid-tools">
        {chosen.length > 0 && bulk ? bulk(chosen, clearSelection) : null}
        <span className="push" />
        {exports?.map((link) => (
          <a
            key={link.label}
            className="button"
            data-kind="quiet"
            data-small="true"
            href={link.href}
            download
          >
            {link.label}
          </a>
        ))}
        <CopyButton label="Copy as table" text={() => asTsv(shown, chosen.length > 0 ? chosen : rows)} />
        <DensitySwitch />
        <ColumnChooser columns={columns} chooser={chooser} />
      </div>
      {rows.length === 0 ? (
        empty
      ) : (
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
                      checked={table.getIsAllRowsSelected()}
                      onChange={(event) => table.toggleAllRowsSelected(event.target.checked)}
                    />
                  </th>
                ) : null}
                {shown.map((column) => (
                  <HeadCell
                    key={column.id}
                    column={column}
                    sorted={sorted}
                    onPress={(add) => onSort?.(nextSort(sort, column.sort ?? '', add))}
                  />
                ))}
              </tr>
            </thead>
            <tbody ref={body}>
              {rows.map((row) => {
                const key = rowId(row);
                const isSelected = selected.includes(key);
                return (
                  <tr
                    key={key}
                    data-row={key}
                    data-selected={isSelected || undefined}
                    tabIndex={-1}
                    onKeyDown={(event) => onRowKey(event, row)}
                  >
                    {selectable ? (
                      <td className="narrow">
                        <input
                          type="checkbox"
                          aria-label={`Select ${nameOf(columns, row)}`}
                          checked={isSelected}
                          onChange={() => toggle(row)}
                        />
                      </td>
                    ) : null}
                    {shown.map((column) => (
                      <BodyCell key={column.id} column={column} row={row} />
                    ))}
                  </tr>
                );
              })}
            </tbody>
            {hasTotals ? (
              <tfoot>
                <tr>
                  {selectable ? <td /> : null}
                  {shown.map((column) => (
                    <td key={column.id} className={isFigure(column) ? 'number' : undefined}>
                      {column.total}
                    </td>
                  ))}
                </tr>
              </tfoot>
            ) : null}
          </table>
        </section>
      )}
      <div className="grid-foot">
        {chosen.length > 0 ? (
          <span className="grid-sum" role="status">
            {chosen.length} selected
            {sums.map((column) => ` · ${column.header} ${formatMoney(sumOf(column, chosen))}`)}
          </span>
        ) : null}
        {paging ? <Pager paging={paging} shown={rows.length} /> : null}
      </div>
    </div>
  );
}

function isFigure<T>(column: GridColumn<T>): boolean {
  return column.kind === 'money' || column.kind === 'number';
}

function nameOf<T>(columns: readonly GridColumn<T>[], row: T): string {
  const naming = columns.find((column) => column.names) ?? columns[0];
  return String(naming?.value(row) ?? 'row');
}

function HeadCell<T>({
  column,
  sorted,
  onPress,
}: {
  column: GridColumn<T>;
  sorted: { key: string; down: boolean }[];
  onPress: (add: boolean) => void;
}) {
  const now = sorted.find((one) => one.key === column.sort);
  return (
    <th
      scope="col"
      className={isFigure(column) ? 'number' : undefined}
      aria-sort={now ? (now.down ? 'descending' : 'ascending') : undefined}
    >
      {column.sort ? (
        <button type="button" className="sort" onClick={(event) => onPress(event.shiftKey)}>
          {column.header}
          <span className="sort-mark" aria-hidden="true">
            {now ? (now.down ? '▼' : '▲') : '↕'}
          </span>
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}

function BodyCell<T>({ column, row }: { column: GridColumn<T>; row: T }) {
  const shown = shownValue(column, row);
  if (column.names) return <th scope="row">{shown}</th>;
  return <td className={isFigure(column) ? 'number' : undefined}>{shown}</td>;
}

function Pager({ paging, shown }: { paging: Paging; shown: number }) {
  return (
    <>
      <span className="quiet">{shown} shown</span>
      <label className="row">
        Rows
        <select
          className="input width-short"
          value={paging.size}
          onChange={(event) => paging.onSize(Number(event.target.value))}
        >
          {[50, 100, 250].map((size) => (
            <option key={size} value={size}>
              {size}
            </option>
          ))}
        </select>
      </label>
      <Button
        kind="quiet"
        small
        aria-disabled={!paging.hasPrevious || undefined}
        onClick={() => paging.hasPrevious && paging.onPrevious()}
      >
        Previous page
      </Button>
      <Button
        kind="quiet"
        small
        aria-disabled={!paging.hasNext || undefined}
        onClick={() => paging.hasNext && paging.onNext()}
      >
        Next page
      </Button>
    </>
  );
}
