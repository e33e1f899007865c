import { call } from '@quarterday/api';
import { type FormEvent, useState } from 'react';
import { useLanguage } from '../app/language';
import { go, HOME, Page } from '../app/pages';
import { DateOfBirth, dateOf } from '../form/DateOfBirth';
import { ErrorSummary, type Mistake } from '../form/ErrorSummary';
import { TextField } from '../form/TextField';
import { isCode } from './model';

/** The first half of the proof: the reference and the date of birth. */
export function ProvePage() {
  const { t } = useLanguage();
  const [reference, setReference] = useState('');
  const [born, setBorn] = useState({ day: '', month: '', year: '' });
  const [mistakes, setMistakes] = useState<Mistake[]>([]);
  const [busy, setBusy] = useState(false);

  async function send(event: FormEvent) {
    event.preventDefault();
    const bornOn = dateOf(born);
    const wrong: Mistake[] = [];
    if (reference.trim() === '') wrong.push({ field: 'reference', words: t('referenceMissing') });
    if (!bornOn) wrong.push({ field: 'born-day', words: t('bornOnMissing') });
    setMistakes(wrong);
    if (wrong.length > 0 || busy) return;
    setBusy(true);
    try {
      await call('/my/tenancy-proof', { method: 'POST', body: { reference: reference.trim(), bornOn } });
      go('/online/code');
    } catch (failure) {
      if (isCode(failure, 'PROOF_MADE_ALREADY')) go(HOME);
      else
        setMistakes([
          {
            field: 'reference',
            words: isCode(failure, 'PROOF_TOO_OFTEN') ? t('tooOften') : t('tryAgain'),
          },
        ]);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Page title={t('proveTitle')} back={HOME} wrong={mistakes.length > 0}>
      <ErrorSummary mistakes={mistakes} />
      <form onSubmit={send} noValidate>
        <TextField
          id="reference"
          label={t('reference')}
          hint={t('referenceHint')}
          width={20}
          value={reference}
          onChange={(event) => setReference(event.target.value)}
          mistakes={mistakes}
        />
        <DateOfBirth value={born} onChange={setBorn} mistakes={mistakes} />
        <button type="submit" className="govuk-button" aria-disabled={busy}>
          {t('sendCode')}
        </button>
      </form>
    </Page>
  );
}
