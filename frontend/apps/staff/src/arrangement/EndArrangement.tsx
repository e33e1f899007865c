import { call } from '@quarterday/api';
import { Form, FormActions, TextField } from '@quarterday/ui';
import { useServerForm } from '../platform/useServerForm';
import type { Arrangement } from './model';

interface EndProps {
  arrangement: Arrangement;
  done: (words: string) => void;
  onCancel: () => void;
}

export function EndArrangement({ arrangement, done, onCancel }: EndProps) {
  const { form, onSubmit, trouble, busy } = useServerForm<{ reason: string }>({
    defaults: { reason: '' },
    fields: ['reason'],
    send: ({ reason }) =>
      call(`/accounts/${arrangement.accountId}/arrangements/${arrangement.id}/end`, {
        method: 'POST',
        body: { reason },
        headers: { 'If-Match': `"${arrangement.version}"` },
      }),
    done: () => done('The arrangement is ended'),
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="End the arrangement">
      <p>From now on all that is owed is due. What was agreed and what came stays to be read.</p>
      <TextField name="reason" label="Why" hint="It stands in the history" maxLength={500} />
      <FormActions kind="danger" busy={busy} onCancel={onCancel}>
        End it
      </FormActions>
    </Form>
  );
}
