import { describe, expect, it } from 'vitest';
import { compared, inWords, kept, typed } from './said';

describe('what a claim says', () => {
  it('is kept in whole pence however the amount was typed', () => {
    expect(kept('MONEY', '£117.4')).toBe('11740');
    expect(kept('MONEY', ' 1,017.46 ')).toBe('101746');
    expect(kept('MONEY', '')).toBe('');
  });

  it('goes to the server as it is when it is no amount, to be refused on its field', () => {
    expect(kept('MONEY', 'a lot')).toBe('a lot');
  });

  it('comes back into the box as it was typed', () => {
    expect(typed('MONEY', '11746')).toBe('117.46');
    expect(typed('DAY', '2026-11-16')).toBe('2026-11-16');
  });

  it('is read in words', () => {
    expect(inWords('MONEY', '11746')).toBe('£117.46');
    expect(inWords('NUMBER', '')).toBe('');
  });

  it('is asked for only where the claim says something', () => {
    const line = {
      key: 'A',
      field: 'A',
      label: '',
      value: '',
      pasted: '',
      said: '',
      words: '',
      kind: 'TEXT',
    } as const;
    expect(
      compared([
        { ...line, outcome: 'NOT_COMPARED' },
        { ...line, key: 'B', outcome: 'MISSING' },
      ]).map(({ key }) => key),
    ).toEqual(['B']);
  });
});
