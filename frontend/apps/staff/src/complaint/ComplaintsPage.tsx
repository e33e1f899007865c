import { Empty, PageHead } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { Loaded, useTitle } from '../platform/page';
import { usePaging } from '../platform/pages';
import { COLUMNS } from './columns';
import { categoriesQuery, complaintsQuery } from './reads';
import { STATES } from './words';

const route = getRouteApi('/complaints');

const SHOWN = { late: 'What is late', all: 'Everything' } as const;

/** Complaints and service requests; what is due first stands first. */
export function ComplaintsPage() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/complaints' });
  const paging = usePaging(search);
  const { show, ...narrowed } = search;
  const filter = {
    ...narrowed,
    open: show === 'all' ? undefined : true,
    late: show === 'late' ? true : undefined,
  };
  const query = useQuery(complaintsQuery(filter, paging.asked));
  const categories = useQuery(categoriesQuery);
  const set = (change: Partial<typeof search>) =>
    void navigate({ search: { ...search, ...change }, replace: true });
  useTitle('Complaints');
  return (
    <div className="stack">
      <PageHead
        title="Complaints"
        actions={
          <Link className="button" data-kind="quiet" to="/complaint-figures" search={{}}>
            Figures
          </Link>
        }
      />
      <div className="filters">
        <Choice
          id="complaint-shown"
          label="Show"
          value={search.show}
          options={SHOWN}
          any="What is not over"
          onChange={(show) => set({ show })}
        />
        <Choice
          id="complaint-state"
          label="Stands at"
          value={search.state}
          options={STATES}
          any="Anywhere"
          onChange={(state) => set({ state })}
        />
        <Choice
          id="complaint-category"
          label="About"
          value={search.category}
          options={Object.fromEntries((categories.data ?? []).map(({ code, name }) => [code, name]))}
          any="Anything"
          onChange={(category) => set({ category })}
        />
      </div>
      <Loaded query={query} lines={8}>
        {(page) => (
          <ListGrid
            id="complaints"
            file={{ path: '/complaints', query: filter }}
            saved
            caption="Complaints and service requests, what is due first first"
            columns={COLUMNS}
            rows={page.items}
            rowId={(row) => row.id}
            paging={paging.under(page)}
            empty={
              <Empty title="No complaint is open here">
                A complaint is logged on the account it is about, under Complaints.
              </Empty>
            }
          />
        )}
      </Loaded>
    </div>
  );
}
