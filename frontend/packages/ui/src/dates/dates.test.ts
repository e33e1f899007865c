import { parseDate } from '@internationalized/date';
import { describe, expect, it } from 'vitest';
import {
  civilDate,
  dateFromText,
  dayOfRentWeek,
  formatDate,
  formatInstant,
  formatLongDate,
  instantInEngland,
  mondayOf,
  todayInEngland,
} from './dates';

const saturday = parseDate('2026-11-21');

describe('typing a date', () => {
  it.each([
    ['t', '2026-11-21'],
    ['m', '2026-11-16'],
    ['+3d', '2026-11-24'],
    ['+3', '2026-11-24'],
    ['-2w', '2026-11-07'],
    ['+1m', '2026-12-21'],
    ['31/12/2026', '2026-12-31'],
    ['1.2.27', '2027-02-01'],
    ['31 dec 2026', '2026-12-31'],
    ['2026-12-31', '2026-12-31'],
  ])('%s', (typed, expected) => {
    expect(dateFromText(typed, saturday)?.toString()).toBe(expected);
  });

  it.each(['', '31/02/2026', '32/1/2026', '1/13/2026', 'tomorrow', '+3y', '12'])(
    'does not guess at %j',
    (typed) => {
      expect(dateFromText(typed, saturday)).toBeUndefined();
    },
  );
});

describe('civil dates', () => {
  it('starts the rent week on Monday', () => {
    expect(dayOfRentWeek(saturday)).toBe(5);
    expect(mondayOf(parseDate('2026-11-22')).toString()).toBe('2026-11-16');
    expect(mondayOf(parseDate('2026-11-23')).toString()).toBe('2026-11-23');
    expect(mondayOf(parseDate('1969-12-31')).toString()).toBe('1969-12-29');
  });

  it('is today in England around midnight, in summer time too', () => {
    expect(todayInEngland(Date.UTC(2026, 6, 1, 23, 30)).toString()).toBe('2026-07-02');
    expect(todayInEngland(Date.UTC(2026, 10, 21, 23, 59)).toString()).toBe('2026-11-21');
  });

  it('shows dates and instants as the office says them', () => {
    expect(formatDate('2026-11-21')).toBe('21 Nov 2026');
    expect(formatLongDate('2026-11-23')).toBe('Monday 23 November 2026');
    expect(formatInstant('2026-07-01T09:42:00Z')).toBe('1 Jul 2026, 10:42');
    expect(formatDate(null)).toBe('');
    expect(civilDate('2026-02-30')).toBeUndefined();
  });
});

describe('a moment in England', () => {
  it('is an hour earlier by universal time in summer, and the same in winter', () => {
    expect(instantInEngland('2026-05-27', '09:30')).toBe('2026-05-27T08:30:00.000Z');
    expect(instantInEngland('2026-12-01', '09:30')).toBe('2026-12-01T09:30:00.000Z');
  });

  it('is not made of what is no time', () => {
    expect(instantInEngland('2026-05-27', '9.30')).toBeUndefined();
    expect(instantInEngland('', '09:30')).toBeUndefined();
  });
});
