import { describe, expect, it } from 'vitest';
import type { Irregularities, Irregularity } from './model';
import { answersOf, asText, offered } from './words';

function told(id: string, more: Partial<Irregularity> = {}): Irregularity {
  return {
    id,
    kind: 'UNPAID',
    on: '2026-06-02',
    title: `Title ${id}`,
    planned: '',
    came: `Came ${id}`,
    back: '',
    next: `Next ${id}`,
    open: false,
    forTenant: true,
    ...more,
  };
}

function all(...items: Irregularity[]): Irregularities {
  return { opening: 'You owe £5.', items, closing: 'Ring us.', wordsSha256: '' };
}

describe('what an irregularity is told with', () => {
  it('asks no question that has no answer', () => {
    expect(answersOf(told('a'))).toEqual([
      ['What was paid', 'Came a'],
      ['What happens next', 'Next a'],
    ]);
  });

  it('offers what is open for the letter, or else the newest, and nothing that is for staff', () => {
    const staff = told('s', { open: true, forTenant: false });
    expect(offered([staff, told('a', { open: true }), told('b')])).toEqual(['a']);
    expect(offered([staff, told('a'), told('b')])).toEqual(['a']);
    expect(offered([staff])).toEqual([]);
  });

  it('copies what is chosen as the letter has it, and never what is for staff', () => {
    const items = all(told('a'), told('b'), told('s', { forTenant: false }));
    expect(asText(items, new Set(['b', 's']))).toBe(
      ['You owe £5.', 'Title b', 'Came b', 'Next b', 'Ring us.'].join('\n\n'),
    );
  });
});
