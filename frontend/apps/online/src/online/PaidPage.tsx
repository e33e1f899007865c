import { call, type MyCardPayment } from '@quarterday/api';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLanguage } from '../app/language';
import { Link, Page } from '../app/pages';
import type { StringKey } from '../app/words';
import { Fetched } from './Fetched';
import { isSilent } from './model';

const WORDS: Record<'SUBMITTED' | 'STARTED' | 'STARTING' | 'FAILED' | 'CANCELLED', [StringKey, StringKey]> = {
  SUBMITTED: ['submittedTitle', 'submittedDetail'],
  STARTED: ['startedTitle', 'startedDetail'],
  STARTING: ['startedTitle', 'startedDetail'],
  FAILED: ['failedTitle', 'failedDetail'],
  CANCELLED: ['cancelledTitle', 'cancelledDetail'],
};

/** Back from the card page. Asked as often as the page is opened; the money is posted once. */
export function PaidPage({ id }: { id: string }) {
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ['paid', id],
    queryFn: ({ signal }) =>
      call<MyCardPayment>(`/my/card-payments/${id}/outcome`, { method: 'POST', signal }),
    staleTime: 0,
    refetchInterval: (asked) => (asked.state.data?.state === 'SUBMITTED' ? 10_000 : false),
  });
  const state = query.data?.state;
  useEffect(() => {
    if (state) void queries.invalidateQueries({ queryKey: ['accounts'] });
  }, [state, queries]);
  if (isSilent(query.error)) return <Unreached again={() => void query.refetch()} />;
  return (
    <Fetched query={query}>
      {(payment) => <Shown payment={payment} again={() => void query.refetch()} />}
    </Fetched>
  );
}

/** The signal was lost on the way back: what was paid is not lost with it. */
function Unreached({ again }: { again(): void }) {
  const { t } = useLanguage();
  return (
    <Page title={t('lostTitle')}>
      <p className="govuk-body">{t('lostDetail')}</p>
      <button type="button" className="govuk-button" onClick={again}>
        {t('askAgain')}
      </button>
    </Page>
  );
}

function Shown({ payment, again }: { payment: MyCardPayment; again(): void }) {
  const { t, pounds } = useLanguage();
  const { state } = payment;
  const amount = pounds(payment.amountPence);
  const account = (
    <p className="govuk-body">
      <Link className="govuk-link" href={`/online/accounts/${payment.accountId}`}>
        {t('toAccount')}
      </Link>
    </p>
  );
  if (state === 'POSTED' || state === 'SUSPENDED')
    return (
      <Page title={t('paidTitle')}>
        {state === 'POSTED' ? (
          <>
            <p className="govuk-body">
              {t('paidDetail', { amount })} <strong>{payment.receiptNumber}</strong>.
            </p>
            <p className="govuk-body">{t('paidShows')}</p>
          </>
        ) : (
          <p className="govuk-body">{t('suspendedDetail', { amount })}</p>
        )}
        {account}
      </Page>
    );
  const [title, detail] = WORDS[state];
  const over = state === 'FAILED' || state === 'CANCELLED';
  return (
    <Page title={t(title)}>
      <p className="govuk-body">{t(detail, { amount })}</p>
      {over ? (
        <Link className="govuk-button" href={`/online/accounts/${payment.accountId}/pay`}>
          {t('pay')}
        </Link>
      ) : (
        <button type="button" className="govuk-button govuk-button--secondary" onClick={again}>
          {t('askAgain')}
        </button>
      )}
      {account}
    </Page>
  );
}
