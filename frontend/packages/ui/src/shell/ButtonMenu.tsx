import type { ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover, Button as PressButton } from 'react-aria-components';

interface ButtonMenuProps {
  /** What the button says. */
  label: string;
  /** What opens beneath it, for screen readers. */
  title: string;
  children: (close: () => void) => ReactNode;
}

/** A button with something to choose or to fill in beneath it; Escape closes it and gives the focus back. */
export function ButtonMenu({ label, title, children }: ButtonMenuProps) {
  return (
    <DialogTrigger>
      <PressButton className="button" data-kind="quiet" data-small="true">
        {label}
      </PressButton>
      <Popover className="columns-menu" placement="bottom start">
        <Dialog aria-label={title} style={{ outline: 'none' }}>
          {({ close }) => <>{children(close)}</>}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
