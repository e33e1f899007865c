import { read } from '@quarterday/api';
import { Badge, Empty, type GridColumn, PageHead } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { usePaging } from '../platform/pages';
import { type CorrectionItem, STATES } from './model';

const route = getRouteApi('/correction-requests');

/** Who says that what is kept about them is wrong, what is due first first. */
export function CorrectionsPage() {
  const { closed } = route.useSearch();
  const navigate = useNavigate({ from: '/correction-requests' });
  const because = useWhyNot('data:read');
  const paging = usePaging({ closed });
  const query = useQuery({
    queryKey: ['correction-requests', 'list', closed, paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/correction-requests', {
        params: { query: { closed: closed ?? false, ...paging.asked } },
        signal,
      }),
    placeholderData: keepPreviousData,
    enabled: because === null,
  });
  useTitle('Correction requests');
  if (because) return <Empty title={because} />;
  const open = (one: CorrectionItem) =>
    void navigate({ to: '/correction-requests/$requestId', params: { requestId: one.id } });
  return (
    <div className="stack">
      <PageHead title="Correction requests" />
      <div className="filters">
        <Choice
          id="correction-shown"
          label="Show"
          value={closed ? 'all' : undefined}
          options={{ all: 'All of them' }}
          any="What is open"
          onChange={(next) =>
            void navigate({ search: { closed: next === 'all' ? true : undefined }, replace: true })
          }
        />
      </div>
      <Loaded query={query} lines={6}>
        {(page) => (
          <ListGrid
            id="correction-requests"
            file={{ path: '/correction-requests', query: { closed: closed ?? false } }}
            caption="Correction requests, what is due first first"
            columns={COLUMNS}
            rows={page.items}
            rowId={(one) => one.id}
            onOpen={open}
            paging={paging.under(page)}
            empty={<Empty title="There are none">A request is taken down on the person’s page.</Empty>}
          />
        )}
      </Loaded>
    </div>
  );
}

const COLUMNS: GridColumn<CorrectionItem>[] = [
  {
    id: 'reference',
    header: 'Request',
    names: true,
    value: (one) => one.reference,
    cell: (one) => (
      <Link to="/correction-requests/$requestId" params={{ requestId: one.id }}>
        {one.reference}
      </Link>
    ),
  },
  { id: 'person', header: 'Person', value: (one) => one.personReference },
  { id: 'field', header: 'What', value: (one) => one.fieldWords },
  {
    id: 'state',
    header: 'Where it stands',
    value: (one) => one.stateWords,
    cell: (one) => <Badge kind={STATES[one.state]}>{one.stateWords}</Badge>,
  },
  { id: 'receivedOn', header: 'Received', kind: 'date', value: (one) => one.receivedOn },
  { id: 'dueOn', header: 'Due', kind: 'date', value: (one) => one.dueOn },
  {
    id: 'late',
    header: 'In time',
    value: (one) => (one.late ? 'Late' : ''),
    cell: (one) => (one.late ? <Badge kind="bad">Late</Badge> : null),
  },
];
