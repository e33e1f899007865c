import { Button, DateField, Dialog, SelectField, TextField, todayInEngland } from '@quarterday/ui';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { SettingForm } from '../platform/SettingForm';
import { CHANNELS } from './model';

/** Takes down that a person asks for what is kept about them. */
export function ReceiveButton({ personId }: { personId: string }) {
  const because = useWhyNot('data:rights');
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  if (because) return null;
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        Asks for their data
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="They ask for what is kept about them">
        <SettingForm<{ channel: string; receivedOn: string; askedFor: string }, { id: string }>
          label="Subject access request"
          path="/subject-access-requests"
          permission="data:rights"
          keyed
          defaults={{
            channel: 'LETTER',
            receivedOn: todayInEngland().toString(),
            askedFor: 'Everything that is kept about them',
          }}
          fields={['channel', 'receivedOn', 'askedFor', 'personId']}
          body={(values) => ({ ...values, receivedOn: values.receivedOn || null, personId })}
          submitLabel="Take it down"
          done={({ id }) =>
            void navigate({ to: '/subject-access-requests/$requestId', params: { requestId: id } })
          }
          onCancel={() => setOpen(false)}
        >
          <TextField name="askedFor" label="What they ask for" maxLength={1000} />
          <SelectField
            name="channel"
            label="How it came"
            options={Object.entries(CHANNELS).map(([value, label]) => ({ value, label }))}
          />
          <DateField name="receivedOn" label="Received" hint="Anybody in the council counts" />
        </SettingForm>
      </Dialog>
    </>
  );
}
