import { type AnchorHTMLAttributes, type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { useLanguage } from './language';

const MOVED = 'housing-online:moved';
export const HOME = '/online/';

function listen(changed: () => void): () => void {
  window.addEventListener('popstate', changed);
  window.addEventListener(MOVED, changed);
  return () => {
    window.removeEventListener('popstate', changed);
    window.removeEventListener(MOVED, changed);
  };
}

/** The address without the origin: `/online/accounts/1/statement?weeks=26`. */
export function useAddress(): string {
  return useSyncExternalStore(listen, () => window.location.pathname + window.location.search);
}

/** Nothing takes the focus from a page somebody has just opened; after a step inside, its heading does. */
let moved = false;

export function go(to: string): void {
  moved = true;
  window.history.pushState(null, '', to);
  window.scrollTo(0, 0);
  window.dispatchEvent(new Event(MOVED));
}

/** A link within Housing Online; opened in a new tab like any link when asked to. */
export function Link({
  href,
  children,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
        event.preventDefault();
        go(href);
      }}
    >
      {children}
    </a>
  );
}

/** A page: its title in the window, the way back, and the heading, which has the focus after a step. */
export function Page({
  title,
  back,
  wrong = false,
  children,
}: {
  title: string;
  back?: string;
  /** Whether the form on it was sent with mistakes. */
  wrong?: boolean;
  children: ReactNode;
}) {
  const { t } = useLanguage();
  const [heading, setHeading] = useState<HTMLHeadingElement | null>(null);
  const address = useAddress();
  useEffect(() => {
    document.title = `${wrong ? t('error') : ''}${title} – ${t('service')}`;
  }, [title, wrong, t]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another page
  useEffect(() => {
    if (heading && moved) heading.focus({ preventScroll: true });
  }, [heading, address]);
  return (
    <>
      {back ? (
        <Link className="govuk-back-link govuk-!-display-none-print" href={back}>
          {t('back')}
        </Link>
      ) : null}
      <main className="govuk-main-wrapper" id="main-content">
        <h1 className="govuk-heading-l" tabIndex={-1} ref={setHeading}>
          {title}
        </h1>
        {children}
      </main>
    </>
  );
}
