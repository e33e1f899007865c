import { call } from '@quarterday/api';
import { Form, FormActions, TextAreaField } from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useServerForm } from '../platform/useServerForm';
import type { DebitException, ExceptionCount } from './model';

/** What is to be accepted: one exception, or every open one of a kind. */
export type Accepting = { kind: 'one'; exception: DebitException } | { kind: 'all'; count: ExceptionCount };

/** Takes the reason under which an exception, or every open one of a kind, is all right. */
export function AcceptForm({
  week,
  accepting,
  onClose,
}: {
  week: string;
  accepting: Accepting;
  onClose: () => void;
}) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<{ reason: string }>({
    defaults: { reason: '' },
    fields: ['reason'],
    send: ({ reason }, key) =>
      accepting.kind === 'one'
        ? call(`/weekly-debits/${week}/exceptions/${accepting.exception.id}/acceptance`, {
            method: 'POST',
            body: { reason },
            headers: { 'Idempotency-Key': key },
          })
        : call(`/weekly-debits/${week}/exceptions/acceptance`, {
            method: 'POST',
            body: { code: accepting.count.code, reason },
            headers: { 'Idempotency-Key': key },
          }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['debits', week] });
      onClose();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Accept with a reason">
      <p>
        {accepting.kind === 'one'
          ? `${accepting.exception.reference}: ${accepting.exception.detail}`
          : `Every open exception of this kind, ${accepting.count.open} in all, is accepted with the same reason.`}
      </p>
      <TextAreaField
        name="reason"
        label="Why is it all right?"
        hint="Your name stands beside it, and whoever approves the debit reads it"
      />
      <FormActions busy={busy} onCancel={onClose}>
        Accept
      </FormActions>
    </Form>
  );
}
