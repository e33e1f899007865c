import type { ReactNode } from 'react';
import { formatDate, formatInstant } from '../dates/dates';
import { formatMoney, plainMoney } from '../money/money';

/** How a column is shown, aligned, summed and copied. */
export type ColumnKind = 'text' | 'money' | 'number' | 'date' | 'instant';

export interface GridColumn<T> {
  id: string;
  header: string;
  kind?: ColumnKind;
  /** The value behind the cell: pence for money, `YYYY-MM-DD` for a date. It is what is shown, summed and copied. */
  value: (row: T) => string | number | null | undefined;
  /** What the cell shows when the value alone is not enough (a link, a badge). */
  cell?: (row: T) => ReactNode;
  /** Name of the server's sort key; a column without one cannot be sorted. */
  sort?: string;
  /** The cell that names its row for screen readers. One column of a grid. */
  names?: boolean;
  /** Money columns whose selected rows are worth adding up. */
  sum?: boolean;
  /** Holds buttons and nothing to read: neither copied nor taken away. */
  control?: boolean;
  /** Hidden until chosen in the column chooser. */
  hidden?: boolean;
  /** Foot of the column: the total the server gave for everything that fits the filters. */
  total?: ReactNode;
}

export function shownValue<T>(column: GridColumn<T>, row: T): ReactNode {
  if (column.cell) return column.cell(row);
  const value = column.value(row);
  if (value === null || value === undefined) return '';
  if (column.kind === 'money') return formatMoney(Number(value));
  if (column.kind === 'number') return Number(value).toLocaleString('en-GB');
  if (column.kind === 'date') return formatDate(String(value));
  if (column.kind === 'instant') return formatInstant(String(value));
  return value;
}

/** The text a spreadsheet takes: plain figures, ISO dates, no tabs or line ends inside a cell. */
export function copiedValue<T>(column: GridColumn<T>, row: T): string {
  const value = column.value(row);
  if (value === null || value === undefined) return '';
  if (column.kind === 'money') return plainMoney(Number(value));
  if (column.kind === 'number' || column.kind === 'date' || column.kind === 'instant') return String(value);
  const text = String(value).replace(/[\t\r\n]+/g, ' ');
  // A cell that starts like a formula would be run by the spreadsheet it is pasted into.
  return /^[=+\-@]/.test(text) ? `'${text}` : text;
}

/** The rows as tab-separated text with a head, as Excel, Word and Outlook take it from the clipboard. */
export function asTsv<T>(columns: readonly GridColumn<T>[], rows: readonly T[]): string {
  const head = columns.map((column) => column.header).join('\t');
  return [head, ...rows.map((row) => columns.map((column) => copiedValue(column, row)).join('\t'))].join(
    '\r\n',
  );
}

/** The sum in pence of a money column over some rows. */
export function sumOf<T>(column: GridColumn<T>, rows: readonly T[]): number {
  return rows.reduce((sum, row) => sum + Number(column.value(row) ?? 0), 0);
}

export interface SortKey {
  key: string;
  down: boolean;
}

/** `-dueDate,surname` */
export function parseSort(sort: string | undefined): SortKey[] {
  return (sort ?? '')
    .split(',')
    .filter(Boolean)
    .map((part) => ({ key: part.replace(/^-/, ''), down: part.startsWith('-') }));
}

/** Pressing a head sorts up, then down, then not at all; with Shift the column joins those already sorted. */
export function nextSort(sort: string | undefined, key: string, add: boolean): string {
  const keys = parseSort(sort);
  const now = keys.find((one) => one.key === key);
  const others = add ? keys.filter((one) => one.key !== key) : [];
  const next = !now ? { key, down: false } : now.down ? null : { key, down: true };
  return [...others, ...(next ? [next] : [])].map((one) => (one.down ? `-${one.key}` : one.key)).join(',');
}
