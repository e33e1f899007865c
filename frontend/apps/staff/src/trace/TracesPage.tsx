import { read } from '@quarterday/api';
import { Badge, Empty, Grid, type GridColumn, PageHead, Panel } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Choice } from '../platform/Choice';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import type { Trace } from './model';
import { TraceForm } from './TraceForm';
import { BASES, TRACE_STATES } from './words';

const route = getRouteApi('/traces');

const COLUMNS: GridColumn<Trace>[] = [
  {
    id: 'purpose',
    header: 'What for',
    names: true,
    value: (trace) => trace.purpose,
    cell: (trace) => (
      <Link to="/traces/$traceId" params={{ traceId: trace.id }}>
        {trace.purpose}
      </Link>
    ),
  },
  { id: 'basis', header: 'Lawful basis', value: (trace) => BASES[trace.lawfulBasis] },
  { id: 'openedBy', header: 'By', value: (trace) => trace.openedByName },
  { id: 'openedAt', header: 'Looked', kind: 'instant', value: (trace) => trace.openedAt },
  {
    id: 'state',
    header: 'State',
    value: (trace) => TRACE_STATES[trace.state].words,
    cell: (trace) => <Badge kind={TRACE_STATES[trace.state].kind}>{TRACE_STATES[trace.state].words}</Badge>,
  },
  { id: 'reason', header: 'Because', value: (trace) => trace.reason },
];

/** Looking for somebody, and the look-ups there have been. */
export function TracesPage() {
  const { state, accountId } = route.useSearch();
  const navigate = useNavigate({ from: '/traces' });
  const paging = usePaging({ state, accountId });
  const query = useQuery({
    queryKey: ['traces', 'list', state, accountId, paging.asked],
    queryFn: ({ signal }): Promise<Page<Trace>> =>
      read('/api/v1/traces', { params: { query: { state, accountId, ...paging.asked } }, signal }),
    placeholderData: keepPreviousData,
  });
  useTitle('Tracing');
  return (
    <div className="stack">
      <PageHead title="Tracing" crumbs={<Link to="/trace-files">Results by file</Link>} />
      <Panel title="Look for somebody among our own records">
        <p className="quiet">
          What for is on record before anybody is shown. Slips, nicknames, former names and half a date are
          forgiven.
        </p>
        <TraceForm accountId={accountId} />
      </Panel>
      <div className="filters">
        <Choice
          id="trace-state"
          label="State"
          value={state}
          options={TRACE_STATES}
          any="Any"
          onChange={(next) => void navigate({ search: (now) => ({ ...now, state: next }), replace: true })}
        />
      </div>
      <Loaded query={query} lines={8}>
        {(page) => (
          <Grid
            id="traces"
            caption="Look-ups, the newest first"
            columns={COLUMNS}
            rows={page.items}
            rowId={(trace) => trace.id}
            onOpen={(trace) => void navigate({ to: '/traces/$traceId', params: { traceId: trace.id } })}
            paging={paging.under(page)}
            empty={<Empty title="Nobody has been looked for" />}
          />
        )}
      </Loaded>
    </div>
  );
}
