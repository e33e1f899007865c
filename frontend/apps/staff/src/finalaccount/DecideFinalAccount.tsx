import { call } from '@quarterday/api';
import { Dialog, Form, FormActions, TextAreaField } from '@quarterday/ui';
import { useServerForm } from '../platform/useServerForm';
import type { FinalAccount, FinalOutcome } from './model';

interface DecideProps {
  account: FinalAccount;
  open: boolean;
  onClose: (said?: string) => void;
}

const SAID: Record<FinalOutcome, string> = {
  NIL: 'Decided: nothing is owed either way',
  CREDIT: 'Decided: giving the credit back is a task now',
  ARREARS: 'Decided: the debt is a case now',
};

/** What deciding comes to, before anybody presses it. */
export function DecideFinalAccount({ account, open, onClose }: DecideProps) {
  return (
    <Dialog open={open} onClose={() => onClose()} title="Decide this final account">
      {open ? <Decide account={account} onClose={onClose} /> : null}
    </Dialog>
  );
}

function Decide({ account, onClose }: Omit<DecideProps, 'open'>) {
  const waited = account.awaited.filter((each) => !each.over);
  const { form, onSubmit, trouble, busy } = useServerForm<
    { notWaitedWhy: string },
    { outcome: FinalOutcome }
  >({
    defaults: { notWaitedWhy: '' },
    fields: ['notWaitedWhy'],
    send: ({ notWaitedWhy }, key) =>
      call(`/accounts/${account.accountId}/final-account/decision`, {
        method: 'POST',
        body: { contentHash: account.contentHash, notWaitedWhy: notWaitedWhy.trim() || null },
        headers: { 'Idempotency-Key': key },
      }),
    done: ({ outcome }) => onClose(SAID[outcome]),
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Decide this final account">
      <p>
        {account.balanceWords}. {account.outcomeWords}. Money that comes later moves it, and it is decided
        again.
      </p>
      {waited.length > 0 ? (
        <>
          <ul>
            {waited.map((each) => (
              <li key={each.words}>{each.words}</li>
            ))}
          </ul>
          <TextAreaField name="notWaitedWhy" label="Why it is not waited for" />
        </>
      ) : null}
      <FormActions busy={busy} onCancel={onClose}>
        Decide it
      </FormActions>
    </Form>
  );
}
