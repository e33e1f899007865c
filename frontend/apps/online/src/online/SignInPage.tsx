import { Problem } from '@quarterday/api';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../app/language';
import { Page } from '../app/pages';
import { isSignedOut } from './model';
import { signInQuery } from './signIn';

export const SIGN_OUT = '/auth/online/sign-out';

/** The way in, to the page that was asked for; or why this sign-in cannot come in. */
export function SignInPage() {
  const { t } = useLanguage();
  const { error } = useQuery(signInQuery);
  if (error instanceof Problem && error.status === 403)
    return (
      <Page title={t('refused')}>
        <p className="govuk-body">{t('refusedDetail')}</p>
        <a className="govuk-button govuk-button--secondary" href={SIGN_OUT}>
          {t('signOut')}
        </a>
      </Page>
    );
  if (error && !isSignedOut(error))
    return (
      <Page title={t('problem')}>
        <p className="govuk-body">{t('tryAgain')}</p>
      </Page>
    );
  return (
    <Page title={t('welcome')}>
      <p className="govuk-body">{t('explain')}</p>
      <p className="govuk-body">{t('register')}</p>
      <a
        className="govuk-button"
        href={`/auth/online/sign-in?return=${encodeURIComponent(window.location.pathname)}`}
      >
        {t('signIn')}
      </a>
    </Page>
  );
}
