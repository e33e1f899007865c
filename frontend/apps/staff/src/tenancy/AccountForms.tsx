import { DateField, MoneyField, SelectField, TextField } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { ChangeForm } from '../platform/ChangeForm';
import { find } from '../platform/find';
import { PickField } from '../platform/PickField';
import { rentGroupsQuery } from '../platform/reference';
import { inWords } from '../platform/words';
import type { DeedProps } from './DeedForm';
import { DEEDS } from './deeds';
import { openOthers } from './model';

export function AddGarage({ tenancy, done, onCancel }: DeedProps) {
  return (
    <ChangeForm<{ propertyId: string; startsOn: string }>
      label={DEEDS.garage.label}
      path={`/tenancies/${tenancy.id}/garages`}
      defaults={{ propertyId: '', startsOn: '' }}
      fields={['propertyId', 'startsOn']}
      body={(values) => ({ propertyId: values.propertyId || null, startsOn: values.startsOn || null })}
      submitLabel="Let it"
      done={done}
      onCancel={onCancel}
    >
      <p>A garage, parking space or shed on an account of its own, beside the home’s.</p>
      <PickField
        name="propertyId"
        label="Garage, parking space or shed"
        search={(text, signal) => find(text, signal, 'PROPERTY')}
      />
      <DateField name="startsOn" label="First day" hint="Normally a Monday" />
    </ChangeForm>
  );
}

export function AddSubAccount({ tenancy, done, onCancel }: DeedProps) {
  const groups = useQuery(rentGroupsQuery);
  return (
    <ChangeForm<{ startsOn: string; rentGroupCode: string }>
      label={DEEDS.subAccount.label}
      path={`/tenancies/${tenancy.id}/sub-accounts`}
      defaults={{ startsOn: '', rentGroupCode: '' }}
      fields={['startsOn', 'rentGroupCode']}
      body={(values) => ({ startsOn: values.startsOn || null, rentGroupCode: values.rentGroupCode || null })}
      submitLabel="Open it"
      done={done}
      onCancel={onCancel}
    >
      <p>For what is not rent: court costs, recharges, an agreed old debt. It has a balance of its own.</p>
      <DateField name="startsOn" label="From" />
      <SelectField
        name="rentGroupCode"
        label="Rent group it is accounted in"
        options={(groups.data?.items ?? []).map((group) => ({
          value: group.code,
          label: `${group.name} (${group.code})`,
        }))}
      />
    </ChangeForm>
  );
}

export function UseAndOccupation({ tenancy, done, onCancel }: DeedProps) {
  return (
    <ChangeForm<{ startsOn: string; weeklyPence?: number; occupierId: string }>
      label={DEEDS.useAndOccupation.label}
      path={`/tenancies/${tenancy.id}/use-and-occupation`}
      defaults={{ startsOn: '', occupierId: '' }}
      fields={['startsOn', 'weeklyPence', 'occupierId']}
      body={(values) => ({
        startsOn: values.startsOn || null,
        weeklyPence: values.weeklyPence ?? 0,
        occupierId: values.occupierId || null,
      })}
      submitLabel="Charge it"
      done={done}
      onCancel={onCancel}
    >
      <p>
        For somebody who stays after the tenancy has ended. It is not rent, and must not be called rent: that
        could make a new tenancy.
      </p>
      <PickField
        name="occupierId"
        label="Who stays there"
        search={(text, signal) => find(text, signal, 'PERSON')}
      />
      <div className="field-row">
        <DateField name="startsOn" label="From" />
        <MoneyField name="weeklyPence" label="Amount a week" />
      </div>
    </ChangeForm>
  );
}

export function EndOther({ tenancy, done, onCancel }: DeedProps) {
  return (
    <ChangeForm<{ accountId: string; endsOn: string; reason: string }>
      label={DEEDS.endOther.label}
      path={`/tenancies/${tenancy.id}/other-account-endings`}
      defaults={{ accountId: '', endsOn: '', reason: '' }}
      fields={['accountId', 'endsOn', 'reason']}
      body={(values) => ({
        accountId: values.accountId || null,
        endsOn: values.endsOn || null,
        reason: values.reason,
      })}
      submitLabel="End it"
      done={done}
      onCancel={onCancel}
    >
      <p>The main account ends with the tenancy, not here.</p>
      <SelectField
        name="accountId"
        label="Account"
        options={openOthers(tenancy).map((account) => ({
          value: account.accountId,
          label: `${inWords(account.kind)} ${account.reference}`,
        }))}
      />
      <DateField name="endsOn" label="Last day charged" />
      <TextField name="reason" label="Reason" />
    </ChangeForm>
  );
}
