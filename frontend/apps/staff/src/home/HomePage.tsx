import { call, read } from '@quarterday/api';
import { Badge, formatDate, formatLongDate, mondayOf, PageHead, Panel, todayInEngland } from '@quarterday/ui';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { JOB_STATES } from '../platform/JobFollow';
import type { Job } from '../platform/jobs';
import { useMe, whyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import type { Page } from '../platform/pages';
import { inWords } from '../platform/words';

interface DebitInShort {
  weekStartsOn: string;
  state: string;
  differences: number;
  openExceptions: number;
  changesSince: number;
  steps: { step: string; allowed: boolean }[];
}

/** How many are waiting, as far as one page tells: a list is never counted to its end. */
export function countWords(page: Page<unknown>): string {
  if (page.items.length === 0) return 'None';
  return page.next ? `More than ${page.items.length}` : String(page.items.length);
}

/** Today: where the weekly debit stands, what waits for this person, what is running. */
export function HomePage() {
  const me = useMe();
  useTitle('Today');
  return (
    <div className="stack">
      <PageHead title={`Today, ${formatLongDate(todayInEngland().toString())}`} />
      <div className="columns">
        <WeeklyDebit />
        <Waiting permissions={me.permissions} />
        <Running />
      </div>
      <p className="quiet">
        Press <kbd className="key">/</kbd> to search, <kbd className="key">?</kbd> for all keys.
      </p>
    </div>
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

interface Work {
  key: string;
  name: string;
  permission: string;
  path: string;
  query: Record<string, string | number>;
  link: ReactNode;
}

/** The work lists that wait for somebody. Those not open to this person say so instead of vanishing. */
function Waiting({ permissions }: { permissions: readonly string[] }) {
  const me = useMe();
  const works: Work[] = [
    {
      key: 'drafts',
      name: 'Tenancies to check',
      permission: 'account:read',
      path: '/tenancies',
      query: { state: 'DRAFT', limit: 50 },
      link: (
        <Link to="/tenancies" search={{ state: 'DRAFT' }}>
          Tenancies to check
        </Link>
      ),
    },
    {
      key: 'changes',
      name: 'Changes to check',
      permission: 'account:read',
      path: '/proposed-changes',
      query: { state: 'AWAITING_CHECK', limit: 50 },
      link: <Link to="/changes">Changes to check</Link>,
    },
    {
      key: 'corrections',
      name: 'Corrections to approve',
      permission: 'account:read',
      path: '/corrections',
      query: { state: 'AWAITING_APPROVAL', limit: 50 },
      link: (
        <Link to="/corrections" search={{}}>
          Corrections to approve
        </Link>
      ),
    },
    {
      key: 'adjustments',
      name: 'Adjustments to approve',
      permission: 'account:read',
      path: '/adjustments',
      query: { state: 'AWAITING_APPROVAL', limit: 50 },
      link: (
        <Link to="/adjustments" search={{}}>
          Adjustments to approve
        </Link>
      ),
    },
    {
      key: 'refunds',
      name: 'Refunds to approve',
      permission: 'account:read',
      path: '/refunds',
      query: { state: 'AWAITING_APPROVAL', limit: 50 },
      link: (
        <Link to="/refunds" search={{ state: 'AWAITING_APPROVAL' }}>
          Refunds to approve
        </Link>
      ),
    },
  ];
  return (
    <Panel title="Waiting for somebody">
      <ul className="counter-list">
        {works.map((work) => (
          <li key={work.key}>
            {work.link}
            {permissions.includes(work.permission) ? (
              <Waits work={work} />
            ) : (
              <span className="quiet">{whyNot(me, work.permission)}</span>
            )}
          </li>
        ))}
        <ImportWarnings />
      </ul>
    </Panel>
  );
}

function Waits({ work }: { work: Work }) {
  const query = useQuery({
    queryKey: ['home', work.key],
    queryFn: ({ signal }) => call<Page<unknown>>(work.path, { query: work.query, signal }),
    refetchInterval: 60_000,
  });
  if (query.isError) return <span className="quiet">Not known now</span>;
  return <strong>{query.data ? countWords(query.data) : ''}</strong>;
}

function ImportWarnings() {
  const query = useQuery({
    queryKey: ['home', 'imports'],
    queryFn: ({ signal }): Promise<Page<{ openIssues: number }>> =>
      read('/api/v1/imports', { params: { query: { limit: 50 } }, signal }),
    refetchInterval: 60_000,
  });
  const open = query.data?.items.reduce((sum, one) => sum + one.openIssues, 0);
  return (
    <li>
      <Link to="/imports">Import warnings</Link>
      {query.isError ? (
        <span className="quiet">Not known now</span>
      ) : (
        <strong>{open === undefined ? '' : open === 0 ? 'None' : open.toLocaleString('en-GB')}</strong>
      )}
    </li>
  );
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
