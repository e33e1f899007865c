import { read } from '@quarterday/api';
import { Badge, Empty, type GridColumn, PageHead } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import type { StandingCredit } from './model';
import { Trend } from './Trend';
import { ageWords, CAUSES, STANDINGS } from './words';

const route = getRouteApi('/credits');

const COLUMNS: GridColumn<StandingCredit>[] = [
  {
    id: 'account',
    header: 'Account',
    names: true,
    value: (credit) => credit.accountReference,
    cell: (credit) => (
      <Link to="/accounts/$accountId/credit" params={{ accountId: credit.accountId }}>
        {credit.accountReference}
      </Link>
    ),
  },
  { id: 'names', header: 'Names', value: (credit) => credit.names },
  { id: 'endedOn', header: 'Ended', kind: 'date', hidden: true, value: (credit) => credit.endedOn ?? null },
  { id: 'credit', header: 'In credit', kind: 'money', sum: true, value: (credit) => credit.creditPence },
  { id: 'weeks', header: 'Weeks of rent', kind: 'number', value: (credit) => credit.weeks ?? null },
  {
    id: 'grew',
    header: 'Grew in 13 weeks',
    kind: 'money',
    value: (credit) => credit.grewPence,
    cell: (credit) => <Trend trend={credit.trend} grewPence={credit.grewPence} />,
  },
  {
    id: 'since',
    header: 'In credit since',
    kind: 'date',
    hidden: true,
    value: (credit) => credit.since,
  },
  {
    id: 'days',
    header: 'Days',
    kind: 'number',
    value: (credit) => credit.days,
    cell: (credit) => ageWords(credit.days),
  },
  {
    id: 'causes',
    header: 'Seems to come from',
    value: (credit) => credit.causes.map((part) => CAUSES[part.cause]).join(', '),
  },
  { id: 'kind', header: 'Said to be', hidden: true, value: (credit) => credit.kindName ?? '' },
  {
    id: 'heldUntil',
    header: 'Held until',
    kind: 'date',
    hidden: true,
    value: (credit) => credit.heldUntil ?? null,
  },
  {
    id: 'standing',
    header: 'Stands',
    value: (credit) => STANDINGS[credit.standing].words,
    cell: (credit) => (
      <Badge kind={STANDINGS[credit.standing].kind}>{STANDINGS[credit.standing].words}</Badge>
    ),
  },
];

/** Every account with a standing credit, the largest first: how large, which way it goes, since when, and why. */
export function CreditsPage() {
  const { size, of, cause, standing } = route.useSearch();
  const navigate = useNavigate({ from: '/credits' });
  const filters = { size, of, cause, standing };
  const paging = usePaging(filters);
  const query = useQuery({
    queryKey: ['credits', 'list', filters, paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/credits', {
        params: { query: { ...filters, ...paging.asked } },
        signal,
      }) as Promise<Page<StandingCredit>>,
    placeholderData: keepPreviousData,
  });
  useTitle('Credits');
  const narrow = (part: Partial<typeof filters>) =>
    void navigate({ search: { ...filters, ...part }, replace: true });
  return (
    <div className="stack">
      <PageHead
        title="Credits"
        crumbs={
          <>
            <Link to="/credit-uses" search={{}}>
              Uses of credits
            </Link>{' '}
            <Link to="/unclaimed-credits" search={{}}>
              Unclaimed credits
            </Link>
          </>
        }
      />
      <div className="filters">
        <Choice
          id="credit-size"
          label="Size"
          value={size ?? 'LARGE'}
          options={{ LARGE: 'Large', ALL: 'All' }}
          onChange={(next) => narrow({ size: next })}
        />
        <Choice
          id="credit-of"
          label="Accounts"
          value={of}
          options={{ CURRENT: 'That run', FORMER: 'Former' }}
          any="Any"
          onChange={(next) => narrow({ of: next })}
        />
        <Choice
          id="credit-cause"
          label="Seems to come from"
          value={cause}
          options={CAUSES}
          any="Any"
          onChange={(next) => narrow({ cause: next })}
        />
        <Choice
          id="credit-standing"
          label="Stands"
          value={standing}
          options={STANDINGS}
          any="Any"
          onChange={(next) => narrow({ standing: next })}
        />
      </div>
      <Loaded query={query} lines={8}>
        {(page) => (
          <ListGrid
            id="credits"
            file={{ path: '/credits', query: filters }}
            saved
            caption="Accounts with a standing credit, the largest first"
            columns={COLUMNS}
            rows={page.items}
            rowId={(credit) => credit.accountId}
            onOpen={(credit) =>
              void navigate({ to: '/accounts/$accountId/credit', params: { accountId: credit.accountId } })
            }
            selectable
            paging={paging.under(page)}
            empty={
              <Empty title="There are none">
                {size === 'ALL'
                  ? 'No account stands in credit like this.'
                  : 'No credit reaches the council’s threshold. Choose the size “All” to see the small ones.'}
              </Empty>
            }
          />
        )}
      </Loaded>
    </div>
  );
}
