import { apiUrl, call } from '@quarterday/api';
import { Form, FormActions, TextField } from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useWhyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';
import type { DoneProps, Letter } from './model';

/** A second person's yes, for the page they have read. */
export function ApproveLetter({ letter, onClose, said }: DoneProps & { letter: Letter }) {
  const queries = useQueryClient();
  const because = useWhyNot('comms:approve');
  const { form, onSubmit, trouble, busy } = useServerForm<{ note: string }>({
    defaults: { note: '' },
    fields: ['note'],
    send: ({ note }) =>
      call(`/letters/${letter.id}/approval`, { method: 'POST', body: { sha256: letter.sha256, note } }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['letters'] });
      said('The letter may go');
      onClose();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="This letter may go">
      <p>
        Read it first: <a href={apiUrl(`/letters/${letter.id}/letter.pdf`)}>{letter.subject}</a>, to{' '}
        {letter.addressee}. Who queued it cannot also say yes.
      </p>
      <TextField name="note" label="What you looked at" maxLength={200} />
      <FormActions busy={busy} because={because} onCancel={onClose}>
        It may go
      </FormActions>
    </Form>
  );
}
