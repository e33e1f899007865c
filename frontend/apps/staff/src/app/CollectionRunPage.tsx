import { PlayNextDay } from '../bacsreport/PlayNextDay';
import { RunPage } from '../collection/RunPage';

/** A Direct Debit run; with the books of a demonstration, beside the bank that is invented for it. */
export function CollectionRunPage() {
  return (
    <RunPage
      beside={(run) => (
        <PlayNextDay runId={run.id} playedAsPast={run.preparedAt.slice(0, 10) > run.submitBy} />
      )}
    />
  );
}
