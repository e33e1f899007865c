import { read } from '@quarterday/api';
import { Badge, Empty, type GridColumn } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ListGrid } from '../platform/ListGrid';
import { Loaded } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import type { PaymentFile, PaymentFileKind, PaymentFileState } from './model';
import { FILE_KINDS, FILE_STATES } from './words';

const COLUMNS: GridColumn<PaymentFile>[] = [
  {
    id: 'name',
    header: 'File',
    names: true,
    value: (file) => file.name,
    cell: (file) => (
      <Link to="/payment-files/$fileId" params={{ fileId: file.id }} search={{}}>
        {file.name}
      </Link>
    ),
  },
  { id: 'layout', header: 'Layout', value: (file) => file.layoutCode, hidden: true },
  { id: 'kind', header: 'Kind', value: (file) => FILE_KINDS[file.kind].words, hidden: true },
  {
    id: 'state',
    header: 'State',
    value: (file) => FILE_STATES[file.state].words,
    cell: (file) => <Badge kind={FILE_STATES[file.state].kind}>{FILE_STATES[file.state].words}</Badge>,
  },
  { id: 'lines', header: 'Lines', kind: 'number', value: (file) => file.lines },
  { id: 'amount', header: 'File', kind: 'money', sum: true, value: (file) => file.amountPence },
  { id: 'posted', header: 'Posted', kind: 'money', sum: true, value: (file) => file.posted.pence },
  { id: 'suspense', header: 'Suspense', kind: 'money', sum: true, value: (file) => file.suspense.pence },
  { id: 'rejected', header: 'Rejected', kind: 'money', sum: true, value: (file) => file.rejected.pence },
  { id: 'by', header: 'Sent by', value: (file) => file.receivedByName },
  { id: 'at', header: 'Sent', kind: 'instant', value: (file) => file.receivedAt },
  { id: 'why', header: 'Why', value: (file) => file.why },
];

interface FileListProps {
  /** Names the list, and the columns people keep for it. */
  id: string;
  caption: string;
  state: PaymentFileState | undefined;
  kind?: PaymentFileKind;
}

/** Files with what became of them, newest first. */
export function FileList({ id, caption, state, kind }: FileListProps) {
  const navigate = useNavigate();
  const paging = usePaging({ state, kind });
  const query = useQuery({
    queryKey: ['payment-files', state, kind, paging.asked],
    queryFn: ({ signal }): Promise<Page<PaymentFile>> =>
      read('/api/v1/payment-files', { params: { query: { state, kind, ...paging.asked } }, signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <Loaded query={query} lines={8}>
      {(page) => (
        <ListGrid
          id={id}
          file={{ path: '/payment-files', query: { state, kind } }}
          caption={caption}
          columns={COLUMNS}
          rows={page.items}
          rowId={(file) => file.id}
          onOpen={(file) =>
            void navigate({ to: '/payment-files/$fileId', params: { fileId: file.id }, search: {} })
          }
          selectable
          paging={paging.under(page)}
          empty={
            <Empty title={state === 'HELD' ? 'No file is held' : 'No file has been sent yet'}>
              <p>Send the file as its sender gave it to you, and choose its layout.</p>
            </Empty>
          }
        />
      )}
    </Loaded>
  );
}
