import { Button } from '../form/Button';
import { type GridColumn, type SortKey, shownValue } from './columns';

export interface Paging {
  /** Rows asked for at a time. */
  size: number;
  onSize: (size: number) => void;
  hasPrevious: boolean;
  onPrevious: () => void;
  hasNext: boolean;
  onNext: () => void;
}

export function isFigure<T>(column: GridColumn<T>): boolean {
  return column.kind === 'money' || column.kind === 'number';
}

/** What a row is called where only its box is to be pressed. */
export function nameOf<T>(columns: readonly GridColumn<T>[], row: T): string {
  const naming = columns.find((column) => column.names) ?? columns[0];
  return String(naming?.value(row) ?? 'row');
}

export function HeadCell<T>({
  column,
  sorted,
  onPress,
}: {
  column: GridColumn<T>;
  sorted: SortKey[];
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

export function BodyCell<T>({ column, row }: { column: GridColumn<T>; row: T }) {
  const shown = shownValue(column, row);
  const look = isFigure(column)
    ? 'number'
    : column.kind === 'date' || column.kind === 'instant'
      ? 'day'
      : undefined;
  if (column.names)
    return (
      <th scope="row" className={look}>
        {shown}
      </th>
    );
  return <td className={look}>{shown}</td>;
}

export function Totals<T>({
  columns,
  selectable,
}: {
  columns: readonly GridColumn<T>[];
  selectable: boolean;
}) {
  if (!columns.some((column) => column.total !== undefined)) return null;
  return (
    <tfoot>
      <tr>
        {selectable ? <td /> : null}
        {columns.map((column) => (
          <td key={column.id} className={isFigure(column) ? 'number' : undefined}>
            {column.total}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

export function Pager({ paging, shown }: { paging: Paging; shown: number }) {
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
