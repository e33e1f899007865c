import { call, Problem } from '@quarterday/api';
import { Alert, Button } from '@quarterday/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMe, useWhyNot } from '../platform/me';
import { ProblemAlert } from '../platform/page';

interface Played {
  day: number;
  words: string;
  reportIds: string[];
  more: boolean;
}

/** With the books of a demonstration: plays what Bacs and the payers' banks answer to a run's file, a day at a press. */
export function PlayNextDay({ runId }: { runId: string }) {
  const { demonstrationData } = useMe();
  const because = useWhyNot('dd:prepare');
  const queries = useQueryClient();
  const play = useMutation({
    mutationFn: () => call<Played>(`/simulated-bacs/${runId}/next-day`, { method: 'POST' }),
    onSuccess: () => queries.invalidateQueries(),
  });
  if (!demonstrationData) return null;
  return (
    <Alert kind="warn" title="Demonstration: no bank is asked">
      <p>Bacs and the payers’ banks are invented here. Each press plays one more day of the cycle.</p>
      <div className="button-row no-print">
        <Button kind="quiet" because={because} busy={play.isPending} onClick={() => play.mutate()}>
          Play the next day
        </Button>
      </div>
      {play.error instanceof Problem ? <ProblemAlert problem={play.error} /> : null}
      <div role="status">
        {play.data ? (
          <>
            <p>
              Day {play.data.day}: {play.data.words}.
              {play.data.reportIds.length === 0 ? ' Banks had nothing to say.' : ''}
              {play.data.more ? '' : ' That was the last day.'}
            </p>
            <ul>
              {play.data.reportIds.map((reportId) => (
                <li key={reportId}>
                  <Link to="/bacs-reports/$reportId" params={{ reportId }} search={{}}>
                    Open the report
                  </Link>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </Alert>
  );
}
