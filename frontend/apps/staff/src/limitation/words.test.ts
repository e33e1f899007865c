import { describe, expect, it } from 'vitest';
import { ruleInWords, weeksInWords } from './words';

describe('the rule a ladder is read by', () => {
  it('says that a part payment of rent starts nothing again', () => {
    expect(
      ruleInWords({
        years: 6,
        acknowledgementRestarts: true,
        partPayments: 'OF_OTHER_DEBTS',
        soonDays: 182,
      }),
    ).toBe(
      '6 years from the day each week fell due. A signed acknowledgement starts them again for who signed it. A part payment starts costs and recharges again, and no rent.',
    );
  });

  it('says so when an acknowledgement counts for nothing', () => {
    expect(
      ruleInWords({
        years: 6,
        acknowledgementRestarts: false,
        partPayments: 'OF_NO_DEBT',
        soonDays: 182,
      }),
    ).toContain('An acknowledgement starts nothing again.');
  });
});

describe('a number of weeks', () => {
  it('is one week or so many weeks', () => {
    expect(weeksInWords(1)).toBe('1 week');
    expect(weeksInWords(0)).toBe('0 weeks');
  });
});
