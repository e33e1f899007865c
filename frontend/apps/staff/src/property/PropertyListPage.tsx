import { read } from '@quarterday/api';
import { Badge, Button, Empty, type GridColumn, PageHead } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { ListGrid } from '../platform/ListGrid';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { inWords } from '../platform/words';
import type { PropertyItem, Standing } from './model';
import type { PropertyListSearch } from './search';

const route = getRouteApi('/properties');

export const STANDING = {
  LET: { words: 'Let', kind: 'good' },
  VOID: { words: 'Void', kind: 'warn' },
  SOLD: { words: 'Sold', kind: 'neutral' },
} as const;

const COLUMNS: GridColumn<PropertyItem>[] = [
  {
    id: 'reference',
    header: 'Property',
    names: true,
    value: (property) => property.reference,
    cell: (property) => (
      <Link to="/properties/$propertyId" params={{ propertyId: property.id }}>
        {property.reference}
      </Link>
    ),
  },
  {
    id: 'address',
    header: 'Address',
    value: (property) => [property.addressLine1, property.postcode].filter(Boolean).join(', '),
  },
  { id: 'kind', header: 'Kind', value: (property) => inWords(property.kind) },
  { id: 'bedrooms', header: 'Bedrooms', kind: 'number', value: (property) => property.bedrooms },
  {
    id: 'standing',
    header: 'State',
    value: (property) => STANDING[property.standing].words,
    cell: (property) => (
      <Badge kind={STANDING[property.standing].kind}>{STANDING[property.standing].words}</Badge>
    ),
  },
  { id: 'voidSince', header: 'Void since', kind: 'date', value: (property) => property.voidSince },
  { id: 'letFrom', header: 'Let from', kind: 'date', value: (property) => property.letFrom },
  { id: 'rentGroup', header: 'Rent group', value: (property) => property.rentGroupCode },
  { id: 'patch', header: 'Patch', value: (property) => property.patch },
];

/** Homes, garages and parking spaces, and whether they are let. */
export function PropertyListPage() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/properties' });
  const paging = usePaging(search);
  const query = useQuery({
    queryKey: ['properties', search, paging.asked],
    queryFn: ({ signal }): Promise<Page<PropertyItem>> =>
      read('/api/v1/properties', {
        params: { query: { ...search, ...paging.asked } },
        signal,
      }),
    placeholderData: keepPreviousData,
  });
  useTitle('Properties');
  return (
    <div className="stack">
      <PageHead
        title="Properties"
        actions={
          <Link className="button" to="/properties/new">
            Add a property
          </Link>
        }
      />
      <form
        className="filters"
        aria-label="Filters"
        key={JSON.stringify(search)}
        onSubmit={(event) => {
          event.preventDefault();
          const data = new FormData(event.currentTarget);
          const text = (name: string) => String(data.get(name) ?? '').trim() || undefined;
          void navigate({
            search: {
              kind: text('kind') as PropertyListSearch['kind'],
              standing: text('standing') as Standing | undefined,
              rentGroup: text('rentGroup'),
              patch: text('patch'),
            },
            replace: true,
          });
        }}
      >
        <div className="field">
          <label htmlFor="standing">State</label>
          <select id="standing" name="standing" className="input" defaultValue={search.standing ?? ''}>
            <option value="">Any</option>
            <option value="LET">Let</option>
            <option value="VOID">Void</option>
            <option value="SOLD">Sold</option>
          </select>
        </div>
        <div className="field">
          <label htmlFor="kind">Kind</label>
          <select id="kind" name="kind" className="input" defaultValue={search.kind ?? ''}>
            <option value="">Any</option>
            <option value="DWELLING">Dwelling</option>
            <option value="GARAGE">Garage</option>
            <option value="PARKING_SPACE">Parking space</option>
            <option value="SHED">Shed</option>
          </select>
        </div>
        <div className="field">
          <label htmlFor="rentGroup">Rent group</label>
          <input
            id="rentGroup"
            name="rentGroup"
            className="input width-short"
            defaultValue={search.rentGroup}
          />
        </div>
        <div className="field">
          <label htmlFor="patch">Patch</label>
          <input id="patch" name="patch" className="input width-short" defaultValue={search.patch} />
        </div>
        <Button type="submit" kind="quiet">
          Apply
        </Button>
        <Button kind="plain" onClick={() => void navigate({ search: {}, replace: true })}>
          Clear filters
        </Button>
      </form>
      <Loaded query={query} lines={10}>
        {(page) => (
          <ListGrid
            id="properties"
            file={{ path: '/properties', query: search }}
            saved
            caption="Properties"
            columns={COLUMNS}
            rows={page.items}
            rowId={(property) => property.id}
            onOpen={(property) =>
              void navigate({ to: '/properties/$propertyId', params: { propertyId: property.id } })
            }
            paging={paging.under(page)}
            empty={
              <Empty title="No property fits these filters">
                <p>Take a filter off, or press / to search by address.</p>
              </Empty>
            }
          />
        )}
      </Loaded>
    </div>
  );
}
