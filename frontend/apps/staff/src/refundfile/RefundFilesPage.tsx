import { call, read } from '@quarterday/api';
import {
  Badge,
  Button,
  DateField,
  Empty,
  Form,
  formatDate,
  formatMoney,
  type GridColumn,
  PageHead,
  Panel,
} from '@quarterday/ui';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { BankHolidaysRunOut } from '../platform/BankHolidaysRunOut';
import { ListGrid } from '../platform/ListGrid';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { useServerForm } from '../platform/useServerForm';
import type { RefundFile, RefundsDue } from './model';
import { FILE_STATES } from './words';

const COLUMNS: GridColumn<RefundFile>[] = [
  {
    id: 'payOn',
    header: 'Paid on',
    kind: 'date',
    names: true,
    value: (file) => file.payOn,
    cell: (file) => (
      <Link to="/refund-files/$fileId" params={{ fileId: file.id }}>
        {formatDate(file.payOn)}
      </Link>
    ),
  },
  {
    id: 'state',
    header: 'State',
    value: (file) => FILE_STATES[file.state].words,
    cell: (file) => <Badge kind={FILE_STATES[file.state].kind}>{FILE_STATES[file.state].words}</Badge>,
  },
  { id: 'submitBy', header: 'Send by', kind: 'date', value: (file) => file.submitBy },
  { id: 'items', header: 'Refunds', kind: 'number', value: (file) => file.items },
  { id: 'amount', header: 'Amount', kind: 'money', sum: true, value: (file) => file.pence },
  { id: 'cameBack', header: 'Came back', kind: 'money', sum: true, value: (file) => file.cameBackPence },
  { id: 'serial', header: 'Serial', value: (file) => file.serial ?? '' },
  { id: 'preparedBy', header: 'Prepared by', value: (file) => file.preparedByName },
  { id: 'releasedBy', header: 'Released by', value: (file) => file.releasedByName ?? '' },
  { id: 'sentBy', header: 'Sent by', value: (file) => file.sentByName ?? '', hidden: true },
];

/** The board of refund files: what waits for the next one, and every file from its dry run to Bacs. */
export function RefundFilesPage() {
  const navigate = useNavigate();
  const paging = usePaging('refund-files');
  const query = useQuery({
    queryKey: ['refund-files', 'list', paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/refund-files', { params: { query: paging.asked }, signal }) as Promise<Page<RefundFile>>,
    placeholderData: keepPreviousData,
  });
  useTitle('Refund files');
  return (
    <div className="stack">
      <PageHead
        title="Refund files"
        crumbs={
          <Link to="/refunds" search={{}}>
            Refunds
          </Link>
        }
      />
      <BankHolidaysRunOut />
      <NextFile />
      <Panel title="Files">
        <Loaded query={query} lines={6}>
          {(page) => (
            <ListGrid
              id="refund-files"
              file={{ path: '/refund-files', query: {} }}
              caption="Refund files, the latest day of payment first"
              columns={COLUMNS}
              rows={page.items}
              rowId={(file) => file.id}
              onOpen={(file) => void navigate({ to: '/refund-files/$fileId', params: { fileId: file.id } })}
              paging={paging.under(page)}
              empty={<Empty title="There has been no file yet">Make a dry run above.</Empty>}
            />
          )}
        </Loaded>
      </Panel>
    </div>
  );
}

/** What is approved and not paid, and the way to a dry run with all of it. */
function NextFile() {
  const query = useQuery({
    queryKey: ['refund-files', 'due'],
    queryFn: ({ signal }) => read('/api/v1/refund-files/due', { signal }) as Promise<RefundsDue>,
  });
  return (
    <Panel title="For the next file">
      <Loaded query={query} lines={2}>
        {(due) =>
          due.items === 0 ? (
            <p>
              No refund waits to be paid.{' '}
              <Link to="/refunds" search={{ state: 'AWAITING_APPROVAL' }}>
                Refunds to approve
              </Link>
            </p>
          ) : (
            <>
              <p>
                <Link to="/refunds" search={{ state: 'APPROVED' }}>
                  {due.items === 1 ? 'One refund' : `${due.items} refunds`}
                </Link>{' '}
                of {formatMoney(due.pence)}, approved and in no file.
              </p>
              <Prepare due={due} />
            </>
          )
        }
      </Loaded>
    </Panel>
  );
}

function Prepare({ due }: { due: RefundsDue }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const because = useWhyNot('refund:propose');
  const { form, onSubmit, trouble, busy } = useServerForm<{ payOn: string }, { id: string }>({
    defaults: { payOn: due.firstPayOn },
    fields: ['payOn'],
    send: ({ payOn }) => call('/refund-files', { method: 'POST', body: { payOn: payOn || null } }),
    done: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['refund-files'] });
      void navigate({ to: '/refund-files/$fileId', params: { fileId: id } });
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Make a dry run">
      <DateField
        name="payOn"
        label="Paid on"
        hint={`A working day; ${formatDate(due.firstPayOn)} is the first a file made today can reach`}
      />
      <div className="dialog-actions">
        <Button type="submit" busy={busy} because={because}>
          Dry run
        </Button>
      </div>
    </Form>
  );
}
