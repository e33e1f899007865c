import { DateField, formatMoney, type GridColumn, TextField } from '@quarterday/ui';
import { SettingForm } from '../platform/SettingForm';
import type { List } from './listed';
import { act } from './lists';
import type { SetProps } from './TypeForms';

/** One of the numbers the council sets. */
interface CouncilSetting {
  code: string;
  duty: string;
  words: string;
  unit: string;
  value: number;
  least: number;
  most: number;
  validFrom: string;
  validBefore?: string | null;
  decidedBy: string;
}

/** "10 working days", "£200.00", "1" of a choice. */
function amount({ unit, value }: CouncilSetting): string {
  if (unit === 'pence') return formatMoney(value);
  if (unit === 'choice') return String(value);
  if (unit === 'percent') return `${value}%`;
  if (unit === 'day') return `day ${value}`;
  return `${value} ${value === 1 ? unit.replace(/s$/, '') : unit}`;
}

const columns = (change: (setting: CouncilSetting) => void): GridColumn<CouncilSetting>[] => [
  { id: 'words', header: 'What', names: true, value: (setting) => setting.words },
  { id: 'value', header: 'Is', value: amount },
  { id: 'duty', header: 'Of', value: (setting) => setting.duty },
  { id: 'validFrom', header: 'In force from', kind: 'date', value: (setting) => setting.validFrom },
  {
    id: 'validBefore',
    header: 'Until before',
    kind: 'date',
    value: (setting) => setting.validBefore ?? null,
  },
  { id: 'decidedBy', header: 'Decided by', value: (setting) => setting.decidedBy },
  { id: 'code', header: 'Code', value: (setting) => setting.code, hidden: true },
  act(
    () => 'Change',
    (setting) => setting.words,
    change,
  ),
];

interface Values {
  value: string;
  validFrom: string;
}

/** What was decided by it before stays as it was decided. */
function ChangeSetting({ setting, done, onCancel }: SetProps & { setting: CouncilSetting }) {
  return (
    <SettingForm<Values>
      label={setting.words}
      method="PUT"
      path={`/council-settings/${setting.code}`}
      defaults={{ value: String(setting.value), validFrom: '' }}
      fields={['value', 'validFrom']}
      body={({ value, validFrom }) => ({ value: Number(value), validFrom: validFrom || null })}
      submitLabel="Set it"
      done={() => done('It is set. What was decided by it before stays.')}
      onCancel={onCancel}
    >
      <p>
        {setting.words}. Now: {amount(setting)}.
      </p>
      <TextField
        name="value"
        label={setting.unit === 'choice' ? 'Which' : `How many ${setting.unit}`}
        width="short"
        hint={`From ${setting.least} to ${setting.most}`}
      />
      <DateField name="validFrom" label="From" hint="Today or later" />
    </SettingForm>
  );
}

/** Every number the council sets, of all duties. */
export const COUNCIL_SETTING_LISTS = {
  'council-settings': {
    name: 'Days, amounts and limits',
    columns: (open) =>
      columns((setting: CouncilSetting) =>
        open({
          title: setting.words,
          form: (props) => <ChangeSetting setting={setting} {...props} />,
        }),
      ),
  },
} satisfies Record<string, List>;
