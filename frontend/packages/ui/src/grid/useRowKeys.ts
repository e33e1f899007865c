import { type KeyboardEvent, useRef } from 'react';
import { useShortcut } from '../shell/keyboard';

interface RowKeys<T> {
  rows: readonly T[];
  isSelected: (row: T) => boolean;
  toggle: (row: T) => void;
  selectable: boolean;
  onOpen?: ((row: T) => void) | undefined;
}

/** Walking a list by keys: arrows or j and k move, Space selects, Shift with an arrow selects a range, Enter opens. */
export function useRowKeys<T>({ rows, isSelected, toggle, selectable, onOpen }: RowKeys<T>) {
  const body = useRef<HTMLTableSectionElement>(null);

  function focusBy(step: number) {
    const all = [...(body.current?.querySelectorAll<HTMLTableRowElement>('tr[data-row]') ?? [])];
    const at = all.findIndex((line) => line.contains(document.activeElement));
    all[at < 0 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)]?.focus();
  }
  useShortcut({ keys: 'j', does: 'Next row', group: 'Tables' }, () => focusBy(1), rows.length > 0);
  useShortcut({ keys: 'k', does: 'Previous row', group: 'Tables' }, () => focusBy(-1), rows.length > 0);

  function onRowKey(event: KeyboardEvent<HTMLTableRowElement>, row: T) {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (event.shiftKey && selectable) {
        if (!isSelected(row)) toggle(row);
        const next = rows[rows.indexOf(row) + step];
        if (next && !isSelected(next)) toggle(next);
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
  return { body, onRowKey };
}
