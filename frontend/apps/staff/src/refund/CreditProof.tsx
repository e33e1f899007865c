import { Alert, formatMoney, Panel } from '@quarterday/ui';
import { Link } from '@tanstack/react-router';
import type { HeldBack, OtherAccount, RefundableCredit } from './model';
import { HELD_BACK } from './words';

/** The credit as the books prove it: what there is, what is held back and why, what is left. */
export function CreditProof({ accountId, credit }: { accountId: string; credit: RefundableCredit }) {
  return (
    <Panel title="What can be refunded">
      <CreditSum
        creditPence={credit.creditPence}
        heldBack={credit.heldBack}
        leftPence={credit.refundablePence}
      />
      <Others accounts={credit.otherAccounts} />
      {credit.writtenOffPence > 0 ? (
        <Alert kind="warn" title={`${formatMoney(credit.writtenOffPence)} of what they owed is written off`}>
          <p>
            <Link to="/accounts/$accountId/debt" params={{ accountId }}>
              Look at what it was
            </Link>
            : a debt that can still be asked for is written on first. Else say below why it stays given up.
          </p>
        </Alert>
      ) : null}
    </Panel>
  );
}

interface SumProps {
  creditPence: number;
  heldBack: HeldBack[];
  leftPence: number;
}

/** Adds up before the reader's eyes. */
export function CreditSum({ creditPence, heldBack, leftPence }: SumProps) {
  return (
    <table className="plain">
      <caption className="visually-hidden">The credit and what of it is held back</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col" className="number">
            Amount
          </th>
          <th scope="col">What to do</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">In credit</th>
          <td className="number">{formatMoney(creditPence)}</td>
          <td />
        </tr>
        {heldBack.map((part) => (
          <tr key={part.why}>
            <th scope="row">less: {HELD_BACK[part.why].words}</th>
            <td className="number">{formatMoney(-part.pence)}</td>
            <td className="quiet">{HELD_BACK[part.why].todo}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">
            <strong>Can be refunded</strong>
          </th>
          <td className="number">
            <strong>{formatMoney(leftPence)}</strong>
          </td>
          <td />
        </tr>
      </tbody>
    </table>
  );
}

function Others({ accounts }: { accounts: OtherAccount[] }) {
  if (accounts.length === 0) {
    return <p className="quiet">The tenants have no other rent account.</p>;
  }
  const owing = accounts.some((account) => !account.sameTenancy && account.balancePence > 0);
  return (
    <>
      {owing ? (
        <Alert kind="warn" title="A tenant owes rent on another tenancy">
          <p>It is not held back by itself: list it below where it may be set against this credit.</p>
        </Alert>
      ) : null}
      <table className="plain">
        <caption>The tenants’ other accounts</caption>
        <thead>
          <tr>
            <th scope="col">Account</th>
            <th scope="col">Tenancy</th>
            <th scope="col" className="number">
              Balance
            </th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.accountId}>
              <th scope="row">
                <Link to="/accounts/$accountId" params={{ accountId: account.accountId }} search={{}}>
                  {account.reference}
                </Link>
              </th>
              <td>{account.sameTenancy ? 'This one' : 'Another one'}</td>
              <td className="number">{account.balanceWords}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
