import { DateField, formatMoney, MoneyField, SelectField, TextField } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { ChangeForm } from '../platform/ChangeForm';
import type { Change } from '../platform/change';
import type { Charge } from './model';
import { chargeTypesQuery } from './reads';

interface DoProps {
  accountId: string;
  done: (change: Change) => void;
  onCancel?: () => void;
}

interface Addition {
  typeCode: string;
  label: string;
  weeklyPence?: number;
  startsOn: string;
  endsBefore: string;
  reason: string;
}

export function AddCharge({ accountId, done }: DoProps) {
  const types = useQuery(chargeTypesQuery);
  return (
    <ChangeForm<Addition>
      label="Add a charge"
      path={`/accounts/${accountId}/charges`}
      defaults={{ typeCode: '', label: '', startsOn: '', endsBefore: '', reason: '' }}
      fields={['typeCode', 'label', 'weeklyPence', 'startsOn', 'endsBefore', 'reason']}
      body={(values) => ({
        typeCode: values.typeCode || null,
        ...(values.label.trim() ? { label: values.label.trim() } : {}),
        weeklyPence: values.weeklyPence ?? 0,
        startsOn: values.startsOn || null,
        ...(values.endsBefore ? { endsBefore: values.endsBefore } : {}),
        reason: values.reason,
      })}
      submitLabel="Add the charge"
      done={done}
    >
      <div className="field-row">
        <SelectField
          name="typeCode"
          label="Charge"
          options={(types.data?.items ?? []).map((type) => ({
            value: type.code,
            label: `${type.name} (${type.code})`,
          }))}
        />
        <TextField
          name="label"
          label="Label"
          hint="Tells two of one kind apart, for instance a policy number"
          optional
        />
        <MoneyField name="weeklyPence" label="Amount a week" credits />
      </div>
      <div className="field-row">
        <DateField name="startsOn" label="From" hint="A Monday; m is this week’s" />
        <DateField
          name="endsBefore"
          label="Until before"
          hint="The first Monday it is not charged"
          optional
        />
      </div>
      <TextField name="reason" label="Reason" />
    </ChangeForm>
  );
}

export function ChangeCharge({ accountId, charge, done, onCancel }: DoProps & { charge: Charge }) {
  return (
    <ChangeForm<{ weeklyPence?: number; from: string; reason: string }>
      label="Change the charge"
      path={`/accounts/${accountId}/charges/${charge.id}/change`}
      defaults={{ weeklyPence: charge.weeklyPence, from: '', reason: '' }}
      fields={['weeklyPence', 'from', 'reason']}
      body={(values) => ({
        weeklyPence: values.weeklyPence ?? 0,
        from: values.from || null,
        reason: values.reason,
      })}
      submitLabel="Change the charge"
      done={done}
      {...(onCancel ? { onCancel } : {})}
    >
      <MoneyField
        name="weeklyPence"
        label="New amount a week"
        credits
        hint={`Now ${formatMoney(charge.weeklyPence)}`}
      />
      <DateField
        name="from"
        label="From"
        hint="A Monday; weeks already debited get one adjustment line each"
      />
      <TextField name="reason" label="Reason" />
    </ChangeForm>
  );
}

export function EndCharge({ accountId, charge, done, onCancel }: DoProps & { charge: Charge }) {
  return (
    <ChangeForm<{ endsBefore: string; reason: string }>
      label="End the charge"
      path={`/accounts/${accountId}/charges/${charge.id}/ending`}
      defaults={{ endsBefore: '', reason: '' }}
      fields={['endsBefore', 'reason']}
      body={(values) => ({ endsBefore: values.endsBefore || null, reason: values.reason })}
      submitLabel="End the charge"
      done={done}
      {...(onCancel ? { onCancel } : {})}
    >
      <DateField
        name="endsBefore"
        label="First day it is not charged"
        hint="A Monday; weeks already debited beyond it are credited"
      />
      <TextField name="reason" label="Reason" />
    </ChangeForm>
  );
}
