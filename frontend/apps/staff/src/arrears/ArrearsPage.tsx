import { read } from '@quarterday/api';
import { Empty, PageHead } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { CASE_COLUMNS } from './columns';
import type { Action, ArrearsCase } from './model';
import { ladderQuery, patchesQuery } from './reads';
import type { ArrearsSearch } from './search';
import { ACTIONS, PAUSED_BECAUSE, TABS, type Tab } from './words';

const route = getRouteApi('/arrears');

/** What the list is asked for: the tab is a narrowing like any other. */
function asked({ tab, patch, action, step, reason }: ArrearsSearch) {
  const shown: Tab = tab ?? 'IMMEDIATE';
  return {
    ...(shown === 'ALL' || shown === 'PROMISED' ? {} : { standing: shown }),
    ...(shown === 'PROMISED' ? { promised: true } : {}),
    ...(patch ? { patch } : {}),
    ...(action ? { action } : {}),
    ...(step ? { stepCode: step } : {}),
    ...(reason ? { pauseReason: reason } : {}),
  };
}

/** The arrears worklist: who is worked first, what is recommended, and who is left alone and why. */
export function ArrearsPage() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/arrears' });
  const query = asked(search);
  const paging = usePaging(query);
  const cases = useQuery({
    queryKey: ['arrears', 'cases', query, paging.asked],
    queryFn: ({ signal }): Promise<Page<ArrearsCase>> =>
      read('/api/v1/arrears-cases', { params: { query: { ...query, ...paging.asked } }, signal }),
    placeholderData: keepPreviousData,
  });
  const shown: Tab = search.tab ?? 'IMMEDIATE';
  useTitle(`Arrears: ${TABS[shown]}`);
  return (
    <div className="stack">
      <PageHead title="Arrears" actions={<Link to="/arrears/letters">Letters to many</Link>} />
      <Tabs shown={shown} search={search} />
      <Filters search={search} shown={shown} />
      <Loaded query={cases} lines={10}>
        {(page) => (
          <ListGrid
            id="arrears"
            saved
            file={{ path: '/arrears-cases', query }}
            caption={TABS[shown]}
            columns={CASE_COLUMNS}
            rows={page.items}
            rowId={(item) => item.accountId}
            onOpen={(item) =>
              void navigate({ to: '/accounts/$accountId/arrears', params: { accountId: item.accountId } })
            }
            selectable
            paging={paging.under(page)}
            empty={
              <Empty title={shown === 'IMMEDIATE' ? 'Nothing needs to be done now' : 'There are none'}>
                <p>The list is worked out every night, and after a payment file for the accounts it paid.</p>
              </Empty>
            }
          />
        )}
      </Loaded>
    </div>
  );
}

function Tabs({ shown, search }: { shown: Tab; search: ArrearsSearch }) {
  return (
    <nav className="tabs" aria-label="Parts of the worklist">
      {(Object.keys(TABS) as Tab[]).map((tab) => (
        <Link
          key={tab}
          from="/arrears"
          to="."
          search={{ tab, patch: search.patch }}
          aria-current={tab === shown ? 'page' : undefined}
          activeProps={{}}
        >
          {TABS[tab]}
        </Link>
      ))}
    </nav>
  );
}

function Filters({ search, shown }: { search: ArrearsSearch; shown: Tab }) {
  const navigate = useNavigate({ from: '/arrears' });
  const patches = useQuery(patchesQuery);
  const ladder = useQuery(ladderQuery);
  const narrow = (next: Partial<ArrearsSearch>) =>
    void navigate({ search: { ...search, ...next }, replace: true });
  return (
    <div className="filters">
      <Choice
        id="arrears-patch"
        label="Patch"
        value={search.patch}
        options={Object.fromEntries((patches.data?.items ?? []).map((patch) => [patch, patch]))}
        any="Every patch"
        onChange={(patch) => narrow({ patch })}
      />
      <Choice<Action>
        id="arrears-action"
        label="Recommended"
        value={search.action}
        options={ACTIONS}
        any="Anything"
        onChange={(action) => narrow({ action })}
      />
      {shown === 'IMMEDIATE' || shown === 'ALL' ? (
        <Choice
          id="arrears-step"
          label="Step"
          value={search.step}
          options={Object.fromEntries((ladder.data?.items ?? []).map((step) => [step.code, step.name]))}
          any="Any step"
          onChange={(step) => narrow({ step })}
        />
      ) : null}
      {shown === 'PAUSED' || shown === 'ALL' ? (
        <Choice
          id="arrears-reason"
          label="Paused because"
          value={search.reason}
          options={PAUSED_BECAUSE}
          any="Any reason"
          onChange={(reason) => narrow({ reason })}
        />
      ) : null}
    </div>
  );
}
