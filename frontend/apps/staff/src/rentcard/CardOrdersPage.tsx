import { apiUrl, call, Problem, read } from '@quarterday/api';
import { Button, Empty, Grid, type GridColumn, PageHead, Panel } from '@quarterday/ui';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { Loaded, ProblemAlert, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import type { CardOrder } from './model';

const COLUMNS: GridColumn<CardOrder>[] = [
  { id: 'number', header: 'Order', kind: 'number', names: true, value: (order) => order.number },
  { id: 'cards', header: 'Cards', kind: 'number', value: (order) => order.cards },
  { id: 'by', header: 'Made by', value: (order) => order.madeByName },
  { id: 'at', header: 'Made', kind: 'instant', value: (order) => order.madeAt },
  {
    id: 'file',
    header: 'File for the maker',
    value: () => '',
    cell: (order) => (
      <a href={apiUrl(`/rent-card-orders/${order.id}/cards.csv`)} download={`rent-cards-${order.number}.csv`}>
        Take it<span className="visually-hidden"> of order {order.number}</span>
      </a>
    ),
  },
  { id: 'hash', header: 'SHA-256', value: (order) => order.sha256, hidden: true },
];

/** Orders of rent cards to their maker: what waits, and each file as it went. */
export function CardOrdersPage() {
  const paging = usePaging({});
  const query = useQuery({
    queryKey: ['rent-card-orders', paging.asked],
    queryFn: ({ signal }): Promise<Page<CardOrder>> =>
      read('/api/v1/rent-card-orders', { params: { query: { ...paging.asked } }, signal }),
    placeholderData: keepPreviousData,
  });
  useTitle('Rent card orders');
  return (
    <div className="stack">
      <PageHead title="Rent card orders" />
      <Waiting />
      <Loaded query={query} lines={6}>
        {(page) => (
          <Grid
            id="rent-card-orders"
            caption="Orders of rent cards, the newest first"
            columns={COLUMNS}
            rows={page.items}
            rowId={(order) => order.id}
            paging={paging.under(page)}
            empty={
              <Empty title="No cards have been ordered yet">
                <p>A card is given on its account, and goes with the next order.</p>
              </Empty>
            }
          />
        )}
      </Loaded>
    </div>
  );
}

function Waiting() {
  const queries = useQueryClient();
  const because = useWhyNot('account:write');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const query = useQuery({
    queryKey: ['rent-card-orders', 'waiting'],
    queryFn: ({ signal }): Promise<{ cards: number }> => read('/api/v1/rent-card-orders/waiting', { signal }),
  });
  async function order() {
    setBusy(true);
    setProblem(null);
    try {
      await call('/rent-card-orders', { method: 'POST' });
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      setProblem(failure);
    } finally {
      setBusy(false);
      for (const key of ['rent-card-orders', 'rent-cards'])
        void queries.invalidateQueries({ queryKey: [key] });
    }
  }
  return (
    <Panel title="For the next order">
      {problem ? <ProblemAlert problem={problem} /> : null}
      <Loaded query={query} lines={2}>
        {({ cards }) => (
          <>
            <p role="status">
              {cards === 0 ? 'No card waits.' : cards === 1 ? '1 card waits.' : `${cards} cards wait.`}
            </p>
            <Button
              busy={busy}
              because={because ?? (cards === 0 ? 'No card waits to be ordered.' : null)}
              onClick={() => void order()}
            >
              Order what waits
            </Button>
          </>
        )}
      </Loaded>
    </Panel>
  );
}
