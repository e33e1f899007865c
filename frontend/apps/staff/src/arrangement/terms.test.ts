import { describe, expect, it } from 'vitest';
import type { Arrangement, Candidate } from './model';
import { included, isReady, type TermsValues, termsBody, usualTerms } from './terms';
import { standingInWords } from './words';

const MAIN: Candidate = { accountId: 'm', reference: 'T500123', kind: 'MAIN', balancePence: 30_000 };
const COSTS: Candidate = { accountId: 'c', reference: 'S500123', kind: 'SUB', balancePence: 4_000 };
const PAID: Candidate = { accountId: 'p', reference: 'G500123', kind: 'GARAGE', balancePence: 0 };
const TODAY = '2026-05-27';

function typed(change: Partial<TermsValues['terms']> = {}): TermsValues {
  const values = usualTerms('m', [MAIN, COSTS, PAID], null);
  return { ...values, terms: { ...values.terms, firstOn: '2026-06-05', instalmentPence: 2_500, ...change } };
}

describe('the terms of an arrangement', () => {
  it('begin with the account itself, and offer the others of the tenancy that owe', () => {
    const { debts } = typed();
    expect(debts.map((debt) => debt.reference)).toEqual(['T500123', 'S500123']);
    expect(included(debts).map((debt) => debt.reference)).toEqual(['T500123']);
    expect(termsBody(typed()).debts).toEqual([{ accountId: 'm', owedPence: 30_000 }]);
  });

  it('begin with what benefit pays of the rent', () => {
    expect(usualTerms('m', [MAIN], 9_000).terms.lessWeeklyPence).toBe(9_000);
  });

  it('name an order only when a court ordered them', () => {
    expect(termsBody(typed({ orderId: 'o' })).orderId).toBeNull();
    expect(termsBody(typed({ kind: 'COURT_ORDERED', orderId: 'o' })).orderId).toBe('o');
  });

  it.each([
    ['said and sensible', {}, true],
    ['no amount', { instalmentPence: undefined }, false],
    ['no day', { firstOn: '' }, false],
    ['a Saturday', { firstOn: '2026-06-06' }, false],
    ['the 29th of a month', { frequency: 'MONTHLY', firstOn: '2026-06-29' }, false],
    ['a day gone by', { firstOn: '2026-05-26' }, false],
    ['a court’s, without its order', { kind: 'COURT_ORDERED' }, false],
  ] as [string, Partial<TermsValues['terms']>, boolean][])(
    'are asked about only once they make sense: %s',
    (_, change, ready) => {
      expect(isReady(typed(change), TODAY)).toBe(ready);
    },
  );

  it('are about no more than is owed', () => {
    const values = typed();
    const debts = values.debts.map((debt) => ({ ...debt, owedPence: 30_001 }));
    expect(isReady({ ...values, debts }, TODAY)).toBe(false);
  });
});

describe('how an arrangement stands', () => {
  const arrangement: Arrangement = {
    id: '1',
    accountId: 'm',
    kind: 'INFORMAL',
    state: 'KEPT',
    stateReason: '',
    stateOn: '2026-05-27',
    version: 0,
    owedPence: 30_000,
    camePence: 5_000,
    behindPence: 0,
    keptCount: 2,
    behindCount: 0,
    nextDueOn: '2026-06-19',
    nextPence: 2_500,
    clearsOn: '2026-08-21',
    madeByName: 'Nadia Rahman',
    madeAt: '2026-05-27T11:00:00Z',
    versions: [],
    history: [],
  };

  it('is said as on the telephone', () => {
    expect(standingInWords(arrangement)).toBe(
      '£50.00 of £300.00 has come. Next: £25.00 by 19 Jun 2026. It clears on 21 Aug 2026.',
    );
    expect(standingInWords({ ...arrangement, state: 'BROKEN', behindPence: 2_500 })).toMatch(
      /^Since 27 May 2026 £25\.00 is behind\. /,
    );
    expect(standingInWords({ ...arrangement, state: 'ENDED' })).toBe('Ended: £50.00 of £300.00 has come.');
  });
});
