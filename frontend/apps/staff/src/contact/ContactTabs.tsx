import { Link } from '@tanstack/react-router';

/** The log, and what it says of how well people are helped. */
export function ContactTabs() {
  return (
    <nav className="tabs" aria-label="Contacts">
      <Link to="/contacts" search={{}} activeOptions={{ exact: true, includeSearch: false }}>
        Contacts
      </Link>
      <Link to="/resolved-contacts" search={{}} activeOptions={{ includeSearch: false }}>
        Resolved at the first contact
      </Link>
    </nav>
  );
}
