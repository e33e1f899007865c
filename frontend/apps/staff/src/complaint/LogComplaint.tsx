import { call } from '@quarterday/api';
import {
  ChoiceField,
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
import type { Channel, Complainant, Heard } from './model';
import { CHANNELS, complainantsOf, HEARD, optionsOf, speaksForAnother } from './words';

interface Values {
  heard: Heard | '';
  heardWords: string;
  categoryCode: string;
  receivedOn: string;
  channel: Channel;
  complainant: Complainant | '';
  personId: string;
  name: string;
  address: string;
  reach: string;
  speaksFor: string;
  words: string;
  outcomeSought: string;
  knownOn: string;
  disputedPence?: number | undefined;
}

interface Logged {
  id: string;
  reference: string;
  reason: string;
  acknowledgeBy?: string | null;
}

interface LogProps {
  /** Left out for who has no part in a rent account. */
  accountId?: string;
  people?: { id: string; name: string }[];
  categories: { code: string; name: string }[];
  done: (words: string, id: string) => void;
  onCancel: () => void;
}

const isComplaint = (heard: Heard | '') => heard === 'DISSATISFIED' || heard === 'REQUEST_NOT_PUT_RIGHT';

/** What was said, by whom and about what; what was heard decides whether it is a complaint. */
export function LogComplaint({ accountId, people = [], categories, done, onCancel }: LogProps) {
  const { form, onSubmit, trouble, busy } = useServerForm<Values, Logged>({
    defaults: {
      heard: '',
      heardWords: '',
      categoryCode: '',
      receivedOn: todayInEngland().toString(),
      channel: 'TELEPHONE',
      complainant: accountId ? 'TENANT' : '',
      personId: people[0]?.id ?? '',
      name: '',
      address: '',
      reach: '',
      speaksFor: '',
      words: '',
      outcomeSought: '',
      knownOn: '',
      disputedPence: undefined,
    },
    fields: [
      'heard',
      'heardWords',
      'categoryCode',
      'receivedOn',
      'channel',
      'complainant',
      'personId',
      'name',
      'address',
      'reach',
      'speaksFor',
      'words',
      'outcomeSought',
      'knownOn',
      'disputedPence',
    ],
    send: (values, key) =>
      call(accountId ? `/accounts/${accountId}/complaints` : '/complaints', {
        method: 'POST',
        body: bodyOf(values),
        headers: { 'Idempotency-Key': key },
      }),
    done: ({ id, reference, reason, acknowledgeBy }) =>
      done(
        `${reference} is on record. ${reason}${acknowledgeBy ? ` Acknowledge it by ${formatDate(acknowledgeBy)}.` : ''}`,
        id,
      ),
  });
  const who = form.watch('complainant');
  const heard = form.watch('heard');
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Log a complaint" wide>
      <ChoiceField
        name="heard"
        label="What did you hear?"
        options={(Object.keys(HEARD) as Heard[]).map((value) => ({ value, ...HEARD[value] }))}
      />
      <TextField
        name="heardWords"
        label="What of their words decided that"
        hint="As “nobody rings me back”"
        maxLength={300}
      />
      <div className="field-row">
        <SelectField
          name="complainant"
          label="Who complains"
          options={complainantsOf(accountId !== undefined)}
        />
        {who === 'TENANT' ? (
          <SelectField
            name="personId"
            label="Which tenant"
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : (
          <TextField name="name" label="Name" maxLength={120} />
        )}
      </div>
      {who === 'TENANT' ? null : (
        <>
          <TextAreaField name="address" label="Address our answer goes to" />
          <TextField
            name="reach"
            label="Telephone or e-mail"
            hint="To ask them what they mean"
            maxLength={120}
            optional
          />
          {speaksForAnother(who) ? (
            <TextField
              name="speaksFor"
              label="Whom they speak for, and what shows it"
              hint="For Ms Hale; her consent is filed"
              maxLength={300}
            />
          ) : null}
        </>
      )}
      <div className="field-row">
        <DateField name="receivedOn" label="It came on" />
        <SelectField name="channel" label="How it came" options={optionsOf(CHANNELS)} />
      </div>
      <SelectField
        name="categoryCode"
        label="What it is about"
        options={categories.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <TextAreaField name="words" label="What they say" hint="In their own words" />
      <TextAreaField name="outcomeSought" label="What they would like to happen" optional />
      <DateField
        name="knownOn"
        label="Since when they have known of it"
        hint="Ask when it may be more than a year"
        optional
      />
      {accountId && isComplaint(heard) ? (
        <MoneyField
          name="disputedPence"
          label="Of what we ask for, they dispute"
          hint="Nothing more goes out about this sum until it is closed"
          optional
        />
      ) : null}
      <FormActions busy={busy} onCancel={onCancel}>
        {heard && !isComplaint(heard) ? 'Log the service request' : 'Log the complaint'}
      </FormActions>
    </Form>
  );
}

function bodyOf(values: Values) {
  const tenant = values.complainant === 'TENANT';
  return {
    heard: values.heard || null,
    heardWords: values.heardWords,
    categoryCode: values.categoryCode,
    receivedOn: values.receivedOn || null,
    channel: values.channel,
    complainant: values.complainant || null,
    personId: tenant ? values.personId || null : null,
    name: tenant ? null : values.name,
    address: tenant ? null : values.address,
    reach: tenant ? null : values.reach || null,
    speaksFor: speaksForAnother(values.complainant) ? values.speaksFor : null,
    words: values.words,
    outcomeSought: values.outcomeSought || null,
    knownOn: values.knownOn || null,
    disputedPence: isComplaint(values.heard) ? (values.disputedPence ?? null) : null,
  };
}
