import { expect, test } from 'vitest';
import { formOf } from './words';

test('a form is said in words', () => {
  expect(formOf('WELSH', 'LARGE_PRINT')).toBe('Welsh, large print');
});
