import { call } from '@quarterday/api';
import {
  Button,
  DateField,
  Dialog,
  Form,
  FormActions,
  formatDate,
  Panel,
  SelectField,
  TextAreaField,
} from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';
import type { AccountCredit } from './model';
import { CHANNELS, CONTACT_OUTCOMES } from './words';

/** Whose the credit is, and how they were looked for. */
export function Contacts({ credit }: { credit: AccountCredit }) {
  const because = useWhyNot('refund:propose');
  const [adding, setAdding] = useState(false);
  const [writing, setWriting] = useState(false);
  return (
    <Panel
      title="Whose it is"
      aside={
        <span className="row">
          {credit.facts ? (
            <Button kind="quiet" small because={because} onClick={() => setWriting(true)}>
              Write to them
            </Button>
          ) : null}
          <Button kind="quiet" small because={because} onClick={() => setAdding(true)}>
            Record a try to reach them
          </Button>
        </span>
      }
    >
      <ul className="plain-list">
        {credit.owners.map((owner) => (
          <li key={owner.personId}>
            <Link to="/people/$personId" params={{ personId: owner.personId }}>
              {owner.name}
            </Link>
            {owner.diedOn ? `, died ${formatDate(owner.diedOn)}` : ''}
            {owner.address ? <span className="quiet">, {owner.address}</span> : null}
          </li>
        ))}
      </ul>
      {credit.contacts.length > 0 ? (
        <ol>
          {credit.contacts.map((one) => (
            <li key={one.id}>
              {formatDate(one.triedOn)}, {CHANNELS[one.channel].toLowerCase()}:{' '}
              {CONTACT_OUTCOMES[one.outcome].toLowerCase()}. {one.note}{' '}
              <span className="quiet">{one.recordedByName}</span>
            </li>
          ))}
        </ol>
      ) : null}
      <Dialog open={adding} onClose={() => setAdding(false)} title="Record a try to reach them">
        {adding ? <Add accountId={credit.accountId} onClose={() => setAdding(false)} /> : null}
      </Dialog>
      <Dialog open={writing} onClose={() => setWriting(false)} title="Write to them">
        {writing ? <Write accountId={credit.accountId} onClose={() => setWriting(false)} /> : null}
      </Dialog>
    </Panel>
  );
}

interface Values {
  triedOn: string;
  channel: string;
  outcome: string;
  note: string;
}

function Add({ accountId, onClose }: { accountId: string; onClose: () => void }) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<Values>({
    defaults: { triedOn: '', channel: '', outcome: '', note: '' },
    fields: ['triedOn', 'channel', 'outcome', 'note'],
    send: (values) =>
      call(`/accounts/${accountId}/credit/contacts`, {
        method: 'POST',
        body: {
          ...values,
          triedOn: values.triedOn || null,
          channel: values.channel || null,
          outcome: values.outcome || null,
        },
      }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['credits'] });
      onClose();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Record a try to reach them">
      <DateField name="triedOn" label="Day" />
      <SelectField name="channel" label="How" options={options(CHANNELS)} />
      <SelectField name="outcome" label="What came of it" options={options(CONTACT_OUTCOMES)} />
      <TextAreaField name="note" label="Where to, and what came back" />
      <FormActions busy={busy} onCancel={onClose}>
        Record it
      </FormActions>
    </Form>
  );
}

function Write({ accountId, onClose }: { accountId: string; onClose: () => void }) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<Record<string, never>>({
    defaults: {},
    fields: [],
    send: (_, key) =>
      call(`/accounts/${accountId}/credit/owner-letter`, {
        method: 'POST',
        headers: { 'Idempotency-Key': key },
      }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['credits'] });
      onClose();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Write to them">
      <p>
        Each owner who is alive gets a letter at the last address they gave, which says how much waits for
        them. It is recorded as a try without an answer; record the answer when it comes.
      </p>
      <FormActions busy={busy} onCancel={onClose}>
        Queue the letters
      </FormActions>
    </Form>
  );
}

function options(words: Record<string, string>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
