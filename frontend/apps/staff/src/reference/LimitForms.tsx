import { DateField, MoneyField, SelectField, TextField, TickField } from '@quarterday/ui';
import { useWatch } from 'react-hook-form';
import { SettingForm } from '../platform/SettingForm';
import { HOLDERS, LIMITED, type Reason } from './model';
import type { SetProps } from './TypeForms';

interface LimitValues {
  action: string;
  permission: string;
  validFrom: string;
  limitPence?: number;
  unlimited: boolean;
}

export function SetLimit({ done, onCancel }: SetProps) {
  return (
    <SettingForm<LimitValues>
      label="Set a limit"
      path="/money-limits"
      defaults={{ action: '', permission: '', validFrom: '', unlimited: false }}
      fields={['action', 'permission', 'validFrom', 'limitPence', 'unlimited']}
      body={(values) => ({
        action: values.action || null,
        permission: values.permission,
        validFrom: values.validFrom || null,
        limitPence: values.limitPence ?? null,
        unlimited: values.unlimited,
      })}
      submitLabel="Set the limit"
      done={() => done('The limit is set')}
      onCancel={onCancel}
    >
      <p>
        A person with several permissions has the largest of their limits. The limit before it ends by itself.
      </p>
      <SelectField
        name="action"
        label="What may be done"
        options={Object.entries(LIMITED).map(([value, { words }]) => ({ value, label: words }))}
      />
      <HolderField />
      <MoneyField name="limitPence" label="Up to" optional />
      <TickField name="unlimited" label="Without limit" />
      <DateField name="validFrom" label="From" hint="Today or later" />
    </SettingForm>
  );
}

/** Only the permissions the chosen action asks about: a limit on another would look like a rule and be none. */
function HolderField() {
  const action: unknown = useWatch({ name: 'action' });
  const permissions = LIMITED[String(action)]?.permissions ?? [];
  return (
    <SelectField
      name="permission"
      label="By whom"
      options={permissions.map((value) => ({ value, label: HOLDERS[value] ?? value }))}
    />
  );
}

export function AddReason({ done, onCancel }: SetProps) {
  return (
    <SettingForm<{ code: string; name: string }>
      label="Add a reason"
      path="/adjustment-reasons"
      defaults={{ code: '', name: '' }}
      fields={['code', 'name']}
      body={(values) => ({ code: values.code.trim().toUpperCase().replaceAll(' ', '_'), name: values.name })}
      submitLabel="Add the reason"
      done={() => done('The reason can be chosen now')}
      onCancel={onCancel}
    >
      <TextField name="name" label="Reason" hint="As staff choose it" maxLength={100} />
      <TextField
        name="code"
        label="Code"
        width="medium"
        maxLength={30}
        hint="Letters and underscores, for instance FLOOD_RELIEF"
      />
    </SettingForm>
  );
}

export function RetireReason({ reason, done, onCancel }: SetProps & { reason: Reason }) {
  return (
    <SettingForm<{ retiredOn: string }>
      label={`Take out of use: ${reason.name}`}
      path={`/adjustment-reasons/${encodeURIComponent(reason.code)}/retirement`}
      method="PUT"
      defaults={{ retiredOn: reason.retiredOn ?? '' }}
      fields={['retiredOn']}
      body={(values) => ({ retiredOn: values.retiredOn || null })}
      submitLabel="Save"
      done={() => done(`Saved: ${reason.name}`)}
      onCancel={onCancel}
    >
      <p>Adjustments made with it keep it. Leave the day empty to use it again.</p>
      <DateField name="retiredOn" label="First day it cannot be chosen" hint="Today or later" optional />
    </SettingForm>
  );
}
