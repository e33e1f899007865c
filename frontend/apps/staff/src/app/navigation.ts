import type { LinkProps } from '@tanstack/react-router';

/** A page of the left navigation; `sign` stands for it when the navigation is folded. */
interface Entry {
  to: NonNullable<LinkProps['to']>;
  name: string;
  sign: string;
}

/** What belongs to one duty of the office. `id` is kept in browsers, so it stays when the title changes. */
export interface Group {
  id: string;
  title: string;
  /** Two letters that stand for it when the navigation is folded. */
  sign: string;
  links: readonly Entry[];
  /** Where pages begin that belong here and are reached from another page. */
  also?: readonly string[];
}

/**
 * The left navigation, grouped by duty: a feature adds its line to the duty it is done for. Nobody's entry is hidden: a
 * page says itself what a person may not do on it.
 */
export const NAVIGATION: readonly Group[] = [
  {
    id: 'today',
    title: 'Today’s work',
    sign: 'To',
    links: [
      { to: '/', name: 'Today', sign: 'T' },
      { to: '/tasks', name: 'Tasks', sign: '!' },
      { to: '/contacts', name: 'Contacts', sign: '☎' },
      { to: '/online-cases', name: 'Housing Online cases', sign: '☏' },
      { to: '/changes', name: 'Changes to check', sign: 'C' },
      { to: '/complaints', name: 'Complaints', sign: '“' },
      { to: '/escalations', name: 'Escalations', sign: '⇑' },
      { to: '/letters', name: 'Letters', sign: '✉' },
      { to: '/messages', name: 'Messages', sign: '@' },
      { to: '/campaigns', name: 'Campaigns', sign: '≡' },
    ],
    also: ['/letter-files', '/complaint-figures', '/resolved-contacts'],
  },
  {
    id: 'accounts',
    title: 'Accounts and homes',
    sign: 'Ac',
    links: [
      { to: '/accounts', name: 'Accounts', sign: 'A' },
      { to: '/tenancies', name: 'Tenancies', sign: 'L' },
      { to: '/tenancy-audits', name: 'Tenancy audits', sign: '☑' },
      { to: '/properties', name: 'Properties', sign: 'P' },
      { to: '/people', name: 'People', sign: 'N' },
      { to: '/corrections', name: 'Corrections', sign: '↔' },
      { to: '/adjustments', name: 'Adjustments', sign: '±' },
    ],
  },
  {
    id: 'rent',
    title: 'Rent and charges',
    sign: 'Re',
    links: [
      { to: '/weekly-debits', name: 'Weekly debit', sign: 'D' },
      { to: '/charge-uploads', name: 'Charges by file', sign: 'F' },
      { to: '/rent-calendar', name: 'Rent calendar', sign: 'W' },
    ],
  },
  {
    id: 'money-in',
    title: 'Money in',
    sign: 'In',
    links: [
      { to: '/cash-batch', name: 'Cash batch', sign: '£' },
      { to: '/payment-files', name: 'Payment files', sign: 'Y' },
      { to: '/benefit-files', name: 'Benefit files', sign: 'H' },
      { to: '/direct-debits', name: 'Direct Debit', sign: 'I' },
      { to: '/bacs-reports', name: 'Bacs reports', sign: 'Q' },
      { to: '/standing-orders', name: 'Standing orders', sign: 'E' },
      { to: '/rent-card-orders', name: 'Rent card orders', sign: 'Z' },
      { to: '/expected-credits', name: 'Expected credits', sign: 'V' },
      { to: '/universal-credit-to-dos', name: 'Universal Credit', sign: '✓' },
    ],
    also: ['/mandates', '/indemnity-claims', '/universal-credit-requests'],
  },
  {
    id: 'balancing',
    title: 'Bank and balancing',
    sign: 'Ba',
    links: [
      { to: '/suspense', name: 'Suspense', sign: 'X' },
      { to: '/bank-statements', name: 'Bank', sign: 'K' },
      { to: '/days', name: 'Balancing the day', sign: '=' },
    ],
    also: ['/bank-lines', '/bank-deposits'],
  },
  {
    id: 'arrears',
    title: 'Arrears',
    sign: 'Ar',
    links: [
      { to: '/arrears', name: 'Arrears worklist', sign: 'G' },
      { to: '/arrangements', name: 'Arrangements', sign: 'M' },
      { to: '/court-dates', name: 'Court dates', sign: '§' },
      { to: '/holds', name: 'Holds', sign: '‖' },
    ],
    also: ['/court-costs'],
  },
  {
    id: 'after',
    title: 'After the tenancy',
    sign: 'Af',
    links: [
      { to: '/former-tenants', name: 'Former tenants', sign: '⌂' },
      { to: '/placements', name: 'Agencies', sign: '⇄' },
      { to: '/traces', name: 'Tracing', sign: '⌕' },
      { to: '/write-off-schedules', name: 'Write-offs', sign: '∅' },
    ],
    also: [
      '/agency-returns',
      '/recharges',
      '/trace-files',
      '/write-off-candidates',
      '/write-offs',
      '/write-ons',
    ],
  },
  {
    id: 'credits',
    title: 'Credits and refunds',
    sign: 'Cr',
    links: [
      { to: '/credits', name: 'Credits', sign: '◊' },
      { to: '/refunds', name: 'Refunds', sign: '↩' },
    ],
    also: ['/credit-uses', '/unclaimed-credits', '/refund-files'],
  },
  {
    id: 'data-rights',
    title: 'Data rights',
    sign: 'Da',
    links: [
      { to: '/subject-access-requests', name: 'Subject access', sign: 'i' },
      { to: '/correction-requests', name: 'Correction requests', sign: '✎' },
      { to: '/breaches', name: 'Data breaches', sign: '¡' },
      { to: '/cautionary-markers', name: 'Cautionary markers', sign: '⚠' },
      { to: '/safeguarding', name: 'Safeguarding', sign: '♥' },
      { to: '/equality-report', name: 'Equality figures', sign: '≈' },
      { to: '/retention-schedule', name: 'Retention schedule', sign: '∞' },
      { to: '/retention-runs', name: 'Retention runs', sign: '⌫' },
      { to: '/legal-holds', name: 'Legal holds', sign: '⚖' },
    ],
  },
  {
    id: 'reports',
    title: 'Reports and audit',
    sign: 'Rp',
    links: [
      { to: '/reports', name: 'Reports', sign: 'R' },
      { to: '/audit', name: 'Audit', sign: 'U' },
    ],
  },
  {
    id: 'setting-up',
    title: 'Setting up',
    sign: 'Se',
    links: [
      { to: '/reference', name: 'Reference data', sign: 'S' },
      { to: '/letter-templates', name: 'Letter templates', sign: '¶' },
      { to: '/staff-people', name: 'Staff as tenants', sign: 'O' },
      { to: '/imports', name: 'Books brought in', sign: 'B' },
      { to: '/jobs', name: 'Jobs', sign: 'J' },
      { to: '/message-gateway', name: 'Message gateway', sign: '⇨' },
      { to: '/accessibility-statement', name: 'Accessibility', sign: '?' },
    ],
  },
];

/** The group a page belongs to; none for a page that no duty owns. */
export function groupOf(path: string): string | undefined {
  return NAVIGATION.find(({ links, also = [] }) =>
    [...links.map(({ to }) => to as string), ...also].some((address) =>
      address === '/' ? path === '/' : path === address || path.startsWith(`${address}/`),
    ),
  )?.id;
}
