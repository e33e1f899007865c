import { Finder, type Found, KeyboardHelp, Shell, useShortcut } from '@quarterday/ui';
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { addressOf, find } from '../platform/find';
import { useMe } from '../platform/me';
import { IdleWarning } from './IdleWarning';
import { Navigation } from './Navigation';
import { SIGN_OUT_ADDRESS, SignedOutDialog } from './SignedOut';

/** What stands around every page. */
export function Frame() {
  const { demonstrationData } = useMe();
  const [finding, setFinding] = useState(false);
  const navigate = useNavigate();
  const main = useRef<HTMLElement | null>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const first = useRef(true);

  useShortcut({ keys: 'ctrl+k', does: 'Search' }, () => setFinding(true));
  useShortcut({ keys: '/', does: 'Search' }, () => setFinding(true));
  useShortcut({ keys: 'g w', does: 'Go to today’s work' }, () => void navigate({ to: '/' }));
  useShortcut({ keys: 'g d', does: 'Go to the weekly debit' }, () => void navigate({ to: '/weekly-debits' }));
  useShortcut({ keys: 'g s', does: 'Go to suspense' }, () => void navigate({ to: '/suspense' }));
  useShortcut({ keys: 'g b', does: 'Go to balancing the day' }, () => void navigate({ to: '/days' }));
  useShortcut({ keys: 'g a', does: 'Go to accounts' }, () => void navigate({ to: '/accounts' }));

  // A new page is announced by moving the focus to it, as a browser does for a page it loads itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what the effect is for
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    main.current ??= document.getElementById('content');
    main.current?.focus();
  }, [path]);

  function open(found: Found, newTab: boolean) {
    const href = addressOf(found);
    if (newTab) window.open(`/staff${href}`, '_blank', 'noopener');
    else void navigate({ href });
  }

  return (
    <Shell
      banner={
        demonstrationData
          ? 'Demonstration data: the people, homes and money on these pages are invented.'
          : undefined
      }
      brand={
        <Link to="/" className="shell-brand">
          <img src="/staff/quarterday.svg" alt="" width="24" height="24" />
          <span className="nav-text">Quarterday</span>
        </Link>
      }
      nav={<Navigation path={path} />}
      top={
        <>
          <div className="shell-search">
            <button type="button" className="shell-search-open" onClick={() => setFinding(true)}>
              <span>Search accounts, people, properties</span>
              <span aria-hidden="true">
                <kbd className="key">/</kbd> <kbd className="key">Ctrl K</kbd>
              </span>
            </button>
          </div>
          <Who />
        </>
      }
    >
      <Outlet />
      <Finder open={finding} onClose={() => setFinding(false)} search={find} onChoose={open} />
      <IdleWarning />
      <SignedOutDialog />
    </Shell>
  );
}

const THEME = 'quarterday.theme';

function Who() {
  const me = useMe();
  const [contrast, setContrast] = useState(() => localStorage.getItem(THEME) === 'contrast');
  useEffect(() => {
    document.documentElement.dataset.theme = contrast ? 'contrast' : 'light';
    localStorage.setItem(THEME, contrast ? 'contrast' : 'light');
  }, [contrast]);
  return (
    <div className="shell-who">
      <KeyboardHelp />
      <button
        type="button"
        className="button"
        data-kind="quiet"
        data-small="true"
        aria-pressed={contrast}
        onClick={() => setContrast(!contrast)}
      >
        High contrast
      </button>
      <span>{me.name}</span>
      <a className="button" data-kind="quiet" data-small="true" href={SIGN_OUT_ADDRESS}>
        Sign out
      </a>
    </div>
  );
}
