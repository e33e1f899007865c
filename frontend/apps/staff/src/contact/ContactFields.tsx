import { DateField, SelectField, TextAreaField, TextField, todayInEngland } from '@quarterday/ui';
import { useWatch } from 'react-hook-form';
import type { Contact, ContactOutcome, ContactReason, Member } from './model';
import { AUTHORITIES, CHANNELS, DIRECTIONS, IDENTITIES, NEEDS, options } from './words';

/** What a form knows of a contact; empty where nothing is chosen. */
export interface Said {
  happenedOn: string;
  channel: string;
  direction: string;
  personId: string;
  otherName: string;
  authority: string;
  identity: string;
  reasonCode: string;
  outcomeCode: string;
  note: string;
}

/** In place of a member of the tenancy. */
const OTHER = 'OTHER';

/** A call from the first tenant, today; how they were verified is never assumed. */
export function newContact(members: readonly Member[], reasonCode = ''): Said {
  return {
    happenedOn: todayInEngland().toString(),
    channel: 'TELEPHONE',
    direction: 'IN',
    personId: members[0]?.id ?? OTHER,
    otherName: '',
    authority: '',
    identity: '',
    reasonCode,
    outcomeCode: '',
    note: '',
  };
}

export function saidOf(contact: Contact): Said {
  return {
    happenedOn: contact.happenedOn,
    channel: contact.channel,
    direction: contact.direction,
    personId: contact.personId ?? OTHER,
    otherName: contact.personId ? '' : contact.who,
    authority: contact.authority ?? '',
    identity: contact.identity,
    reasonCode: contact.reasonCode,
    outcomeCode: contact.outcomeCode,
    note: contact.note,
  };
}

export function bodyOf(said: Said) {
  const other = said.personId === OTHER;
  return {
    ...said,
    happenedOn: said.happenedOn || null,
    channel: said.channel || null,
    direction: said.direction || null,
    personId: other ? null : said.personId || null,
    otherName: other ? said.otherName : null,
    authority: other ? said.authority || null : null,
    identity: said.identity || null,
  };
}

interface FieldsProps {
  members: readonly Member[];
  reasons: readonly ContactReason[];
  outcomes: readonly ContactOutcome[];
  /** Shows how and when from the start. */
  unfolded?: boolean;
}

/** Who, what for and what came of it first; how and when are mostly as they stand. */
export function ContactFields({ members, reasons, outcomes, unfolded = false }: FieldsProps) {
  const personId: unknown = useWatch({ name: 'contact.personId' });
  const needs = members.find((member) => member.id === personId)?.preferences ?? [];
  return (
    <>
      <SelectField
        name="contact.personId"
        label="With"
        hint={
          needs.length > 0
            ? `They need ${needs.map((need) => NEEDS[need] ?? need).join(', ')}`
            : 'A member of the tenancy, or somebody else'
        }
        options={[
          ...members.map(({ id, name }) => ({ value: id, label: name })),
          { value: OTHER, label: 'Somebody else' },
        ]}
      />
      {personId === OTHER ? (
        <>
          <TextField name="contact.otherName" label="Their name" hint="And where they work" maxLength={100} />
          <SelectField
            name="contact.authority"
            label="Why they may speak for the tenant"
            options={options(AUTHORITIES)}
          />
        </>
      ) : null}
      <SelectField name="contact.identity" label="How you know who they are" options={options(IDENTITIES)} />
      <div className="field-columns">
        <SelectField
          name="contact.reasonCode"
          label="What for"
          options={reasons.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <SelectField
          name="contact.outcomeCode"
          label="What came of it"
          options={outcomes.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </div>
      <TextAreaField name="contact.note" label="Note" optional />
      <details open={unfolded}>
        <summary>How and when, when it was no call of today</summary>
        <SelectField name="contact.channel" label="How" options={options(CHANNELS)} />
        <SelectField name="contact.direction" label="Who turned to whom" options={options(DIRECTIONS)} />
        <DateField name="contact.happenedOn" label="On" />
      </details>
    </>
  );
}
