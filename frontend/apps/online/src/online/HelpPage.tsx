import { call } from '@quarterday/api';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useLanguage } from '../app/language';
import { go, HOME, Page } from '../app/pages';
import { ErrorSummary, type Mistake } from '../form/ErrorSummary';
import { TextField } from '../form/TextField';
import { HELP, type HelpWords } from './helpWords';
import { accountsQuery, isCode } from './model';
import { signInQuery } from './signIn';

const TOPICS = [
  ['password', 'passwordDo'],
  ['nothing', 'nothingDo'],
  ['noCode', 'noCodeDo'],
  ['locked', 'lockedDo'],
  ['wrong', 'wrongDo'],
  ['late', 'lateDo'],
] as const;

/** What to do by what went wrong, also for whoever cannot sign in; and the two ways of being helped in. */
export default function HelpPage() {
  const { t, tongue } = useLanguage();
  const words = HELP[tongue];
  const signIn = useQuery(signInQuery);
  const [mistakes, setMistakes] = useState<Mistake[]>([]);
  return (
    <Page title={t('help')} back={HOME} wrong={mistakes.length > 0}>
      <ErrorSummary mistakes={mistakes} />
      <p className="govuk-body">{words.lead}</p>
      {TOPICS.map(([what, then]) => (
        <section key={what}>
          <h2 className="govuk-heading-m">{words[what]}</h2>
          <p className="govuk-body">{words[then]}</p>
        </section>
      ))}
      <section>
        <h2 className="govuk-heading-m">{words.invitation}</h2>
        {signIn.data ? (
          <Invitation words={words} mistakes={mistakes} setMistakes={setMistakes} />
        ) : (
          <p className="govuk-body">{words.signInFirst}</p>
        )}
      </section>
      <section>
        <h2 className="govuk-heading-m">{words.number}</h2>
        <p className="govuk-body">{words.numberDo}</p>
        {signIn.data ? <HelpNumber words={words} /> : <p className="govuk-body">{words.signInFirst}</p>}
      </section>
    </Page>
  );
}

interface InvitationProps {
  words: HelpWords;
  mistakes: readonly Mistake[];
  setMistakes: (mistakes: Mistake[]) => void;
}

function Invitation({ words, mistakes, setMistakes }: InvitationProps) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const [reference, setReference] = useState('');
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);

  async function send(event: FormEvent) {
    event.preventDefault();
    const wrong: Mistake[] = [];
    if (reference.trim() === '') wrong.push({ field: 'reference', words: t('referenceMissing') });
    if (code.trim() === '') wrong.push({ field: 'invitation', words: t('codeMissing') });
    setMistakes(wrong);
    if (wrong.length > 0 || busy) return;
    setBusy(true);
    try {
      await call('/my/invitation-code', { method: 'POST', body: { reference: reference.trim(), code } });
      await queries.fetchQuery({ ...accountsQuery, staleTime: 0 });
      go(HOME);
    } catch (failure) {
      if (isCode(failure, 'PROOF_MADE_ALREADY')) go(HOME);
      else setMistakes([{ field: 'invitation', words: refused(failure, t) }]);
    } finally {
      setBusy(false);
    }
  }

  return (
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
      <TextField
        id="invitation"
        label={words.invitationCode}
        hint={words.invitationHint}
        width={20}
        autoComplete="one-time-code"
        value={code}
        onChange={(event) => setCode(event.target.value)}
        mistakes={mistakes}
      />
      <button type="submit" className="govuk-button" aria-disabled={busy}>
        {words.use}
      </button>
    </form>
  );
}

function refused(failure: unknown, t: ReturnType<typeof useLanguage>['t']): string {
  if (isCode(failure, 'PROOF_NOT_ACCEPTED')) return t('codeWrong');
  return isCode(failure, 'PROOF_TOO_OFTEN') ? t('tooOften') : t('tryAgain');
}

function HelpNumber({ words }: { words: HelpWords }) {
  const { t } = useLanguage();
  const [number, setNumber] = useState<string | null>(null);

  async function show() {
    try {
      const made = await call<{ number: string }>('/my/help-number', { method: 'POST' });
      setNumber(made.number);
    } catch (failure) {
      setNumber(refused(failure, t));
    }
  }

  return (
    <>
      <p className="govuk-body govuk-!-font-size-36 govuk-!-font-weight-bold" aria-live="polite">
        {number}
      </p>
      <button type="button" className="govuk-button govuk-button--secondary" onClick={show}>
        {words.show}
      </button>
    </>
  );
}
