import { call } from '@quarterday/api';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useLanguage } from '../app/language';
import { go, HOME, Link, Page } from '../app/pages';
import { ErrorSummary, type Mistake } from '../form/ErrorSummary';
import { TextField } from '../form/TextField';
import { accountsQuery, isCode } from './model';
import { signInQuery } from './signIn';

/** The second half of the proof: the code that came. Also opened days later, with a letter in the hand. */
export function CodePage() {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const [code, setCode] = useState('');
  const [mistakes, setMistakes] = useState<Mistake[]>([]);
  const [busy, setBusy] = useState(false);

  async function send(event: FormEvent) {
    event.preventDefault();
    if (code.trim() === '') {
      setMistakes([{ field: 'code', words: t('codeMissing') }]);
      return;
    }
    if (busy) return;
    setBusy(true);
    try {
      await call('/my/tenancy-proof/code', { method: 'POST', body: { code } });
      await queries.fetchQuery({ ...accountsQuery, staleTime: 0 });
      go(HOME);
    } catch (failure) {
      const words = isCode(failure, 'PROOF_NOT_ACCEPTED') ? t('codeWrong') : t('tryAgain');
      setMistakes([{ field: 'code', words }]);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Page title={t('codeTitle')} back="/online/prove" wrong={mistakes.length > 0}>
      <ErrorSummary mistakes={mistakes} />
      <p className="govuk-body">{t('codeExplain')}</p>
      <p className="govuk-body">{t('codeLasts')}</p>
      <SimulatedMessage />
      <form onSubmit={send} noValidate>
        <TextField
          id="code"
          label={t('code')}
          hint={t('codeHint')}
          width={10}
          autoComplete="one-time-code"
          value={code}
          onChange={(event) => setCode(event.target.value)}
          mistakes={mistakes}
        />
        <button type="submit" className="govuk-button" aria-disabled={busy}>
          {t('continue')}
        </button>
      </form>
      <p className="govuk-body">
        <Link className="govuk-link" href="/online/prove">
          {t('anotherCode')}
        </Link>
      </p>
    </Page>
  );
}

/** In a demonstration there is no telephone and no letter box: the message is shown here. */
function SimulatedMessage() {
  const { t } = useLanguage();
  const signIn = useQuery(signInQuery);
  const query = useQuery({
    queryKey: ['simulated-message'],
    queryFn: ({ signal }) => call<{ words: string | null }>('/my/simulated/message', { signal }),
    enabled: signIn.data?.demonstrationData === true,
    refetchInterval: (asked) => (asked.state.data?.words ? false : 2000),
    retry: false,
    staleTime: 0,
  });
  if (!query.data) return null;
  return (
    <div className="govuk-inset-text">
      <h2 className="govuk-heading-s">{t('simulatedMessage')}</h2>
      <p className="govuk-body" aria-live="polite">
        {query.data.words ?? t('simulatedNone')}
      </p>
    </div>
  );
}
