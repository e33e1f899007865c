import { read } from '@quarterday/api';
import {
  Alert,
  Badge,
  Button,
  DateBox,
  Dialog,
  Empty,
  formatDate,
  type GridColumn,
  PageHead,
} from '@quarterday/ui';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { EnterList, EnterToDo } from './EnterForms';
import type { ToDo } from './model';
import { useToDoKinds } from './reads';
import { TO_DO_STATES } from './words';

const route = getRouteApi('/universal-credit-to-dos');

const TAKEN = { MINE: 'By me', NOBODY: 'By nobody yet' } as const;

const COLUMNS: GridColumn<ToDo>[] = [
  {
    id: 'due',
    header: 'By',
    kind: 'date',
    value: (row) => row.dueOn,
    cell: (row) =>
      row.late ? <Badge kind="bad">Late: {formatDate(row.dueOn)}</Badge> : formatDate(row.dueOn),
  },
  {
    id: 'reference',
    header: 'To-do',
    names: true,
    value: (row) => row.portalReference,
    cell: (row) => (
      <Link to="/universal-credit-to-dos/$toDoId" params={{ toDoId: row.id }}>
        {row.portalReference}
      </Link>
    ),
  },
  { id: 'kind', header: 'What is asked', value: (row) => row.kind },
  { id: 'claim', header: 'Who claims', value: (row) => row.claimName },
  {
    id: 'account',
    header: 'Account',
    value: (row) => row.accountReference ?? '',
    cell: (row) =>
      row.accountId ? (
        <Link to="/accounts/$accountId" params={{ accountId: row.accountId }} search={{}}>
          {row.accountReference}
        </Link>
      ) : (
        <Badge kind="warn">Not known yet</Badge>
      ),
  },
  { id: 'received', header: 'Received', kind: 'date', value: (row) => row.receivedOn },
  { id: 'taken', header: 'Taken by', value: (row) => row.takenByName ?? '' },
  {
    id: 'state',
    header: 'State',
    value: (row) => TO_DO_STATES[row.state].words,
    cell: (row) => <Badge kind={TO_DO_STATES[row.state].kind}>{TO_DO_STATES[row.state].words}</Badge>,
  },
];

const TITLES = { ONE: 'Enter a to-do', LIST: 'Paste a list of to-dos' } as const;

/** What the Landlord Portal asks, what is due first first. */
export function ToDosPage() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/universal-credit-to-dos' });
  const queries = useQueryClient();
  const because = useWhyNot('uc:verify');
  const kinds = useToDoKinds();
  const paging = usePaging(search);
  const [entering, setEntering] = useState<keyof typeof TITLES | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const query = useQuery({
    queryKey: ['universal-credit', 'to-dos', search, paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/universal-credit-to-dos', {
        params: { query: { ...search, ...paging.asked } },
        signal,
      }) as Promise<Page<ToDo>>,
    placeholderData: keepPreviousData,
  });
  const set = (change: Partial<typeof search>) =>
    void navigate({ search: { ...search, ...change }, replace: true });
  const close = () => setEntering(null);
  const done = (words: string) => {
    close();
    setSaid(words);
    void queries.invalidateQueries({ queryKey: ['universal-credit'] });
  };
  useTitle('Universal Credit to-dos');
  return (
    <div className="stack">
      <PageHead
        title="Universal Credit to-dos"
        crumbs={
          <Link to="/universal-credit-requests" search={{}}>
            Requests to the DWP
          </Link>
        }
      />
      {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
      <div className="row no-print">
        <Button because={because} onClick={() => setEntering('ONE')}>
          {TITLES.ONE}
        </Button>
        <Button kind="quiet" because={because} onClick={() => setEntering('LIST')}>
          {TITLES.LIST}
        </Button>
      </div>
      <div className="filters">
        <Choice
          id="uc-state"
          label="State"
          value={search.state}
          options={TO_DO_STATES}
          any="Everything open"
          onChange={(state) => set({ state })}
        />
        <Choice
          id="uc-kind"
          label="What is asked"
          value={search.kind}
          options={Object.fromEntries(kinds.map(({ code, name }) => [code, name]))}
          any="Every kind"
          onChange={(kind) => set({ kind })}
        />
        <Choice
          id="uc-taken"
          label="Taken"
          value={search.taken}
          options={TAKEN}
          any="By anybody"
          onChange={(taken) => set({ taken })}
        />
        <DateBox
          id="uc-due"
          label="Due by"
          value={search.dueTo}
          onChange={(dueTo) => set({ dueTo: dueTo ?? undefined })}
        />
      </div>
      <Loaded query={query} lines={8}>
        {(page) => (
          <ListGrid
            id="universal-credit-to-dos"
            file={{ path: '/universal-credit-to-dos', query: search }}
            saved
            caption="To-dos of the Landlord Portal, what is due first first"
            columns={COLUMNS}
            rows={page.items}
            rowId={(row) => row.id}
            paging={paging.under(page)}
            empty={
              <Empty title="Nothing is to be answered">
                Enter what the Landlord Portal shows, one by one or as a list.
              </Empty>
            }
          />
        )}
      </Loaded>
      <Dialog open={entering !== null} onClose={close} title={entering ? TITLES[entering] : ''}>
        {entering === 'ONE' ? (
          <EnterToDo done={done} onCancel={close} />
        ) : entering ? (
          <EnterList done={done} onCancel={close} />
        ) : null}
      </Dialog>
    </div>
  );
}
