import { Badge, Panel } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { arrangementsOf } from './reads';
import { STATES, standingInWords } from './words';

/** The arrangement that stands, in sight of whoever is about to ask for the debt; nothing without one. */
export function ArrangementPanel({ accountId }: { accountId: string }) {
  const query = useQuery(arrangementsOf(accountId));
  const stands = query.data?.items.find((one) => one.state === 'KEPT' || one.state === 'BROKEN');
  if (!stands) return null;
  return (
    <Panel
      title="Arrangement"
      aside={<Badge kind={STATES[stands.state].kind}>{STATES[stands.state].words}</Badge>}
    >
      <p>{standingInWords(stands)}</p>
      <Link to="/accounts/$accountId/arrangements" params={{ accountId }}>
        What was agreed, and what came
      </Link>
    </Panel>
  );
}
