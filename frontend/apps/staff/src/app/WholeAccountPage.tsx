import { AccountPage } from '../account/AccountPage';
import { BenefitPanel } from '../benefit/BenefitPanel';
import { ExpectedPanel } from '../expected/ExpectedPanel';
import { HoldsPanel } from '../hold/HoldsPanel';

/** An account with what other features know of it: what holds, what is due, and what benefit pays. */
export function WholeAccountPage() {
  return (
    <AccountPage
      above={(account) => (
        <>
          <HoldsPanel accountId={account.id} />
          <ExpectedPanel accountId={account.id} />
        </>
      )}
      below={(account) => <BenefitPanel accountId={account.id} />}
    />
  );
}
