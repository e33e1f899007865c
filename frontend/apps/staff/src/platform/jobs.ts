import { apiUrl, read } from '@quarterday/api';
import { useEventStream } from '@quarterday/ui';
import { type QueryKey, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

export type JobState =
  | 'RUNNING'
  | 'PAUSED'
  | 'CANCELLED'
  | 'COMPLETED'
  | 'COMPLETED_WITH_EXCEPTIONS'
  | 'FAILED';

/** Bulk work and how far it has come. */
export interface Job {
  id: string;
  kind: string;
  title: string;
  state: JobState;
  subjectId: string;
  startedByName: string;
  startedAt: string;
  finishedAt?: string | null;
  failure?: string | null;
  chunks: number;
  chunksDone: number;
  items: number;
  itemsDone: number;
  itemsFailed: number;
  itemsPerSecond?: number | null;
  secondsLeft?: number | null;
  failures: { chunk: number; items: number; reason: string }[];
}

export function hasEnded(job: Job): boolean {
  return job.state !== 'RUNNING' && job.state !== 'PAUSED';
}

export const jobQuery = (jobId: string) =>
  queryOptions({
    queryKey: ['jobs', jobId],
    queryFn: ({ signal }): Promise<Job> =>
      read('/api/v1/jobs/{jobId}', { params: { path: { jobId } }, signal }),
    // The stream is the lively source; this one is for when a proxy cuts it.
    refetchInterval: (query) => (query.state.data && hasEnded(query.state.data) ? false : 3_000),
  });

/** A job as it happens; `touches` are read again when it ends. */
export function useJob(jobId: string, touches: readonly QueryKey[] = []) {
  const queries = useQueryClient();
  const query = useQuery(jobQuery(jobId));
  const ended = query.data ? hasEnded(query.data) : false;
  const told = useRef(false);
  const affected = useRef(touches);
  affected.current = touches;
  useEventStream(query.data && !ended ? apiUrl(`/jobs/${jobId}/events`) : null, (event) => {
    queries.setQueryData(jobQuery(jobId).queryKey, event as Job);
  });
  useEffect(() => {
    if (!ended || told.current) return;
    told.current = true;
    for (const queryKey of affected.current) void queries.invalidateQueries({ queryKey });
  }, [ended, queries]);
  return query;
}
