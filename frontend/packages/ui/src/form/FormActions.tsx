import type { ReactNode } from 'react';
import { Button, type ButtonKind } from './Button';

interface FormActionsProps {
  /** What sending the form does, in words. */
  children: ReactNode;
  kind?: ButtonKind | undefined;
  busy: boolean;
  /** Why this person may not do it now. */
  because?: string | null | undefined;
  onCancel: () => void;
}

/** What stands at the end of a form in a dialog: the button that does it, and the one that does not. */
export function FormActions({ children, kind, busy, because, onCancel }: FormActionsProps) {
  return (
    <div className="dialog-actions">
      <Button type="submit" kind={kind ?? 'main'} busy={busy} because={because}>
        {children}
      </Button>
      <Button kind="quiet" onClick={() => onCancel()}>
        Cancel
      </Button>
    </div>
  );
}
