import { Badge, Empty, formatDate, type GridColumn, PageHead, todayInEngland } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { useMe, whyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { usePaging } from '../platform/pages';
import type { Escalation } from './model';
import { escalationsQuery } from './reads';
import { HOLDERS, STATES, withWhom } from './words';

const route = getRouteApi('/escalations');

/** Cases that were put to an officer; what is due first stands first. */
export function EscalationsPage() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/escalations' });
  const me = useMe();
  const because = whyNot(me, 'arrears:act') && whyNot(me, 'escalation:answer');
  const paging = usePaging(search);
  const query = useQuery({ ...escalationsQuery(search, paging.asked), enabled: because === null });
  useTitle('Escalations');
  if (because) return <Empty title={because} />;
  return (
    <div className="stack">
      <PageHead title="Escalations" />
      <div className="filters">
        <Choice
          id="escalation-state"
          label="State"
          value={search.state}
          options={STATES}
          any="What waits"
          onChange={(state) => void navigate({ search: (now) => ({ ...now, state }), replace: true })}
        />
        <Choice
          id="escalation-holder"
          label="With"
          value={search.heldBy}
          options={HOLDERS}
          any="Anybody"
          onChange={(heldBy) => void navigate({ search: (now) => ({ ...now, heldBy }), replace: true })}
        />
      </div>
      <Loaded query={query} lines={8}>
        {(page) => (
          <ListGrid
            id="escalations"
            file={{ path: '/escalations', query: search }}
            saved
            caption="Escalations, what is due first first"
            columns={columnsOf()}
            rows={page.items}
            rowId={(escalation) => escalation.id}
            onOpen={(escalation) =>
              void navigate({
                to: '/escalations/$escalationId',
                params: { escalationId: escalation.id },
              })
            }
            paging={paging.under(page)}
            empty={<Empty title="Nothing waits">A case is escalated on its account.</Empty>}
          />
        )}
      </Loaded>
    </div>
  );
}

function columnsOf(): GridColumn<Escalation>[] {
  const today = todayInEngland().toString();
  return [
    {
      id: 'due',
      header: 'By',
      kind: 'date',
      value: (one) => one.dueOn,
      cell: (one) =>
        !one.decidedAt && one.dueOn < today ? (
          <Badge kind="bad">Late: {formatDate(one.dueOn)}</Badge>
        ) : (
          formatDate(one.dueOn)
        ),
    },
    {
      id: 'account',
      header: 'Account',
      names: true,
      value: (one) => one.accountReference,
      cell: (one) => (
        <Link to="/escalations/$escalationId" params={{ escalationId: one.id }}>
          {one.accountReference}
        </Link>
      ),
    },
    { id: 'names', header: 'Tenants', value: (one) => one.names },
    { id: 'ground', header: 'Why', value: (one) => one.groundWords },
    { id: 'question', header: 'The question', value: (one) => one.question },
    { id: 'balance', header: 'Balance then', kind: 'money', value: (one) => one.balancePence },
    {
      id: 'state',
      header: 'State',
      value: (one) => one.stateWords,
      cell: (one) => <Badge kind={STATES[one.state].kind}>{one.stateWords}</Badge>,
    },
    {
      id: 'heldBy',
      header: 'With',
      value: withWhom,
      cell: (one) => (
        <>
          {withWhom(one)} {one.risenOn ? <Badge kind="warn">Risen {formatDate(one.risenOn)}</Badge> : null}
        </>
      ),
    },
    { id: 'askedBy', header: 'Asked by', value: (one) => one.askedByName },
  ];
}
