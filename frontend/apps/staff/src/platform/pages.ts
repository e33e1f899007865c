import { useState } from 'react';

/**
 * The cursors of the pages seen so far, so that "previous" works on a list that only knows "next".
 * Starts again whenever `scope` (the filters and the sort) changes.
 */
export function useCursors(scope: string) {
  const [state, setState] = useState<{ scope: string; trail: string[] }>({ scope, trail: [] });
  const trail = state.scope === scope ? state.trail : [];
  return {
    after: trail[trail.length - 1],
    hasPrevious: trail.length > 0,
    next: (cursor: string) => setState({ scope, trail: [...trail, cursor] }),
    previous: () => setState({ scope, trail: trail.slice(0, -1) }),
  };
}

/** A list as every list of the API answers. */
export interface Page<T> {
  items: T[];
  next?: string | null;
}
