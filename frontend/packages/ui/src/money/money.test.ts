import { describe, expect, it } from 'vitest';
import { balanceInWords, formatDifference, formatMoney, parseMoney, plainMoney } from './money';

describe('reading an amount as people type it', () => {
  it.each([
    ['12.5', 1250],
    ['12', 1200],
    ['12.', 1200],
    ['.5', 50],
    ['0', 0],
    ['1,234.5', 123450],
    ['1234.50', 123450],
    ['12,345,678.90', undefined],
    ['1,234,567.89', 123456789],
    ['£12', 1200],
    [' £ 12.50 ', 1250],
    ['12.50CR', -1250],
    ['12.50 cr', -1250],
    ['12.50DR', 1250],
    ['(12.50)', -1250],
    ['(£1,234.50)', -123450],
    ['-12.50', -1250],
    ['−12.50', -1250],
    ['-£12.50', -1250],
    ['£-12.50', -1250],
    ['0CR', 0],
  ])('%s', (text, pence) => {
    const parsed = parseMoney(text);
    if (pence === undefined) expect(parsed.ok).toBe(false);
    else expect(parsed).toEqual({ ok: true, pence });
  });

  it.each([
    '',
    '  ',
    '£',
    '.',
    '1,23',
    '12,3456',
    '12.345',
    'twelve',
    '1.2.3',
    '12p',
    '(12',
    '(12)CR',
    '-12CR',
    '1e3',
    '0x10',
    '()',
  ])('refuses %j instead of guessing', (text) => {
    expect(parseMoney(text).ok).toBe(false);
  });

  it('reads back what it writes', () => {
    for (let pence = -123_456; pence <= 123_456; pence += 97) {
      expect(parseMoney(formatMoney(pence))).toEqual({ ok: true, pence: pence === 0 ? 0 : pence });
      expect(parseMoney(plainMoney(pence))).toEqual({ ok: true, pence: pence === 0 ? 0 : pence });
    }
  });
});

describe('showing an amount', () => {
  it('marks a credit with CR and never with a bare sign', () => {
    expect(formatMoney(1234)).toBe('£12.34');
    expect(formatMoney(-1234)).toBe('£12.34 CR');
    expect(formatMoney(123456789)).toBe('£1,234,567.89');
    expect(formatMoney(0)).toBe('£0.00');
  });

  it('says a balance in words', () => {
    expect(balanceInWords(4520)).toBe('£45.20 in arrears');
    expect(balanceInWords(-4520)).toBe('£45.20 in credit');
    expect(balanceInWords(0)).toBe('£0.00, nothing owed');
  });

  it('shows which way a change goes', () => {
    expect(formatDifference(120)).toBe('+£1.20');
    expect(formatDifference(-120)).toBe('−£1.20');
  });
});
