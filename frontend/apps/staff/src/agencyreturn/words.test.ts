import { expect, test } from 'vitest';
import type { ReturnLine } from './model';
import { apart, isApart, isOpen } from './words';

const line: ReturnLine = {
  number: 2,
  state: 'POSTED',
  stateWords: 'Posted',
  why: '',
  reference: 'T500123',
  grossPence: 20_000,
  commissionPence: 4_000,
  netPence: 16_000,
  expectedPence: 3_600,
  differencePence: 400,
  explained: '',
};

test('a difference says which way it goes', () => {
  expect(apart(400)).toBe('£4.00 more than the terms say');
  expect(apart(-1)).toBe('£0.01 less than the terms say');
  expect(apart(0)).toBe('');
});

test('a commission is to be explained until somebody has', () => {
  expect(isApart(line)).toBe(true);
  expect(isApart({ ...line, explained: 'They credit it' })).toBe(false);
  expect(isApart({ ...line, differencePence: 0 })).toBe(false);
  expect(isApart({ ...line, state: 'PARKED' })).toBe(false);
});

test('what is parked or cannot be read is looked at by a person', () => {
  expect(isOpen(line)).toBe(false);
  expect(isOpen({ ...line, state: 'PARKED' })).toBe(true);
  expect(isOpen({ ...line, state: 'UNREADABLE' })).toBe(true);
});
