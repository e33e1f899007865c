import { call, Problem, read } from '@quarterday/api';
import { Alert, Badge, Button, formatDate } from '@quarterday/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMe, useWhyNot } from '../platform/me';
import { Loaded, ProblemAlert } from '../platform/page';
import type { PlayedCycle, PlayedReport } from './model';
import { KINDS } from './words';

/**
 * With the books of a demonstration: what Bacs and the payers' banks have answered to a run's file, day by day, and the
 * next day at a press.
 */
export function PlayNextDay(props: PlayProps) {
  const { demonstrationData } = useMe();
  return demonstrationData ? <InventedBank {...props} /> : null;
}

interface PlayProps {
  runId: string;
  /** Made when the demonstration was set up, as on days that had passed. */
  playedAsPast: boolean;
}

function InventedBank({ runId, playedAsPast }: PlayProps) {
  const because = useWhyNot('dd:prepare');
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ['collection-runs', 'played', runId],
    queryFn: ({ signal }): Promise<PlayedCycle> =>
      read('/api/v1/simulated-bacs/{runId}', { params: { path: { runId } }, signal }),
  });
  const play = useMutation({
    mutationFn: () => call(`/simulated-bacs/${runId}/next-day`, { method: 'POST' }),
    onSettled: () => queries.invalidateQueries(),
  });
  return (
    <Alert kind="warn" title="Demonstration: no bank is asked">
      <div className="stack">
        <p>
          Bacs and the payers’ banks are invented here. Each press plays one more day of the cycle; the
          reports go to the inbox like real ones, and say that they are simulated.
          {playedAsPast
            ? ' This run was made when the demonstration was set up, as on its own days; the moments above are when that was.'
            : ''}
        </p>
        <Loaded query={query} lines={4}>
          {(cycle) => (
            <>
              <span className="visually-hidden" role="status">
                {cycle.days.filter((day) => day.played).length} of {cycle.days.length} days played
              </span>
              <ol className="timeline" aria-label="Days of the cycle">
                {cycle.days.map(({ day, words, played, reports }) => (
                  <li key={day}>
                    <div className="row">
                      <span>
                        Day {day}: {words}
                      </span>
                      <Badge kind={played ? 'good' : 'info'}>{played ? 'Played' : 'To come'}</Badge>
                    </div>
                    {played && reports.length === 0 ? (
                      <span className="quiet">Banks had nothing to say.</span>
                    ) : null}
                    {reports.map((report) => (
                      <ReportLink key={report.id} report={report} />
                    ))}
                  </li>
                ))}
              </ol>
              {cycle.next ? (
                <div className="button-row no-print">
                  <Button
                    kind="quiet"
                    because={because ?? cycle.whyNot}
                    busy={play.isPending}
                    onClick={() => play.mutate()}
                  >
                    Play day {cycle.next}
                  </Button>
                </div>
              ) : null}
            </>
          )}
        </Loaded>
        {play.error instanceof Problem ? <ProblemAlert problem={play.error} /> : null}
      </div>
    </Alert>
  );
}

/** A report by what it is, with how much of it waits for a person. */
function ReportLink({ report }: { report: PlayedReport }) {
  const lines =
    report.lines === 0 ? 'nothing to work' : report.lines === 1 ? '1 line' : `${report.lines} lines`;
  return (
    <span>
      <Link to="/bacs-reports/$reportId" params={{ reportId: report.id }} search={{}}>
        {KINDS[report.kind]}
      </Link>{' '}
      of {formatDate(report.reportedOn)}, {lines}
      {report.toDecide > 0 ? `, ${report.toDecide} to decide` : ''}
    </span>
  );
}
