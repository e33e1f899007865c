import { read } from '@quarterday/api';
import { Empty, type GridColumn, Panel } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ListGrid } from '../platform/ListGrid';
import { Loaded } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import type { FileLine, RefundFile } from './model';

const COLUMNS: GridColumn<FileLine>[] = [
  {
    id: 'account',
    header: 'Account',
    names: true,
    value: (line) => line.accountReference,
    cell: (line) => (
      <Link to="/refunds/$refundId" params={{ refundId: line.id }}>
        {line.accountReference}
      </Link>
    ),
  },
  { id: 'names', header: 'Names', value: (line) => line.names },
  { id: 'amount', header: 'Amount', kind: 'money', sum: true, value: (line) => line.amountPence },
  { id: 'payee', header: 'Paid to', value: (line) => `${line.payeeName}, ${line.bankMask}` },
  { id: 'askedBy', header: 'Asked for by', value: (line) => line.askedByName },
  { id: 'decidedBy', header: 'Decided by', value: (line) => line.decidedByName ?? '' },
];

/** Every refund of a file; of one that was taken back, those it held. */
export function FileLines({ file }: { file: RefundFile }) {
  const navigate = useNavigate();
  const paging = usePaging(file.id);
  const query = useQuery({
    queryKey: ['refunds', 'of-file', file.id, file.state, paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/refunds', { params: { query: { fileId: file.id, ...paging.asked } }, signal }) as Promise<
        Page<FileLine>
      >,
    placeholderData: keepPreviousData,
  });
  return (
    <Panel title="Its refunds">
      <Loaded query={query} lines={6}>
        {(page) => (
          <ListGrid
            id="refund-file-lines"
            file={{ path: '/refunds', query: { fileId: file.id } }}
            caption="Refunds of the file"
            columns={COLUMNS}
            rows={page.items}
            rowId={(line) => line.id}
            onOpen={(line) => void navigate({ to: '/refunds/$refundId', params: { refundId: line.id } })}
            paging={paging.under(page)}
            empty={<Empty title="It holds none you may see" />}
          />
        )}
      </Loaded>
    </Panel>
  );
}
