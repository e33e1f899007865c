import { expect, test } from 'vitest';
import { formOf, kindOf } from './words';

test('a form and a kind are said in words', () => {
  expect(formOf('WELSH', 'LARGE_PRINT')).toBe('Welsh, large print');
  expect(kindOf('DIRECT_DEBIT_NOTICE')).toBe('Direct debit notice');
});
