import { read } from '@quarterday/api';
import { Badge, formatDate, formatLongDate, mondayOf, PageHead, Panel, todayInEngland } from '@quarterday/ui';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { JOB_STATES } from '../platform/JobFollow';
import type { Job } from '../platform/jobs';
import { useMe } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import type { Page } from '../platform/pages';
import { inWords } from '../platform/words';
import { Waiting } from './Waiting';

interface DebitInShort {
  weekStartsOn: string;
  state: string;
  differences: number;
  openExceptions: number;
  changesSince: number;
  steps: { step: string; allowed: boolean }[];
}

/** Today: where the weekly debit stands, what waits for this person, what is running. */
export function HomePage() {
  const me = useMe();
  const books = me.permissions.includes('account:read');
  useTitle('Today');
  return (
    <div className="stack">
      <PageHead title={`Today, ${formatLongDate(todayInEngland().toString())}`} />
      <div className="columns">
        {books ? <WeeklyDebit /> : <Settings />}
        <Waiting permissions={me.permissions} />
        {books ? <Running /> : null}
      </div>
      <p className="quiet">
        Press <kbd className="key">/</kbd> to search, <kbd className="key">?</kbd> for all keys.
      </p>
    </div>
  );
}

/** Of somebody who keeps the settings and sees no rent account. */
function Settings() {
  return (
    <Panel title="Settings">
      <ul className="counter-list">
        <li>
          <Link to="/reference">Reference data</Link>
        </li>
        <li>
          <Link to="/staff-people">Colleagues who are tenants</Link>
        </li>
        <li>
          <Link to="/audit">Who did what</Link>
        </li>
      </ul>
    </Panel>
  );
}

const DEBIT_STATES: Record<string, 'good' | 'info' | 'warn' | 'neutral'> = {
  DRAFT: 'neutral',
  PRELISTED: 'info',
  BALANCED: 'info',
  APPROVED: 'info',
  POSTING: 'info',
  POSTED: 'good',
  CLOSED: 'good',
  BACKING_OUT: 'warn',
  BACKED_OUT: 'warn',
};

const boardInShort = (week: string) => ({
  queryKey: ['home', 'debit', week],
  queryFn: ({ signal }: { signal: AbortSignal }): Promise<DebitInShort> =>
    read('/api/v1/weekly-debits/{week}', { params: { path: { week } }, signal }),
  retry: false,
});

const weeksQuery = {
  queryKey: ['home', 'debit-weeks'],
  queryFn: ({
    signal,
  }: {
    signal: AbortSignal;
  }): Promise<Page<{ weekStartsOn: string; state?: string | null }>> =>
    read('/api/v1/weekly-debits', { params: { query: { limit: 60 } }, signal }),
  refetchInterval: 60_000,
};

/** This week's debit and the next one's: between Thursday and Monday both matter. */
function WeeklyDebit() {
  const monday = mondayOf(todayInEngland());
  const weeks = [monday.toString(), monday.add({ weeks: 1 }).toString()];
  const known = useQuery(weeksQuery);
  // Only a week that has been begun is asked for: one that has not is no error.
  const begun = (week: string) =>
    known.data?.items.some((one) => one.weekStartsOn === week && one.state) ?? false;
  const results = useQueries({
    queries: weeks.map((week) => ({ ...boardInShort(week), enabled: begun(week) })),
  });
  return (
    <Panel title="Weekly debit" aside={<Link to="/weekly-debits">All weeks</Link>}>
      {weeks.map((week, index) => (
        <div key={week} className="stack-close">
          <div className="spread">
            <Link to="/weekly-debits/$week" params={{ week }} search={{}}>
              {index === 0 ? 'This week' : 'Next week'}, {formatDate(week)}
            </Link>
            <DebitState debit={results[index]?.data} begun={!known.isSuccess || begun(week)} />
          </div>
          <DebitNext debit={results[index]?.data} />
        </div>
      ))}
    </Panel>
  );
}

function DebitState({ debit, begun }: { debit: DebitInShort | undefined; begun: boolean }) {
  if (!begun) return <Badge>Not prepared</Badge>;
  return debit ? <Badge kind={DEBIT_STATES[debit.state] ?? 'neutral'}>{inWords(debit.state)}</Badge> : null;
}

function DebitNext({ debit }: { debit: DebitInShort | undefined }) {
  if (!debit) return null;
  const facts = [
    debit.differences > 0
      ? `${debit.differences} ${debit.differences === 1 ? 'line differs' : 'lines differ'}`
      : 'the roll agrees',
    debit.openExceptions > 0 ? `${debit.openExceptions} exceptions open` : 'no exception open',
    debit.changesSince > 0 ? `${debit.changesSince} changes since the pre-list` : '',
  ].filter(Boolean);
  return <p className="quiet">{facts.join(', ')}</p>;
}

function Running() {
  const query = useQuery({
    queryKey: ['jobs', 'list', undefined],
    queryFn: ({ signal }): Promise<Page<Job>> =>
      read('/api/v1/jobs', { params: { query: { limit: 50 } }, signal }),
    refetchInterval: 5_000,
  });
  return (
    <Panel title="Jobs" aside={<Link to="/jobs">All jobs</Link>}>
      <Loaded query={query} lines={2}>
        {(page) =>
          page.items.length === 0 ? (
            <p className="quiet">No job has run yet.</p>
          ) : (
            <ul className="counter-list">
              {page.items.slice(0, 6).map((job) => (
                <li key={job.id}>
                  <Link to="/jobs/$jobId" params={{ jobId: job.id }}>
                    {job.title}
                  </Link>
                  <Badge kind={JOB_STATES[job.state].kind}>
                    {JOB_STATES[job.state].words}
                    {job.state === 'RUNNING' && job.items > 0
                      ? `, ${Math.floor((job.itemsDone * 100) / job.items)} %`
                      : ''}
                  </Badge>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}
