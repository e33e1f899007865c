import { read } from '@quarterday/api';
import { Badge, Empty, type GridColumn, Panel } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { Loaded } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import type { Run, RunLine } from './model';
import { codeInWords, OUTCOMES, reasonInWords } from './words';

const route = getRouteApi('/direct-debits/$runId');

const COLUMNS: GridColumn<RunLine>[] = [
  {
    id: 'account',
    header: 'Account',
    names: true,
    value: (line) => line.accountReference,
    cell: (line) => (
      <Link to="/accounts/$accountId/direct-debit" params={{ accountId: line.accountId }}>
        {line.accountReference}
      </Link>
    ),
  },
  { id: 'mandate', header: 'Mandate', value: (line) => line.mandateReference },
  { id: 'payer', header: 'Payer', value: (line) => line.payerName },
  { id: 'code', header: 'Code', value: (line) => codeInWords(line.transactionCode) },
  { id: 'dueOn', header: 'Due', kind: 'date', value: (line) => line.dueOn ?? null },
  { id: 'amount', header: 'Amount', kind: 'money', sum: true, value: (line) => line.amountPence },
  {
    id: 'outcome',
    header: 'Outcome',
    value: (line) => OUTCOMES[line.outcome].words,
    cell: (line) => <Badge kind={OUTCOMES[line.outcome].kind}>{OUTCOMES[line.outcome].words}</Badge>,
  },
  { id: 'reason', header: 'Why', value: (line) => reasonInWords(line.reason) },
];

/** Every line of a run; what is left out first in mind, so it can be shown alone. */
export function RunLines({ run }: { run: Run }) {
  const { outcome } = route.useSearch();
  const navigate = useNavigate({ from: '/direct-debits/$runId' });
  const paging = usePaging({ run: run.id, outcome });
  const query = useQuery({
    queryKey: ['collection-runs', 'lines', run.id, run.state, outcome, paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/collection-runs/{runId}/lines', {
        params: { path: { runId: run.id }, query: { outcome, ...paging.asked } },
        signal,
      }) as Promise<Page<RunLine>>,
    placeholderData: keepPreviousData,
  });
  return (
    <Panel title="Lines">
      <div className="filters">
        <Choice
          id="run-outcome"
          label="Outcome"
          value={outcome}
          options={OUTCOMES}
          any="Everything"
          onChange={(next) => void navigate({ search: { outcome: next }, replace: true })}
        />
      </div>
      <Loaded query={query} lines={8}>
        {(page) => (
          <ListGrid
            id="collection-lines"
            file={{ path: `/collection-runs/${run.id}/lines`, query: { outcome } }}
            caption="Lines of the run"
            columns={COLUMNS}
            rows={page.items}
            rowId={(line) => `${line.mandateId}/${line.number}`}
            selectable
            paging={paging.under(page)}
            empty={<Empty title="There are no such lines" />}
          />
        )}
      </Loaded>
    </Panel>
  );
}
