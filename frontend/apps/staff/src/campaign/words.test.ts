import { expect, test } from 'vitest';
import type { Results } from './model';
import { hours, people, wayLines } from './words';

const NOTHING: Results = {
  planned: 0,
  excluded: 0,
  leftOut: 0,
  gone: 0,
  cancelled: 0,
  fallenBack: 0,
  failed: 0,
  fragments: 0,
  costPence: 0,
  costAfterFreePence: 0,
  trials: 0,
  ways: [],
};

test('what became of each way is a line in words', () => {
  expect(wayLines(NOTHING)).toEqual([]);
  expect(
    wayLines({
      ...NOTHING,
      ways: [
        { channel: 'LETTER', state: 'MADE', tries: 300 },
        { channel: 'TEXT', state: 'DELIVERED', tries: 9_700 },
        { channel: 'TEXT', state: 'FAILED', tries: 300 },
      ],
    }),
  ).toEqual(['Text: 9,700 delivered, 300 failed', 'Letter: 300 to be posted']);
});

test('people are counted and hours said as people say them', () => {
  expect(people(1)).toBe('1 person');
  expect(people(10_000)).toBe('10,000 people');
  expect(hours(8, 20, false)).toBe('8 a.m. to 8 p.m., not on Sundays');
  expect(hours(0, 24, true)).toBe('midnight to midnight');
});
