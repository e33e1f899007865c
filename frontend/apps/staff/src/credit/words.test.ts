import { formatMoney } from '@quarterday/ui';
import { describe, expect, it } from 'vitest';
import { ageWords, mayBeUsed, trendWords } from './words';

describe('a credit in words', () => {
  it('says which way a quarter went', () => {
    expect(trendWords(5730, formatMoney)).toBe('grew by £57.30 in 13 weeks');
    expect(trendWords(-5730, formatMoney)).toBe('shrank by £57.30 in 13 weeks');
    expect(trendWords(0, formatMoney)).toBe('as 13 weeks ago');
  });

  it.each([
    [0, 'since today'],
    [1, '1 day'],
    [56, '56 days'],
    [57, '8 weeks'],
    [729, '104 weeks'],
    [730, '2 years'],
  ])('%i days have stood for %s', (days, words) => {
    expect(ageWords(days)).toBe(words);
  });

  it.each([
    ['ANSWER', false],
    ['PUT_RIGHT', false],
    ['PAY_DEBT', true],
    ['REFUND', true],
  ] as const)('whose next step is %s may be used: %s', (step, may) => {
    expect(mayBeUsed({ steps: [{ step, pence: 0, words: '' }] })).toBe(may);
  });
});
