import { describe, expect, it } from 'vitest';
import { cy } from '../app/welsh';
import { en } from '../app/words';
import { penceOf } from './amount';
import { dateOf } from './DateOfBirth';

describe('an amount to pay', () => {
  it('is read as people type it, to the penny', () => {
    expect(['25', '25.5', '25.50', '£1,025.05', ' 0.01 '].map(penceOf)).toEqual([
      2500, 2550, 2550, 102505, 1,
    ]);
  });
  it('is refused where it can be read in two ways, or is none', () => {
    for (const typed of ['', '0', '-5', '1,23', '25.505', '10000.01', 'ten', '1.2.3'])
      expect(penceOf(typed)).toBeUndefined();
    expect(penceOf('10,000')).toBe(1_000_000);
  });
});

describe('a date of birth', () => {
  it('is the day that was typed', () => {
    expect(dateOf({ day: '7', month: '3', year: '1984' })).toBe('1984-03-07');
  });
  it('is none where there is no such day', () => {
    expect(dateOf({ day: '31', month: '4', year: '1984' })).toBeUndefined();
    expect(dateOf({ day: '29', month: '2', year: '1983' })).toBeUndefined();
    expect(dateOf({ day: '1', month: '1', year: '84' })).toBeUndefined();
    expect(dateOf({ day: '', month: '', year: '' })).toBeUndefined();
  });
});

describe('the two languages', () => {
  it('have twelve months each', () => {
    expect([en, cy].map((words) => words.months.split(' ').length)).toEqual([12, 12]);
  });

  it('put the same values into their words', () => {
    const places = (words: string) => [...words.matchAll(/\{\{\w+\}\}/g)].map(([place]) => place).sort();
    for (const key of Object.keys(en) as (keyof typeof en)[])
      expect(places(cy[key])).toEqual(places(en[key]));
  });
});
