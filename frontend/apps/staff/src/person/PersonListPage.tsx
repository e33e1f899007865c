import { read } from '@quarterday/api';
import { Button, Empty, type GridColumn, PageHead } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { ListGrid } from '../platform/ListGrid';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';

const route = getRouteApi('/people');

interface PersonItem {
  id: string;
  reference: string;
  title: string;
  forename: string;
  surname: string;
  bornOn?: string | null;
}

const COLUMNS: GridColumn<PersonItem>[] = [
  {
    id: 'reference',
    header: 'Person',
    names: true,
    value: (person) => person.reference,
    cell: (person) => (
      <Link to="/people/$personId" params={{ personId: person.id }}>
        {person.reference}
      </Link>
    ),
  },
  { id: 'title', header: 'Title', value: (person) => person.title },
  { id: 'forename', header: 'Forename', value: (person) => person.forename },
  { id: 'surname', header: 'Surname', value: (person) => person.surname },
  { id: 'bornOn', header: 'Born', kind: 'date', value: (person) => person.bornOn },
];

/** People in order of surname, by any part of a name or reference. */
export function PersonListPage() {
  const { q } = route.useSearch();
  const navigate = useNavigate({ from: '/people' });
  const paging = usePaging(q);
  const query = useQuery({
    queryKey: ['people', q, paging.asked],
    queryFn: ({ signal }): Promise<Page<PersonItem>> =>
      read('/api/v1/people', { params: { query: { q, ...paging.asked } }, signal }),
    placeholderData: keepPreviousData,
  });
  useTitle('People');
  return (
    <div className="stack">
      <PageHead
        title="People"
        actions={
          <Link className="button" to="/people/new">
            Add a person
          </Link>
        }
      />
      <NameFilter q={q} onChange={(next) => void navigate({ search: { q: next }, replace: true })} />
      <Loaded query={query} lines={10}>
        {(page) => (
          <ListGrid
            id="people"
            file={{ path: '/people', query: { q } }}
            saved
            caption="People in order of surname"
            columns={COLUMNS}
            rows={page.items}
            rowId={(person) => person.id}
            onOpen={(person) => void navigate({ to: '/people/$personId', params: { personId: person.id } })}
            paging={paging.under(page)}
            empty={<Empty title="Nobody of that name or reference" />}
          />
        )}
      </Loaded>
    </div>
  );
}

function NameFilter({ q, onChange }: { q: string | undefined; onChange: (q: string | undefined) => void }) {
  return (
    <form
      className="filters"
      aria-label="Filters"
      key={q}
      onSubmit={(event) => {
        event.preventDefault();
        onChange(String(new FormData(event.currentTarget).get('q') ?? '').trim() || undefined);
      }}
    >
      <div className="field">
        <label htmlFor="person-q">Name or reference</label>
        <input id="person-q" name="q" className="input" defaultValue={q} />
      </div>
      <Button type="submit" kind="quiet">
        Apply
      </Button>
    </form>
  );
}
