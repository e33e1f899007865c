import { apiUrl } from '@quarterday/api';
import { Link } from '@tanstack/react-router';
import type { Account } from './model';

/** What may be done with an account, as links: each opens in a tab of its own when asked to. */
export function AccountActions({ account }: { account: Account }) {
  return (
    <div className="actions">
      <Link
        className="button"
        to={'/accounts/$accountId/adjustment' as never}
        params={{ accountId: account.id } as never}
      >
        Adjust
      </Link>
      <Link
        className="button"
        data-kind="quiet"
        to={'/accounts/$accountId/proof' as never}
        params={{ accountId: account.id } as never}
      >
        Prove this balance
      </Link>
      <a className="button" data-kind="quiet" href={apiUrl(`/accounts/${account.id}/statement.pdf`)}>
        Statement
      </a>
    </div>
  );
}
