import {
  type CardPaymentRequest,
  call,
  type MyAccountDetail,
  type MyCardPayment,
  Problem,
  SubmissionKey,
} from '@quarterday/api';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useLanguage } from '../app/language';
import { go, Page } from '../app/pages';
import { penceOf } from '../form/amount';
import { ErrorSummary, FieldError, type Mistake } from '../form/ErrorSummary';
import { TextField } from '../form/TextField';
import { Fetched } from './Fetched';
import { accountQuery, isCode } from './model';

export function PayPage({ id }: { id: string }) {
  const query = useQuery(accountQuery(id));
  return <Fetched query={query}>{(detail) => <Form {...detail} />}</Fetched>;
}

type Choice = 'all' | 'week' | 'other' | '';

/** Kept per page: pressed twice, or again after a lost answer, the same intention is one payment. */
function Form(detail: MyAccountDetail) {
  const { t, pounds } = useLanguage();
  const id = detail.account.accountId;
  const choices: [Choice, string][] = [];
  if (detail.owedPence > 0) choices.push(['all', t('payAll', { amount: pounds(detail.owedPence) })]);
  if (detail.weeklyPence > 0 && detail.weeklyPence !== detail.owedPence)
    choices.push(['week', t('payWeek', { amount: pounds(detail.weeklyPence) })]);
  choices.push(['other', t('payOther')]);
  const first = `pay-${choices[0]?.[0] ?? 'other'}`;
  const [choice, setChoice] = useState<Choice>(choices.length === 1 ? 'other' : '');
  const [typed, setTyped] = useState('');
  const [another, setAnother] = useState(false);
  const [asked, setAsked] = useState<number>();
  const [mistakes, setMistakes] = useState<Mistake[]>([]);
  const [busy, setBusy] = useState(false);
  const [key] = useState(() => new SubmissionKey());

  function amount(): number | undefined {
    if (choice === 'all') return detail.owedPence;
    return choice === 'week' ? detail.weeklyPence : penceOf(typed);
  }

  async function send(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    const amountPence = amount();
    if (choice === '') return setMistakes([{ field: first, words: t('amountMissing') }]);
    if (amountPence === undefined) return setMistakes([{ field: 'amount', words: t('amountWrong') }]);
    setBusy(true);
    try {
      const body: CardPaymentRequest = { amountPence, another: another && asked === amountPence };
      const payment = await call<MyCardPayment>(`/my/accounts/${id}/card-payments`, {
        method: 'POST',
        body,
        headers: { 'Idempotency-Key': key.keyFor(body) },
      });
      if (payment.continueAt) window.location.assign(payment.continueAt);
      else go(`/online/paid/${payment.paymentId}`);
    } catch (failure) {
      if (isCode(failure, 'CARD_PAYMENT_ALIKE')) {
        setAsked(amountPence);
        setMistakes([{ field: 'another', words: t('alike', { amount: pounds(amountPence) }) }]);
      } else {
        const lost = failure instanceof Problem && failure.status === 0;
        setMistakes([{ field: first, words: lost ? t('connection') : t('tryAgain') }]);
      }
    } finally {
      // Who comes back from the card page by the browser's own button finds the form as it was left.
      setBusy(false);
    }
  }

  const unchosen = mistakes.some((mistake) => mistake.field === first);
  return (
    <Page title={t('payTitle')} back={`/online/accounts/${id}`} wrong={mistakes.length > 0}>
      <ErrorSummary mistakes={mistakes} />
      <form onSubmit={send} noValidate>
        <div className={`govuk-form-group${unchosen ? ' govuk-form-group--error' : ''}`}>
          <fieldset className="govuk-fieldset">
            <legend className="govuk-visually-hidden">{t('payTitle')}</legend>
            <FieldError id={first} mistakes={mistakes} />
            <div className="govuk-radios">
              {choices.map(([value, words]) => (
                <div className="govuk-radios__item" key={value}>
                  <input
                    className="govuk-radios__input"
                    id={`pay-${value}`}
                    name="choice"
                    type="radio"
                    value={value}
                    checked={choice === value}
                    onChange={() => setChoice(value)}
                  />
                  <label className="govuk-label govuk-radios__label" htmlFor={`pay-${value}`}>
                    {words}
                  </label>
                </div>
              ))}
            </div>
          </fieldset>
        </div>
        {choice === 'other' ? (
          <TextField
            id="amount"
            label={t('amount')}
            hint={t('amountHint')}
            width={5}
            prefix="£"
            inputMode="decimal"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            mistakes={mistakes}
          />
        ) : null}
        {asked === undefined ? null : <Another checked={another} onChange={setAnother} mistakes={mistakes} />}
        <p className="govuk-body">{t('payExplain')}</p>
        <button type="submit" className="govuk-button" aria-disabled={busy}>
          {t('continueToPay')}
        </button>
      </form>
    </Page>
  );
}

function Another({
  checked,
  onChange,
  mistakes,
}: {
  checked: boolean;
  onChange(checked: boolean): void;
  mistakes: readonly Mistake[];
}) {
  const { t } = useLanguage();
  return (
    <div className="govuk-form-group govuk-form-group--error">
      <p className="govuk-body">{t('alikeDetail')}</p>
      <FieldError id="another" mistakes={mistakes} />
      <div className="govuk-checkboxes">
        <div className="govuk-checkboxes__item">
          <input
            className="govuk-checkboxes__input"
            id="another"
            type="checkbox"
            checked={checked}
            onChange={(event) => onChange(event.target.checked)}
          />
          <label className="govuk-label govuk-checkboxes__label" htmlFor="another">
            {t('another')}
          </label>
        </div>
      </div>
    </div>
  );
}
