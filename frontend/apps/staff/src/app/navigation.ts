/** The left navigation. Nobody's entry is hidden: a page says itself what a person may not do on it. */
export const NAVIGATION = [
  {
    id: 'work',
    title: 'Work',
    links: [
      { to: '/', name: 'Today', sign: 'T' },
      { to: '/weekly-debits', name: 'Weekly debit', sign: 'D' },
      { to: '/accounts', name: 'Accounts', sign: 'A' },
      { to: '/changes', name: 'Changes to check', sign: 'C' },
    ],
  },
  {
    id: 'office',
    title: 'Office',
    links: [
      { to: '/jobs', name: 'Jobs', sign: 'J' },
      { to: '/accessibility-statement', name: 'Accessibility', sign: '?' },
    ],
  },
] as const;
