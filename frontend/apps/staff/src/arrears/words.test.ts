import { describe, expect, it } from 'vitest';
import { trend, weeks } from './words';

describe('what is owed in weeks of rent', () => {
  it('is said to a tenth, never more than it is', () => {
    expect(weeks(0)).toBe('0.0');
    expect(weeks(329)).toBe('3.2');
    expect(weeks(1_000)).toBe('10.0');
  });
});

describe('how what is owed has moved', () => {
  it('is said in words, not by a sign', () => {
    expect(trend(12_345)).toBe('£123.45 more');
    expect(trend(-500)).toBe('£5.00 less');
    expect(trend(0)).toBe('no change');
  });
});
