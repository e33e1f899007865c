import { call } from '@quarterday/api';
import {
  Badge,
  Button,
  DateField,
  Dialog,
  Form,
  FormActions,
  formatDate,
  Panel,
  SelectField,
  TextAreaField,
  TextField,
  TickField,
} from '@quarterday/ui';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';
import type { AccountLimitation, Acknowledgement } from './model';

interface AcknowledgementsProps {
  found: AccountLimitation;
  people: readonly { id: string; name: string }[];
  done: (words: string) => void;
}

/** What was acknowledged in writing, and recording another. */
export function Acknowledgements({ found, people, done }: AcknowledgementsProps) {
  const because = useWhyNot('arrears:act');
  const [recording, setRecording] = useState(false);
  const [withdrawing, setWithdrawing] = useState<Acknowledgement | null>(null);
  const close = (words?: string) => {
    setRecording(false);
    setWithdrawing(null);
    if (words) done(words);
  };
  return (
    <Panel
      title="Acknowledged in writing"
      aside={
        <Button kind="quiet" because={because} onClick={() => setRecording(true)}>
          Record an acknowledgement
        </Button>
      }
    >
      {found.acknowledgements.length === 0 ? (
        <p className="quiet">Nobody who owes it has acknowledged it in writing.</p>
      ) : (
        <ul className="plain-list stack-close">
          {found.acknowledgements.map((one) => (
            <li key={one.id}>
              <Badge kind={one.withdrawnAt ? 'neutral' : 'info'}>
                {one.withdrawnAt ? 'Withdrawn' : formatDate(one.signedOn)}
              </Badge>{' '}
              {one.personName}: {one.evidence} Recorded by {one.recordedByName}.{' '}
              {one.withdrawnAt ? `${one.withdrawnByName}: ${one.withdrawnWhy}` : null}
              {one.withdrawnAt || because ? null : (
                <Button kind="plain" onClick={() => setWithdrawing(one)}>
                  Withdraw it
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <Dialog open={recording} onClose={() => close()} title="Record an acknowledgement">
        {recording ? <RecordIt accountId={found.accountId} people={people} onClose={close} /> : null}
      </Dialog>
      <Dialog open={withdrawing !== null} onClose={() => close()} title="Withdraw an acknowledgement">
        {withdrawing ? <Withdraw accountId={found.accountId} one={withdrawing} onClose={close} /> : null}
      </Dialog>
    </Panel>
  );
}

interface RecordProps {
  accountId: string;
  people: readonly { id: string; name: string }[];
  onClose: (said?: string) => void;
}

function RecordIt({ accountId, people, onClose }: RecordProps) {
  const { form, onSubmit, trouble, busy } = useServerForm<{
    personId: string;
    signedOn: string;
    evidence: string;
    signatureSeen: boolean;
  }>({
    defaults: { personId: people[0]?.id ?? '', signedOn: '', evidence: '', signatureSeen: false },
    fields: ['personId', 'signedOn', 'evidence', 'signatureSeen'],
    send: (values) =>
      call(`/accounts/${accountId}/acknowledgements`, {
        method: 'POST',
        body: { ...values, signedOn: values.signedOn || null },
      }),
    done: () => onClose('Recorded: the time starts again for who signed it'),
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Record an acknowledgement">
      <SelectField
        name="personId"
        label="Who signed it"
        hint="It binds nobody else"
        options={people.map((person) => ({ value: person.id, label: person.name }))}
      />
      <DateField name="signedOn" label="Signed on" />
      <TextAreaField name="evidence" label="What was signed, and where it is kept" />
      <TickField name="signatureSeen" label="It is in writing, and I have seen the signature" />
      <FormActions busy={busy} onCancel={onClose}>
        Record it
      </FormActions>
    </Form>
  );
}

interface WithdrawProps {
  accountId: string;
  one: Acknowledgement;
  onClose: (said?: string) => void;
}

function Withdraw({ accountId, one, onClose }: WithdrawProps) {
  const { form, onSubmit, trouble, busy } = useServerForm<{ reason: string }>({
    defaults: { reason: '' },
    fields: ['reason'],
    send: ({ reason }) =>
      call(`/accounts/${accountId}/acknowledgements/${one.id}/withdrawal`, {
        method: 'POST',
        body: { reason },
      }),
    done: () => onClose('Withdrawn: it counts no more'),
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Withdraw an acknowledgement">
      <p>It stays to be read and counts no more. Weeks it kept alive may be out of time then.</p>
      <TextField name="reason" label="Why" maxLength={200} />
      <FormActions kind="danger" busy={busy} onCancel={onClose}>
        Withdraw it
      </FormActions>
    </Form>
  );
}
