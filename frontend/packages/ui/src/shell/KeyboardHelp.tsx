import { useState } from 'react';
import { Dialog } from '../feedback/Dialog';
import { Button } from '../form/Button';
import { setSingleKeys, singleKeysOn, useShortcut, useShortcutList } from './keyboard';

/** Keys that are not shortcuts of a page but of every grid and form. */
const ALWAYS = [
  { keys: '↑ ↓ or j k', does: 'Move by row in a table' },
  { keys: 'Enter', does: 'Open the row' },
  { keys: 'Space', does: 'Select the row; Shift+↑ or Shift+↓ selects a range' },
  { keys: 'Ctrl+Enter', does: 'Save the form' },
  { keys: 'Esc', does: 'Close a dialog' },
];

/** The list behind `?`, with the switch for single keys. */
export function KeyboardHelp() {
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState(singleKeysOn);
  const shortcuts = useShortcutList();
  useShortcut({ keys: '?', does: 'Show the keyboard shortcuts' }, () => setOpen(true));
  return (
    <>
      <Button kind="quiet" small onClick={() => setOpen(true)}>
        Keys <kbd className="key">?</kbd>
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Keyboard shortcuts">
        <label className="choice">
          <input
            type="checkbox"
            checked={on}
            onChange={(event) => {
              setOn(event.target.checked);
              setSingleKeys(event.target.checked);
            }}
          />
          <span>Single keys work when no text field has the focus</span>
        </label>
        <table className="plain">
          <caption className="visually-hidden">Keyboard shortcuts</caption>
          <thead>
            <tr>
              <th scope="col">Key</th>
              <th scope="col">Does</th>
            </tr>
          </thead>
          <tbody>
            {[...shortcuts, ...ALWAYS].map((shortcut) => (
              <tr key={`${shortcut.keys}${shortcut.does}`}>
                <th scope="row">
                  <kbd className="key">{shortcut.keys.replace('ctrl+', 'Ctrl+')}</kbd>
                </th>
                <td>{shortcut.does}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className="dialog-actions">
          <Button kind="quiet" onClick={() => setOpen(false)}>
            Close
          </Button>
        </div>
      </Dialog>
    </>
  );
}
