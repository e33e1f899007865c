import type { ReactNode } from 'react';
import { formatInstant } from '../dates/dates';

export interface TimelineItem {
  id: string;
  title: ReactNode;
  who?: string | null;
  at: string;
  detail?: ReactNode;
}

/** Who did what and when, newest first as given. */
export function Timeline({ label, items }: { label: string; items: readonly TimelineItem[] }) {
  return (
    <ol className="timeline" aria-label={label}>
      {items.map((item) => (
        <li key={item.id}>
          <strong>{item.title}</strong>
          <span className="quiet">
            {item.who ? `${item.who}, ` : ''}
            <time dateTime={item.at}>{formatInstant(item.at)}</time>
          </span>
          {item.detail ? <div>{item.detail}</div> : null}
        </li>
      ))}
    </ol>
  );
}
