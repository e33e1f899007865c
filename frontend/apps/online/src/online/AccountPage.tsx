import type { MyAccountDetail } from '@quarterday/api';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../app/language';
import { HOME, Link, Page } from '../app/pages';
import { Fetched } from './Fetched';
import { accountQuery } from './model';

/** What is owed, since when, and what for. */
export function AccountPage({ id }: { id: string }) {
  const query = useQuery(accountQuery(id));
  return <Fetched query={query}>{(detail) => <Shown {...detail} />}</Fetched>;
}

function Shown(detail: MyAccountDetail) {
  const { t, owing, day, pounds } = useLanguage();
  const { account, lastPayment } = detail;
  const path = `/online/accounts/${account.accountId}`;
  return (
    <Page title={owing(account.balancePence)} back={HOME}>
      <p className="govuk-body">
        {t(`kind${account.kind}`)} {account.reference}, {account.address}
        {account.endedOn ? ` – ${t('ended', { day: day(account.endedOn) })}` : ''}
      </p>
      {account.balancePence < 0 ? <p className="govuk-body">{t('creditExplain')}</p> : null}
      {detail.owedPence > 0 ? <Due {...detail} /> : null}
      <div className="govuk-button-group">
        <Link className="govuk-button" href={`${path}/pay`}>
          {t('pay')}
        </Link>
        <Link className="govuk-link" href={`${path}/statement`}>
          {t('statement')}
        </Link>
      </div>
      <UnderWay {...detail} />
      {lastPayment ? (
        <p className="govuk-body">
          {t('lastPayment', { amount: pounds(lastPayment.amountPence), day: day(lastPayment.paidOn) })}
        </p>
      ) : null}
      <p className="govuk-body">{t('lag')}</p>
      <Weekly {...detail} />
    </Page>
  );
}

/** Since when it is owed. */
function Due({ thisWeekPence, earlierPence }: MyAccountDetail) {
  const { t, pounds } = useLanguage();
  if (earlierPence === 0) return <p className="govuk-body">{t('allThisWeek')}</p>;
  if (thisWeekPence === 0) return <p className="govuk-body">{t('allEarlier')}</p>;
  return (
    <ul className="govuk-list govuk-list--bullet">
      <li>{t('dueThisWeek', { amount: pounds(thisWeekPence) })}</li>
      <li>{t('dueEarlier', { amount: pounds(earlierPence) })}</li>
    </ul>
  );
}

function UnderWay({ pending, afterPendingPence }: MyAccountDetail) {
  const { t, pounds, willOwe } = useLanguage();
  if (pending.length === 0) return null;
  return (
    <section className="govuk-inset-text" aria-labelledby="under-way">
      <h2 className="govuk-heading-m" id="under-way">
        {t('underWay')}
      </h2>
      {pending.map(({ paymentId, amountPence, state }) => (
        <p className="govuk-body" key={paymentId}>
          {t(state === 'SUBMITTED' ? 'pendingSUBMITTED' : 'pendingSTARTED', {
            amount: pounds(amountPence),
            after: willOwe(afterPendingPence),
          })}{' '}
          <Link className="govuk-link" href={`/online/paid/${paymentId}`}>
            {t('checkPayment')}
          </Link>
        </p>
      ))}
    </section>
  );
}

function Weekly({ charges, weeklyPence, nextChargeOn }: MyAccountDetail) {
  const { t, pounds, day } = useLanguage();
  if (charges.length === 0) return <p className="govuk-body">{t('noCharges')}</p>;
  const parts = [
    [t('ofWhichRent'), charges.filter((charge) => charge.rent)],
    [t('other'), charges.filter((charge) => !charge.rent)],
  ] as const;
  return (
    <>
      <table className="govuk-table">
        <caption className="govuk-table__caption govuk-table__caption--m">{t('whatYouPay')}</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            <th scope="col" className="govuk-table__header">
              {t('whatFor')}
            </th>
            <th scope="col" className="govuk-table__header govuk-table__header--numeric">
              {t('aWeek')}
            </th>
          </tr>
        </thead>
        {parts.map(([words, some]) =>
          some.length === 0 ? null : (
            <tbody className="govuk-table__body" key={words}>
              <tr className="govuk-table__row">
                <th scope="rowgroup" colSpan={2} className="govuk-table__header">
                  {words}
                </th>
              </tr>
              {some.map((charge) => (
                <tr className="govuk-table__row" key={charge.words}>
                  <td className="govuk-table__cell">{charge.words}</td>
                  <td className="govuk-table__cell govuk-table__cell--numeric">
                    {charge.weeklyPence < 0 ? '−' : ''}
                    {pounds(charge.weeklyPence)}
                  </td>
                </tr>
              ))}
            </tbody>
          ),
        )}
        <tfoot>
          <tr className="govuk-table__row">
            <th scope="row" className="govuk-table__header">
              {t('total')}
            </th>
            <td className="govuk-table__cell govuk-table__cell--numeric govuk-!-font-weight-bold">
              {pounds(weeklyPence)}
            </td>
          </tr>
        </tfoot>
      </table>
      {nextChargeOn ? <p className="govuk-body">{t('nextCharge', { day: day(nextChargeOn) })}</p> : null}
    </>
  );
}
