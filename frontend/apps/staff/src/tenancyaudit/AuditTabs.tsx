import { Link } from '@tanstack/react-router';

/** The programme, how far it is, and what is suspected. */
export function AuditTabs() {
  return (
    <nav className="tabs" aria-label="Tenancy audits">
      <Link to="/tenancy-audits" search={{}} activeOptions={{ exact: true, includeSearch: false }}>
        Audits
      </Link>
      <Link to="/tenancy-audits/figures">By patch</Link>
      <Link to="/tenancy-audits/suspicions">Suspicions</Link>
    </nav>
  );
}
