import { Facts, formatInstant } from '@quarterday/ui';
import { inWords } from '../platform/words';

export interface AuditEvent {
  id: string;
  at: string;
  actor: string;
  actorName: string;
  client: string;
  reason?: string | null;
  subject: string;
  subjectId: string;
  action: string;
  before?: Record<string, unknown> | null;
  after?: Record<string, unknown> | null;
  position?: number | null;
  /** Under which schedule and when what it said was removed. */
  removed?: string | null;
}

/** One event whole: who, when, why, and each field before and after. */
export function Event({ event }: { event: AuditEvent }) {
  const names = [...new Set([...Object.keys(event.before ?? {}), ...Object.keys(event.after ?? {})])];
  const text = (value: unknown) =>
    value === undefined || value === null
      ? ''
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value);
  const rows = names.map((name) => ({
    name,
    before: text(event.before?.[name]),
    after: text(event.after?.[name]),
  }));
  return (
    <>
      <Facts
        facts={[
          ['When', formatInstant(event.at)],
          ['Who', `${event.actorName} through ${event.client}`],
          [
            'Identity',
            <span key="i" className="mono">
              {event.actor}
            </span>,
          ],
          ['What', `${inWords(event.action)} of ${inWords(event.subject).toLowerCase()} ${event.subjectId}`],
          ['Why', event.reason],
          ...(event.removed ? [['Removed', event.removed] as [string, string]] : []),
        ]}
      />
      <table className="plain">
        <caption>Before and after</caption>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name} className={row.before === row.after ? undefined : 'total-row'}>
              <th scope="row">{row.name}</th>
              <td className="mono">{row.before}</td>
              <td className="mono">{row.after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
