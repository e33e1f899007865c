import { describe, expect, it } from 'vitest';
import { timeInWords } from './model';

describe('how long a class is kept', () => {
  it('is said in years where it is whole years', () => {
    expect(timeInWords(72)).toBe('6 years');
    expect(timeInWords(12)).toBe('1 year');
    expect(timeInWords(18)).toBe('18 months');
    expect(timeInWords(0)).toBe('At once');
  });
});
