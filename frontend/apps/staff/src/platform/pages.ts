import type { Paging } from '@quarterday/ui';
import { useState } from 'react';

/** A list as every list of the API answers. */
export interface Page<T> {
  items: T[];
  next?: string | null;
}

/** The sizes a page may have. */
export type PageSize = 50 | 100 | 250;

/** Which page a request asks for. */
export interface Asked {
  limit: PageSize;
  after?: string | undefined;
}

/** Where the size of a page is kept, when the address keeps it. */
interface Kept {
  size: PageSize;
  onSize: (size: PageSize) => void;
}

/**
 * A list page by page. The cursors of the pages seen so far are remembered, so that "previous"
 * works on a list that only knows "next"; it starts again whenever `scope` (the filters and the
 * sort) or the size changes.
 */
export function usePaging(scope: unknown, kept?: Kept) {
  const [own, setOwn] = useState<PageSize>(50);
  const size = kept?.size ?? own;
  const key = JSON.stringify([scope, size]);
  const [state, setState] = useState<{ key: string; trail: string[] }>({ key, trail: [] });
  const trail = state.key === key ? state.trail : [];
  const asked: Asked = { limit: size, after: trail[trail.length - 1] };
  return {
    /** What a request for the page asks for. */
    asked,
    /** What stands under the grid of the page that came. */
    under: (page: Page<unknown>): Paging => ({
      size,
      onSize: (next) => (kept?.onSize ?? setOwn)(next as PageSize),
      hasPrevious: trail.length > 0,
      onPrevious: () => setState({ key, trail: trail.slice(0, -1) }),
      hasNext: Boolean(page.next),
      onNext: () => page.next && setState({ key, trail: [...trail, page.next] }),
    }),
  };
}
