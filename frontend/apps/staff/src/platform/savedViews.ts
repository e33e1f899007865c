import { call, read } from '@quarterday/api';
import type { Arrangement } from '@quarterday/ui';
import { queryOptions } from '@tanstack/react-query';
import type { Page } from './pages';

/** A list under a name: its address after the question mark, and its columns. */
export interface SavedView {
  id: string;
  list: string;
  name: string;
  shared: boolean;
  mine: boolean;
  ownerName: string;
  query: string;
  columnOrder: string[];
  hiddenColumns: string[];
}

export const savedViewsQuery = (list: string) =>
  queryOptions({
    queryKey: ['saved-views', list],
    queryFn: ({ signal }): Promise<Page<SavedView>> =>
      read('/api/v1/saved-views', { params: { query: { list } }, signal }),
    staleTime: 60_000,
  });

/** What a list is looked at as now. */
export interface Looked {
  list: string;
  query: string;
  arrangement: Arrangement;
}

export function saveView(looked: Looked, name: string, shared: boolean): Promise<SavedView> {
  return call('/saved-views', {
    method: 'POST',
    body: {
      list: looked.list,
      name,
      shared,
      query: looked.query,
      columnOrder: looked.arrangement.order,
      hiddenColumns: looked.arrangement.hidden,
    },
  });
}

export function removeView(id: string): Promise<void> {
  return call(`/saved-views/${id}`, { method: 'DELETE' });
}

/** Whether the list looks now as the view says: then its name stands on the button. */
export function isLookedAt(view: SavedView, looked: Looked): boolean {
  const same = (left: readonly string[], right: readonly string[]) =>
    left.length === right.length && left.every((one, index) => one === right[index]);
  return (
    sorted(view.query) === sorted(looked.query) &&
    same(view.columnOrder, looked.arrangement.order) &&
    same([...view.hiddenColumns].sort(), [...looked.arrangement.hidden].sort())
  );
}

function sorted(query: string): string {
  const search = new URLSearchParams(query);
  search.sort();
  return search.toString();
}
