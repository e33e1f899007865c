import { Badge, type GridColumn } from '@quarterday/ui';
import { Link } from '@tanstack/react-router';
import type { Line } from './model';
import { evidenceInWords, LINE_STATES } from './words';

/** The columns of debts on a schedule, or waiting for one. */
export const LINE_COLUMNS: GridColumn<Line>[] = [
  {
    id: 'account',
    header: 'Account',
    names: true,
    value: (line) => line.accountReference,
    cell: (line) => (
      <Link to="/write-offs/$writeOffId" params={{ writeOffId: line.id }}>
        {line.accountReference}
      </Link>
    ),
  },
  { id: 'names', header: 'Names', value: (line) => line.names },
  { id: 'endedOn', header: 'Ended', kind: 'date', value: (line) => line.endedOn ?? null },
  { id: 'kind', header: 'Ground', value: (line) => line.kindWords },
  { id: 'amount', header: 'Amount', kind: 'money', sum: true, value: (line) => line.amountPence },
  { id: 'balance', header: 'Owed now', kind: 'money', value: (line) => line.balancePence },
  { id: 'evidence', header: 'Evidence', value: evidenceInWords },
  { id: 'reason', header: 'Recommendation', value: (line) => line.reason },
  { id: 'proposedBy', header: 'Proposed by', value: (line) => line.proposedByName },
];

/** What became of a line, once the schedule was decided. */
export const OUTCOME_COLUMN: GridColumn<Line> = {
  id: 'state',
  header: 'State',
  value: (line) => `${LINE_STATES[line.state].words} ${line.outcome}`.trim(),
  cell: (line) => (
    <>
      <Badge kind={LINE_STATES[line.state].kind}>{LINE_STATES[line.state].words}</Badge> {line.outcome}
    </>
  ),
};
