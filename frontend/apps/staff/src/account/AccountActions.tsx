import { apiUrl } from '@quarterday/api';
import { useShortcut } from '@quarterday/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Account } from './model';

/** What may be done with an account, as links: each opens in a tab of its own when asked to. */
export function AccountActions({ account }: { account: Account }) {
  const navigate = useNavigate();
  const params = { accountId: account.id };
  useShortcut(
    { keys: 'p', does: 'Post a payment' },
    () => void navigate({ to: '/accounts/$accountId/payments', params }),
  );
  useShortcut(
    { keys: 'a', does: 'Arrangements' },
    () => void navigate({ to: '/accounts/$accountId/arrangements', params }),
  );
  return (
    <div className="actions">
      <Link className="button" to="/accounts/$accountId/payments" params={params}>
        Post a payment
      </Link>
      <Link
        className="button"
        data-kind="quiet"
        to="/accounts/$accountId/correction"
        params={params}
        search={{}}
      >
        Transfer
      </Link>
      <Link className="button" data-kind="quiet" to="/accounts/$accountId/adjustment" params={params}>
        Adjust
      </Link>
      <Link className="button" data-kind="quiet" to="/accounts/$accountId/direct-debit" params={params}>
        Direct Debit
      </Link>
      <Link className="button" data-kind="quiet" to="/accounts/$accountId/standing-orders" params={params}>
        Standing order
      </Link>
      <Link className="button" data-kind="quiet" to="/accounts/$accountId/arrears" params={params}>
        Arrears
      </Link>
      <Link className="button" data-kind="quiet" to="/accounts/$accountId/arrangements" params={params}>
        Arrangement
      </Link>
      <Link className="button" data-kind="quiet" to="/accounts/$accountId/complaints" params={params}>
        Complaints
      </Link>
      <Link className="button" data-kind="quiet" to="/accounts/$accountId/irregularities" params={params}>
        Payment irregularities
      </Link>
      {account.balancePence < 0 ? (
        <>
          <Link className="button" data-kind="quiet" to="/accounts/$accountId/credit" params={params}>
            Prove this credit
          </Link>
          <Link className="button" data-kind="quiet" to="/accounts/$accountId/refund" params={params}>
            Refund this credit
          </Link>
        </>
      ) : null}
      {account.endsOn ? (
        <Link className="button" data-kind="quiet" to="/accounts/$accountId/final-account" params={params}>
          Final account
        </Link>
      ) : null}
      {account.endsOn && account.balancePence > 0 ? (
        <Link className="button" data-kind="quiet" to="/accounts/$accountId/limitation" params={params}>
          Until when it can be sued for
        </Link>
      ) : null}
      {account.balancePence > 0 ? (
        <Link className="button" data-kind="quiet" to="/accounts/$accountId/debt" params={params}>
          Write-off
        </Link>
      ) : null}
      <Link className="button" data-kind="quiet" to="/accounts/$accountId/proof" params={params}>
        Prove this balance
      </Link>
      <Link className="button" data-kind="quiet" to="/accounts/$accountId/rent-cards" params={params}>
        Rent card
      </Link>
      <a className="button" data-kind="quiet" href={apiUrl(`/accounts/${account.id}/statement.pdf`)}>
        Statement
      </a>
    </div>
  );
}
