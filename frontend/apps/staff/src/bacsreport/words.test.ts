import { describe, expect, it } from 'vitest';
import { daysLeft } from './words';

function claim(challengeDaysLeft: number, mayBeChallenged = true) {
  return { challengeDaysLeft, mayBeChallenged, challengeBy: '2026-06-16' };
}

describe('how long is left to challenge a claim', () => {
  it('counts the working days and names the last', () => {
    expect(daysLeft(claim(6))).toBe('6 working days left, until 16 Jun 2026');
    expect(daysLeft(claim(1))).toBe('1 working day left, until 16 Jun 2026');
  });

  it('tells the last day from the days after it', () => {
    expect(daysLeft(claim(0))).toBe('Today is the last day');
    expect(daysLeft(claim(0, false))).toBe('Too late since 16 Jun 2026');
  });
});
