import { expect, test } from 'vitest';
import { pagesInWords } from './model';

test('what was looked at is said once each, in the order it was', () => {
  expect(pagesInWords(['ACCOUNTS', 'ACCOUNT', 'ACCOUNT', 'STATEMENT'])).toBe(
    'accounts, an account, a statement',
  );
});

test('a view that was opened and not used says so', () => {
  expect(pagesInWords([])).toBe('no page');
});
