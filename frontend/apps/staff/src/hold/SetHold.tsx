import { call } from '@quarterday/api';
import {
  DateField,
  Form,
  FormActions,
  formatDate,
  MoneyField,
  SelectField,
  TextAreaField,
  TextField,
  todayInEngland,
} from '@quarterday/ui';
import { useServerForm } from '../platform/useServerForm';
import type { HeldAccount, HoldKind } from './model';
import { hasCutOff, isRegistered, KINDS, needsPerson, SET_BY_HAND } from './words';

interface Values {
  kind: HoldKind;
  personId: string;
  registeredOn: string;
  startsOn: string;
  reviewOn: string;
  cutOffOn: string;
  debtPence?: number | undefined;
  source: string;
  reference: string;
  evidence: string;
  reason: string;
}

const FIELDS = [
  'kind',
  'personId',
  'registeredOn',
  'startsOn',
  'reviewOn',
  'cutOffOn',
  'debtPence',
  'source',
  'reference',
  'evidence',
  'reason',
];

interface SetHoldProps {
  account: HeldAccount;
  done: (words: string) => void;
  onCancel: () => void;
}

/** Which fields are asked follows from the kind; what is not asked is not sent. */
export function SetHold({ account, done, onCancel }: SetHoldProps) {
  const liable = account.people.filter((person) => person.liable);
  const { form, onSubmit, trouble, busy } = useServerForm<
    Values,
    { startsOn: string; endsOn?: string | null; accounts: number }
  >({
    defaults: {
      kind: 'BREATHING_SPACE',
      personId: liable[0]?.id ?? '',
      registeredOn: '',
      startsOn: todayInEngland().toString(),
      reviewOn: '',
      cutOffOn: '',
      source: '',
      reference: '',
      evidence: '',
      reason: '',
    },
    fields: FIELDS,
    send: (values, key) =>
      call(`/accounts/${account.id}/holds`, {
        method: 'POST',
        body: bodyOf(values),
        headers: { 'Idempotency-Key': key },
      }),
    done: ({ startsOn, endsOn, accounts }) =>
      done(
        `The hold stands from ${formatDate(startsOn)}${endsOn ? ` to ${formatDate(endsOn)}` : ''} on ${accounts === 1 ? 'this account' : `${accounts} accounts`}.`,
      ),
  });
  const kind = form.watch('kind');
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Set a hold" wide>
      <SelectField
        name="kind"
        label="Why nothing may go out"
        options={SET_BY_HAND.map((value) => ({ value, label: KINDS[value] }))}
      />
      {needsPerson(kind) ? (
        <SelectField
          name="personId"
          label="Whose it is"
          hint="It stands on every account they owe on"
          options={liable.map((person) => ({ value: person.id, label: person.name }))}
        />
      ) : null}
      {isRegistered(kind) ? (
        <DateField name="registeredOn" label="Entered in the register" hint="It starts the day after" />
      ) : (
        <DateField name="startsOn" label="From" />
      )}
      {hasCutOff(kind) ? (
        <DateField
          name="cutOffOn"
          label="Last due day it covers"
          hint="The day before it starts, when empty"
          optional
        />
      ) : null}
      {hasCutOff(kind) ? (
        <MoneyField name="debtPence" label="Debt on this account, as the notice has it" optional />
      ) : null}
      {kind === 'COMPLAINT' ? <MoneyField name="debtPence" label="Sum in dispute" /> : null}
      <DateField name="reviewOn" label="Look at it again" hint="The usual day, when empty" optional />
      <TextField name="source" label="Who said so" maxLength={100} />
      <TextField name="reference" label="Their reference" maxLength={60} />
      <TextAreaField name="evidence" label="What was seen" hint="And where it is kept" />
      <TextField name="reason" label="Why" hint="It stands in the history" maxLength={500} />
      <FormActions busy={busy} onCancel={onCancel}>
        Set it
      </FormActions>
    </Form>
  );
}

function bodyOf(values: Values) {
  const { kind } = values;
  const hasSum = hasCutOff(kind) || kind === 'COMPLAINT';
  return {
    kind,
    personId: needsPerson(kind) ? values.personId || null : null,
    registeredOn: isRegistered(kind) ? values.registeredOn || null : null,
    startsOn: isRegistered(kind) ? null : values.startsOn || null,
    reviewOn: values.reviewOn || null,
    cutOffOn: hasCutOff(kind) ? values.cutOffOn || null : null,
    debtPence: hasSum ? (values.debtPence ?? null) : null,
    source: values.source,
    reference: values.reference,
    evidence: values.evidence,
    reason: values.reason,
  };
}
