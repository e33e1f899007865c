import { call } from '@quarterday/api';
import {
  DateField,
  Drawer,
  Form,
  FormActions,
  formatDate,
  MoneyField,
  TickField,
  useShortcut,
} from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { Loaded } from '../platform/page';
import { useServerForm } from '../platform/useServerForm';
import { bodyOf, ContactFields, newContact, type Said } from './ContactFields';
import type { ContactOutcome, ContactReason, Member } from './model';
import { inUse, outcomesQuery, reasonsQuery } from './reads';

interface Values {
  contact: Said;
  promised: boolean;
  promise: { amountPence?: number | undefined; dueOn: string };
  followUpOn: string;
}

interface Logged {
  id: string;
  promiseLastDay?: string | null;
  followUpOn?: string | null;
}

interface DrawerProps {
  accountId: string;
  members: readonly Member[];
  /** The reason it begins with, where that is in use. */
  about?: string | undefined;
  done: (words: string) => void;
}

/** The drawer beside the account in which a contact is logged; opened by `n` too. */
export function useLogContact({ accountId, members, about, done }: DrawerProps) {
  const because = useWhyNot('contact:log');
  const [open, setOpen] = useState(false);
  const reasons = useQuery({ ...reasonsQuery, enabled: because === null });
  const outcomes = useQuery({ ...outcomesQuery, enabled: because === null });
  useShortcut({ keys: 'n', does: 'Log a contact' }, () => setOpen(true), because === null);
  const drawer = (
    <Drawer open={open} onClose={() => setOpen(false)} title="Log a contact">
      <Loaded query={reasons} lines={8}>
        {(may) => (
          <Loaded query={outcomes} lines={8}>
            {(came) => (
              <LogForm
                accountId={accountId}
                members={members}
                about={about}
                reasons={inUse(may.items)}
                outcomes={inUse(came.items)}
                onCancel={() => setOpen(false)}
                done={(words) => {
                  setOpen(false);
                  done(words);
                }}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </Drawer>
  );
  return { because, open: () => setOpen(true), drawer };
}

interface FormProps extends DrawerProps {
  reasons: readonly ContactReason[];
  outcomes: readonly ContactOutcome[];
  onCancel: () => void;
}

function LogForm({ accountId, members, about, reasons, outcomes, done, onCancel }: FormProps) {
  const usual = reasons.find(({ code }) => code === about)?.code;
  const queries = useQueryClient();
  const noPromise = useWhyNot('arrears:act');
  const { form, onSubmit, trouble, busy } = useServerForm<Values, Logged>({
    defaults: {
      contact: newContact(members, usual),
      promised: false,
      promise: { dueOn: '' },
      followUpOn: '',
    },
    fields: ['contact', 'promise', 'followUpOn'],
    send: ({ contact, promised, promise, followUpOn }, key) =>
      call(`/accounts/${accountId}/contacts`, {
        method: 'POST',
        body: {
          contact: bodyOf(contact),
          promise: promised ? { amountPence: promise.amountPence ?? 0, dueOn: promise.dueOn || null } : null,
          followUpOn: followUpOn || null,
        },
        headers: { 'Idempotency-Key': key },
      }),
    done: (logged) => {
      for (const key of ['contacts', 'account', 'arrears', 'holds', 'tasks'])
        void queries.invalidateQueries({ queryKey: [key] });
      done(wordsOf(logged));
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Log a contact" wide>
      <ContactFields members={members} reasons={reasons} outcomes={outcomes} />
      {noPromise ? null : <TickField name="promised" label="They promised to pay" />}
      {form.watch('promised') ? (
        <>
          <MoneyField name="promise.amountPence" label="Amount" />
          <DateField name="promise.dueOn" label="By" hint="At most five weeks ahead" />
        </>
      ) : null}
      <DateField name="followUpOn" label="Come back to it on" hint="A task is due then" optional />
      <FormActions busy={busy} onCancel={onCancel}>
        Log it
      </FormActions>
    </Form>
  );
}

function wordsOf({ promiseLastDay, followUpOn }: Logged): string {
  return [
    'The contact is logged.',
    promiseLastDay ? `The promise is kept by a payment until ${formatDate(promiseLastDay)}.` : '',
    followUpOn ? `A task is due on ${formatDate(followUpOn)}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}
