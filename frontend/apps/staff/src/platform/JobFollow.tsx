import { call, Problem } from '@quarterday/api';
import { Alert, Badge, Button, formatInstant, type Mood, Panel, ProgressBar } from '@quarterday/ui';
import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { hasEnded, type Job, type JobState, jobQuery, useJob } from './jobs';
import { Loaded, ProblemAlert } from './page';

export const JOB_STATES: Record<JobState, { words: string; kind: Mood }> = {
  RUNNING: { words: 'Running', kind: 'info' },
  PAUSED: { words: 'Paused', kind: 'warn' },
  CANCELLED: { words: 'Given up', kind: 'warn' },
  COMPLETED: { words: 'Done', kind: 'good' },
  COMPLETED_WITH_EXCEPTIONS: { words: 'Done, with exceptions', kind: 'warn' },
  FAILED: { words: 'Failed', kind: 'bad' },
};

/** A job's progress, live, with what may be done about it. The page can be left: the job goes on. */
export function JobFollow({ jobId, touches }: { jobId: string; touches?: readonly QueryKey[] }) {
  const query = useJob(jobId, touches);
  return (
    <Loaded query={query} lines={2}>
      {(job) => (
        <Panel
          title={job.title}
          aside={<Badge kind={JOB_STATES[job.state].kind}>{JOB_STATES[job.state].words}</Badge>}
        >
          <ProgressBar
            label={job.title}
            done={job.itemsDone}
            total={job.items}
            failed={job.itemsFailed}
            rate={job.itemsPerSecond ?? null}
            secondsLeft={job.secondsLeft ?? null}
          />
          {hasEnded(job) ? null : <p className="quiet">You can leave this page; it goes on without you.</p>}
          {job.failure ? (
            <Alert kind="bad" title="It stopped">
              {job.failure}
            </Alert>
          ) : null}
          <Failures job={job} />
          <JobSteering job={job} />
          <p className="quiet">
            Started by {job.startedByName}, {formatInstant(job.startedAt)}
            {job.finishedAt ? `; ended ${formatInstant(job.finishedAt)}` : ''}
          </p>
        </Panel>
      )}
    </Loaded>
  );
}

function Failures({ job }: { job: Job }) {
  if (job.failures.length === 0) return null;
  return (
    <table className="plain">
      <caption>What could not be done</caption>
      <thead>
        <tr>
          <th scope="col">Part</th>
          <th scope="col" className="number">
            Items
          </th>
          <th scope="col">Reason</th>
        </tr>
      </thead>
      <tbody>
        {job.failures.map((failure) => (
          <tr key={failure.chunk}>
            <th scope="row">{failure.chunk}</th>
            <td className="number">{failure.items}</td>
            <td>{failure.reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Pause, go on, give up, try the failures again. The server says why not when a person may not. */
export function JobSteering({ job }: { job: Job }) {
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  async function steer(turn: 'pause' | 'resume' | 'cancellation' | 'rerun') {
    setBusy(true);
    setProblem(null);
    try {
      queries.setQueryData(
        jobQuery(job.id).queryKey,
        await call<Job>(`/jobs/${job.id}/${turn}`, { method: 'POST' }),
      );
    } catch (failure) {
      if (failure instanceof Problem) setProblem(failure);
      else throw failure;
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      {problem ? <ProblemAlert problem={problem} /> : null}
      <div className="row no-print">
        {job.state === 'RUNNING' ? (
          <Button kind="quiet" busy={busy} onClick={() => void steer('pause')}>
            Pause
          </Button>
        ) : null}
        {job.state === 'PAUSED' ? (
          <Button kind="quiet" busy={busy} onClick={() => void steer('resume')}>
            Go on
          </Button>
        ) : null}
        {hasEnded(job) ? null : (
          <Button kind="quiet" busy={busy} onClick={() => void steer('cancellation')}>
            Give up
          </Button>
        )}
        {job.itemsFailed > 0 && hasEnded(job) ? (
          <Button kind="quiet" busy={busy} onClick={() => void steer('rerun')}>
            Try the failures again
          </Button>
        ) : null}
      </div>
    </>
  );
}
