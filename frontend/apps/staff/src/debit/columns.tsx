import { Badge, formatDifference, type GridColumn } from '@quarterday/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DebitLine, RollMovement, VoidLine, VoidLossCorrection } from './model';
import { movementWords } from './words';

const accountLink = (id: string, reference: string): ReactNode => (
  <Link to="/accounts/$accountId" params={{ accountId: id }} search={{}}>
    {reference}
  </Link>
);
const propertyLink = (id: string, reference: string): ReactNode => (
  <Link to="/properties/$propertyId" params={{ propertyId: id }}>
    {reference}
  </Link>
);

export const LINES: GridColumn<DebitLine>[] = [
  {
    id: 'account',
    header: 'Account',
    names: true,
    value: (line) => line.accountReference,
    cell: (line) => accountLink(line.accountId, line.accountReference),
  },
  { id: 'rentGroup', header: 'Rent group', value: (line) => line.rentGroup },
  { id: 'type', header: 'Charge', value: (line) => line.typeCode },
  { id: 'weekly', header: 'A full week', kind: 'money', value: (line) => line.weeklyPence },
  { id: 'days', header: 'Days', kind: 'number', value: (line) => line.days },
  {
    id: 'apportioned',
    header: 'Part-week change',
    kind: 'money',
    sum: true,
    value: (line) => line.apportionedPence,
  },
  { id: 'amount', header: 'To be debited', kind: 'money', sum: true, value: (line) => line.amountPence },
  {
    id: 'note',
    header: 'Note',
    value: (line) =>
      [line.partWeek ? 'Part week' : '', line.rentFree ? 'Rent-free' : ''].filter(Boolean).join(', '),
    cell: (line) => (
      <span className="row">
        {line.partWeek ? <Badge kind="info">Part week, {line.days} days</Badge> : null}
        {line.rentFree ? <Badge kind="info">Rent-free</Badge> : null}
      </span>
    ),
  },
];

export const VOIDS: GridColumn<VoidLine>[] = [
  {
    id: 'property',
    header: 'Property',
    names: true,
    value: (line) => line.propertyReference,
    cell: (line) => propertyLink(line.propertyId, line.propertyReference),
  },
  { id: 'rentGroup', header: 'Rent group', value: (line) => line.rentGroup },
  { id: 'type', header: 'Charge', value: (line) => line.typeCode },
  { id: 'weekly', header: 'A full week', kind: 'money', value: (line) => line.weeklyPence },
  { id: 'days', header: 'Days void', kind: 'number', value: (line) => line.days },
  { id: 'amount', header: 'Lost', kind: 'money', sum: true, value: (line) => line.amountPence },
  { id: 'debit', header: 'Debits', value: (line) => line.voidControlCode },
  { id: 'credit', header: 'Credits', value: (line) => line.incomeControlCode },
];

export const CORRECTIONS: GridColumn<VoidLossCorrection>[] = [
  {
    id: 'property',
    header: 'Property',
    names: true,
    value: (line) => line.propertyReference,
    cell: (line) => propertyLink(line.propertyId, line.propertyReference),
  },
  { id: 'rentGroup', header: 'Rent group', value: (line) => line.rentGroup },
  { id: 'type', header: 'Charge', value: (line) => line.typeCode },
  { id: 'should', header: 'Should be', kind: 'money', value: (line) => line.shouldBePence },
  { id: 'was', header: 'Was', kind: 'money', value: (line) => line.wasPence },
  {
    id: 'amount',
    header: 'Difference',
    kind: 'money',
    sum: true,
    value: (line) => line.amountPence,
    cell: (line) => formatDifference(line.amountPence),
  },
  { id: 'why', header: 'Why', value: (line) => line.narrative },
  { id: 'by', header: 'Recorded by', value: (line) => line.madeByName },
  { id: 'at', header: 'Recorded', kind: 'instant', value: (line) => line.recordedAt },
];

export const MOVEMENTS: GridColumn<RollMovement>[] = [
  { id: 'on', header: 'From', kind: 'date', names: true, value: (moved) => moved.effectiveOn },
  { id: 'kind', header: 'What changed', value: (moved) => movementWords(moved.kind) },
  {
    id: 'where',
    header: 'Account or property',
    value: (moved) => moved.accountReference ?? moved.propertyReference,
    cell: (moved) =>
      moved.accountId && moved.accountReference
        ? accountLink(moved.accountId, moved.accountReference)
        : moved.propertyId && moved.propertyReference
          ? propertyLink(moved.propertyId, moved.propertyReference)
          : '',
  },
  { id: 'rentGroup', header: 'Rent group', value: (moved) => moved.rentGroup },
  { id: 'type', header: 'Charge', value: (moved) => moved.typeCode },
  { id: 'units', header: 'Units', kind: 'number', value: (moved) => moved.units },
  { id: 'value', header: 'A week', kind: 'money', sum: true, value: (moved) => moved.valuePence },
  { id: 'by', header: 'Recorded by', value: (moved) => moved.recordedBy },
  { id: 'at', header: 'Recorded', kind: 'instant', value: (moved) => moved.recordedAt },
  {
    id: 'late',
    header: 'In this pre-list',
    value: (moved) => (moved.afterPrelist ? 'No' : 'Yes'),
    cell: (moved) => (moved.afterPrelist ? <Badge kind="warn">Came after it</Badge> : 'Yes'),
  },
  { id: 'narrative', header: 'Narrative', value: (moved) => moved.narrative, hidden: true },
];
