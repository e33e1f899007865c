import { call, read } from '@quarterday/api';
import {
  Alert,
  Badge,
  Button,
  Dialog,
  Empty,
  formatDate,
  type GridColumn,
  PageHead,
  Panel,
} from '@quarterday/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { RUN_STATES, type Subject, type WholeRun } from './model';

const route = getRouteApi('/retention-runs/$runId');

/** One run: what goes by class and table, what stays by reason, and the lists of both. */
export function RunPage() {
  const { runId } = route.useParams();
  const query = useQuery({
    queryKey: ['retention-run', runId],
    queryFn: ({ signal }) => call<WholeRun>(`/retention-runs/${runId}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.run.state === 'RELEASED' ? 2000 : false),
  });
  useTitle('Retention run');
  return (
    <Loaded query={query} lines={8}>
      {(whole) => (
        <div className="stack">
          <Head whole={whole} />
          <Lines whole={whole} />
          <Kept whole={whole} />
          <Subjects runId={runId} whole={whole} />
        </div>
      )}
    </Loaded>
  );
}

function Head({ whole: { run } }: { whole: WholeRun }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <PageHead
        title={`Retention run as at ${formatDate(run.asAt)}`}
        crumbs={<Link to="/retention-runs">Retention runs</Link>}
        actions={
          run.state === 'PREPARED' ? (
            <Button because={run.whyNotRelease ?? null} onClick={() => setAsking(true)}>
              Release it
            </Button>
          ) : undefined
        }
      />
      <section className="identity" aria-label="Where it stands">
        <div>
          <span className="label">State</span>
          <Badge kind={RUN_STATES[run.state]}>{run.stateWords}</Badge>
        </div>
        <div>
          <span className="label">Prepared by</span>
          <strong>{run.madeByName}</strong>
        </div>
        <div>
          <span className="label">Released by</span>
          <strong>{run.releasedByName ?? 'Nobody yet'}</strong>
        </div>
        <div>
          <span className="label">Go</span>
          <strong>{run.goCount}</strong>
        </div>
        <div>
          <span className="label">Stay</span>
          <strong>{run.keepCount}</strong>
        </div>
      </section>
      <Dialog open={asking} onClose={() => setAsking(false)} title="Release this run">
        {asking ? <Release run={run} close={() => setAsking(false)} /> : null}
      </Dialog>
    </>
  );
}

function Release({ run, close }: { run: WholeRun['run']; close: () => void }) {
  const queries = useQueryClient();
  const release = useMutation({
    mutationFn: () =>
      call(`/retention-runs/${run.id}/release`, { method: 'POST', body: { contentHash: run.contentHash } }),
    onSuccess: () => {
      for (const key of ['retention-run', 'retention-runs', 'retention-subjects', 'jobs'])
        void queries.invalidateQueries({ queryKey: [key] });
      close();
    },
  });
  return (
    <div className="stack">
      <p>
        What {run.goCount} lines say of people and accounts is emptied, replaced or deleted. It cannot be
        brought back. Entries and balances stay to the penny.
      </p>
      {release.error ? <Alert kind="bad" title={release.error.message} /> : null}
      <div className="row">
        <Button busy={release.isPending} onClick={() => release.mutate()}>
          Release it
        </Button>
        <Button kind="quiet" onClick={close}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

function Lines({ whole: { lines, run } }: { whole: WholeRun }) {
  return (
    <Panel title="What goes">
      {lines.length === 0 ? (
        <p className="quiet">
          {run.goCount === 0
            ? 'Nothing’s time has come.'
            : 'Their time has come, but nothing of these classes is on record about them. Releasing the run notes that.'}
        </p>
      ) : (
        <table className="plain">
          <caption>Rows by class and table</caption>
          <thead>
            <tr>
              <th scope="col">Class</th>
              <th scope="col">Table</th>
              <th scope="col">What is done</th>
              <th scope="col" className="number">
                Rows
              </th>
              {run.state === 'DONE' ? (
                <th scope="col" className="number">
                  Done
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={`${line.retentionClass} ${line.table}`}>
                <th scope="row">{line.className}</th>
                <td>{line.table.replaceAll('_', ' ')}</td>
                <td>{line.treatmentWords}</td>
                <td className="number">{line.rows}</td>
                {run.state === 'DONE' ? <td className="number">{line.touched}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

function Kept({ whole: { kept } }: { whole: WholeRun }) {
  if (kept.length === 0) return null;
  return (
    <Panel title="What stays although its time has come">
      <ul className="counter-list">
        {kept.map((one) => (
          <li key={one.reason}>
            <span>{one.words}</span>
            <strong>{one.subjects}</strong>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Subjects({ runId, whole }: { runId: string; whole: WholeRun }) {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/retention-runs/$runId' });
  const paging = usePaging(search);
  const query = useQuery({
    queryKey: ['retention-subjects', runId, search, paging.asked, whole.run.state],
    queryFn: ({ signal }) =>
      read('/api/v1/retention-runs/{id}/subjects', {
        params: { path: { id: runId }, query: { ...search, ...paging.asked } },
        signal,
      }) as Promise<Page<Subject>>,
  });
  return (
    <>
      <div className="filters">
        <Choice
          id="retention-verdict"
          label="Goes or stays"
          value={search.verdict}
          options={{ GO: 'Goes', KEEP: 'Stays' }}
          any="Both"
          onChange={(verdict) => void navigate({ search: (now) => ({ ...now, verdict }), replace: true })}
        />
        <Choice
          id="retention-reason"
          label="Why it stays"
          value={search.reason}
          options={Object.fromEntries(whole.kept.map(({ reason, words }) => [reason, words]))}
          any="Any reason"
          onChange={(reason) => void navigate({ search: (now) => ({ ...now, reason }), replace: true })}
        />
      </div>
      <Loaded query={query} lines={6}>
        {(page) => (
          <ListGrid
            id="retention-subjects"
            file={{ path: `/retention-runs/${runId}/subjects`, query: search }}
            caption="People and accounts, class by class"
            columns={COLUMNS}
            rows={page.items}
            rowId={(one) => `${one.kind} ${one.subjectId} ${one.retentionClass}`}
            paging={paging.under(page)}
            empty={<Empty title="There are none">Nobody’s time has come.</Empty>}
          />
        )}
      </Loaded>
    </>
  );
}

const KINDS: Record<Subject['kind'], string> = {
  ACCOUNT: 'Account',
  PERSON: 'Person',
  COMPLAINT: 'Complaint about no account',
};

function Of({ kind, subjectId, reference }: Subject) {
  if (kind === 'PERSON')
    return (
      <Link to="/people/$personId" params={{ personId: subjectId }}>
        {reference}
      </Link>
    );
  if (kind === 'COMPLAINT')
    return (
      <Link to="/complaints/$complaintId" params={{ complaintId: subjectId }}>
        {reference}
      </Link>
    );
  return (
    <Link to="/accounts/$accountId" params={{ accountId: subjectId }} search={{}}>
      {reference}
    </Link>
  );
}

const COLUMNS: GridColumn<Subject>[] = [
  {
    id: 'reference',
    header: 'Number',
    names: true,
    value: (one) => one.reference,
    cell: (one) => <Of {...one} />,
  },
  { id: 'kind', header: 'Of', value: (one) => KINDS[one.kind] },
  { id: 'class', header: 'Class', value: (one) => one.className },
  {
    id: 'verdict',
    header: 'Goes or stays',
    value: (one) => one.verdict,
    cell: (one) => (
      <Badge kind={one.verdict === 'GO' ? 'info' : 'neutral'}>
        {one.verdict === 'GO' ? 'Goes' : 'Stays'}
      </Badge>
    ),
  },
  { id: 'reasons', header: 'Why it stays', value: (one) => one.reasons },
  { id: 'startedOn', header: 'Time runs from', kind: 'date', value: (one) => one.startedOn },
  { id: 'dueOn', header: 'Due on', kind: 'date', value: (one) => one.dueOn },
  { id: 'outcome', header: 'What became of it', value: (one) => one.outcome },
];
