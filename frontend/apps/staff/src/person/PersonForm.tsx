import { call } from '@quarterday/api';
import { Alert, Button, DateField, Form, SelectField, TextField } from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useFieldArray } from 'react-hook-form';
import { useWhyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';
import { CONTACT_KINDS, type Person, PREFERENCES } from './model';

interface Values {
  title: string;
  forename: string;
  surname: string;
  bornOn: string;
  deceasedOn: string;
  nationalInsuranceNumber: string;
  contactPoints: { kind: string; value: string }[];
  preferences: string[];
}

const FIELDS = [
  'title',
  'forename',
  'surname',
  'bornOn',
  'deceasedOn',
  'nationalInsuranceNumber',
  'contactPoints',
  'preferences',
];

function bodyOf(values: Values) {
  const text = (value: string) => value.trim() || null;
  return {
    title: text(values.title),
    forename: text(values.forename),
    surname: values.surname.trim(),
    bornOn: values.bornOn || null,
    deceasedOn: values.deceasedOn || null,
    // A number on record is never sent to the browser, so an empty box leaves it as it is.
    ...(values.nationalInsuranceNumber.trim()
      ? { nationalInsuranceNumber: values.nationalInsuranceNumber.trim() }
      : {}),
    contactPoints: values.contactPoints.map((point) => ({ kind: point.kind, value: point.value })),
    preferences: values.preferences,
  };
}

/** A new person, or corrections to one. Someone else's change in between is refused, not overwritten. */
export function PersonForm({ person }: { person: Person | null }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const because = useWhyNot('account:write');
  const [saved, setSaved] = useState(false);
  const { form, onSubmit, trouble, busy } = useServerForm<Values, { id: string }>({
    defaults: {
      title: person?.title ?? '',
      forename: person?.forename ?? '',
      surname: person?.surname ?? '',
      bornOn: person?.bornOn ?? '',
      deceasedOn: person?.deceasedOn ?? '',
      nationalInsuranceNumber: '',
      contactPoints: person?.contactPoints.map(({ kind, value }) => ({ kind, value })) ?? [],
      preferences: person?.preferences ?? [],
    },
    fields: FIELDS,
    send: (values) =>
      person
        ? call(`/people/${person.id}`, {
            method: 'PATCH',
            body: bodyOf(values),
            headers: { 'If-Match': `"${person.version}"` },
          })
        : call('/people', { method: 'POST', body: bodyOf(values) }),
    done: (answer) => {
      void queries.invalidateQueries({ queryKey: ['person'] });
      if (person) setSaved(true);
      else void navigate({ to: '/people/$personId', params: { personId: answer.id } });
    },
  });
  return (
    <Form
      form={form}
      onSubmit={onSubmit}
      trouble={trouble}
      label={person ? 'Change this person' : 'Add a person'}
    >
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
      <TextField
        name="nationalInsuranceNumber"
        label="National Insurance number"
        hint={
          person?.nationalInsuranceNumberMasked
            ? 'Leave empty to keep the one on record'
            : 'For instance QQ 12 34 56 C'
        }
        width="medium"
        optional
      />
      <ContactPoints control={form.control} />
      <fieldset className="group">
        <legend>How to write to them, and what they need</legend>
        <div className="field-row">
          {PREFERENCES.map((preference) => (
            <label key={preference.value} className="choice">
              <input type="checkbox" value={preference.value} {...form.register('preferences')} />
              <span>{preference.label}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="dialog-actions">
        <Button type="submit" busy={busy} because={because}>
          {person ? 'Save' : 'Add the person'}
        </Button>
      </div>
    </Form>
  );
}

function ContactPoints({
  control,
}: {
  control: ReturnType<typeof useServerForm<Values>>['form']['control'];
}) {
  const points = useFieldArray({ control, name: 'contactPoints' });
  return (
    <fieldset className="group">
      <legend>Ways to reach them</legend>
      {points.fields.map((point, index) => (
        <div key={point.id} className="field-row">
          <SelectField
            name={`contactPoints.${index}.kind`}
            label={`Kind ${index + 1}`}
            options={CONTACT_KINDS}
          />
          <TextField
            name={`contactPoints.${index}.value`}
            label={`Number or address ${index + 1}`}
            width="medium"
          />
          <Button kind="plain" onClick={() => points.remove(index)}>
            Take off<span className="visually-hidden"> way {index + 1}</span>
          </Button>
        </div>
      ))}
      <div>
        <Button kind="quiet" onClick={() => points.append({ kind: 'PHONE', value: '' })}>
          Add a way to reach them
        </Button>
      </div>
    </fieldset>
  );
}
