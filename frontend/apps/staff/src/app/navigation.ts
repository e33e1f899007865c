/** The left navigation. Nobody's entry is hidden: a page says itself what a person may not do on it. */
export const NAVIGATION = [
  {
    id: 'work',
    title: 'Work',
    links: [
      { to: '/', name: 'Today', sign: 'T' },
      { to: '/weekly-debits', name: 'Weekly debit', sign: 'D' },
      { to: '/accounts', name: 'Accounts', sign: 'A' },
      { to: '/tenancies', name: 'Tenancies', sign: 'L' },
      { to: '/properties', name: 'Properties', sign: 'P' },
      { to: '/people', name: 'People', sign: 'N' },
      { to: '/cash-batch', name: 'Cash batch', sign: '£' },
      { to: '/corrections', name: 'Corrections', sign: '↔' },
      { to: '/adjustments', name: 'Adjustments', sign: '±' },
      { to: '/changes', name: 'Changes to check', sign: 'C' },
      { to: '/charge-uploads', name: 'Charges by file', sign: 'F' },
      { to: '/payment-files', name: 'Payment files', sign: 'Y' },
      { to: '/benefit-files', name: 'Benefit files', sign: 'H' },
      { to: '/suspense', name: 'Suspense', sign: 'X' },
      { to: '/days', name: 'Balancing the day', sign: '=' },
    ],
  },
  {
    id: 'office',
    title: 'Office',
    links: [
      { to: '/reports', name: 'Reports', sign: 'R' },
      { to: '/imports', name: 'Books brought in', sign: 'B' },
      { to: '/jobs', name: 'Jobs', sign: 'J' },
      { to: '/rent-calendar', name: 'Rent calendar', sign: 'W' },
      { to: '/reference', name: 'Reference data', sign: 'S' },
      { to: '/staff-people', name: 'Staff as tenants', sign: 'O' },
      { to: '/audit', name: 'Audit', sign: 'U' },
      { to: '/accessibility-statement', name: 'Accessibility', sign: '?' },
    ],
  },
] as const;
