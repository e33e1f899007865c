import { call } from '@quarterday/api';
import { Alert, Button, Dialog, Form, FormActions, formatDate, formatMoney, TextField } from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';
import type { Account, Entry } from './model';

interface Reversed {
  number: number;
  amountPence: number;
  balancePence: number;
}

/** Correcting a wrong posting: an equal and opposite one, linked to it, with the reason. Nothing is edited. */
export function CorrectDialog({
  account,
  entry,
  onClose,
}: {
  account: Account;
  entry: Entry | null;
  onClose: () => void;
}) {
  return (
    <Dialog
      open={entry !== null}
      onClose={onClose}
      title={entry ? `Reverse posting no. ${entry.number}` : ''}
    >
      {entry ? <Correct account={account} entry={entry} onClose={onClose} /> : null}
    </Dialog>
  );
}

function Correct({ account, entry, onClose }: { account: Account; entry: Entry; onClose: () => void }) {
  const queries = useQueryClient();
  const because = useWhyNot('payment:correct');
  const [result, setResult] = useState<Reversed | null>(null);
  const { form, onSubmit, trouble, busy } = useServerForm<{ reason: string }, Reversed>({
    defaults: { reason: '' },
    fields: ['reason'],
    send: (values, key) =>
      call(`/accounts/${account.id}/entries/${entry.number}/reversal`, {
        method: 'POST',
        body: values,
        headers: { 'Idempotency-Key': key },
      }),
    done: (reversed) => {
      setResult(reversed);
      void queries.invalidateQueries({ queryKey: ['account', account.id] });
    },
  });

  if (result) {
    return (
      <>
        <Alert kind="good" title={`Reversed by posting no. ${result.number}`}>
          <p>
            The balance is now {formatMoney(result.balancePence)}. If something should stand in its place,
            post it as an adjustment.
          </p>
        </Alert>
        <Button kind="quiet" onClick={onClose}>
          Close
        </Button>
      </>
    );
  }
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Reverse this posting">
      <p>
        {entry.typeName} of {formatMoney(entry.amountPence)} on {formatDate(entry.effectiveOn)} will be undone
        by a posting of {formatMoney(-entry.amountPence)} on the same date. The balance goes from{' '}
        {formatMoney(account.balancePence)} to{' '}
        <strong>{formatMoney(account.balancePence - entry.amountPence)}</strong>. Both postings stay on the
        account.
      </p>
      <TextField
        name="reason"
        label="Reason"
        hint="As the tenant may read it, for instance “Posted to the wrong account”"
      />
      <FormActions busy={busy} because={because} onCancel={onClose}>
        Reverse it
      </FormActions>
    </Form>
  );
}
