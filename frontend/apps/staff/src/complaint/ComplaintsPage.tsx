import { Button, Empty, PageHead, Panel } from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { usePaging } from '../platform/pages';
import { COLUMNS } from './columns';
import { LogComplaint } from './LogComplaint';
import { categoriesQuery, complaintsQuery } from './reads';
import { STATES } from './words';

const route = getRouteApi('/complaints');

const OF = { apart: 'Without one' } as const;

const SHOWN = { late: 'What is late', all: 'Everything' } as const;

/** Complaints and service requests; what is due first stands first. */
export function ComplaintsPage() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/complaints' });
  const paging = usePaging(search);
  const queries = useQueryClient();
  const because = useWhyNot('complaint:manage');
  const [logging, setLogging] = useState(false);
  const { show, of, ...narrowed } = search;
  const filter = {
    ...narrowed,
    apart: of === 'apart' ? true : undefined,
    open: show === 'all' ? undefined : true,
    late: show === 'late' ? true : undefined,
  };
  const query = useQuery(complaintsQuery(filter, paging.asked));
  const categories = useQuery(categoriesQuery);
  const set = (change: Partial<typeof search>) =>
    void navigate({ search: { ...search, ...change }, replace: true });
  useTitle('Complaints');
  async function done(_: string, complaintId: string) {
    setLogging(false);
    void queries.invalidateQueries({ queryKey: ['complaints'] });
    await navigate({ to: '/complaints/$complaintId', params: { complaintId } });
  }
  return (
    <div className="stack">
      <PageHead
        title="Complaints"
        actions={
          <>
            <Link className="button" data-kind="quiet" to="/complaint-figures" search={{}}>
              Figures
            </Link>
            {logging ? null : (
              <Button because={because} onClick={() => setLogging(true)}>
                Log one without an account
              </Button>
            )}
          </>
        }
      />
      {logging && categories.data ? (
        <Panel title="Log a complaint or a service request of somebody without a rent account">
          <p className="quiet">A tenant’s is logged on their account, under Complaints.</p>
          <LogComplaint categories={categories.data} done={done} onCancel={() => setLogging(false)} />
        </Panel>
      ) : null}
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
        <Choice
          id="complaint-of"
          label="Account"
          value={search.of}
          options={OF}
          any="With or without"
          onChange={(of) => set({ of })}
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
                A tenant’s complaint is logged on their account, under Complaints; anybody else’s here.
              </Empty>
            }
          />
        )}
      </Loaded>
    </div>
  );
}
