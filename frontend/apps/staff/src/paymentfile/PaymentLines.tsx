import { read } from '@quarterday/api';
import { Badge, Empty, type GridColumn, Panel } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { Loaded } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import type { PaymentFileState, PaymentLine } from './model';
import { OUTCOMES, reasonInWords } from './words';

const route = getRouteApi('/payment-files/$fileId');

const COLUMNS: GridColumn<PaymentLine>[] = [
  { id: 'line', header: 'Line', kind: 'number', names: true, value: (line) => line.line },
  {
    id: 'outcome',
    header: 'Outcome',
    value: (line) => OUTCOMES[line.outcome].words,
    cell: (line) => <Badge kind={OUTCOMES[line.outcome].kind}>{OUTCOMES[line.outcome].words}</Badge>,
  },
  { id: 'reason', header: 'Why', value: (line) => reasonInWords(line.reason) },
  {
    id: 'account',
    header: 'Account',
    value: (line) => line.accountReference ?? '',
    cell: (line) =>
      line.accountId ? (
        <Link to="/accounts/$accountId" params={{ accountId: line.accountId }} search={{}}>
          {line.accountReference}
        </Link>
      ) : null,
  },
  { id: 'paymentRef', header: 'Reference', value: (line) => line.paymentRef },
  { id: 'amount', header: 'Amount', kind: 'money', sum: true, value: (line) => line.amountPence },
  { id: 'paidOn', header: 'Paid', kind: 'date', value: (line) => line.paidOn },
  { id: 'valueOn', header: 'At the bank', kind: 'date', value: (line) => line.valueOn, hidden: true },
  { id: 'method', header: 'Method', value: (line) => line.methodCode },
  { id: 'source', header: 'Source', value: (line) => line.source, hidden: true },
  { id: 'sourceLineId', header: 'Source’s line', value: (line) => line.sourceLineId },
  { id: 'narrative', header: 'Narrative', value: (line) => line.narrative },
];

/** Every line of a file with what became of it, and why. */
export function PaymentLines({ fileId, state }: { fileId: string; state: PaymentFileState }) {
  const { outcome } = route.useSearch();
  const navigate = useNavigate({ from: '/payment-files/$fileId' });
  const paging = usePaging({ fileId, outcome });
  const query = useQuery({
    queryKey: ['payment-files', 'lines', fileId, state, outcome, paging.asked],
    queryFn: ({ signal }): Promise<Page<PaymentLine>> =>
      read('/api/v1/payment-files/{fileId}/lines', {
        params: { path: { fileId }, query: { outcome, ...paging.asked } },
        signal,
      }),
    placeholderData: keepPreviousData,
  });
  return (
    <Panel title="Lines">
      <div className="filters">
        <Choice
          id="outcome"
          label="What became of them"
          value={outcome}
          options={OUTCOMES}
          any="Anything"
          onChange={(next) => void navigate({ search: { outcome: next }, replace: true })}
        />
      </div>
      <Loaded query={query} lines={8}>
        {(page) => (
          <ListGrid
            id="payment-lines"
            file={{ path: `/payment-files/${fileId}/lines`, query: { outcome } }}
            caption="Lines of the file"
            columns={COLUMNS}
            rows={page.items}
            rowId={(line) => String(line.line)}
            selectable
            paging={paging.under(page)}
            empty={<Empty title="There are no such lines" />}
          />
        )}
      </Loaded>
    </Panel>
  );
}
