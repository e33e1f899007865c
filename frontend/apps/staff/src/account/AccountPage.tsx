import { Badge, balanceInBrief, formatDate, formatMoney, Panel } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Loaded, useTitle } from '../platform/page';
import { AccountActions } from './AccountActions';
import { AccountFacts } from './AccountFacts';
import { BalanceChart } from './BalanceChart';
import type { Account } from './model';
import { accountQuery } from './reads';
import { Transactions } from './Transactions';
import { KIND_WORDS } from './words';

const route = getRouteApi('/accounts/$accountId');

interface AccountPageProps {
  /** What other features show of it, right below the balance. */
  above: (account: Account) => ReactNode;
  /** What they show below its facts. */
  below: (account: Account) => ReactNode;
}

/** Account 360: everything needed to answer a call, on one page. */
export function AccountPage({ above, below }: AccountPageProps) {
  const { accountId } = route.useParams();
  const query = useQuery(accountQuery(accountId));
  useTitle(query.data ? titleOf(query.data) : 'Account');
  return (
    <Loaded query={query} lines={12}>
      {(account) => <Whole account={account} above={above(account)} below={below(account)} />}
    </Loaded>
  );
}

/** "0012345 Okafor — £312.40 arrears": what a row of tabs must tell apart. */
export function titleOf(account: Account): string {
  const first = account.people.find((person) => person.liable) ?? account.people[0];
  const surname = first?.name.split(' ').at(-1) ?? '';
  return `${account.reference} ${surname} — ${balanceInBrief(account.balancePence)}`;
}

function Whole({ account, above, below }: { account: Account; above: ReactNode; below: ReactNode }) {
  const liable = account.people.filter((person) => person.liable && !person.toOn);
  const who = (liable.length > 0 ? liable : account.people).map((person) => person.name).join(', ');
  return (
    <div className="stack">
      <div className="page-head">
        <div className="stack-close">
          <div className="crumbs">
            <Link to="/accounts">Accounts</Link> / {KIND_WORDS[account.kind]}
          </div>
          <h1>
            {account.reference} {who}
          </h1>
          <span className="quiet">
            {account.property.addressLine1}, {account.property.postcode}
          </span>
        </div>
        <AccountActions account={account} />
      </div>
      <Header account={account} />
      <Family account={account} />
      {above}
      <div className="columns">
        <AccountFacts account={account} />
      </div>
      {below}
      <Panel title="Balance over the last year">
        <BalanceChart accountId={account.id} reference={account.reference} />
      </Panel>
      <Transactions account={account} />
    </div>
  );
}

function Header({ account }: { account: Account }) {
  const next = account.nextCharge;
  const last = account.lastPayments[0];
  const needs = [...new Set(account.people.flatMap((person) => person.preferences))];
  return (
    <section className="identity" aria-label="Balance and what comes next">
      <div>
        <span className="label">Balance</span>
        <span className="big-figure">{account.balanceWords}</span>
      </div>
      <div>
        <span className="label">Next charge</span>
        <strong>{next ? `${formatMoney(next.amountPence)} on ${formatDate(next.dueOn)}` : 'None'}</strong>
      </div>
      <div>
        <span className="label">Last payment</span>
        <strong>
          {last
            ? `${formatMoney(-last.amountPence)} on ${formatDate(last.effectiveOn)}, ${last.typeName}`
            : 'None recorded'}
        </strong>
      </div>
      <div>
        <span className="label">Account</span>
        <span className="row">
          {account.state === 'FORMER' ? (
            <Badge kind="warn">Former since {formatDate(account.endsOn)}</Badge>
          ) : (
            <Badge kind="info">Current</Badge>
          )}
          {account.people.some((person) => person.deceasedOn) ? (
            <Badge kind="bad">A tenant has died</Badge>
          ) : null}
          {account.tenancy.noticeExpiresOn ? (
            <Badge kind="warn">Notice expires {formatDate(account.tenancy.noticeExpiresOn)}</Badge>
          ) : null}
          {needs.length > 0 ? (
            <Badge kind="info">
              {needs.length === 1 ? 'An adjustment is needed' : `${needs.length} adjustments are needed`}
            </Badge>
          ) : null}
        </span>
      </div>
    </section>
  );
}

/** The other accounts of the same tenancy, one press away. */
function Family({ account }: { account: Account }) {
  if (account.family.length === 0) return null;
  return (
    <nav className="tabs" aria-label="Accounts of this tenancy">
      <Link to="/accounts/$accountId" params={{ accountId: account.id }} aria-current="page">
        {KIND_WORDS[account.kind]} {account.reference}: {formatMoney(account.balancePence)}
      </Link>
      {account.family.map((other) => (
        <Link key={other.id} to="/accounts/$accountId" params={{ accountId: other.id }}>
          {KIND_WORDS[other.kind]} {other.reference}: {formatMoney(other.balancePence)}
          {other.state === 'FORMER' ? ', former' : ''}
        </Link>
      ))}
    </nav>
  );
}
