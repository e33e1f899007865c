import type { MyAccount, MyAccounts } from '@quarterday/api';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../app/language';
import { Link, Page } from '../app/pages';
import { Fetched } from './Fetched';
import { accountsQuery } from './model';
import { SignInPage } from './SignInPage';
import { signInQuery } from './signIn';

/** Every account with what is owed on it; before the tenancy is proved, the way to prove it. */
export function HomePage() {
  const signIn = useQuery(signInQuery);
  const query = useQuery({ ...accountsQuery, enabled: signIn.isSuccess });
  if (signIn.isError) return <SignInPage />;
  return (
    <Fetched query={query}>{(accounts) => (accounts.proved ? <Mine {...accounts} /> : <First />)}</Fetched>
  );
}

function First() {
  const { t } = useLanguage();
  return (
    <Page title={t('proveFirst')}>
      <p className="govuk-body">{t('proveExplain')}</p>
      <Link className="govuk-button" href="/online/prove">
        {t('start')}
      </Link>
      <p className="govuk-body">
        <Link className="govuk-link" href="/online/code">
          {t('haveCode')}
        </Link>
      </p>
    </Page>
  );
}

function Mine({ name, items }: MyAccounts) {
  const { t } = useLanguage();
  return (
    <Page title={t('yourAccounts')}>
      <p className="govuk-body">{t('accountsOf', { name: name ?? '' })}</p>
      {items.length === 0 ? <p className="govuk-body">{t('noAccounts')}</p> : null}
      {items.map((account) => (
        <Card key={account.accountId} account={account} />
      ))}
    </Page>
  );
}

function Card({ account }: { account: MyAccount }) {
  const { t, owing, day } = useLanguage();
  const rows = [
    [t('account'), account.reference],
    [t('payReference'), account.paymentReference],
    [t('home'), account.address],
  ] as const;
  return (
    <div className="govuk-summary-card">
      <div className="govuk-summary-card__title-wrapper">
        <h2 className="govuk-summary-card__title">
          {t(`kind${account.kind}`)}
          {account.endedOn ? ` – ${t('ended', { day: day(account.endedOn) })}` : ''}
        </h2>
      </div>
      <div className="govuk-summary-card__content">
        <p className="govuk-body govuk-!-font-weight-bold govuk-!-font-size-24">
          {owing(account.balancePence)}
        </p>
        <dl className="govuk-summary-list">
          {rows.map(([key, value]) => (
            <div className="govuk-summary-list__row" key={key}>
              <dt className="govuk-summary-list__key">{key}</dt>
              <dd className="govuk-summary-list__value">{value}</dd>
            </div>
          ))}
        </dl>
        <p className="govuk-body govuk-!-margin-bottom-0">
          <Link className="govuk-link" href={`/online/accounts/${account.accountId}`}>
            {t('see')}
            <span className="govuk-visually-hidden"> {account.reference}</span>
          </Link>
        </p>
      </div>
    </div>
  );
}
