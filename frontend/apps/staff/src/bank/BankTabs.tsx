import { Link } from '@tanstack/react-router';

/** The three sides of the bank: what it says, line by line, and what the books say should be there. */
export function BankTabs({ at }: { at: 'statements' | 'lines' | 'deposits' }) {
  return (
    <nav className="tabs" aria-label="Bank">
      <Link to="/bank-statements" search={{}} aria-current={at === 'statements' ? 'page' : undefined}>
        Statements
      </Link>
      <Link to="/bank-lines" search={{ state: 'OPEN' }} aria-current={at === 'lines' ? 'page' : undefined}>
        Lines
      </Link>
      <Link to="/bank-deposits" search={{}} aria-current={at === 'deposits' ? 'page' : undefined}>
        In transit
      </Link>
    </nav>
  );
}
