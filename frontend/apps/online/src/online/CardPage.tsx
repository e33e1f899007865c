import { call } from '@quarterday/api';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLanguage } from '../app/language';
import { Page } from '../app/pages';
import { Fetched } from './Fetched';

interface Asked {
  amountPence: number;
  returnTo: string;
}

/** Stands where the card provider's page would be. The server answers it for demonstration books only. */
export default function CardPage({ reference }: { reference: string }) {
  const path = `/my/simulated/card-pages/${reference}`;
  const query = useQuery({
    queryKey: ['card-page', reference],
    queryFn: ({ signal }) => call<Asked>(path, { signal }),
  });
  return <Fetched query={query}>{(asked) => <Shown asked={asked} path={path} />}</Fetched>;
}

function Shown({ asked, path }: { asked: Asked; path: string }) {
  const { t, pounds } = useLanguage();
  const [failed, setFailed] = useState(false);
  const ways = [
    ['PAID', t('cardPay', { amount: pounds(asked.amountPence) })],
    ['SUBMITTED', t('cardLater')],
    ['FAILED', t('cardDecline')],
    ['CANCELLED', t('cardCancel')],
  ] as const;

  async function decide(outcome: string) {
    try {
      const { returnTo } = await call<Asked>(path, { method: 'POST', body: { outcome } });
      window.location.assign(returnTo);
    } catch {
      setFailed(true);
    }
  }

  return (
    <Page title={t('cardTitle')}>
      <p className="govuk-body">{t('cardDetail')}</p>
      {failed ? (
        <p className="govuk-error-message" role="alert">
          {t('tryAgain')}
        </p>
      ) : null}
      <div className="govuk-button-group">
        {ways.map(([outcome, words], at) => (
          <button
            type="button"
            key={outcome}
            className={`govuk-button${at > 0 ? ' govuk-button--secondary' : ''}`}
            onClick={() => void decide(outcome)}
          >
            {words}
          </button>
        ))}
      </div>
    </Page>
  );
}
