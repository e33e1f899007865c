import { describe, expect, it } from 'vitest';
import type { Line } from './model';
import { inWords, sections, unanswered } from './words';

const line = (change: Partial<Line>): Line => ({
  id: 'l',
  field: 'PHONE',
  label: 'Telephone',
  kind: 'TEXT',
  who: 'Ama Example',
  personId: 'a',
  held: '',
  note: '',
  needed: false,
  differs: false,
  route: 'RECORD',
  routeWords: '',
  decisionNote: '',
  ...change,
});

describe('a visit', () => {
  it('has a section for each person and one for the home', () => {
    const all = sections([
      line({}),
      line({ field: 'EMAIL' }),
      line({ personId: 'b', who: 'Kit Other' }),
      line({ personId: null, who: 'The home' }),
    ]);
    expect(all.map(({ who, lines }) => [who, lines.length])).toEqual([
      ['Ama Example', 2],
      ['Kit Other', 1],
      ['The home', 1],
    ]);
  });

  it('asks nobody for papers who does not live there', () => {
    const lines = [line({ field: 'LIVES_HERE', needed: true }), line({ field: 'PHOTO_ID', needed: true })];
    expect(unanswered(lines, () => null)).toBe(2);
    expect(unanswered(lines, ({ field }) => (field === 'LIVES_HERE' ? 'NO' : null))).toBe(0);
    expect(unanswered(lines, ({ field }) => (field === 'LIVES_HERE' ? 'YES' : null))).toBe(1);
  });

  it('reads its answers in words', () => {
    expect(inWords('YES_NO', 'NO')).toBe('No');
    expect(inWords('DAY', '1990-02-28')).toBe('28 Feb 1990');
    expect(inWords('CHOICES', 'LARGE_PRINT,INTERPRETER')).toBe('Large print, Interpreter');
    expect(inWords('TEXT', null)).toBe('');
  });
});
