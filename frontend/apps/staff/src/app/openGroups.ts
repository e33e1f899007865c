import { useEffect, useState, useSyncExternalStore } from 'react';
import { groupOf, NAVIGATION } from './navigation';

const KEPT = 'quarterday.nav.groups';

/** What a row of the navigation takes and what stands above and below the rows, in pixels; as shell.css lays it out. */
const ROW = 31;
const AROUND = 110;
const EVERYTHING = AROUND + ROW * NAVIGATION.reduce((rows, group) => rows + 1 + group.links.length, 0);

/** Groups that somebody opened (true) or closed (false) in this browser. */
type Chosen = Readonly<Record<string, boolean>>;

function kept(): Chosen {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '{}');
    return typeof found === 'object' && found !== null ? (found as Chosen) : {};
  } catch {
    return {};
  }
}

function whenResized(tell: () => void): () => void {
  window.addEventListener('resize', tell);
  return () => window.removeEventListener('resize', tell);
}

/**
 * Which groups of the navigation are open. One that nobody has opened or closed is open in a window tall enough for all of
 * them; the group of the page one comes to is open whatever was chosen, and can be closed again there.
 */
export function useOpenGroups(path: string) {
  const here = groupOf(path);
  const [chosen, setChosen] = useState(kept);
  const [closedHere, setClosedHere] = useState(false);
  const roomForAll = useSyncExternalStore(whenResized, () => window.innerHeight >= EVERYTHING);

  // biome-ignore lint/correctness/useExhaustiveDependencies: coming to another group is what the effect is for
  useEffect(() => setClosedHere(false), [here]);

  function isOpen(id: string): boolean {
    return id === here ? !closedHere : (chosen[id] ?? roomForAll);
  }

  function turn(id: string) {
    const next = { ...chosen, [id]: !isOpen(id) };
    if (id === here) setClosedHere(isOpen(id));
    localStorage.setItem(KEPT, JSON.stringify(next));
    setChosen(next);
  }

  return { here, isOpen, turn };
}
