import { Badge, type GridColumn } from '@quarterday/ui';
import { Link } from '@tanstack/react-router';
import type { ComplaintItem } from './model';
import { MOODS } from './words';

/** The columns of a list of complaints; each with the id of the file's column. */
export const COLUMNS: GridColumn<ComplaintItem>[] = [
  {
    id: 'reference',
    header: 'Complaint',
    names: true,
    value: (row) => row.reference,
    cell: (row) => (
      <Link to="/complaints/$complaintId" params={{ complaintId: row.id }}>
        {row.reference}
      </Link>
    ),
  },
  { id: 'account', header: 'Account', value: (row) => row.accountReference ?? '' },
  { id: 'complainant', header: 'Complainant', value: (row) => row.complainant },
  { id: 'category', header: 'About', value: (row) => row.category },
  { id: 'received', header: 'Received', kind: 'date', value: (row) => row.receivedOn },
  { id: 'state', header: 'Stands at', value: (row) => row.stateWords },
  { id: 'due', header: 'Due', kind: 'date', value: (row) => row.dueOn ?? null },
  {
    id: 'left',
    header: 'Time left',
    value: (row) => row.left,
    cell: (row) => (row.standing ? <Badge kind={MOODS[row.standing]}>{row.left}</Badge> : null),
  },
  { id: 'handler', header: 'Looked at by', value: (row) => row.handlerName ?? '' },
  { id: 'actions', header: 'Promises open', kind: 'number', value: (row) => row.openActions },
  { id: 'disputed', header: 'In dispute', kind: 'money', value: (row) => row.disputedPence ?? null },
];
