import { apiUrl } from '@quarterday/api';
import { Link } from '@tanstack/react-router';
import type { Account } from './model';

/** What may be done with an account, as links: each opens in a tab of its own when asked to. */
export function AccountActions({ account }: { account: Account }) {
  return (
    <div className="actions">
      <Link className="button" to="/accounts/$accountId/adjustment" params={{ accountId: account.id }}>
        Adjust
      </Link>
      <Link
        className="button"
        data-kind="quiet"
        to="/accounts/$accountId/proof"
        params={{ accountId: account.id }}
      >
        Prove this balance
      </Link>
      <a className="button" data-kind="quiet" href={apiUrl(`/accounts/${account.id}/statement.pdf`)}>
        Statement
      </a>
    </div>
  );
}
