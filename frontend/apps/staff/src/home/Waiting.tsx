import { call, read } from '@quarterday/api';
import { Panel } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMe, whyNot } from '../platform/me';
import type { Page } from '../platform/pages';

/** How many are waiting, as far as one page tells: a list is never counted to its end. */
export function countWords(page: Page<unknown>): string {
  if (page.items.length === 0) return 'None';
  return page.next ? `More than ${page.items.length}` : String(page.items.length);
}

interface Work {
  key: string;
  name: string;
  permission: string;
  path: string;
  query: Record<string, string | number>;
  link: ReactNode;
}

/** The work lists that wait for somebody. Those not open to this person say so instead of vanishing. */
export function Waiting({ permissions }: { permissions: readonly string[] }) {
  const me = useMe();
  const works: Work[] = [
    {
      key: 'drafts',
      name: 'Tenancies to check',
      permission: 'account:read',
      path: '/tenancies',
      query: { state: 'DRAFT', limit: 50 },
      link: (
        <Link to="/tenancies" search={{ state: 'DRAFT' }}>
          Tenancies to check
        </Link>
      ),
    },
    {
      key: 'changes',
      name: 'Changes to check',
      permission: 'account:read',
      path: '/proposed-changes',
      query: { state: 'AWAITING_CHECK', limit: 50 },
      link: <Link to="/changes">Changes to check</Link>,
    },
    {
      key: 'final-accounts',
      name: 'Final accounts to prove',
      permission: 'account:read',
      path: '/final-accounts',
      query: { limit: 50 },
      link: <Link to="/former-tenants/to-prove">Final accounts to prove</Link>,
    },
    {
      key: 'former-tenants',
      name: 'Former tenants’ cases due',
      permission: 'account:read',
      path: '/former-tenant-cases',
      query: { due: 'true', limit: 50 },
      link: (
        <Link to="/former-tenants" search={{ due: true }}>
          Former tenants’ cases due
        </Link>
      ),
    },
    {
      key: 'court-costs',
      name: 'Court costs to approve',
      permission: 'account:read',
      path: '/court-costs',
      query: { state: 'AWAITING_APPROVAL', limit: 50 },
      link: (
        <Link to="/court-costs" search={{ state: 'AWAITING_APPROVAL' }}>
          Court costs to approve
        </Link>
      ),
    },
    {
      key: 'recharges',
      name: 'Recharges to approve',
      permission: 'account:read',
      path: '/recharges',
      query: { state: 'AWAITING_APPROVAL', limit: 50 },
      link: (
        <Link to="/recharges" search={{ state: 'AWAITING_APPROVAL' }}>
          Recharges to approve
        </Link>
      ),
    },
    {
      key: 'corrections',
      name: 'Corrections to approve',
      permission: 'account:read',
      path: '/corrections',
      query: { state: 'AWAITING_APPROVAL', limit: 50 },
      link: (
        <Link to="/corrections" search={{}}>
          Corrections to approve
        </Link>
      ),
    },
    {
      key: 'adjustments',
      name: 'Adjustments to approve',
      permission: 'account:read',
      path: '/adjustments',
      query: { state: 'AWAITING_APPROVAL', limit: 50 },
      link: (
        <Link to="/adjustments" search={{}}>
          Adjustments to approve
        </Link>
      ),
    },
    {
      key: 'credit-uses',
      name: 'Uses of credits to approve',
      permission: 'account:read',
      path: '/credit-uses',
      query: { state: 'AWAITING_APPROVAL', limit: 50 },
      link: (
        <Link to="/credit-uses" search={{ state: 'AWAITING_APPROVAL' }}>
          Uses of credits to approve
        </Link>
      ),
    },
    {
      key: 'refunds',
      name: 'Refunds to approve',
      permission: 'account:read',
      path: '/refunds',
      query: { state: 'AWAITING_APPROVAL', limit: 50 },
      link: (
        <Link to="/refunds" search={{ state: 'AWAITING_APPROVAL' }}>
          Refunds to approve
        </Link>
      ),
    },
    {
      key: 'write-off-schedules',
      name: 'Write-offs to approve',
      permission: 'report:view',
      path: '/write-off-schedules',
      query: { state: 'SENT', limit: 50 },
      link: (
        <Link to="/write-off-schedules" search={{ state: 'SENT' }}>
          Write-offs to approve
        </Link>
      ),
    },
    {
      key: 'write-ons',
      name: 'Write-ons to approve',
      permission: 'report:view',
      path: '/write-ons',
      query: { state: 'AWAITING_APPROVAL', limit: 50 },
      link: (
        <Link to="/write-ons" search={{ state: 'AWAITING_APPROVAL' }}>
          Write-ons to approve
        </Link>
      ),
    },
  ];
  return (
    <Panel title="Waiting for somebody">
      <ul className="counter-list">
        {works.map((work) => (
          <li key={work.key}>
            {work.link}
            {permissions.includes(work.permission) ? (
              <Waits work={work} />
            ) : (
              <span className="quiet">{whyNot(me, work.permission)}</span>
            )}
          </li>
        ))}
        {permissions.includes('account:read') ? <ImportWarnings /> : null}
      </ul>
    </Panel>
  );
}

function Waits({ work }: { work: Work }) {
  const query = useQuery({
    queryKey: ['home', work.key],
    queryFn: ({ signal }) => call<Page<unknown>>(work.path, { query: work.query, signal }),
    refetchInterval: 60_000,
  });
  if (query.isError) return <span className="quiet">Not known now</span>;
  return <strong>{query.data ? countWords(query.data) : ''}</strong>;
}

function ImportWarnings() {
  const query = useQuery({
    queryKey: ['home', 'imports'],
    queryFn: ({ signal }): Promise<Page<{ openIssues: number }>> =>
      read('/api/v1/imports', { params: { query: { limit: 50 } }, signal }),
    refetchInterval: 60_000,
  });
  const open = query.data?.items.reduce((sum, one) => sum + one.openIssues, 0);
  return (
    <li>
      <Link to="/imports">Import warnings</Link>
      {query.isError ? (
        <span className="quiet">Not known now</span>
      ) : (
        <strong>{open === undefined ? '' : open === 0 ? 'None' : open.toLocaleString('en-GB')}</strong>
      )}
    </li>
  );
}
