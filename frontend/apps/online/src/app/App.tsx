import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { AccountPage } from '../online/AccountPage';
import { CodePage } from '../online/CodePage';
import { DemonstrationBanner } from '../online/DemonstrationBanner';
import { NotFoundPage } from '../online/Fetched';
import { HomePage } from '../online/HomePage';
import { PaidPage } from '../online/PaidPage';
import { PayPage } from '../online/PayPage';
import { ProvePage } from '../online/ProvePage';
import { SIGN_OUT } from '../online/SignInPage';
import { StatementPage } from '../online/StatementPage';
import { signInQuery } from '../online/signIn';
import { LanguageProvider, useLanguage } from './language';
import { HOME, Link, useAddress } from './pages';

/** A demonstration's only: no council's tenant has to load it. */
const CardPage = lazy(() => import('../online/CardPage'));
/** Loaded by whoever needs it. */
const HelpPage = lazy(() => import('../online/HelpPage'));

const queries = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: 5_000, refetchOnWindowFocus: false } },
});

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <Frame />
      </LanguageProvider>
    </QueryClientProvider>
  );
}

function Frame() {
  const { t } = useLanguage();
  return (
    <>
      <a href="#main-content" className="govuk-skip-link">
        {t('skip')}
      </a>
      <header className="online-header">
        <div className="govuk-width-container">
          <Link href={HOME}>{t('service')}</Link>
        </div>
      </header>
      <div className="govuk-width-container">
        <DemonstrationBanner />
        <Routes />
      </div>
      <Foot />
    </>
  );
}

/** Few enough to be read at once. */
function Routes() {
  const { pathname, searchParams } = new URL(useAddress(), window.location.origin);
  const [page, id = '', part] = pathname.replace(HOME, '').replace(/\/$/, '').split('/');
  if (page === '') return <HomePage />;
  if (page === 'prove') return <ProvePage />;
  if (page === 'code') return <CodePage />;
  if (page === 'help')
    return (
      <Suspense>
        <HelpPage />
      </Suspense>
    );
  if (page === 'paid' && id) return <PaidPage id={id} key={id} />;
  if (page === 'card-page' && id)
    return (
      <Suspense>
        <CardPage reference={id} />
      </Suspense>
    );
  if (page === 'accounts' && id) {
    if (part === undefined) return <AccountPage id={id} />;
    if (part === 'statement') return <StatementPage id={id} search={searchParams} />;
    if (part === 'pay') return <PayPage id={id} key={id} />;
  }
  return <NotFoundPage />;
}

function Foot() {
  const { t, tongue, speak } = useLanguage();
  const signIn = useQuery(signInQuery);
  return (
    <footer className="online-footer govuk-!-display-none-print">
      <div className="govuk-width-container">
        {signIn.data ? (
          <p className="govuk-body">
            {t('signedInAs', { name: signIn.data.name })}.{' '}
            <a className="govuk-link online-whole" href={SIGN_OUT}>
              {t('signOut')}
            </a>
          </p>
        ) : null}
        <p className="govuk-body">
          <Link className="govuk-link" href="/online/help">
            {t('help')}
          </Link>
        </p>
        <nav aria-label={t('language')}>
          {tongue === 'en' ? (
            <button type="button" className="online-link" lang="cy" onClick={() => speak('cy')}>
              Cymraeg
            </button>
          ) : (
            <button type="button" className="online-link" lang="en" onClick={() => speak('en')}>
              English
            </button>
          )}
        </nav>
      </div>
    </footer>
  );
}
