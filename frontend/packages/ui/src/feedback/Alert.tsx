import type { ReactNode } from 'react';
import { Button } from '../form/Button';

export type Mood = 'good' | 'bad' | 'warn' | 'info' | 'neutral';

/** A message that stays until it is dismissed: nothing here is on a timer. */
export function Alert({
  kind = 'info',
  title,
  children,
  onDismiss,
}: {
  kind?: Exclude<Mood, 'neutral'>;
  title: string;
  children?: ReactNode;
  onDismiss?: () => void;
}) {
  return (
    <div className="alert" data-kind={kind} role={kind === 'bad' ? 'alert' : 'status'}>
      <div className="alert-body">
        <strong>{title}</strong>
        {children ? <div>{children}</div> : null}
      </div>
      {onDismiss ? (
        <Button kind="quiet" small onClick={onDismiss}>
          Dismiss
        </Button>
      ) : null}
    </div>
  );
}

/** A state in a word, with a colour that only repeats what the word says. */
export function Badge({ kind = 'neutral', children }: { kind?: Mood; children: ReactNode }) {
  return (
    <span className="badge" data-kind={kind}>
      {children}
    </span>
  );
}

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <strong>{title}</strong>
      {children}
    </div>
  );
}
