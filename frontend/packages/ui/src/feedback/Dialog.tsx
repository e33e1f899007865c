import type { ReactNode } from 'react';
import { Heading, Modal, ModalOverlay, Dialog as Pane } from 'react-aria-components';

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  wide?: boolean;
  /** A dialog that must be answered: Escape and a press outside do nothing. */
  firm?: boolean;
  children: ReactNode;
}

export function Dialog({ open, onClose, title, wide, firm, children }: DialogProps) {
  return (
    <ModalOverlay
      className="overlay"
      isOpen={open}
      isDismissable={!firm}
      isKeyboardDismissDisabled={Boolean(firm)}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Modal className="dialog-frame" data-wide={wide || undefined}>
        <Pane className="dialog" role={firm ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </Pane>
      </Modal>
    </ModalOverlay>
  );
}

/** The right drawer for quick actions: the page stays visible beside it. */
export function Drawer({ open, onClose, title, children }: Omit<DialogProps, 'wide' | 'firm'>) {
  return (
    <ModalOverlay
      className="drawer-overlay"
      isOpen={open}
      isDismissable
      onOpenChange={(next) => !next && onClose()}
    >
      <Modal className="drawer-frame">
        <Pane className="dialog">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </Pane>
      </Modal>
    </ModalOverlay>
  );
}
