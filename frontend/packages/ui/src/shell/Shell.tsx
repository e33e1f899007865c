import { type ReactNode, useState } from 'react';

const NAV = 'quarterday.nav';

/** On a telephone the navigation would stand before every page. */
const NARROW = 860;

function folded(): boolean {
  const kept = localStorage.getItem(NAV);
  return kept === null ? window.innerWidth <= NARROW : kept === 'collapsed';
}

interface ShellProps {
  /** What holds for every page and stays in sight, in print too. */
  banner?: ReactNode;
  brand: ReactNode;
  nav: ReactNode;
  top: ReactNode;
  children: ReactNode;
}

/** The frame of every staff page: navigation on the left that folds away, one search box on top, the page. */
export function Shell({ banner, brand, nav, top, children }: ShellProps) {
  const [collapsed, setCollapsed] = useState(folded);
  return (
    <div className="shell" data-nav={collapsed ? 'collapsed' : 'open'}>
      <a className="shell-skip" href="#content">
        Skip to the page
      </a>
      {banner ? (
        <aside className="shell-banner" aria-label="About these books">
          {banner}
        </aside>
      ) : null}
      <nav className="shell-nav" aria-label="Main">
        {brand}
        {nav}
        <button
          type="button"
          className="shell-nav-toggle"
          aria-expanded={!collapsed}
          aria-label={collapsed ? 'Show the names in the navigation' : 'Fold the navigation'}
          onClick={() => {
            localStorage.setItem(NAV, collapsed ? 'open' : 'collapsed');
            setCollapsed(!collapsed);
          }}
        >
          <span aria-hidden="true">{collapsed ? '»' : '« Fold'}</span>
        </button>
      </nav>
      <div className="shell-main">
        <header className="shell-top">{top}</header>
        <main id="content" className="shell-content" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}

/** The heading of a page with what may be done on it. */
export function PageHead({
  title,
  crumbs,
  actions,
}: {
  title: ReactNode;
  crumbs?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="page-head">
      <div className="stack-close">
        {crumbs ? <div className="crumbs">{crumbs}</div> : null}
        <h1>{title}</h1>
      </div>
      {actions ? <div className="actions">{actions}</div> : null}
    </div>
  );
}

export function Panel({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="panel" aria-label={title}>
      <div className="panel-head">
        <h2>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** Short facts in two columns. What is not known is not shown as a fact. */
export function Facts({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([name, value]) => (
          <FactRow key={name} name={name} value={value} />
        ))}
    </dl>
  );
}

function FactRow({ name, value }: { name: string; value: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
