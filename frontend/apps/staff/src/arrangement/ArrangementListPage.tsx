import { read } from '@quarterday/api';
import { Badge, Empty, type GridColumn, PageHead } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { z } from 'zod';
import { Choice } from '../platform/Choice';
import { FREQUENCIES } from '../platform/frequencies';
import { ListGrid } from '../platform/ListGrid';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import type { ArrangementSummary } from './model';
import type { arrangementsSearch } from './search';
import { KINDS, STATES } from './words';

const route = getRouteApi('/arrangements');

const COLUMNS: GridColumn<ArrangementSummary>[] = [
  {
    id: 'account',
    header: 'Account',
    names: true,
    value: (item) => item.accountReference,
    cell: (item) => (
      <Link to="/accounts/$accountId/arrangements" params={{ accountId: item.accountId }}>
        {item.accountReference}
      </Link>
    ),
  },
  { id: 'names', header: 'Names', value: (item) => item.names },
  { id: 'patch', header: 'Patch', value: (item) => item.patch },
  {
    id: 'state',
    header: 'State',
    value: (item) => STATES[item.state].words,
    cell: (item) => <Badge kind={STATES[item.state].kind}>{STATES[item.state].words}</Badge>,
  },
  { id: 'since', header: 'Since', kind: 'date', value: (item) => item.stateOn },
  {
    id: 'kind',
    header: 'Kind',
    value: (item) => (item.claimNumber ? `${KINDS[item.kind]}, claim ${item.claimNumber}` : KINDS[item.kind]),
  },
  { id: 'pays', header: 'How often', value: (item) => FREQUENCIES[item.frequency] },
  { id: 'instalment', header: 'Each time', kind: 'money', value: (item) => item.instalmentPence },
  { id: 'owed', header: 'About', kind: 'money', sum: true, value: (item) => item.owedPence },
  { id: 'came', header: 'Came off it', kind: 'money', sum: true, value: (item) => item.camePence },
  { id: 'behind', header: 'Behind', kind: 'money', sum: true, value: (item) => item.behindPence },
  { id: 'nextDue', header: 'Next due', kind: 'date', value: (item) => item.nextDueOn ?? null },
  { id: 'next', header: 'Next', kind: 'money', value: (item) => item.nextPence ?? null },
  { id: 'clears', header: 'Clears', kind: 'date', value: (item) => item.clearsOn },
  { id: 'agreed', header: 'Agreed', kind: 'date', value: (item) => item.agreedOn, hidden: true },
];

/** Every arrangement, the broken ones first. */
export function ArrangementListPage() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/arrangements' });
  const paging = usePaging(search);
  const query = useQuery({
    queryKey: ['arrangements', 'list', search, paging.asked],
    queryFn: ({ signal }): Promise<Page<ArrangementSummary>> =>
      read('/api/v1/arrangements', { params: { query: { ...search, ...paging.asked } }, signal }),
    placeholderData: keepPreviousData,
  });
  useTitle('Arrangements');
  const narrow = (change: Partial<z.infer<typeof arrangementsSearch>>) =>
    void navigate({ search: { ...search, ...change }, replace: true });
  return (
    <div className="stack">
      <PageHead title="Arrangements" />
      <div className="filters">
        <Choice
          id="arrangement-state"
          label="State"
          value={search.state}
          options={STATES}
          any="Any state"
          onChange={(state) => narrow({ state })}
        />
        <Choice
          id="arrangement-kind"
          label="Kind"
          value={search.kind}
          options={KINDS}
          any="Any kind"
          onChange={(kind) => narrow({ kind })}
        />
        <div className="field">
          <label htmlFor="arrangement-patch">Patch</label>
          <input
            id="arrangement-patch"
            className="input width-short"
            defaultValue={search.patch ?? ''}
            onBlur={(event) => narrow({ patch: event.target.value.trim() || undefined })}
            onKeyDown={(event) => {
              if (event.key === 'Enter') narrow({ patch: event.currentTarget.value.trim() || undefined });
            }}
          />
        </div>
      </div>
      <Loaded query={query} lines={8}>
        {(page) => (
          <ListGrid
            id="arrangements"
            file={{ path: '/arrangements', query: search }}
            saved
            caption="Arrangements, broken ones first"
            columns={COLUMNS}
            rows={page.items}
            rowId={(item) => item.id}
            onOpen={(item) =>
              void navigate({
                to: '/accounts/$accountId/arrangements',
                params: { accountId: item.accountId },
              })
            }
            selectable
            paging={paging.under(page)}
            empty={
              <Empty title={search.state === 'BROKEN' ? 'None is broken' : 'There are none'}>
                <p>An arrangement is agreed on the account that owes.</p>
              </Empty>
            }
          />
        )}
      </Loaded>
    </div>
  );
}
