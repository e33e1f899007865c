import { DateField, type GridColumn, TextAreaField, TextField, TickField } from '@quarterday/ui';
import { SettingForm } from '../platform/SettingForm';
import { inWords } from '../platform/words';
import type { List } from './listed';
import { act } from './lists';
import type { SetProps } from './TypeForms';

/** By which ways a kind of letter may go, from a day on. */
interface Channel {
  kind: string;
  validFrom?: string | null;
  validBefore?: string | null;
  paperOnly: boolean;
  email: boolean;
  text: boolean;
  gateway: boolean;
  decidedBy?: string | null;
}

/** "E-mail or paper", "Paper, through the gateway". */
function ways({ email, text, gateway }: Channel): string {
  const paper = gateway ? 'paper, through the gateway' : 'paper';
  const words = [email ? 'e-mail' : null, text ? 'a text' : null, paper].filter(Boolean).join(' or ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const channelColumns = (change: (channel: Channel) => void): GridColumn<Channel>[] => [
  { id: 'kind', header: 'Letter', names: true, value: (channel) => inWords(channel.kind) },
  { id: 'ways', header: 'May go by', value: ways },
  {
    id: 'only',
    header: 'Why no other',
    value: (channel) => (channel.paperOnly ? 'It is served, or comes before a claim' : ''),
  },
  { id: 'validFrom', header: 'In force from', kind: 'date', value: (channel) => channel.validFrom ?? null },
  {
    id: 'validBefore',
    header: 'Until before',
    kind: 'date',
    value: (channel) => channel.validBefore ?? null,
  },
  { id: 'decidedBy', header: 'Decided by', value: (channel) => channel.decidedBy ?? 'Nobody yet' },
  act(
    () => 'Change',
    (channel) => inWords(channel.kind),
    change,
  ),
];

interface ChannelValues {
  email: boolean;
  text: boolean;
  gateway: boolean;
  validFrom: string;
}

/** What was sent before went its way. */
function SetChannel({ channel, done, onCancel }: SetProps & { channel: Channel }) {
  return (
    <SettingForm<ChannelValues>
      label={`How ${inWords(channel.kind).toLowerCase()} may go`}
      method="PUT"
      path={`/letter-kinds/${channel.kind}/channel`}
      defaults={{ email: channel.email, text: channel.text, gateway: channel.gateway, validFrom: '' }}
      fields={['email', 'text', 'gateway', 'validFrom']}
      body={(values) => ({ ...values, validFrom: values.validFrom || null })}
      submitLabel="Set it"
      done={() => done('It is set. What somebody asked for on their own record comes first.')}
      onCancel={onCancel}
    >
      {channel.paperOnly ? (
        <p>It is served, or comes before a claim: it goes on paper whatever somebody likes.</p>
      ) : (
        <>
          <TickField name="email" label="By e-mail, to who wants letters so" />
          <TickField name="text" label="By a text that it is there, to who wants that" />
        </>
      )}
      <TickField name="gateway" label="Its paper goes through the post gateway" />
      <DateField name="validFrom" label="From" hint="Today or later" />
    </SettingForm>
  );
}

/** What stands around every letter in a language, from a day on. */
interface Frame {
  language: 'ENGLISH' | 'WELSH';
  validFrom: string;
  validBefore?: string | null;
  account: string;
  reference: string;
  names: string;
  payHeading: string;
  pay: string;
  helpHeading: string;
  help: string;
  complain: string;
  formats: string;
  cover: string;
  signed: string;
}

const frameColumns = (change: (frame: Frame) => void): GridColumn<Frame>[] => [
  { id: 'language', header: 'Language', names: true, value: (frame) => inWords(frame.language) },
  { id: 'pay', header: 'How to pay', value: (frame) => frame.pay },
  { id: 'help', header: 'Where help is', value: (frame) => frame.help },
  { id: 'complain', header: 'How to complain', value: (frame) => frame.complain, hidden: true },
  { id: 'formats', header: 'Other forms', value: (frame) => frame.formats, hidden: true },
  { id: 'signed', header: 'Signed', value: (frame) => frame.signed },
  { id: 'validFrom', header: 'In force from', kind: 'date', value: (frame) => frame.validFrom },
  { id: 'validBefore', header: 'Until before', kind: 'date', value: (frame) => frame.validBefore ?? null },
  act(
    () => 'Change',
    (frame) => inWords(frame.language),
    change,
  ),
];

/** Letters that were made keep what they said. */
function SetFrame({ frame, done, onCancel }: SetProps & { frame: Frame }) {
  const { language, validBefore: _, ...words } = frame;
  return (
    <SettingForm<typeof words>
      label={`Around every letter in ${inWords(language)}`}
      method="PUT"
      path={`/letter-frames/${language}`}
      defaults={{ ...words, validFrom: '' }}
      fields={[
        'account',
        'reference',
        'names',
        'payHeading',
        'pay',
        'helpHeading',
        'help',
        'complain',
        'formats',
        'cover',
        'signed',
        'validFrom',
      ]}
      body={(values) => ({ ...values, validFrom: values.validFrom || null })}
      submitLabel="Set it"
      done={() => done('It is set. Letters that were made keep what they said.')}
      onCancel={onCancel}
    >
      <TextField name="account" label="Before the account’s reference" width="medium" maxLength={60} />
      <TextField name="reference" label="Before the letter’s own reference" width="medium" maxLength={60} />
      <TextField name="names" label="Before the tenants’ names" width="medium" maxLength={60} />
      <TextField name="payHeading" label="Heading of how to pay" maxLength={100} />
      <TextAreaField
        name="pay"
        label="How to pay"
        hint="In letters that ask for money. It names ((paymentReference))"
      />
      <TextField name="helpHeading" label="Heading of where help is" maxLength={100} />
      <TextAreaField name="help" label="Where free advice is" hint="In letters that ask for money" />
      <TextAreaField name="complain" label="How to complain" />
      <TextAreaField name="formats" label="How to get it in another form" />
      <TextAreaField
        name="cover"
        label="When the letter is in another language"
        hint="Stands before the words, to who asked for this language"
      />
      <TextField name="signed" label="Signed" width="medium" maxLength={100} />
      <DateField name="validFrom" label="From" hint="Today or later" />
    </SettingForm>
  );
}

/** What the council sets about letters. */
export const LETTER_LISTS = {
  'letter-channels': {
    name: 'Ways letters go',
    columns: (open) =>
      channelColumns((channel: Channel) =>
        open({
          title: inWords(channel.kind),
          form: (props) => <SetChannel channel={channel} {...props} />,
        }),
      ),
  },
  'letter-frames': {
    name: 'Around every letter',
    columns: (open) =>
      frameColumns((frame: Frame) =>
        open({
          title: `Around every letter in ${inWords(frame.language)}`,
          form: (props) => <SetFrame frame={frame} {...props} />,
        }),
      ),
  },
} satisfies Record<string, List>;
