import { DateField, TextField, TickField } from '@quarterday/ui';
import { SettingForm } from '../platform/SettingForm';
import { FLAGS, type Flags, type PostingType } from './model';

export interface SetProps {
  done: (words: string) => void;
  onCancel: () => void;
}

const NO_FLAGS: Flags = {
  apportioned: true,
  chargedInFreeWeeks: false,
  chargedWhenVoid: false,
  vatable: false,
  benefitEligible: false,
  countsAsPayment: false,
  countsAsRent: false,
};

const flagsOf = (values: Flags): Flags => ({
  apportioned: values.apportioned,
  chargedInFreeWeeks: values.chargedInFreeWeeks,
  chargedWhenVoid: values.chargedWhenVoid,
  vatable: values.vatable,
  benefitEligible: values.benefitEligible,
  countsAsPayment: values.countsAsPayment,
  countsAsRent: values.countsAsRent,
});

function FlagFields({ within = '' }: { within?: string }) {
  return (
    <fieldset className="group">
      <legend>How it is charged</legend>
      {FLAGS.map((flag) => (
        <TickField key={flag.name} name={`${within}${flag.name}`} label={flag.label} hint={flag.hint} />
      ))}
    </fieldset>
  );
}

export function ChangeFlags({ type, done, onCancel }: SetProps & { type: PostingType }) {
  const last = type.terms.at(-1);
  return (
    <SettingForm<Flags & { validFrom: string }>
      label={`Change flags of ${type.name}`}
      path={`/transaction-types/${type.code}/terms`}
      defaults={{ ...NO_FLAGS, ...(last ? flagsOf(last) : {}), validFrom: '' }}
      fields={['validFrom']}
      body={(values) => ({ ...flagsOf(values), validFrom: values.validFrom || null })}
      submitLabel="Change the flags"
      done={() => done(`The flags of ${type.name} change from that Monday`)}
      onCancel={onCancel}
    >
      <p>Weeks before keep the old flags, also when they are worked out again.</p>
      <DateField name="validFrom" label="From" hint="A Monday not debited yet" />
      <FlagFields />
    </SettingForm>
  );
}

interface NewType {
  code: string;
  name: string;
  tenantText: string;
  terms: Flags & { validFrom: string };
}

export function AddChargeType({ done, onCancel }: SetProps) {
  return (
    <SettingForm<NewType>
      label="Add a charge type"
      path="/charge-types"
      defaults={{ code: '', name: '', tenantText: '', terms: { ...NO_FLAGS, validFrom: '' } }}
      fields={['code', 'name', 'tenantText', 'terms']}
      body={(values) => ({
        code: values.code.trim().toUpperCase(),
        name: values.name,
        tenantText: values.tenantText,
        terms: { ...flagsOf(values.terms), validFrom: values.terms.validFrom || null },
      })}
      submitLabel="Add the charge type"
      done={() => done('The charge type is added; now a posting rule says where its income goes')}
      onCancel={onCancel}
    >
      <div className="field-row">
        <TextField name="code" label="Code" width="short" maxLength={3} hint="Three characters" />
        <TextField name="name" label="Name" width="medium" maxLength={60} />
        <TextField name="tenantText" label="What a tenant reads" width="medium" maxLength={60} />
        <DateField name="terms.validFrom" label="From" hint="A Monday" />
      </div>
      <FlagFields within="terms." />
    </SettingForm>
  );
}
