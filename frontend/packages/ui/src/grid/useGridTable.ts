import {
  type ColumnDef,
  columnOrderingFeature,
  columnVisibilityFeature,
  type RowSelectionState,
  rowSelectionFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import type { GridColumn } from './columns';

const features = tableFeatures({ columnVisibilityFeature, columnOrderingFeature, rowSelectionFeature });

/** Which columns a person sees and in which order: theirs, on this computer. */
export interface Arrangement {
  order: string[];
  hidden: string[];
}

function stored(key: string): Arrangement | undefined {
  try {
    const text = localStorage.getItem(key);
    return text ? (JSON.parse(text) as Arrangement) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The table model of a grid. Sorting, filtering and paging are the server's; order and visibility of
 * columns and the selection of rows are kept here.
 */
export function useGridTable<T>(
  gridId: string,
  columns: readonly GridColumn<T>[],
  rows: readonly T[],
  rowId: (row: T) => string,
) {
  const key = `quarterday.grid.${gridId}`;
  const [arrangement, setArrangement] = useState<Arrangement>(() => stored(key) ?? { order: [], hidden: [] });
  const [rowSelection, setRowSelection] = useState<RowSelectionState>({});

  const definitions = useMemo(
    () =>
      columns.map(
        (column): ColumnDef<typeof features, T & object> => ({ id: column.id, header: column.header }),
      ),
    [columns],
  );
  const columnOrder = useMemo(() => {
    const all = columns.map((column) => column.id);
    const kept = arrangement.order.filter((id) => all.includes(id));
    return [...kept, ...all.filter((id) => !kept.includes(id))];
  }, [columns, arrangement.order]);
  const columnVisibility = useMemo(() => {
    const untouched = arrangement.order.length === 0 && arrangement.hidden.length === 0;
    return Object.fromEntries(
      columns.map((column) => [
        column.id,
        untouched ? !column.hidden : !arrangement.hidden.includes(column.id),
      ]),
    );
  }, [columns, arrangement]);
  const data = useMemo(() => [...rows] as (T & object)[], [rows]);

  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: (row: T & object) => rowId(row),
    state: { columnOrder, columnVisibility, rowSelection },
    onRowSelectionChange: setRowSelection,
  });

  /** Both empty: the usual columns. */
  function arrange(next: Arrangement) {
    setArrangement(next);
    if (next.order.length === 0 && next.hidden.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(next));
  }

  const byId = new Map(columns.map((column) => [column.id, column]));
  const shown = columnOrder.filter((id) => columnVisibility[id]).flatMap((id) => byId.get(id) ?? []);
  const hiddenNow = columns.filter((column) => !columnVisibility[column.id]).map((column) => column.id);

  return {
    table,
    shown,
    arrangement,
    arrange,
    selected: Object.keys(rowSelection),
    clearSelection: () => setRowSelection({}),
    chooser: {
      order: columnOrder,
      isShown: (id: string) => Boolean(columnVisibility[id]),
      toggle: (id: string) =>
        arrange({
          order: columnOrder,
          hidden: hiddenNow.includes(id) ? hiddenNow.filter((one) => one !== id) : [...hiddenNow, id],
        }),
      move: (id: string, by: number) => {
        const order = [...columnOrder];
        const from = order.indexOf(id);
        const to = from + by;
        if (from < 0 || to < 0 || to >= order.length) return;
        order.splice(to, 0, ...order.splice(from, 1));
        arrange({ order, hidden: hiddenNow });
      },
      reset: () => arrange({ order: [], hidden: [] }),
    },
  };
}
