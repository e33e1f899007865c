import { read } from '@quarterday/api';
import { Badge, Empty, type GridColumn } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ListGrid } from '../platform/ListGrid';
import { Loaded } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { DecideAdvice } from './DecideAdvice';
import type { Advice, AdviceOutcome } from './model';
import { KINDS, OUTCOMES } from './words';

const COLUMNS: GridColumn<Advice>[] = [
  { id: 'line', header: 'Line', kind: 'number', value: (advice) => advice.line },
  {
    id: 'outcome',
    header: 'Outcome',
    value: (advice) => OUTCOMES[advice.outcome].words,
    cell: (advice) => <Badge kind={OUTCOMES[advice.outcome].kind}>{OUTCOMES[advice.outcome].words}</Badge>,
  },
  { id: 'reference', header: 'Reference', names: true, value: (advice) => advice.reference },
  {
    id: 'account',
    header: 'Account',
    value: (advice) => advice.accountReference ?? '',
    cell: (advice) =>
      advice.accountId ? (
        <Link to="/accounts/$accountId" params={{ accountId: advice.accountId }} search={{}}>
          {advice.accountReference}
        </Link>
      ) : null,
  },
  { id: 'payer', header: 'Payer', value: (advice) => advice.payerName },
  { id: 'code', header: 'Code', value: (advice) => advice.rawCode },
  { id: 'reason', header: 'The bank says', value: (advice) => advice.reason },
  { id: 'amount', header: 'Amount', kind: 'money', sum: true, value: (advice) => advice.amountPence },
  { id: 'words', header: 'What was done', value: (advice) => advice.words },
  {
    id: 'offer',
    header: 'To decide',
    value: (advice) => advice.offerWords,
    cell: (advice) => <DecideAdvice advice={advice} />,
  },
  { id: 'originalOn', header: 'Processed', kind: 'date', value: (advice) => advice.originalOn, hidden: true },
  { id: 'effectiveOn', header: 'From', kind: 'date', value: (advice) => advice.effectiveOn, hidden: true },
  { id: 'by', header: 'Decided by', value: (advice) => advice.decidedByName ?? '', hidden: true },
  { id: 'at', header: 'Decided', kind: 'instant', value: (advice) => advice.decidedAt, hidden: true },
];

const KIND: GridColumn<Advice> = {
  id: 'kind',
  header: 'Report',
  value: (advice) => KINDS[advice.kind],
  cell: (advice) => (
    <Link to="/bacs-reports/$reportId" params={{ reportId: advice.reportId }} search={{}}>
      {KINDS[advice.kind]}
    </Link>
  ),
};

/** Lines of one report are of one kind; among those of many the report comes first. */
const OF_ONE: GridColumn<Advice>[] = [...COLUMNS, { ...KIND, hidden: true }];
const OF_ALL: GridColumn<Advice>[] = [
  KIND,
  ...COLUMNS.map((column) => (column.id === 'line' ? { ...column, hidden: true } : column)),
];

interface AdviceListProps {
  id: string;
  caption: string;
  /** Of one report; of all when it is left out. */
  reportId?: string;
  outcome?: AdviceOutcome | undefined;
  /** Only those a person has something to decide about. */
  open?: boolean;
  empty: string;
}

/** Lines of reports: what the bank says, what was done about it and why, and what is left to decide. */
export function AdviceList({ id, caption, reportId, outcome, open, empty }: AdviceListProps) {
  const narrowed = { reportId, outcome, open };
  const paging = usePaging(narrowed);
  const query = useQuery({
    queryKey: ['bacs-reports', 'lines', narrowed, paging.asked],
    queryFn: ({ signal }): Promise<Page<Advice>> =>
      read('/api/v1/bacs-advices', { params: { query: { ...narrowed, ...paging.asked } }, signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <Loaded query={query} lines={6}>
      {(page) => (
        <ListGrid
          id={id}
          file={{ path: '/bacs-advices', query: narrowed }}
          caption={caption}
          columns={reportId ? OF_ONE : OF_ALL}
          rows={page.items}
          rowId={(advice) => advice.id}
          paging={paging.under(page)}
          empty={<Empty title={empty} />}
        />
      )}
    </Loaded>
  );
}
