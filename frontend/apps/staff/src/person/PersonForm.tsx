import { call } from '@quarterday/api';
import { Alert, Button, DateField, Form, TextField } from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';
import type { Person } from './model';

interface Values {
  title: string;
  forename: string;
  surname: string;
  bornOn: string;
  deceasedOn: string;
}

/** Corrections to what is held about a person. Someone else's change in between is shown, not overwritten. */
export function PersonForm({ person }: { person: Person }) {
  const queries = useQueryClient();
  const because = useWhyNot('account:write');
  const [saved, setSaved] = useState(false);
  const { form, onSubmit, trouble, busy } = useServerForm<Values>({
    defaults: {
      title: person.title ?? '',
      forename: person.forename ?? '',
      surname: person.surname,
      bornOn: person.bornOn ?? '',
      deceasedOn: person.deceasedOn ?? '',
    },
    fields: ['title', 'forename', 'surname', 'bornOn', 'deceasedOn'],
    send: (values) =>
      call(`/people/${person.id}`, {
        method: 'PATCH',
        body: {
          title: values.title || null,
          forename: values.forename || null,
          surname: values.surname,
          bornOn: values.bornOn || null,
          deceasedOn: values.deceasedOn || null,
        },
        headers: { 'If-Match': `"${person.version}"` },
      }),
    done: () => {
      setSaved(true);
      void queries.invalidateQueries({ queryKey: ['person', person.id] });
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Change this person">
      {saved ? <Alert kind="good" title="Saved" onDismiss={() => setSaved(false)} /> : null}
      <div className="field-row">
        <TextField name="title" label="Title" width="short" optional />
        <TextField name="forename" label="First names" width="medium" optional />
        <TextField name="surname" label="Surname" width="medium" />
      </div>
      <div className="field-row">
        <DateField name="bornOn" label="Date of birth" optional />
        <DateField name="deceasedOn" label="Date of death" optional />
      </div>
      <div className="dialog-actions">
        <Button type="submit" busy={busy} because={because}>
          Save
        </Button>
      </div>
    </Form>
  );
}
