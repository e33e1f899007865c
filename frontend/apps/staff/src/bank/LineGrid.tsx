import { read } from '@quarterday/api';
import { Badge, Empty, formatDate, type GridColumn } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ListGrid } from '../platform/ListGrid';
import { Loaded } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import type { BankLine, LineState } from './model';
import { LINE_STATES, onItsSide } from './words';

const COLUMNS: GridColumn<BankLine>[] = [
  {
    id: 'booked',
    header: 'Booked',
    names: true,
    value: (line) => formatDate(line.bookedOn),
    cell: (line) => (
      <Link to="/bank-lines/$lineId" params={{ lineId: line.id }}>
        {formatDate(line.bookedOn)}
      </Link>
    ),
  },
  { id: 'in', header: 'Came in', kind: 'money', sum: true, value: (line) => onItsSide(line.amountPence) },
  { id: 'out', header: 'Went out', kind: 'money', sum: true, value: (line) => onItsSide(-line.amountPence) },
  { id: 'payer', header: 'Payer', value: (line) => line.payer },
  { id: 'words', header: 'The bank’s words', value: (line) => line.words },
  { id: 'reference', header: 'Reference', value: (line) => line.reference },
  { id: 'kind', header: 'Kind', value: (line) => line.kind, hidden: true },
  { id: 'value', header: 'Value', kind: 'date', value: (line) => line.valueOn, hidden: true },
  { id: 'balance', header: 'Balance', kind: 'money', value: (line) => line.balancePence, hidden: true },
  {
    id: 'state',
    header: 'What became of it',
    value: (line) => LINE_STATES[line.state].words,
    cell: (line) => <Badge kind={LINE_STATES[line.state].kind}>{LINE_STATES[line.state].words}</Badge>,
  },
  { id: 'by', header: 'Settled by', value: (line) => line.settledByName ?? '' },
  { id: 'explanation', header: 'Explanation', value: (line) => line.explanation ?? '' },
];

interface Scope {
  statement?: string;
  bank?: string | undefined;
  state?: LineState | undefined;
}

/** Lines of the bank, what came in and what went out beside each other. */
export function LineGrid({ scope }: { scope: Scope }) {
  const navigate = useNavigate();
  const paging = usePaging(scope);
  const query = useQuery({
    queryKey: ['bank', 'lines', scope, paging.asked],
    queryFn: ({ signal }): Promise<Page<BankLine>> =>
      read('/api/v1/bank-lines', { params: { query: { ...scope, ...paging.asked } }, signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <Loaded query={query} lines={8}>
      {(page) => (
        <ListGrid
          id="bank-lines"
          file={{ path: '/bank-lines', query: { ...scope } }}
          caption="Lines of the bank, the oldest first"
          columns={COLUMNS}
          rows={page.items}
          rowId={(line) => line.id}
          onOpen={(line) => void navigate({ to: '/bank-lines/$lineId', params: { lineId: line.id } })}
          selectable
          paging={paging.under(page)}
          empty={
            <Empty title={scope.state === 'OPEN' ? 'Every line is accounted for' : 'There are no such lines'}>
              {scope.state === 'OPEN' ? <p>Nothing the bank says waits for a word.</p> : null}
            </Empty>
          }
        />
      )}
    </Loaded>
  );
}
