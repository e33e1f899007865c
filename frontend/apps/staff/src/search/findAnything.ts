import { call } from '@quarterday/api';
import { balanceInBrief, type Found } from '@quarterday/ui';

/** One result of the search across accounts, people and properties. */
interface SearchResult {
  kind: 'ACCOUNT' | 'PERSON' | 'PROPERTY' | 'TENANCY';
  id: string;
  title: string;
  subtitle?: string | null;
  reference?: string | null;
  balancePence?: number | null;
}

const KINDS = { ACCOUNT: 'Account', PERSON: 'Person', PROPERTY: 'Property', TENANCY: 'Tenancy' } as const;
const PAGES = {
  Account: 'accounts',
  Person: 'people',
  Property: 'properties',
  Tenancy: 'tenancies',
} as const;

async function search(text: string, signal: AbortSignal): Promise<Found[]> {
  const { items } = await call<{ items: SearchResult[] }>('/search', { query: { q: text }, signal });
  return items.map((item) => ({
    id: item.id,
    kind: KINDS[item.kind],
    name: [item.reference, item.title].filter(Boolean).join(' '),
    note: item.subtitle ?? undefined,
    aside:
      item.balancePence === null || item.balancePence === undefined
        ? undefined
        : balanceInBrief(item.balancePence),
  }));
}

/** Search from anywhere. */
export const findAnything = {
  search,
  /** The page of what was found. */
  addressOf(found: Found): string {
    return `/${PAGES[found.kind as keyof typeof PAGES] ?? 'accounts'}/${found.id}`;
  },
};
