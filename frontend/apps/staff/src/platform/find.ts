import { call } from '@quarterday/api';
import { balanceInBrief, type Found, formatDate } from '@quarterday/ui';

export type FoundKind = 'ACCOUNT' | 'PERSON' | 'PROPERTY';

/** One result of the search across accounts, people and homes. */
interface SearchResult {
  kind: FoundKind;
  id: string;
  reference: string;
  names?: string | null;
  address?: string | null;
  postcode?: string | null;
  addressProtected?: boolean;
  state?: string | null;
  balancePence?: number | null;
  ownAccount?: boolean;
}

const KINDS = { ACCOUNT: 'Account', PERSON: 'Person', PROPERTY: 'Property' } as const;
const PAGES: Record<string, string> = { Account: 'accounts', Person: 'people', Property: 'properties' };

function shown(item: SearchResult): Found {
  const place = [item.address, item.postcode].filter(Boolean).join(', ');
  const state = item.state === 'FORMER' ? 'former' : item.state === 'VOID' ? 'void' : '';
  const notes = [
    item.kind === 'PROPERTY' ? (item.names ?? '') : item.addressProtected ? 'address protected' : place,
    state,
    item.ownAccount ? 'your own account, not open to you' : '',
  ];
  return {
    id: item.id,
    kind: KINDS[item.kind],
    name: `${item.reference} ${(item.kind === 'PROPERTY' ? place : item.names) ?? ''}`.trim(),
    note: notes.filter(Boolean).join(', ') || undefined,
    aside: typeof item.balancePence === 'number' ? balanceInBrief(item.balancePence) : undefined,
  };
}

interface PersonItem {
  id: string;
  reference: string;
  title: string;
  forename: string;
  surname: string;
  bornOn?: string | null;
}

/** Everybody on record: the search of everything shows a tenant as their account, and whoever is picked may be one. */
async function findPeople(text: string, signal: AbortSignal): Promise<Found[]> {
  const { items } = await call<{ items: PersonItem[] }>('/people', { query: { q: text, limit: 12 }, signal });
  return items.map((person) => ({
    id: person.id,
    kind: KINDS.PERSON,
    name: [person.title, person.forename, person.surname].filter(Boolean).join(' '),
    note: [person.reference, person.bornOn ? `born ${formatDate(person.bornOn)}` : '']
      .filter(Boolean)
      .join(', '),
  }));
}

/** Searches everything, or only one kind of thing. */
export async function find(text: string, signal: AbortSignal, kind?: FoundKind): Promise<Found[]> {
  if (kind === 'PERSON') return findPeople(text, signal);
  const { items } = await call<{ items: SearchResult[] }>('/search', { query: { q: text }, signal });
  return items.filter((item) => !kind || item.kind === kind).map(shown);
}

/** Accounts to be picked by their reference, as the requests that name another account ask for it. */
export async function findAccounts(text: string, signal: AbortSignal): Promise<Found[]> {
  const { items } = await call<{ items: SearchResult[] }>('/search', { query: { q: text }, signal });
  return items
    .filter((item) => item.kind === 'ACCOUNT')
    .map((item) => ({ ...shown(item), id: item.reference }));
}

/** The page of what was found. */
export function addressOf(found: Found): string {
  return `/${PAGES[found.kind] ?? 'accounts'}/${found.id}`;
}
