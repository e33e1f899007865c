import { Badge, Facts, Panel, Timeline } from '@quarterday/ui';
import { Link } from '@tanstack/react-router';
import { JOB_STATES } from '../platform/JobFollow';
import type { JobState } from '../platform/jobs';
import { inWords } from '../platform/words';
import type { WeeklyDebit } from './model';
import { STATE_WORDS } from './words';

/** Who did what to this debit, its jobs, its earlier attempts and the fingerprint of its content. */
export function History({ debit }: { debit: WeeklyDebit }) {
  return (
    <div className="columns">
      <Panel title="Who did what">
        <Timeline
          label="Who did what"
          items={debit.signatures.map((signature, index) => ({
            id: String(index),
            title: inWords(signature.action),
            who: signature.byName,
            at: signature.at,
            detail: (
              <>
                {signature.note ? <p>{signature.note}</p> : null}
                {signature.contentHash ? (
                  <p className="quiet mono">for {signature.contentHash.slice(0, 16)}…</p>
                ) : null}
              </>
            ),
          }))}
        />
      </Panel>
      <Panel title="Content and attempts">
        <Facts
          facts={[
            [
              'Content hash',
              debit.contentHash ? (
                <span key="h" className="mono">
                  {debit.contentHash}
                </span>
              ) : null,
            ],
            ...debit.attempts.map(
              (attempt) =>
                [
                  `Attempt ${attempt.attempt}`,
                  <Link
                    key={attempt.attempt}
                    to="/weekly-debits/$week"
                    params={{ week: debit.weekStartsOn }}
                    search={{ attempt: attempt.attempt }}
                  >
                    {STATE_WORDS[attempt.state].words}
                  </Link>,
                ] as const,
            ),
          ]}
        />
        <p className="quiet">
          The content hash is the fingerprint of every line, total and exception. A signature is for one
          fingerprint: any change gives another, and the signature is void.
        </p>
      </Panel>
      <Panel title="Jobs">
        {debit.jobs.length === 0 ? <p className="quiet">None yet.</p> : null}
        <ul className="counter-list">
          {debit.jobs.map((job) => (
            <li key={job.jobId}>
              <Link to="/jobs/$jobId" params={{ jobId: job.jobId }}>
                {inWords(job.kind)}
              </Link>
              <Badge kind={JOB_STATES[job.state as JobState]?.kind ?? 'neutral'}>
                {JOB_STATES[job.state as JobState]?.words ?? job.state}
              </Badge>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}
