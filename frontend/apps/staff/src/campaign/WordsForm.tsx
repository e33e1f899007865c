import { call } from '@quarterday/api';
import {
  Button,
  ChoiceField,
  DateField,
  Form,
  SelectField,
  TextAreaField,
  TextField,
  TickField,
} from '@quarterday/ui';
import { useWhyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';
import type { Campaign } from './model';
import { FIELDS, ORDERS } from './words';

interface Values {
  title: string;
  purpose: string;
  asks: boolean;
  channels: string;
  text: string;
  emailSubject: string;
  email: string;
  letterSubject: string;
  letter: string;
  notBefore: string;
}

const EMPTY: Values = {
  title: '',
  purpose: 'SERVICE',
  asks: false,
  channels: 'TEXT,LETTER',
  text: '',
  emailSubject: '',
  email: '',
  letterSubject: '',
  letter: '',
  notBefore: '',
};

function valuesOf(campaign: Campaign): Values {
  return { ...campaign, channels: campaign.channels.join(','), notBefore: campaign.notBefore ?? '' };
}

/** What a campaign says, by each way it goes; a new one, or one that is changed on the version looked at. */
export function WordsForm({ campaign, done }: { campaign?: Campaign; done: (id: string) => void }) {
  const because = useWhyNot('comms:draft');
  const { form, onSubmit, trouble, busy } = useServerForm<Values, { id: string }>({
    defaults: campaign ? valuesOf(campaign) : EMPTY,
    fields: Object.keys(EMPTY),
    send: (values) =>
      call<{ id: string }>(campaign ? `/campaigns/${campaign.id}` : '/campaigns', {
        method: campaign ? 'PUT' : 'POST',
        ...(campaign ? { headers: { 'If-Match': `"${campaign.version}"` } } : {}),
        body: {
          title: values.title,
          purpose: values.purpose,
          asks: values.asks,
          channels: values.channels.split(','),
          text: values.text,
          emailSubject: values.emailSubject,
          email: values.email,
          letterSubject: values.letterSubject,
          letter: values.letter,
          notBefore: values.notBefore || null,
        },
      }),
    done: ({ id }) => done(id),
  });
  const channels = form.watch('channels');
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="What it says">
      <TextField name="title" label="Title" hint="For staff: what lists call it" />
      <ChoiceField
        name="purpose"
        label="Purpose"
        options={[
          { value: 'SERVICE', label: 'Service', hint: 'About the tenancy or its account' },
          {
            value: 'MARKETING',
            label: 'Marketing',
            hint: 'Promotes something: goes only by the ways people agreed to',
          },
        ]}
      />
      <TickField
        name="asks"
        label="It asks for what is owed"
        hint="Breathing Space and other holds stop it then, and whoever has paid since is left out. Words with ((balance)) always do."
      />
      <SelectField
        name="channels"
        label="How it goes"
        hint="The next way is tried for who has no address for the first, and when it fails"
        options={ORDERS}
      />
      <p className="quiet">
        Fields that may stand in the words: {FIELDS.map((field) => `((${field}))`).join(', ')}. A balance
        never stands in a text or in the subject of an e-mail.
      </p>
      {channels.includes('TEXT') ? (
        <TextAreaField name="text" label="Text" hint="612 letters at most" />
      ) : null}
      {channels.includes('EMAIL') ? (
        <>
          <TextField name="emailSubject" label="Subject of the e-mail" />
          <TextAreaField name="email" label="E-mail" />
        </>
      ) : null}
      {channels.includes('LETTER') ? (
        <>
          <TextField name="letterSubject" label="Heading of the letter" />
          <TextAreaField name="letter" label="Letter" hint="An empty line begins a paragraph" />
        </>
      ) : null}
      <DateField name="notBefore" label="Not before" hint="Nothing: as soon as it is approved" optional />
      <div className="row">
        <Button type="submit" kind={campaign?.audience ? 'quiet' : 'main'} busy={busy} because={because}>
          {campaign ? 'Save the words' : 'Begin it'}
        </Button>
      </div>
    </Form>
  );
}
