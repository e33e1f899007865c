import { call } from '@quarterday/api';
import { Dialog, Form, FormActions, TextField, TickField } from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Loaded } from '../platform/page';
import { useServerForm } from '../platform/useServerForm';
import { bodyOf, ContactFields, type Said, saidOf } from './ContactFields';
import type { Contact, ContactOutcome, ContactReason, Member } from './model';
import { inUse, outcomesQuery, reasonsQuery } from './reads';

interface CorrectProps {
  contact: Contact | null;
  members: readonly Member[];
  done: () => void;
  onClose: () => void;
}

/** Says how a contact really was; what was logged stays beside it. */
export function CorrectContact({ contact, members, done, onClose }: CorrectProps) {
  const reasons = useQuery({ ...reasonsQuery, enabled: contact !== null });
  const outcomes = useQuery({ ...outcomesQuery, enabled: contact !== null });
  return (
    <Dialog open={contact !== null} onClose={onClose} title="Correct a contact" wide>
      {contact ? (
        <Loaded query={reasons} lines={8}>
          {(may) => (
            <Loaded query={outcomes} lines={8}>
              {(came) => (
                <CorrectForm
                  contact={contact}
                  members={members}
                  reasons={inUse(may.items)}
                  outcomes={inUse(came.items)}
                  done={done}
                  onCancel={onClose}
                />
              )}
            </Loaded>
          )}
        </Loaded>
      ) : null}
    </Dialog>
  );
}

interface FormProps {
  contact: Contact;
  members: readonly Member[];
  reasons: readonly ContactReason[];
  outcomes: readonly ContactOutcome[];
  done: () => void;
  onCancel: () => void;
}

function CorrectForm({ contact, members, reasons, outcomes, done, onCancel }: FormProps) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<{ why: string; none: boolean; contact: Said }>({
    defaults: { why: '', none: false, contact: saidOf(contact) },
    fields: ['why', 'contact'],
    send: ({ why, none, contact: said }, key) =>
      call(`/accounts/${contact.accountId}/contacts/${contact.id}/correction`, {
        method: 'POST',
        body: { why, contact: none ? null : bodyOf(said) },
        headers: { 'Idempotency-Key': key },
      }),
    done: () => {
      for (const key of ['contacts', 'account', 'arrears'])
        void queries.invalidateQueries({ queryKey: [key] });
      done();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Correct a contact" wide>
      <p className="quiet">
        What was logged stays in sight.
        {contact.promise ? ' Its promise stands until it is withdrawn under Arrears.' : ''}
        {contact.followUpOn && !contact.followedUp ? ' Its task stays until it is done.' : ''}
      </p>
      <TextField name="why" label="What was wrong" maxLength={500} />
      <TickField name="none" label="It is no contact of this account" />
      {form.watch('none') ? null : (
        <ContactFields members={members} reasons={reasons} outcomes={outcomes} unfolded />
      )}
      <FormActions busy={busy} onCancel={onCancel}>
        Correct it
      </FormActions>
    </Form>
  );
}
