import { read } from '@quarterday/api';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';

/** Who is signed in and what they may do, as the server says. */
export interface Me {
  id: string;
  name: string;
  username: string;
  jobRoles: string[];
  permissions: string[];
  /** The books hold a demonstration council; every page says so. */
  demonstrationData: boolean;
}

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }): Promise<Me> => read('/api/v1/me', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

/** What each permission is called when a person is told that they lack it. */
const DOES: Record<string, string> = {
  'account:read': 'look at accounts',
  'account:write': 'change tenancies, people, properties and charges',
  'tenancy:check': 'check tenancies',
  'tenancy:audit': 'visit homes for tenancy audits',
  'tenancy:suspicions': 'see what is suspected of a tenancy',
  'adjustment:make': 'make adjustments',
  'adjustment:approve': 'approve adjustments',
  'payment:post': 'post payments',
  'payment:correct': 'correct postings',
  'suspense:allocate': 'allocate money held in suspense',
  'day:close': 'explain differences and close days',
  'day:check': 'check days',
  'pii:reveal': 'see personal identifiers',
  'debit:prepare': 'prepare the weekly debit',
  'debit:approve': 'approve the weekly debit',
  'dd:prepare': 'prepare Direct Debits',
  'dd:approve': 'release Direct Debit runs',
  'dd:submit': 'send Direct Debit files to the bank',
  'refund:propose': 'prove credits and ask for refunds',
  'refund:approve': 'approve refunds and uses of credits',
  'writeoff:propose': 'propose write-offs',
  'writeoff:approve': 'approve write-offs',
  'contact:log': 'log contacts',
  'online:support': 'help tenants into Housing Online',
  'online:view': 'see Housing Online as a tenant sees it',
  'arrears:act': 'work on arrears',
  'escalation:answer': 'answer escalations',
  'court-cost:instruct': 'instruct court costs',
  'court-cost:post': 'post court costs',
  'arrears:direct': 'answer reports about arrears',
  'complaint:read': 'see complaints',
  'complaint:manage': 'work on complaints',
  'complaint:answer': 'send answers to complaints',
  'complaint:decide': 'answer complaints at stage 2',
  'marker:see': 'see cautionary warnings',
  'marker:propose': 'ask for cautionary markers',
  'marker:authorise': 'authorise cautionary markers',
  'safeguarding:raise': 'pass safeguarding concerns on',
  'safeguarding:manage': 'read safeguarding concerns',
  'equality:keep': 'take down equality data',
  'equality:view': 'see equality figures',
  'retention:read': 'see the retention schedule',
  'retention:prepare': 'prepare what the retention schedule removes',
  'breach:report': 'report a data breach',
  'breach:handle': 'read the breach log',
  'data:read': 'see requests about personal data',
  'data:rights': 'answer requests about personal data',
  'data:release': 'release answers about personal data',
  'retention:release': 'release what the retention schedule removes',
  'comms:draft': 'send letters',
  'comms:approve': 'approve letters',
  'uc:verify': 'verify rents for Universal Credit',
  'report:view': 'see reports',
  'audit:read': 'read the audit log',
  'config:admin': 'change settings',
  'books:import': 'bring in books',
};

/**
 * Why the person may not do something, or null when they may. The server decides in the end; this only
 * says it beforehand, so that nobody fills in a form for nothing.
 */
export function whyNot(me: Me, permission: string): string | null {
  if (me.permissions.includes(permission)) return null;
  return `Your job role may not ${DOES[permission] ?? `do this (${permission})`}.`;
}

/** {@link whyNot} for the person signed in. */
export function useWhyNot(permission: string): string | null {
  return whyNot(useMe(), permission);
}
