import { Badge, formatDate, Panel } from '@quarterday/ui';
import type { LookUp } from './model';
import { LEVELS, OUTCOMES } from './words';

/** What tracing came to: evidence that somebody cannot be found, or that they can. */
export function LookUps({ lookUps }: { lookUps: LookUp[] }) {
  return (
    <Panel title="Looked for">
      {lookUps.length === 0 ? (
        <p className="quiet">Nobody was looked for yet.</p>
      ) : (
        <table className="plain">
          <caption className="visually-hidden">
            Look-ups about this account and its debtors, the newest first
          </caption>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Where</th>
              <th scope="col">What came of it</th>
              <th scope="col">In words</th>
            </tr>
          </thead>
          <tbody>
            {lookUps.map((one) => (
              <tr key={`${one.level}${one.on}${one.source}${one.personName ?? ''}${one.reason}`}>
                <td>{formatDate(one.on)}</td>
                <td>
                  {LEVELS[one.level]}
                  {one.level === 'OWN_RECORDS' ? '' : `: ${one.source}`}
                </td>
                <td>
                  <Badge kind={OUTCOMES[one.outcome].kind}>{OUTCOMES[one.outcome].words}</Badge>
                  {one.personName ? ` ${one.personName}` : ''}
                </td>
                <td>{one.reason ? `${one.reason} (${one.byName})` : one.byName}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
