import { Empty, formatDate, type GridColumn } from '@quarterday/ui';
import { type UseQueryOptions, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { ListGrid } from '../platform/ListGrid';
import { Loaded } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import type { WeeklyDebit } from './model';
import type { ListFilter } from './reads';

const route = getRouteApi('/weekly-debits/$week');

/** What each list is called in the address of its file. */
const FILES: Record<string, string> = {
  'debit-lines': 'lines',
  'debit-voids': 'void-loss',
  'debit-void-corrections': 'void-loss-corrections',
  'debit-movements': 'movements',
};

interface ListProps<T> {
  debit: WeeklyDebit;
  id: string;
  caption: string;
  columns: readonly GridColumn<T>[];
  // biome-ignore lint/suspicious/noExplicitAny: the key's exact type is the query's own business
  query: (week: string, filter: ListFilter) => UseQueryOptions<Page<T>, Error, Page<T>, any>;
  rowId: (row: T) => string;
}

/** One list behind the board, narrowed as the address says. */
export function List<T>({ debit, id, caption, columns, query, rowId }: ListProps<T>) {
  const search = route.useSearch();
  const where = {
    rentGroup: search.rentGroup,
    type: search.type,
    partWeek: id === 'debit-lines' ? search.partWeek : undefined,
  };
  const paging = usePaging([id, debit.weekStartsOn, where]);
  const result = useQuery(query(debit.weekStartsOn, { ...where, ...paging.asked }));
  return (
    <div className="stack-close">
      <Chips />
      <Loaded query={result} lines={8}>
        {(page) => (
          <ListGrid
            id={id}
            file={{ path: `/weekly-debits/${debit.weekStartsOn}/${FILES[id]}`, query: where }}
            saved
            caption={`${caption}, week of ${formatDate(debit.weekStartsOn)}`}
            columns={columns}
            rows={page.items}
            rowId={rowId}
            selectable
            paging={paging.under(page)}
            empty={<Empty title="Nothing to show here for this week" />}
          />
        )}
      </Loaded>
    </div>
  );
}

function Chips() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/weekly-debits/$week' });
  const chips = Object.entries({ 'Rent group': search.rentGroup, Charge: search.type }).filter(
    ([, value]) => value,
  );
  if (chips.length === 0) {
    return null;
  }
  return (
    <ul className="chips" aria-label="Filters in force">
      {chips.map(([name, value]) => (
        <li key={name} className="chip">
          {name}: {value}
          <button
            type="button"
            aria-label={`Take off ${name} ${value}`}
            onClick={() =>
              void navigate({
                search: (now) => ({ ...now, [name === 'Charge' ? 'type' : 'rentGroup']: undefined }),
              })
            }
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
