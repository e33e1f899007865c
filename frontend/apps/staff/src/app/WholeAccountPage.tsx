import { AccountPage } from '../account/AccountPage';
import { BenefitPanel } from '../benefit/BenefitPanel';
import { ExpectedPanel } from '../expected/ExpectedPanel';

/** An account with what other features know of it: what is due, and what benefit pays. */
export function WholeAccountPage() {
  return (
    <AccountPage
      above={(account) => <ExpectedPanel accountId={account.id} />}
      below={(account) => <BenefitPanel accountId={account.id} />}
    />
  );
}
