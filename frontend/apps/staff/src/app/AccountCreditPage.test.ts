import { describe, expect, it } from 'vitest';
import type { AccountCredit, Debt } from '../credit/model';
import { proposed } from './AccountCreditPage';

const GARAGE: Debt = {
  id: 'garage',
  rank: 'SAME_TENANCY',
  rankWords: 'another account of the tenancy',
  reference: 'T500124',
  names: 'Ms Amina Okafor',
  pence: 5730,
  everyOwner: true,
  note: '',
};

const CREDIT: AccountCredit = {
  accountId: 'home',
  accountReference: 'T500123',
  names: 'Ms Amina Okafor',
  balancePence: -24000,
  balanceWords: '£240.00 in credit',
  review: {
    id: 'review',
    kindCode: 'UNIVERSAL_CREDIT_OVERPAID',
    kindWhy: '',
    heldWhy: '',
    openedByName: 'Amara Lewis',
    openedAt: '2026-05-27T09:00:00Z',
  },
  kinds: [
    {
      code: 'UNIVERSAL_CREDIT_OVERPAID',
      name: 'Universal Credit paid too much',
      hint: '',
      outcomes: ['TO_DWP', 'REFUND'],
      refundCause: 'OTHER',
    },
  ],
  questions: [],
  debts: [GARAGE, { ...GARAGE, id: 'tax', rank: 'COUNCIL_TAX', rankWords: 'Council Tax', everyOwner: false }],
  closedDebts: 0,
  owners: [],
  contacts: [],
  steps: [],
};

describe('what a step proposes', () => {
  it('moves the credit to the garage by right of the home', () => {
    expect(proposed(CREDIT, { step: 'PAY_DEBT', debtId: 'garage', pence: 5730, words: '' })).toMatchObject({
      kind: 'TO_ACCOUNT',
      debtId: 'garage',
      pence: 5730,
      sameTenancy: true,
    });
  });

  it('moves it to other books where the debt is theirs', () => {
    expect(proposed(CREDIT, { step: 'PAY_DEBT', debtId: 'tax', pence: 1, words: '' })?.kind).toBe(
      'TO_COUNCIL_DEBT',
    );
  });

  it('returns benefit to who paid it', () => {
    expect(proposed(CREDIT, { step: 'RETURN_TO_BENEFIT', pence: 1, words: '' })?.kind).toBe('TO_DWP');
  });

  it('proposes nothing where there is nothing to use', () => {
    expect(proposed(CREDIT, { step: 'ANSWER', pence: 0, words: '' })).toBeNull();
  });
});
