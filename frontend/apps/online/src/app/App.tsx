import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DemonstrationBanner } from '../online/DemonstrationBanner';
import { SignInPage } from '../online/SignInPage';

const queries = new QueryClient();

export function App() {
  const { t } = useTranslation();
  return (
    <QueryClientProvider client={queries}>
      <a href="#main-content" className="govuk-skip-link">
        {t('skip')}
      </a>
      <header className="online-header">
        <div className="govuk-width-container">
          <a href="/online/">{t('service')}</a>
        </div>
      </header>
      <div className="govuk-width-container">
        <DemonstrationBanner />
        <main className="govuk-main-wrapper" id="main-content" tabIndex={-1}>
          <SignInPage />
        </main>
      </div>
    </QueryClientProvider>
  );
}
