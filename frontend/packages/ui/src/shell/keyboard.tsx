import { useEffect, useRef, useSyncExternalStore } from 'react';

/** One key or two pressed after each other ("g w"), or with Ctrl ("ctrl+k"). */
export interface Shortcut {
  keys: string;
  does: string;
  group?: string;
}

interface Registered extends Shortcut {
  run: (event: KeyboardEvent) => void;
}

const OFF = 'quarterday.single-keys-off';
const registered = new Set<Registered>();
const listeners = new Set<() => void>();
let snapshot: readonly Shortcut[] = [];
let waitingFor = '';
let waitingTimer: ReturnType<typeof setTimeout> | undefined;

function changed(): void {
  snapshot = [...registered].map(({ keys, does, group }) => ({ keys, does, ...(group ? { group } : {}) }));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Single-key shortcuts can be switched off (WCAG 2.1.4); those with Ctrl always work. */
export function singleKeysOn(): boolean {
  return localStorage.getItem(OFF) !== 'true';
}

export function setSingleKeys(on: boolean): void {
  localStorage.setItem(OFF, on ? 'false' : 'true');
  changed();
}

export function useShortcutList(): readonly Shortcut[] {
  return useSyncExternalStore(subscribe, () => snapshot);
}

/** True where a letter is text being typed, or where the keys belong to a dialog or a list of choices. */
function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.matches(
      'input:not([type="checkbox"]):not([type="radio"]):not([type="button"]), textarea, select',
    ) ||
    target.closest('[role="spinbutton"], [role="listbox"], [role="menu"]') !== null
  );
}

function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key.toLowerCase();
  return event.ctrlKey || event.metaKey ? `ctrl+${key}` : key;
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.altKey) return;
  const name = nameOf(event);
  if (['control', 'shift', 'meta', 'alt'].includes(name)) return;
  const withControl = name.startsWith('ctrl+');
  if (
    !withControl &&
    (takesText(event.target) ||
      !singleKeysOn() ||
      document.querySelector('[role="dialog"], [role="alertdialog"]'))
  ) {
    return;
  }
  const typed = waitingFor && !withControl ? `${waitingFor} ${name}` : name;
  clearTimeout(waitingTimer);
  waitingFor = '';
  const found = [...registered].reverse().find((shortcut) => shortcut.keys === typed);
  if (found) {
    event.preventDefault();
    found.run(event);
    return;
  }
  if (!withControl && [...registered].some((shortcut) => shortcut.keys.startsWith(`${name} `))) {
    waitingFor = name;
    waitingTimer = setTimeout(() => {
      waitingFor = '';
    }, 1200);
  }
}

/** Offers a shortcut while the calling component is on the page; the newest one wins. */
export function useShortcut(
  { keys, does, group }: Shortcut,
  run: (event: KeyboardEvent) => void,
  on = true,
): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    if (!on) return undefined;
    const entry: Registered = {
      keys,
      does,
      ...(group ? { group } : {}),
      run: (event) => latest.current(event),
    };
    if (registered.size === 0) document.addEventListener('keydown', onKey);
    registered.add(entry);
    changed();
    return () => {
      registered.delete(entry);
      if (registered.size === 0) document.removeEventListener('keydown', onKey);
      changed();
    };
  }, [keys, does, group, on]);
}
