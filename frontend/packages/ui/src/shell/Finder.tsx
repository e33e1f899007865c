import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Modal, ModalOverlay, Dialog as Pane } from 'react-aria-components';

export interface Found {
  id: string;
  /** "Account", "Person", "Property": the word before the name. */
  kind: string;
  name: string;
  note?: string | undefined;
  aside?: string | undefined;
}

interface FinderProps {
  open: boolean;
  onClose: () => void;
  search: (text: string, signal: AbortSignal) => Promise<Found[]>;
  onChoose: (found: Found, newTab: boolean) => void;
}

type State =
  | { kind: 'idle' }
  | { kind: 'busy' }
  | { kind: 'failed'; message: string }
  | { kind: 'found'; items: Found[] };

/** Search from anywhere: results as you type, arrows to move, Enter to open, Ctrl+Enter for a new tab. */
export function Finder({ open, onClose, search, onChoose }: FinderProps) {
  return (
    <ModalOverlay className="overlay" isOpen={open} isDismissable onOpenChange={(next) => !next && onClose()}>
      <Modal className="dialog-frame" data-wide="true">
        <Pane aria-label="Search accounts, people and properties">
          <FinderBody search={search} onChoose={onChoose} onClose={onClose} />
        </Pane>
      </Modal>
    </ModalOverlay>
  );
}

function FinderBody({ search, onChoose, onClose }: Omit<FinderProps, 'open'>) {
  const [text, setText] = useState('');
  const [state, setState] = useState<State>({ kind: 'idle' });
  const [at, setAt] = useState(0);
  const listId = useId();
  const searching = useRef(search);
  searching.current = search;
  const items = state.kind === 'found' ? state.items : [];

  useEffect(() => {
    const wanted = text.trim();
    if (wanted.length < 2) {
      setState({ kind: 'idle' });
      return undefined;
    }
    const controller = new AbortController();
    // Long enough to skip the letters of one burst of typing, short enough not to be noticed.
    const timer = setTimeout(() => {
      setState((now) => (now.kind === 'found' ? now : { kind: 'busy' }));
      searching.current(wanted, controller.signal).then(
        (found) => {
          if (controller.signal.aborted) return;
          setState({ kind: 'found', items: found });
          setAt(0);
        },
        (failure: unknown) => {
          if (controller.signal.aborted) return;
          setState({ kind: 'failed', message: failure instanceof Error ? failure.message : 'Search failed' });
        },
      );
    }, 120);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [text]);

  function choose(found: Found, newTab: boolean) {
    onChoose(found, newTab);
    onClose();
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const next = Math.min(Math.max(at + step, 0), Math.max(items.length - 1, 0));
      setAt(next);
      document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' });
    }
    const chosen = items[at];
    if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      choose(chosen, event.ctrlKey || event.metaKey);
    }
  }

  return (
    <div>
      <input
        className="finder-input"
        role="combobox"
        aria-expanded={items.length > 0}
        aria-controls={listId}
        aria-activedescendant={items.length > 0 ? `${listId}-${at}` : undefined}
        aria-autocomplete="list"
        aria-label="Search by account number, name, address or phone"
        placeholder="Account number, name, address, phone"
        autoComplete="off"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the dialog was opened to type in this box
        autoFocus
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="finder-list" id={listId} role="listbox" aria-label="Results">
        {items.map((found, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the box, which names the active option
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the box
          <div
            key={`${found.kind}${found.id}`}
            id={`${listId}-${index}`}
            className="finder-item"
            role="option"
            aria-selected={index === at}
            data-focused={index === at || undefined}
            onMouseMove={() => setAt(index)}
            onClick={(event) => choose(found, event.ctrlKey || event.metaKey)}
          >
            <span className="finder-kind">{found.kind}</span>
            <span>
              <strong>{found.name}</strong>
              {found.note ? <span className="quiet"> {found.note}</span> : null}
            </span>
            <span className="number">{found.aside}</span>
          </div>
        ))}
      </div>
      <div className="finder-note" role="status">
        <FinderNote state={state} />
      </div>
    </div>
  );
}

function FinderNote({ state }: { state: State }) {
  if (state.kind === 'busy') return <>Searching…</>;
  if (state.kind === 'failed') return <>{state.message}</>;
  if (state.kind === 'idle')
    return <>Type two letters or figures. Enter opens, Ctrl+Enter opens a new tab.</>;
  if (state.items.length === 0)
    return <>Nothing found. Try part of a surname, the first line of an address or an account number.</>;
  return (
    <>
      {state.items.length} {state.items.length === 1 ? 'result' : 'results'}. Enter opens, Ctrl+Enter opens a
      new tab.
    </>
  );
}
