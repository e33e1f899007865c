import { Button } from '@quarterday/ui';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { CORRECTIONS, LINES, MOVEMENTS, VOIDS } from './columns';
import { List } from './List';
import type { WeeklyDebit } from './model';
import { linesQuery, movementsQuery, voidLossCorrectionsQuery, voidLossQuery } from './reads';

const route = getRouteApi('/weekly-debits/$week');

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
