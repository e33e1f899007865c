import { Problem } from '@quarterday/api';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { signInQuery } from './signIn';

const SIGN_IN = '/auth/online/sign-in?return=/online/';
const SIGN_OUT = '/auth/online/sign-out';

/** Who is signed in to Housing Online, or the way in. */
export function SignInPage() {
  const { t } = useTranslation();
  const query = useQuery(signInQuery);
  const signedOut =
    query.error instanceof Problem && (query.error.status === 499 || query.error.status === 401);
  const refused = query.error instanceof Problem && query.error.status === 403;
  const title = query.data
    ? t('signedInAs', { name: query.data.name })
    : signedOut
      ? t('welcome')
      : refused
        ? t('refused')
        : query.isError
          ? t('problem')
          : t('loading');

  useEffect(() => {
    document.title = `${title} – ${t('service')}`;
  }, [title, t]);

  return (
    <>
      <h1 className="govuk-heading-l">{title}</h1>
      {query.data ? <p className="govuk-body">{t('username', { username: query.data.username })}</p> : null}
      {signedOut ? (
        <>
          <p className="govuk-body">{t('explain')}</p>
          <p className="govuk-body">{t('register')}</p>
          <a className="govuk-button" href={SIGN_IN}>
            {t('signIn')}
          </a>
        </>
      ) : null}
      {refused ? <p className="govuk-body">{t('refusedDetail')}</p> : null}
      {query.isError && !signedOut && !refused ? <p className="govuk-body">{t('tryAgain')}</p> : null}
      {query.data || refused ? (
        <a className="govuk-button govuk-button--secondary" href={SIGN_OUT}>
          {t('signOut')}
        </a>
      ) : null}
    </>
  );
}
