import { call } from '@quarterday/api';
import { Form, FormActions, TextField } from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useServerForm } from '../platform/useServerForm';
import type { Message } from './model';

interface SendAgainProps {
  message: Message;
  onClose: () => void;
  said: (words: string) => void;
}

/** The same words to another number or address, as a message of its own. */
export function SendAgain({ message, onClose, said }: SendAgainProps) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { form, onSubmit, trouble, busy } = useServerForm<{ to: string; why: string }, { id: string }>({
    defaults: { to: '', why: '' },
    fields: ['to', 'why'],
    send: (values) => call(`/messages/${message.id}/resending`, { method: 'POST', body: values }),
    done: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['messages'] });
      said('It is queued again. This is the new message');
      onClose();
      void navigate({ to: '/messages/$messageId', params: { messageId: id } });
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Send it again">
      <p>
        The same words to {message.name}, as a message of its own. It went to {message.recipient}. Correct the
        person’s contact points too: this does not.
      </p>
      <TextField
        name="to"
        label={message.channel === 'TEXT' ? 'Mobile number' : 'E-mail address'}
        maxLength={200}
      />
      <TextField name="why" label="How you know it" maxLength={200} />
      <FormActions busy={busy} onCancel={onClose}>
        Send it again
      </FormActions>
    </Form>
  );
}
