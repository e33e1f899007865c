import { read } from '@quarterday/api';
import { Badge, Empty, type GridColumn, PageHead, Panel } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import type { PaymentFile } from './model';
import { SendPaymentFile } from './SendPaymentFile';
import { FILE_STATES } from './words';

const route = getRouteApi('/payment-files');

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

/** A file is seen from the moment it was understood. */
const { HELD, POSTING, POSTED, REFUSED } = FILE_STATES;
const LISTED = { HELD, POSTING, POSTED, REFUSED };

/** Payments that come by the file: sent, proved, and held where a person has to decide. */
export function PaymentFilesPage() {
  const { state } = route.useSearch();
  const navigate = useNavigate({ from: '/payment-files' });
  const paging = usePaging({ state });
  const query = useQuery({
    queryKey: ['payment-files', state, paging.asked],
    queryFn: ({ signal }): Promise<Page<PaymentFile>> =>
      read('/api/v1/payment-files', {
        params: { query: { state, ...paging.asked } },
        signal,
      }),
    placeholderData: keepPreviousData,
  });
  useTitle('Payment files');
  return (
    <div className="stack">
      <PageHead title="Payment files" />
      <Panel title="Send a file">
        <SendPaymentFile />
      </Panel>
      <div className="filters">
        <Choice
          id="file-state"
          label="State"
          value={state}
          options={LISTED}
          any="All"
          onChange={(next) => void navigate({ search: { state: next }, replace: true })}
        />
      </div>
      <Loaded query={query} lines={8}>
        {(page) => (
          <ListGrid
            id="payment-files"
            file={{ path: '/payment-files', query: { state } }}
            caption="Payment files, newest first"
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
    </div>
  );
}
