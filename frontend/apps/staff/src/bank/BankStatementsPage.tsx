import { read } from '@quarterday/api';
import { Badge, Empty, formatDate, type GridColumn, PageHead, Panel } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { BankTabs } from './BankTabs';
import type { BankStatement } from './model';
import { SendStatements } from './SendStatements';
import { STATEMENT_STATES } from './words';

const route = getRouteApi('/bank-statements');

const COLUMNS: GridColumn<BankStatement>[] = [
  {
    id: 'to',
    header: 'Statement',
    names: true,
    value: (statement) => formatDate(statement.to),
    cell: (statement) => (
      <Link to="/bank-statements/$statementId" params={{ statementId: statement.id }}>
        {formatDate(statement.to)}
      </Link>
    ),
  },
  { id: 'bank', header: 'Account', value: (statement) => statement.bankName },
  { id: 'sequence', header: 'Bank’s number', kind: 'number', value: (statement) => statement.sequence },
  {
    id: 'state',
    header: 'State',
    value: (statement) => STATEMENT_STATES[statement.state].words,
    cell: (statement) => (
      <Badge kind={STATEMENT_STATES[statement.state].kind}>{STATEMENT_STATES[statement.state].words}</Badge>
    ),
  },
  { id: 'opening', header: 'Opening', kind: 'money', value: (statement) => statement.openingPence },
  { id: 'in', header: 'Came in', kind: 'money', sum: true, value: (statement) => statement.credits.pence },
  { id: 'out', header: 'Went out', kind: 'money', sum: true, value: (statement) => statement.debits.pence },
  { id: 'closing', header: 'Closing', kind: 'money', value: (statement) => statement.closingPence },
  { id: 'open', header: 'Lines open', kind: 'number', value: (statement) => statement.open.lines },
  { id: 'file', header: 'File', value: (statement) => statement.fileName, hidden: true },
  { id: 'by', header: 'Sent by', value: (statement) => statement.receivedByName, hidden: true },
  { id: 'at', header: 'Sent', kind: 'instant', value: (statement) => statement.receivedAt },
  { id: 'why', header: 'Why', value: (statement) => statement.why },
];

/** What the bank says, statement by statement, each going on where the last one ended. */
export function BankStatementsPage() {
  const { state, bank } = route.useSearch();
  const navigate = useNavigate({ from: '/bank-statements' });
  const paging = usePaging({ state, bank });
  const query = useQuery({
    queryKey: ['bank', 'statements', state, bank, paging.asked],
    queryFn: ({ signal }): Promise<Page<BankStatement>> =>
      read('/api/v1/bank-statements', { params: { query: { state, bank, ...paging.asked } }, signal }),
    placeholderData: keepPreviousData,
  });
  useTitle('Bank statements');
  return (
    <div className="stack">
      <PageHead title="Bank statements" />
      <BankTabs at="statements" />
      <Panel title="Send a file of the bank’s">
        <SendStatements />
      </Panel>
      <div className="filters">
        <Choice
          id="statement-state"
          label="State"
          value={state}
          options={STATEMENT_STATES}
          any="All"
          onChange={(next) => void navigate({ search: { state: next, bank }, replace: true })}
        />
      </div>
      <Loaded query={query} lines={8}>
        {(page) => (
          <ListGrid
            id="bank-statements"
            file={{ path: '/bank-statements', query: { state, bank } }}
            caption="Bank statements, newest first"
            columns={COLUMNS}
            rows={page.items}
            rowId={(statement) => statement.id}
            onOpen={(statement) =>
              void navigate({ to: '/bank-statements/$statementId', params: { statementId: statement.id } })
            }
            selectable
            paging={paging.under(page)}
            empty={
              <Empty title={state === 'HELD' ? 'No statement is held' : 'No statement has been sent yet'}>
                <p>Send the file as the bank gave it to you.</p>
              </Empty>
            }
          />
        )}
      </Loaded>
    </div>
  );
}
