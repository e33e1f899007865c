import { useState } from 'react';
import { Dialog, DialogTrigger, Popover, Button as PressButton } from 'react-aria-components';
import { Button } from '../form/Button';
import type { GridColumn } from './columns';

interface ChooserProps<T> {
  columns: readonly GridColumn<T>[];
  chooser: {
    order: string[];
    isShown: (id: string) => boolean;
    toggle: (id: string) => void;
    move: (id: string, by: number) => void;
    reset: () => void;
  };
}

/** Columns on, off and in order, by buttons: nothing needs dragging (WCAG 2.5.7). */
export function ColumnChooser<T>({ columns, chooser }: ChooserProps<T>) {
  const names = new Map(columns.map((column) => [column.id, column.header]));
  return (
    <DialogTrigger>
      <PressButton className="button" data-kind="quiet" data-small="true">
        Columns
      </PressButton>
      <Popover className="columns-menu" placement="bottom end">
        <Dialog aria-label="Columns" style={{ outline: 'none' }}>
          <ul>
            {chooser.order.map((id, index) => (
              <li key={id}>
                <label>
                  <input type="checkbox" checked={chooser.isShown(id)} onChange={() => chooser.toggle(id)} />
                  {names.get(id)}
                </label>
                <Button
                  kind="quiet"
                  small
                  aria-label={`Move ${names.get(id)} left`}
                  aria-disabled={index === 0}
                  onClick={() => chooser.move(id, -1)}
                >
                  ↑
                </Button>
                <Button
                  kind="quiet"
                  small
                  aria-label={`Move ${names.get(id)} right`}
                  onClick={() => chooser.move(id, 1)}
                >
                  ↓
                </Button>
              </li>
            ))}
          </ul>
          <Button kind="plain" small onClick={chooser.reset}>
            Back to the usual columns
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

const DENSITY = 'quarterday.density';

/** Puts the person's density on the page; called once when the application starts. */
export function applyDensity(): void {
  document.documentElement.dataset.density = localStorage.getItem(DENSITY) ?? 'compact';
}

export function DensitySwitch() {
  const [comfortable, setComfortable] = useState(() => localStorage.getItem(DENSITY) === 'comfortable');
  return (
    <Button
      kind="quiet"
      small
      aria-pressed={comfortable}
      onClick={() => {
        localStorage.setItem(DENSITY, comfortable ? 'compact' : 'comfortable');
        setComfortable(!comfortable);
        applyDensity();
      }}
    >
      Taller rows
    </Button>
  );
}

/** Copies text and says so, in place, until something else happens. */
export function CopyButton({ label, of, text }: { label: string; of?: string; text: () => string }) {
  const [said, setSaid] = useState('');
  return (
    <>
      <Button
        kind="quiet"
        small
        onClick={() => {
          navigator.clipboard.writeText(text()).then(
            () => setSaid('Copied'),
            () => setSaid('The browser did not allow copying'),
          );
        }}
      >
        {label}
        {of ? <span className="visually-hidden">: {of}</span> : null}
      </Button>
      <span role="status" className="quiet">
        {said}
      </span>
    </>
  );
}
