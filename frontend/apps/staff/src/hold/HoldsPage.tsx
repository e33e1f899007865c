import { Badge, Empty, formatDate, type GridColumn, Money, PageHead, todayInEngland } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { usePaging } from '../platform/pages';
import type { Hold } from './model';
import { holdsQuery } from './reads';
import { KINDS, STATES } from './words';

const route = getRouteApi('/holds');

/** Holds over all accounts; what is due to be looked at first stands first. */
export function HoldsPage() {
  const { state, kind } = route.useSearch();
  const navigate = useNavigate({ from: '/holds' });
  const because = useWhyNot('arrears:act');
  const paging = usePaging({ state, kind });
  const query = useQuery({ ...holdsQuery({ state, kind }, paging.asked), enabled: because === null });
  useTitle('Holds');
  if (because) return <Empty title={because} />;
  return (
    <div className="stack">
      <PageHead title="Holds" />
      <div className="filters">
        <Choice
          id="hold-state"
          label="State"
          value={state}
          options={STATES}
          any="Standing or to come"
          onChange={(next) => void navigate({ search: { state: next, kind }, replace: true })}
        />
        <Choice
          id="hold-kind"
          label="Hold"
          value={kind}
          options={KINDS}
          any="Any"
          onChange={(next) => void navigate({ search: { state, kind: next }, replace: true })}
        />
      </div>
      <Loaded query={query} lines={8}>
        {(page) => (
          <ListGrid
            id="holds"
            file={{ path: '/holds', query: { state, kind } }}
            saved
            caption="Holds, what is due to be looked at first first"
            columns={columnsOf()}
            rows={page.items}
            rowId={(hold) => `${hold.id} ${hold.accountId}`}
            onOpen={(hold) =>
              void navigate({ to: '/accounts/$accountId/holds', params: { accountId: hold.accountId } })
            }
            paging={paging.under(page)}
            empty={<Empty title="There are none">A hold is set on the account it is about.</Empty>}
          />
        )}
      </Loaded>
    </div>
  );
}

/** A hold of no debt says so rather than showing a sum. */
const pence = (sum: number | null | undefined) =>
  sum === null || sum === undefined ? '–' : <Money pence={sum} />;

function columnsOf(): GridColumn<Hold>[] {
  const today = todayInEngland().toString();
  return [
    {
      id: 'reviewOn',
      header: 'Look again',
      kind: 'date',
      value: (hold) => hold.reviewOn ?? null,
      cell: (hold) =>
        hold.reviewOn && hold.reviewOn <= today && hold.state === 'STANDING' ? (
          <Badge kind="bad">Due: {formatDate(hold.reviewOn)}</Badge>
        ) : hold.reviewOn ? (
          formatDate(hold.reviewOn)
        ) : null,
    },
    {
      id: 'account',
      header: 'Account',
      names: true,
      value: (hold) => hold.accountReference,
      cell: (hold) => (
        <Link to="/accounts/$accountId/holds" params={{ accountId: hold.accountId }}>
          {hold.accountReference}
        </Link>
      ),
    },
    { id: 'kind', header: 'Hold', value: (hold) => hold.words },
    { id: 'person', header: 'Whose', value: (hold) => hold.personName ?? '' },
    {
      id: 'state',
      header: 'State',
      value: (hold) => STATES[hold.state].words,
      cell: (hold) => <Badge kind={STATES[hold.state].kind}>{STATES[hold.state].words}</Badge>,
    },
    { id: 'startsOn', header: 'From', kind: 'date', value: (hold) => hold.startsOn },
    { id: 'endsOn', header: 'To', kind: 'date', value: (hold) => hold.endsOn ?? null },
    {
      id: 'covered',
      header: 'Debt held',
      kind: 'money',
      value: (hold) => hold.coveredPence ?? null,
      cell: (hold) => pence(hold.coveredPence),
    },
    {
      id: 'outside',
      header: 'Outside it',
      kind: 'money',
      value: (hold) => hold.outsidePence ?? null,
      cell: (hold) => pence(hold.outsidePence),
    },
    { id: 'source', header: 'Source', value: (hold) => hold.source, hidden: true },
    { id: 'reference', header: 'Reference', value: (hold) => hold.reference },
    { id: 'setBy', header: 'Set by', value: (hold) => hold.setByName },
  ];
}
