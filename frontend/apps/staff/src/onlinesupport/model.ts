import { read } from '@quarterday/api';
import { queryOptions } from '@tanstack/react-query';

/** What stands of one person and Housing Online. */
export const onlinePersonQuery = (personId: string) =>
  queryOptions({
    queryKey: ['online-person', personId],
    // Who looked in a moment ago stands on it.
    staleTime: 0,
    queryFn: ({ signal }) =>
      read('/api/v1/people/{personId}/online', { params: { path: { personId } }, signal }),
  });

const PAGES: Record<string, string> = {
  ACCOUNTS: 'accounts',
  ACCOUNT: 'an account',
  STATEMENT: 'a statement',
  STATEMENT_PDF: 'a statement as a PDF',
  CARD_PAYMENT: 'a card payment',
};

/** "accounts, an account" */
export function pagesInWords(pages: readonly string[]): string {
  return pages.length === 0
    ? 'no page'
    : [...new Set(pages)].map((page) => PAGES[page] ?? page.toLowerCase()).join(', ');
}
