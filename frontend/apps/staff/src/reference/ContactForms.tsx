import { DateField, type GridColumn, TextField, TickField } from '@quarterday/ui';
import { SettingForm } from '../platform/SettingForm';
import { act } from './lists';
import type { SetProps } from './TypeForms';

/** What a contact may be for, or may come to, from a day on. */
interface Row {
  code: string;
  validFrom: string;
  validBefore?: string | null;
  place: number;
  name: string;
  withdrawn: boolean;
}

export interface ContactReason extends Row {
  aboutArrears: boolean;
  quietDays: number;
  aboutOnline: boolean;
}

export interface ContactOutcome extends Row {
  reached: boolean;
  resolved: boolean;
}

const yes = (value: boolean) => (value ? 'Yes' : '');

function columns<T extends Row>(own: GridColumn<T>[], change: (row: T) => void): GridColumn<T>[] {
  return [
    { id: 'name', header: 'Name', names: true, value: (row) => row.name },
    { id: 'code', header: 'Code', value: (row) => row.code },
    ...own,
    { id: 'place', header: 'Place', kind: 'number', value: (row) => row.place },
    { id: 'validFrom', header: 'In force from', kind: 'date', value: (row) => row.validFrom },
    { id: 'validBefore', header: 'Until before', kind: 'date', value: (row) => row.validBefore ?? null },
    { id: 'withdrawn', header: 'Off the list', value: (row) => yes(row.withdrawn) },
    act(
      () => 'Change',
      (row) => row.name,
      change,
    ),
  ];
}

export const reasonColumnsOf = (change: (row: ContactReason) => void) =>
  columns<ContactReason>(
    [
      { id: 'arrears', header: 'About what is owed', value: (row) => yes(row.aboutArrears) },
      { id: 'quiet', header: 'Quiet days', kind: 'number', value: (row) => row.quietDays },
      { id: 'online', header: 'Of Housing Online', value: (row) => yes(row.aboutOnline) },
    ],
    change,
  );

export const outcomeColumnsOf = (change: (row: ContactOutcome) => void) =>
  columns<ContactOutcome>(
    [
      { id: 'reached', header: 'Spoken with', value: (row) => yes(row.reached) },
      { id: 'resolved', header: 'Nothing is left', value: (row) => yes(row.resolved) },
    ],
    change,
  );

const addressed = (list: string, code: string) =>
  `/${list}/${encodeURIComponent(code.trim().toUpperCase().replaceAll(' ', '_'))}`;

function Common({ fresh, example }: { fresh: boolean; example: string }) {
  return (
    <>
      {fresh ? <TextField name="code" label="Code" hint={`For instance ${example}`} maxLength={31} /> : null}
      <TextField name="name" label="Name" maxLength={60} />
      <TextField name="place" label="Place in the list" width="short" hint="1 to 99" />
    </>
  );
}

interface ReasonValues {
  code: string;
  name: string;
  place: string;
  aboutArrears: boolean;
  quietDays: string;
  aboutOnline: boolean;
  validFrom: string;
  withdrawn: boolean;
}

/** What a contact may be for; those logged before keep what it was. */
export function SetContactReason({ reason, done, onCancel }: SetProps & { reason?: ContactReason }) {
  return (
    <SettingForm<ReasonValues>
      label={reason ? `Change ${reason.name}` : 'Set a reason'}
      method="PUT"
      path={({ code }) => addressed('contact-reasons', code)}
      defaults={{
        code: reason?.code ?? '',
        name: reason?.name ?? '',
        place: String(reason?.place ?? ''),
        aboutArrears: reason?.aboutArrears ?? false,
        quietDays: String(reason?.quietDays ?? 14),
        aboutOnline: reason?.aboutOnline ?? false,
        validFrom: '',
        withdrawn: reason?.withdrawn ?? false,
      }}
      fields={['code', 'name', 'place', 'aboutArrears', 'quietDays', 'aboutOnline', 'validFrom', 'withdrawn']}
      body={({ code: _, ...values }) => ({
        ...values,
        place: Number(values.place),
        quietDays: Number(values.quietDays),
        validFrom: values.validFrom || null,
      })}
      submitLabel="Set the reason"
      done={() => done('The reason is set')}
      onCancel={onCancel}
    >
      <Common fresh={!reason} example="PARKING" />
      <TextField
        name="quietDays"
        label="Quiet days"
        width="short"
        hint="Nobody asks again so long, and it was resolved at the first contact"
      />
      <TickField name="aboutArrears" label="Speaking of it is a contact about what is owed" />
      <TickField name="aboutOnline" label="Speaking of it is a case of Housing Online" />
      <DateField name="validFrom" label="From" hint="Today or later" />
      <TickField name="withdrawn" label="Off the list from that day" />
    </SettingForm>
  );
}

interface OutcomeValues {
  code: string;
  name: string;
  place: string;
  reached: boolean;
  resolved: boolean;
  validFrom: string;
  withdrawn: boolean;
}

/** What may come of a contact. */
export function SetContactOutcome({ outcome, done, onCancel }: SetProps & { outcome?: ContactOutcome }) {
  return (
    <SettingForm<OutcomeValues>
      label={outcome ? `Change ${outcome.name}` : 'Set an outcome'}
      method="PUT"
      path={({ code }) => addressed('contact-outcomes', code)}
      defaults={{
        code: outcome?.code ?? '',
        name: outcome?.name ?? '',
        place: String(outcome?.place ?? ''),
        reached: outcome?.reached ?? true,
        resolved: outcome?.resolved ?? false,
        validFrom: '',
        withdrawn: outcome?.withdrawn ?? false,
      }}
      fields={['code', 'name', 'place', 'reached', 'resolved', 'validFrom', 'withdrawn']}
      body={({ code: _, ...values }) => ({
        ...values,
        place: Number(values.place),
        validFrom: values.validFrom || null,
      })}
      submitLabel="Set the outcome"
      done={() => done('The outcome is set')}
      onCancel={onCancel}
    >
      <Common fresh={!outcome} example="SENT_FORM" />
      <TickField name="reached" label="Somebody was spoken with" />
      <TickField name="resolved" label="Nothing is left to do" />
      <DateField name="validFrom" label="From" hint="Today or later" />
      <TickField name="withdrawn" label="Off the list from that day" />
    </SettingForm>
  );
}
