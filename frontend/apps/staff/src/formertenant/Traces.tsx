import { Badge, formatInstant, Panel } from '@quarterday/ui';
import { Link } from '@tanstack/react-router';
import { useWhyNot } from '../platform/me';
import type { FormerTenantCase } from './model';
import { TRACE_STATES } from './words';

/** Who was looked for on behalf of this debt, and who was found. */
export function Traces({ found }: { found: FormerTenantCase }) {
  const because = useWhyNot('tenant:trace');
  if (because) return null;
  return (
    <Panel
      title="Traces"
      aside={
        <Link className="button" data-kind="quiet" to="/traces" search={{ accountId: found.accountId }}>
          Traces of this account
        </Link>
      }
    >
      {found.traces.length === 0 ? (
        <p className="quiet">Nobody was looked for yet.</p>
      ) : (
        <ul className="plain-list stack-close">
          {found.traces.map((one) => (
            <li key={one.id}>
              <Badge kind={TRACE_STATES[one.state].kind}>{TRACE_STATES[one.state].words}</Badge>{' '}
              <Link to="/traces/$traceId" params={{ traceId: one.id }}>
                {formatInstant(one.openedAt)}
              </Link>{' '}
              by {one.openedByName}
              {one.personId && one.personName ? (
                <>
                  :{' '}
                  <Link to="/people/$personId" params={{ personId: one.personId }}>
                    {one.personName}
                  </Link>
                </>
              ) : null}
              {one.reason ? `. ${one.reason}` : ''}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
