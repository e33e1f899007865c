import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';

/** A number that explains itself: press it to see how it was made. */
export function Explain({ what, children, how }: { what: string; children: ReactNode; how: ReactNode }) {
  return (
    <DialogTrigger>
      <Button className="explain">
        {children}
        <span className="visually-hidden">, explain {what}</span>
      </Button>
      <Popover className="popover" placement="bottom start">
        <Dialog className="dialog" aria-label={`How ${what} was made`}>
          {how}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
