import { Badge, formatDate, Panel } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWhyNot } from '../platform/me';
import { Loaded } from '../platform/page';
import { holdsQuery } from './reads';
import { debtInWords, STATES } from './words';

/** The holds on an account, in sight before anybody asks for its debt. For those who work on arrears. */
export function HoldsPanel({ accountId }: { accountId: string }) {
  const because = useWhyNot('arrears:act');
  const query = useQuery({ ...holdsQuery({ accountId }), enabled: because === null });
  if (because) return null;
  return (
    <Panel
      title="Holds"
      aside={
        <Link className="button" data-kind="quiet" to="/accounts/$accountId/holds" params={{ accountId }}>
          Holds and what they stopped
        </Link>
      }
    >
      <Loaded query={query} lines={1}>
        {(page) =>
          page.items.length === 0 ? (
            <p className="quiet">No hold stands on this account.</p>
          ) : (
            <ul className="plain-list stack-close">
              {page.items.map((hold) => (
                <li key={hold.id}>
                  <Badge kind={STATES[hold.state].kind}>{hold.words}</Badge>{' '}
                  {hold.endsOn ? `until ${formatDate(hold.endsOn)}` : 'until it is ended'}
                  {hold.personName ? `, ${hold.personName}` : ''}: {debtInWords(hold)}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}
