import { expect, test } from 'vitest';
import { debts, isOut } from './words';

test('a count of debts reads as one says it', () => {
  expect(debts(1)).toBe('One debt');
  expect(debts(0)).toBe('0 debts');
  expect(debts(12)).toBe('12 debts');
});

test('only what the agency has is called back', () => {
  expect((['SELECTED', 'LEFT_OUT', 'REJECTED', 'RECALLED', 'CLOSED'] as const).filter(isOut)).toEqual([]);
  expect((['PLACED', 'SENT', 'ACTIVE'] as const).filter(isOut)).toHaveLength(3);
});
