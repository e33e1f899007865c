import { read } from '@quarterday/api';
import { Badge, Empty, formatMoney, type GridColumn, PageHead, Panel } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import type { SuspenseItem, SuspenseSummary } from './model';
import { BANDS, reasonInWords, STATES } from './words';

const route = getRouteApi('/suspense');
const count = new Intl.NumberFormat('en-GB');

const COLUMNS: GridColumn<SuspenseItem>[] = [
  {
    id: 'receivedOn',
    header: 'Paid',
    kind: 'date',
    value: (item) => item.receivedOn,
  },
  { id: 'age', header: 'Days', kind: 'number', value: (item) => item.ageDays },
  { id: 'left', header: 'Left', kind: 'money', sum: true, value: (item) => item.leftPence },
  { id: 'amount', header: 'Came', kind: 'money', sum: true, value: (item) => item.amountPence, hidden: true },
  {
    id: 'paymentRef',
    header: 'Reference',
    names: true,
    value: (item) => item.paymentRef,
    cell: (item) => (
      <Link to="/suspense/$itemId" params={{ itemId: item.id }}>
        {item.paymentRef || 'none quoted'}
      </Link>
    ),
  },
  { id: 'narrative', header: 'Narrative', value: (item) => item.narrative },
  { id: 'reason', header: 'Why', value: (item) => reasonInWords(item.reason) },
  { id: 'method', header: 'Method', value: (item) => item.methodName },
  { id: 'source', header: 'Source', value: (item) => item.source, hidden: true },
  { id: 'sourceLineId', header: 'Source’s line', value: (item) => item.sourceLineId },
  {
    id: 'state',
    header: 'State',
    value: (item) => STATES[item.state].words,
    cell: (item) => <Badge kind={STATES[item.state].kind}>{STATES[item.state].words}</Badge>,
  },
  { id: 'proposedBy', header: 'Proposed by', value: (item) => item.proposedByName ?? '' },
];

/** Money we hold that is nobody's yet: how much, for how long, and each item of it, the oldest first. */
export function SuspensePage() {
  const { state, band } = route.useSearch();
  const navigate = useNavigate({ from: '/suspense' });
  const paging = usePaging({ state, band });
  const query = useQuery({
    queryKey: ['suspense', 'list', state, band, paging.asked],
    queryFn: ({ signal }): Promise<Page<SuspenseItem>> =>
      read('/api/v1/suspense-items', {
        params: { query: { state, band, ...paging.asked } },
        signal,
      }),
    placeholderData: keepPreviousData,
  });
  useTitle('Suspense');
  return (
    <div className="stack">
      <PageHead title="Suspense" />
      <Aged />
      <div className="filters">
        <Choice
          id="suspense-state"
          label="State"
          value={state}
          options={STATES}
          any="All that is open"
          onChange={(next) => void navigate({ search: (now) => ({ ...now, state: next }), replace: true })}
        />
        <Choice
          id="suspense-band"
          label="Waiting for"
          value={band}
          options={BANDS}
          any="Any time"
          onChange={(next) => void navigate({ search: (now) => ({ ...now, band: next }), replace: true })}
        />
      </div>
      <Loaded query={query} lines={8}>
        {(page) => (
          <ListGrid
            id="suspense"
            file={{ path: '/suspense-items', query: { state, band } }}
            caption="Suspense, the oldest first"
            columns={COLUMNS}
            rows={page.items}
            rowId={(item) => item.id}
            onOpen={(item) => void navigate({ to: '/suspense/$itemId', params: { itemId: item.id } })}
            selectable
            paging={paging.under(page)}
            empty={<Empty title="Nothing is in suspense" />}
          />
        )}
      </Loaded>
    </div>
  );
}

function Aged() {
  const query = useQuery({
    queryKey: ['suspense', 'summary'],
    queryFn: ({ signal }): Promise<SuspenseSummary> => read('/api/v1/suspense-items/summary', { signal }),
  });
  return (
    <Loaded query={query} lines={3}>
      {(summary) => (
        <Panel title={`We hold ${formatMoney(summary.pence)} that is not ours`}>
          <table className="plain">
            <caption className="visually-hidden">Suspense by age</caption>
            <thead>
              <tr>
                <th scope="col">Waiting</th>
                <th scope="col" className="number">
                  Items
                </th>
                <th scope="col" className="number">
                  Amount
                </th>
              </tr>
            </thead>
            <tbody>
              {summary.bands.map((band) => (
                <tr key={band.band}>
                  <th scope="row">
                    <Link to="/suspense" search={{ band: band.band }}>
                      {BANDS[band.band]}
                    </Link>
                  </th>
                  <td className="number">{count.format(band.items)}</td>
                  <td className="number">{formatMoney(band.pence)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">Together</th>
                <td className="number">{count.format(summary.items)}</td>
                <td className="number">{formatMoney(summary.pence)}</td>
              </tr>
            </tfoot>
          </table>
          {summary.proposed > 0 ? (
            <p>
              <Link to="/suspense" search={{ state: 'PROPOSED' }}>
                {summary.proposed === 1
                  ? '1 proposal waits'
                  : `${count.format(summary.proposed)} proposals wait`}{' '}
                for a second person
              </Link>
            </p>
          ) : null}
        </Panel>
      )}
    </Loaded>
  );
}
