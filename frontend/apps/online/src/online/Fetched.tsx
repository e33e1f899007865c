import { Problem } from '@quarterday/api';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLanguage } from '../app/language';
import { HOME, Link, Page } from '../app/pages';
import { isSignedOut } from './model';
import { SignInPage } from './SignInPage';

/** A page of something asked for: it waits, says that there is nothing, offers to sign in, or shows it. */
export function Fetched<T>({ query, children }: { query: UseQueryResult<T>; children(data: T): ReactNode }) {
  const { t } = useLanguage();
  if (query.data !== undefined) return children(query.data);
  if (query.isPending) return <Page title={t('loading')}>{null}</Page>;
  if (isSignedOut(query.error)) return <SignInPage />;
  if (query.error instanceof Problem && query.error.status === 404) return <NotFoundPage />;
  return (
    <Page title={t('problem')}>
      <p className="govuk-body">{t('tryAgain')}</p>
    </Page>
  );
}

export function NotFoundPage() {
  const { t } = useLanguage();
  return (
    <Page title={t('notFound')}>
      <p className="govuk-body">{t('notFoundDetail')}</p>
      <p className="govuk-body">
        <Link className="govuk-link" href={HOME}>
          {t('yourAccounts')}
        </Link>
      </p>
    </Page>
  );
}
