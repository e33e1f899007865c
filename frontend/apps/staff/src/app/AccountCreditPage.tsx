import { Link } from '@tanstack/react-router';
import { CreditPage } from '../credit/CreditPage';
import type { AccountCredit, Step } from '../credit/model';
import type { Proposal } from '../credituse/model';
import { ProposeUse } from '../credituse/ProposeUse';
import { UsesOfAccount } from '../credituse/UsesOfAccount';

const IN_OTHER_BOOKS = ['COUNCIL_TAX', 'HOUSING_BENEFIT_OVERPAYMENT', 'INVOICE', 'OTHER'];

/** A credit, and beside each step the way to do it. */
export function AccountCreditPage() {
  return (
    <CreditPage
      act={(credit, step, done) => <UseOf credit={credit} step={step} done={done} />}
      uses={(accountId) => <UsesOfAccount accountId={accountId} />}
    />
  );
}

interface UseOfProps {
  credit: AccountCredit;
  step: Step;
  done: (words: string) => void;
}

function UseOf({ credit, step, done }: UseOfProps) {
  if (step.step === 'REFUND') {
    return (
      <Link className="button" to="/accounts/$accountId/refund" params={{ accountId: credit.accountId }}>
        Ask for the refund
      </Link>
    );
  }
  const proposal = proposed(credit, step);
  return proposal ? <ProposeUse proposal={proposal} done={done} /> : null;
}

/** What a step proposes; nothing where it is no use of the credit. */
export function proposed(credit: AccountCredit, step: Step): Proposal | null {
  const { accountId } = credit;
  switch (step.step) {
    case 'PAY_DEBT': {
      const debt = credit.debts.find((one) => one.id === step.debtId);
      if (!debt) return null;
      const elsewhere = IN_OTHER_BOOKS.includes(debt.rank);
      return {
        accountId,
        kind: elsewhere ? 'TO_COUNCIL_DEBT' : 'TO_ACCOUNT',
        pence: step.pence,
        debtId: debt.id,
        debtName: `${debt.rankWords}, ${debt.reference}`,
        sameTenancy: debt.rank === 'SAME_TENANCY' && !debt.heldWords,
        everyOwner: debt.everyOwner && !debt.heldWords,
      };
    }
    case 'RETURN_TO_BENEFIT': {
      const kind = credit.kinds.find((one) => one.code === credit.review?.kindCode);
      return {
        accountId,
        kind: kind?.outcomes.includes('TO_DWP') ? 'TO_DWP' : 'TO_HOUSING_BENEFIT',
        pence: step.pence,
      };
    }
    case 'KEEP_AS_UNCLAIMED':
      return { accountId, kind: 'UNCLAIMED', pence: step.pence };
    default:
      return null;
  }
}
