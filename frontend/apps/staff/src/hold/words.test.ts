import { describe, expect, it } from 'vitest';
import type { Hold } from './model';
import {
  daysInWords,
  debtInWords,
  hasCutOff,
  isRegistered,
  needsPerson,
  SET_BY_HAND,
  stopsInWords,
} from './words';

const HOLD: Hold = {
  id: '1',
  accountId: '2',
  accountReference: 'T500123',
  kind: 'BREATHING_SPACE',
  words: 'Breathing Space',
  state: 'STANDING',
  source: 'Insolvency Service',
  reference: 'BSN-1',
  evidence: 'The notice',
  reason: 'Entered in the register',
  startsOn: '2026-11-20',
  endsOn: '2027-01-18',
  cutOffOn: '2026-11-19',
  booksPence: 31240,
  coveredPence: 31240,
  outsidePence: 11746,
  balancePence: 42986,
  stops: ['CHASING_LETTER', 'AGENCY'],
  setByName: 'Amara Lewis',
  setAt: '2026-11-20T09:00:00Z',
  version: 0,
  history: [],
};

describe('a hold in words', () => {
  it('says what is held and what may be asked for', () => {
    expect(debtInWords(HOLD)).toBe(
      '£312.40 of what was due by 19 Nov 2026. £117.46 fell due since and may be asked for.',
    );
  });

  it('says that nothing fell due since rather than that no pounds may be asked for', () => {
    expect(debtInWords({ ...HOLD, outsidePence: 0 })).toBe(
      '£312.40 of what was due by 19 Nov 2026. Nothing that fell due since is owed.',
    );
  });

  it('says of vulnerability that letters wait for a second person and no debt is held', () => {
    const hold: Hold = { ...HOLD, kind: 'VULNERABILITY', cutOffOn: null };
    expect(debtInWords(hold)).toBe('No debt: it is about what is written to them.');
    expect(stopsInWords(hold)).toContain('until a second person has read it');
    expect(debtInWords({ ...HOLD, kind: 'BENEFIT_PENDING', cutOffOn: null })).toBe(
      'No debt: only steps to court wait.',
    );
  });

  it('says of a complaint that only the sum in dispute is held', () => {
    expect(debtInWords({ ...HOLD, kind: 'COMPLAINT', cutOffOn: null, debtPence: 12000 })).toBe(
      '£120.00 is in dispute; the rest may be asked for.',
    );
  });

  it('says from when until when, and that nothing says until when', () => {
    expect(daysInWords(HOLD)).toBe('20 Nov 2026 to 18 Jan 2027');
    expect(daysInWords({ ...HOLD, endsOn: null })).toBe('From 20 Nov 2026; nothing says until when');
    expect(daysInWords({ ...HOLD, endedOn: '2026-12-02' })).toBe('20 Nov 2026, ended on 2 Dec 2026');
  });

  it('is not set by hand for a promise, which brings its own', () => {
    expect(SET_BY_HAND).toContain('BENEFIT_PENDING');
    expect(SET_BY_HAND).not.toContain('PROMISE');
  });

  it('asks for a person and a register only where the law does', () => {
    expect(isRegistered('BREATHING_SPACE')).toBe(true);
    expect(needsPerson('VULNERABILITY')).toBe(true);
    expect(needsPerson('PROMISE')).toBe(false);
    expect(hasCutOff('DECEASED')).toBe(false);
    expect(stopsInWords(HOLD)).toContain('; placing the debt with an agency');
  });
});
