import {
  Button,
  DateField,
  Dialog,
  SelectField,
  TextAreaField,
  TextField,
  todayInEngland,
} from '@quarterday/ui';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { SettingForm } from '../platform/SettingForm';
import { FIELDS } from './model';

interface Values {
  field: string;
  wrong: string;
  right: string;
  evidence: string;
  identitySeen: string;
  channel: string;
  receivedOn: string;
}

const CHANNELS = [
  { value: 'TELEPHONE', label: 'Telephone' },
  { value: 'LETTER', label: 'Letter' },
  { value: 'EMAIL', label: 'E-mail' },
  { value: 'IN_PERSON', label: 'In person' },
  { value: 'ONLINE', label: 'Housing Online' },
];

/** Takes down that a person says something kept about them is wrong. */
export function CorrectionButton({ personId }: { personId: string }) {
  const because = useWhyNot('data:rights');
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  if (because) return null;
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        Says it is wrong
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="They say something kept about them is wrong"
        wide
      >
        <SettingForm<Values, { id: string }>
          label="Correction request"
          path="/correction-requests"
          permission="data:rights"
          keyed
          defaults={{
            field: '',
            wrong: '',
            right: '',
            evidence: '',
            identitySeen: '',
            channel: 'TELEPHONE',
            receivedOn: todayInEngland().toString(),
          }}
          fields={[
            'field',
            'wrong',
            'right',
            'evidence',
            'identitySeen',
            'channel',
            'receivedOn',
            'personId',
          ]}
          body={(values) => ({
            ...values,
            field: values.field || null,
            receivedOn: values.receivedOn || null,
            personId,
          })}
          submitLabel="Take it down"
          done={({ id }) =>
            void navigate({ to: '/correction-requests/$requestId', params: { requestId: id } })
          }
          onCancel={() => setOpen(false)}
        >
          <SelectField
            name="field"
            label="What is wrong"
            placeholder="Choose one"
            options={Object.entries(FIELDS).map(([value, label]) => ({ value, label }))}
          />
          <TextAreaField name="wrong" label="What they say is wrong" />
          <TextAreaField name="right" label="What it should say" />
          <TextField name="evidence" label="What they showed for it" maxLength={1000} optional />
          <TextField name="identitySeen" label="How you know who they are" maxLength={300} />
          <SelectField name="channel" label="How it came" options={CHANNELS} />
          <DateField name="receivedOn" label="Received" />
        </SettingForm>
      </Dialog>
    </>
  );
}
