import { SelectField, TextField, TickField } from '@quarterday/ui';
import { useWatch } from 'react-hook-form';
import type { PaymentLayout } from '../platform/reference';
import { SettingForm } from '../platform/SettingForm';
import { BENEFIT_COLUMNS, LAYOUT_COLUMNS, LAYOUT_KINDS, LAYOUT_SHAPES } from './model';
import type { SetProps } from './TypeForms';

/** As a layout, with the sender's codes as one line of text. */
type Values = Omit<PaymentLayout, 'methods' | 'skippedLines'> & { methods: string; skippedLines: string };

const EMPTY: PaymentLayout = {
  code: '',
  name: '',
  kind: 'PAYMENTS',
  shape: 'HEADINGS',
  separator: ',',
  skippedLines: 0,
  columns: Object.fromEntries([...LAYOUT_COLUMNS, ...BENEFIT_COLUMNS].map(({ name }) => [name, ''])),
  dayPattern: 'dd/MM/yyyy',
  amountIn: 'POUNDS',
  paidIsMinus: false,
  methods: {},
  trailer: { begins: '', lines: '', amount: '' },
};

const codes = (text: string) =>
  Object.fromEntries(
    text
      .split(',')
      .map((pair) => pair.split('=').map((side) => side.trim()))
      .filter(([theirs]) => theirs)
      .map(([theirs, ours = '']) => [theirs, ours.toUpperCase()]),
  );

const isOfBenefit = (column: string) => BENEFIT_COLUMNS.some(({ name }) => name === column);

const body = (values: Values) => ({
  ...values,
  code: values.code.trim().toUpperCase(),
  skippedLines: Number(values.skippedLines) || 0,
  columns: Object.fromEntries(
    Object.entries(values.columns).filter(
      ([name, place]) => place.trim() && (values.kind === 'HOUSING_BENEFIT' || !isOfBenefit(name)),
    ),
  ),
  methods: codes(values.methods),
});

const FIELDS = [
  'code',
  'name',
  'kind',
  'shape',
  'separator',
  'skippedLines',
  'dayPattern',
  'amountIn',
  'methods',
  'trailer.begins',
  'trailer.lines',
  'trailer.amount',
  ...[...LAYOUT_COLUMNS, ...BENEFIT_COLUMNS].map(({ name }) => `columns.${name}`),
];

/** Describes how a sender writes payments down. */
export function SetPaymentLayout({ layout, done, onCancel }: SetProps & { layout?: PaymentLayout }) {
  const now = layout ?? EMPTY;
  const methods = Object.entries(now.methods).map(([theirs, ours]) => `${theirs}=${ours}`);
  return (
    <SettingForm<Values>
      label={layout ? `Change ${layout.name}` : 'Describe a layout'}
      path="/payment-layouts"
      defaults={{
        ...now,
        columns: { ...EMPTY.columns, ...now.columns },
        skippedLines: String(now.skippedLines),
        methods: methods.join(', '),
      }}
      fields={FIELDS}
      body={body}
      submitLabel={layout ? 'Change the layout' : 'Add the layout'}
      done={() => done('Files can be sent in this layout; see how one reads before it is sent')}
      onCancel={onCancel}
    >
      <div className="field-row">
        {layout ? null : <TextField name="code" label="Code" width="medium" maxLength={20} />}
        <TextField name="name" label="Name" maxLength={100} />
      </div>
      <SelectField name="kind" label="Its files are" options={LAYOUT_KINDS} />
      <Shape />
      <Columns />
      <fieldset className="group">
        <legend>Its last line</legend>
        <div className="field-row">
          <TextField
            name="trailer.begins"
            label="Begins with"
            width="medium"
            optional
            hint="Nothing, if it has none"
          />
          <TextField name="trailer.lines" label="Payments at" width="short" optional />
          <TextField name="trailer.amount" label="Sum at" width="short" optional />
        </div>
      </fieldset>
    </SettingForm>
  );
}

function Shape() {
  return (
    <fieldset className="group">
      <legend>How a row is written</legend>
      <div className="field-row">
        <SelectField
          name="shape"
          label="Row"
          options={Object.entries(LAYOUT_SHAPES).map(([value, { words }]) => ({ value, label: words }))}
        />
        <SelectField
          name="separator"
          label="Separated by"
          options={[',', ';', '|', ':', 'TAB'].map((value) => ({ value, label: value }))}
        />
        <TextField name="skippedLines" label="Lines to pass over first" width="short" />
      </div>
      <div className="field-row">
        <SelectField
          name="dayPattern"
          label="Days"
          options={[
            'yyyy-MM-dd',
            'dd/MM/yyyy',
            'dd-MM-yyyy',
            'dd.MM.yyyy',
            'yyyyMMdd',
            'ddMMyyyy',
            'dd/MM/yy',
          ].map((value) => ({ value, label: value }))}
        />
        <SelectField
          name="amountIn"
          label="Amounts"
          options={[
            { value: 'POUNDS', label: 'In pounds' },
            { value: 'PENCE', label: 'In pence' },
          ]}
        />
      </div>
      <TickField name="paidIsMinus" label="What was paid has a minus" />
    </fieldset>
  );
}

function Columns() {
  const shape: unknown = useWatch({ name: 'shape' });
  const kind: unknown = useWatch({ name: 'kind' });
  const columns = kind === 'HOUSING_BENEFIT' ? [...LAYOUT_COLUMNS, ...BENEFIT_COLUMNS] : LAYOUT_COLUMNS;
  const how = LAYOUT_SHAPES[String(shape)]?.how;
  return (
    <fieldset className="group">
      <legend>Where each column stands</legend>
      <p>
        {how} Or <code>=CARD</code> for the same in every row. Without a number of its own, a row is known by
        what it says.
      </p>
      <div className="field-row">
        {columns.map(({ name, label, optional }) => (
          <TextField key={name} name={`columns.${name}`} label={label} width="medium" optional={optional} />
        ))}
      </div>
      <TextField
        name="methods"
        label="The sender's codes of how it was paid"
        optional
        hint="Each with ours: CSH=CASH, POL=PO"
      />
    </fieldset>
  );
}
