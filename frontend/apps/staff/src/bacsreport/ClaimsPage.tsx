import { read } from '@quarterday/api';
import { Badge, Empty, type GridColumn, PageHead } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { DecideClaim } from './DecideClaim';
import type { Claim } from './model';
import { CLAIM_STATES, daysLeft } from './words';

const route = getRouteApi('/indemnity-claims');

const COLUMNS: GridColumn<Claim>[] = [
  {
    id: 'account',
    header: 'Account',
    names: true,
    value: (claim) => claim.accountReference,
    cell: (claim) => (
      <Link to="/accounts/$accountId" params={{ accountId: claim.accountId }} search={{}}>
        {claim.accountReference}
      </Link>
    ),
  },
  { id: 'mandate', header: 'Mandate', value: (claim) => claim.mandateReference },
  { id: 'amount', header: 'Amount', kind: 'money', sum: true, value: (claim) => claim.amountPence },
  { id: 'reason', header: 'Reason', value: (claim) => claim.reason },
  { id: 'advisedOn', header: 'Advised', kind: 'date', value: (claim) => claim.advisedOn },
  {
    id: 'daysLeft',
    header: 'Working days left',
    value: (claim) => claim.challengeDaysLeft,
    cell: (claim) => (claim.state === 'OPEN' ? daysLeft(claim) : null),
  },
  {
    id: 'challengeBy',
    header: 'Challenge by',
    kind: 'date',
    value: (claim) => claim.challengeBy,
    hidden: true,
  },
  { id: 'debitedOn', header: 'Debited', kind: 'date', value: (claim) => claim.debitedOn },
  {
    id: 'state',
    header: 'State',
    value: (claim) => CLAIM_STATES[claim.state].words,
    cell: (claim) => <Badge kind={CLAIM_STATES[claim.state].kind}>{CLAIM_STATES[claim.state].words}</Badge>,
  },
  {
    id: 'decide',
    header: 'To decide',
    control: true,
    value: () => '',
    cell: (claim) => <DecideClaim claim={claim} />,
  },
  { id: 'note', header: 'Note', value: (claim) => claim.note },
  { id: 'bankReference', header: 'Bank’s number', value: (claim) => claim.bankReference, hidden: true },
  { id: 'by', header: 'Decided by', value: (claim) => claim.decidedByName ?? '', hidden: true },
];

/** Claims under the Direct Debit Guarantee: what is due first stands first. */
export function ClaimsPage() {
  const { state } = route.useSearch();
  const navigate = useNavigate({ from: '/indemnity-claims' });
  const paging = usePaging({ state });
  const query = useQuery({
    queryKey: ['bacs-reports', 'claims', state, paging.asked],
    queryFn: ({ signal }): Promise<Page<Claim>> =>
      read('/api/v1/indemnity-claims', { params: { query: { state, ...paging.asked } }, signal }),
    placeholderData: keepPreviousData,
  });
  useTitle('Indemnity claims');
  return (
    <div className="stack">
      <PageHead
        title="Indemnity claims"
        crumbs={
          <Link to="/bacs-reports" search={{}}>
            Bacs reports
          </Link>
        }
      />
      <p>
        The payer’s bank has refunded the payer, and takes the money from ours fourteen working days after its
        advice. It can be challenged with evidence for nine. Never refund the payer: it would be paid twice.
      </p>
      <div className="filters">
        <Choice
          id="claim-state"
          label="State"
          value={state}
          options={CLAIM_STATES}
          any="All"
          onChange={(next) => void navigate({ search: { state: next }, replace: true })}
        />
      </div>
      <Loaded query={query} lines={6}>
        {(page) => (
          <ListGrid
            id="indemnity-claims"
            file={{ path: '/indemnity-claims', query: { state } }}
            caption="Indemnity claims, what is due first"
            columns={COLUMNS}
            rows={page.items}
            rowId={(claim) => claim.id}
            paging={paging.under(page)}
            empty={<Empty title="There are no claims" />}
          />
        )}
      </Loaded>
    </div>
  );
}
