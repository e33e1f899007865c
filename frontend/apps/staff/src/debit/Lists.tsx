import { Badge, Button, Empty, formatDate, formatDifference, type GridColumn } from '@quarterday/ui';
import { type UseQueryOptions, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { ListGrid } from '../platform/ListGrid';
import { Loaded } from '../platform/page';
import { type Page, useCursors } from '../platform/pages';
import type { DebitLine, RollMovement, VoidLine, VoidLossCorrection, WeeklyDebit } from './model';
import {
  type ListFilter,
  linesQuery,
  movementsQuery,
  voidLossCorrectionsQuery,
  voidLossQuery,
} from './reads';
import { movementWords } from './words';

const route = getRouteApi('/weekly-debits/$week');

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

const LINES: GridColumn<DebitLine>[] = [
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

const VOIDS: GridColumn<VoidLine>[] = [
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

const CORRECTIONS: GridColumn<VoidLossCorrection>[] = [
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

const MOVEMENTS: GridColumn<RollMovement>[] = [
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

export function Lines({ debit }: { debit: WeeklyDebit }) {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/weekly-debits/$week' });
  return (
    <>
      <div className="row">
        <Button
          kind="quiet"
          small
          aria-pressed={Boolean(search.partWeek)}
          onClick={() =>
            void navigate({ search: (now) => ({ ...now, partWeek: now.partWeek ? undefined : true }) })
          }
        >
          Only part weeks
        </Button>
      </div>
      <List
        debit={debit}
        id="debit-lines"
        caption="Lines of the debit"
        columns={LINES}
        query={linesQuery}
        rowId={(line) => `${line.accountId}${line.chargeId}`}
      />
    </>
  );
}

export function VoidLoss({ debit }: { debit: WeeklyDebit }) {
  return (
    <>
      <List
        debit={debit}
        id="debit-voids"
        caption="Void loss of the week"
        columns={VOIDS}
        query={voidLossQuery}
        rowId={(line) => line.propertyChargeId}
      />
      {debit.state === 'POSTED' || debit.state === 'CLOSED' ? (
        <>
          <h3>Put right since it was posted</h3>
          <List
            debit={debit}
            id="debit-void-corrections"
            caption="Corrections of the week's void loss"
            columns={CORRECTIONS}
            query={voidLossCorrectionsQuery}
            rowId={(line) => line.id}
          />
        </>
      ) : null}
    </>
  );
}

export function Movements({ debit }: { debit: WeeklyDebit }) {
  return (
    <List
      debit={debit}
      id="debit-movements"
      caption="Changes behind the roll-forward"
      columns={MOVEMENTS}
      query={movementsQuery}
      rowId={(moved) => moved.id}
    />
  );
}

/** What each list is called in the address of its file. */
const FILES: Record<string, string> = {
  'debit-lines': 'lines',
  'debit-voids': 'void-loss',
  'debit-void-corrections': 'void-loss-corrections',
  'debit-movements': 'movements',
};

interface ListProps<T> {
  debit: WeeklyDebit;
  id: string;
  caption: string;
  columns: readonly GridColumn<T>[];
  // biome-ignore lint/suspicious/noExplicitAny: the key's exact type is the query's own business
  query: (week: string, filter: ListFilter) => UseQueryOptions<Page<T>, Error, Page<T>, any>;
  rowId: (row: T) => string;
}

function List<T>({ debit, id, caption, columns, query, rowId }: ListProps<T>) {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/weekly-debits/$week' });
  const [size, setSize] = useState(50);
  const where = {
    rentGroup: search.rentGroup,
    type: search.type,
    partWeek: id === 'debit-lines' ? search.partWeek : undefined,
  };
  const cursors = useCursors(JSON.stringify([id, debit.weekStartsOn, where, size]));
  const result = useQuery(query(debit.weekStartsOn, { ...where, after: cursors.after, limit: size }));
  const chips = Object.entries({ 'Rent group': search.rentGroup, Charge: search.type }).filter(
    ([, value]) => value,
  );
  return (
    <div className="stack-close">
      {chips.length > 0 ? (
        <ul className="chips" aria-label="Filters in force">
          {chips.map(([name, value]) => (
            <li key={name} className="chip">
              {name}: {value}
              <button
                type="button"
                aria-label={`Take off ${name} ${value}`}
                onClick={() =>
                  void navigate({
                    search: (now) => ({ ...now, [name === 'Charge' ? 'type' : 'rentGroup']: undefined }),
                  })
                }
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <Loaded query={result} lines={8}>
        {(page) => (
          <ListGrid
            id={id}
            file={{ path: `/weekly-debits/${debit.weekStartsOn}/${FILES[id]}`, query: where }}
            saved
            caption={`${caption}, week of ${formatDate(debit.weekStartsOn)}`}
            columns={columns}
            rows={page.items}
            rowId={rowId}
            selectable
            paging={{
              size,
              onSize: setSize,
              hasPrevious: cursors.hasPrevious,
              onPrevious: cursors.previous,
              hasNext: Boolean(page.next),
              onNext: () => page.next && cursors.next(page.next),
            }}
            empty={<Empty title="Nothing to show here for this week" />}
          />
        )}
      </Loaded>
    </div>
  );
}
