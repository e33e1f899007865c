import { Badge, type GridColumn } from '@quarterday/ui';
import { Link } from '@tanstack/react-router';
import type { ArrearsCase } from './model';
import { STANDINGS, trend, weeks } from './words';

/** The columns of the worklist; their ids are those of its files. */
export const CASE_COLUMNS: GridColumn<ArrearsCase>[] = [
  {
    id: 'account',
    header: 'Account',
    names: true,
    value: (item) => item.accountReference,
    cell: (item) => (
      <Link to="/accounts/$accountId/arrears" params={{ accountId: item.accountId }}>
        {item.accountReference}
      </Link>
    ),
  },
  { id: 'names', header: 'Tenants', value: (item) => item.names },
  { id: 'address', header: 'Address', hidden: true, value: (item) => item.address },
  { id: 'patch', header: 'Patch', value: (item) => item.patch },
  {
    id: 'action',
    header: 'Recommended',
    value: (item) => item.actionWords,
    cell: (item) => <Badge kind={STANDINGS[item.standing]}>{item.actionWords}</Badge>,
  },
  {
    id: 'reasons',
    header: 'Why',
    value: (item) => item.reasons.join(' '),
    // The others are on the case, and in what is taken away.
    cell: (item) => <span className="cell-words">{item.reasons[0]}</span>,
  },
  { id: 'balance', header: 'Balance', kind: 'money', sum: true, value: (item) => item.balancePence },
  {
    id: 'technical',
    header: 'Technical',
    hidden: true,
    kind: 'money',
    sum: true,
    value: (item) => item.technicalPence,
  },
  { id: 'real', header: 'Real', kind: 'money', sum: true, value: (item) => item.realPence },
  { id: 'weeks', header: 'Weeks owed', value: (item) => weeks(item.owedHundredths) },
  { id: 'trendFour', header: 'Over 4 weeks', value: (item) => trend(item.trendFourPence) },
  {
    id: 'trendThirteen',
    header: 'Over 13 weeks',
    hidden: true,
    value: (item) => trend(item.trendThirteenPence),
  },
  { id: 'lastPayment', header: 'Last payment', kind: 'date', value: (item) => item.lastPaymentOn ?? null },
  { id: 'lastContact', header: 'Last contact', kind: 'date', value: (item) => item.lastContactOn ?? null },
  {
    id: 'lastLetter',
    header: 'Last letter',
    hidden: true,
    kind: 'date',
    value: (item) => item.lastLetterOn ?? null,
  },
  { id: 'promise', header: 'Promised for', kind: 'date', value: (item) => item.promiseDueOn ?? null },
];
