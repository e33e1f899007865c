import { DateField, SelectField, TextField } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { RentGroupField } from '../platform/ReferenceFields';
import { controlAccountsQuery, transactionTypesQuery } from '../platform/reference';
import { SettingForm } from '../platform/SettingForm';
import { CONTROL_KINDS } from './model';
import type { SetProps } from './TypeForms';

function ControlField({ name, label }: { name: string; label: string }) {
  const accounts = useQuery(controlAccountsQuery);
  return (
    <SelectField
      name={name}
      label={label}
      options={(accounts.data?.items ?? []).map((account) => ({
        value: account.code,
        label: `${account.code} ${account.name}`,
      }))}
    />
  );
}

export function AddControlAccount({ done, onCancel }: SetProps) {
  return (
    <SettingForm<{ code: string; name: string; kind: string }>
      label="Add a control account"
      path="/control-accounts"
      defaults={{ code: '', name: '', kind: '' }}
      fields={['code', 'name', 'kind']}
      body={(values) => ({ ...values, code: values.code.trim().toUpperCase(), kind: values.kind || null })}
      submitLabel="Add the control account"
      done={() => done('The control account is added')}
      onCancel={onCancel}
    >
      <TextField
        name="code"
        label="Code"
        width="medium"
        maxLength={24}
        hint="As in the general ledger: capitals, figures and hyphens"
      />
      <TextField name="name" label="Name" maxLength={100} />
      <SelectField
        name="kind"
        label="What it stands for"
        hint="The trial balance sorts by it"
        options={CONTROL_KINDS}
      />
    </SettingForm>
  );
}

interface Group {
  code: string;
  name: string;
  rentControlCode: string;
  voidControlCode: string;
  formerControlCode: string;
  writeOffControlCode: string;
}

export function AddRentGroup({ done, onCancel }: SetProps) {
  return (
    <SettingForm<Group>
      label="Add a rent group"
      path="/rent-groups"
      defaults={{
        code: '',
        name: '',
        rentControlCode: '',
        voidControlCode: '',
        formerControlCode: '',
        writeOffControlCode: '',
      }}
      fields={[
        'code',
        'name',
        'rentControlCode',
        'voidControlCode',
        'formerControlCode',
        'writeOffControlCode',
      ]}
      body={(values) => ({ ...values, code: values.code.trim().toUpperCase() })}
      submitLabel="Add the rent group"
      done={() => done('The rent group is added; now its posting rules and rent-free weeks')}
      onCancel={onCancel}
    >
      <p>A part of the books with its own control accounts and rent-free weeks.</p>
      <div className="field-row">
        <TextField name="code" label="Code" width="short" maxLength={12} />
        <TextField name="name" label="Name" width="medium" maxLength={100} />
      </div>
      <div className="field-row">
        <ControlField name="rentControlCode" label="Rent debtors" />
        <ControlField name="voidControlCode" label="Void loss" />
      </div>
      <div className="field-row">
        <ControlField name="formerControlCode" label="Former debtors" />
        <ControlField name="writeOffControlCode" label="Write-offs" />
      </div>
    </SettingForm>
  );
}

export function ChangeRule({ done, onCancel }: SetProps) {
  const types = useQuery(transactionTypesQuery);
  return (
    <SettingForm<{ rentGroupCode: string; typeCode: string; controlCode: string; validFrom: string }>
      label="Set a posting rule"
      path="/posting-rules"
      defaults={{ rentGroupCode: '', typeCode: '', controlCode: '', validFrom: '' }}
      fields={['rentGroupCode', 'typeCode', 'controlCode', 'validFrom']}
      body={(values) => ({ ...values, validFrom: values.validFrom || null })}
      submitLabel="Set the rule"
      done={() => done('The posting rule is set')}
      onCancel={onCancel}
    >
      <p>What is posted keeps the control account it was posted with.</p>
      <div className="field-row">
        <RentGroupField name="rentGroupCode" label="In the rent group" />
        <SelectField
          name="typeCode"
          label="Postings of the type"
          options={(types.data?.items ?? []).map((type) => ({
            value: type.code,
            label: `${type.name} (${type.code})`,
          }))}
        />
      </div>
      <div className="field-row">
        <ControlField name="controlCode" label="Go to" />
        <DateField name="validFrom" label="From" hint="A Monday not debited yet" />
      </div>
    </SettingForm>
  );
}
