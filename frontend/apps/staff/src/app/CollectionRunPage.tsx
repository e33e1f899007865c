import { getRouteApi } from '@tanstack/react-router';
import { PlayNextDay } from '../bacsreport/PlayNextDay';
import { RunPage } from '../collection/RunPage';

const route = getRouteApi('/direct-debits/$runId');

/** A Direct Debit run; with the books of a demonstration, beside the bank that is invented for it. */
export function CollectionRunPage() {
  const { runId } = route.useParams();
  return (
    <div className="stack">
      <RunPage />
      <PlayNextDay runId={runId} />
    </div>
  );
}
