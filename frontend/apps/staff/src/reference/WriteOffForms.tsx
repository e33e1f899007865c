import { DateField, type GridColumn, MoneyField, SelectField, TextField, TickField } from '@quarterday/ui';
import { SettingForm } from '../platform/SettingForm';
import type { List } from './listed';
import type { SetProps } from './TypeForms';

/** What a debt has to be before it is given up on a ground, from a day on. */
interface WriteOffPolicy {
  kind: string;
  words: string;
  validFrom: string;
  validBefore?: string | null;
  inUse: boolean;
  mostPence?: number | null;
  endedDays: number;
  quietDays: number;
  letters: number;
  setByName: string;
}

const KINDS: Record<string, string> = {
  DECEASED_NO_ESTATE: 'Died without means',
  INSOLVENCY: 'Insolvency',
  UNTRACEABLE: 'Cannot be traced',
  STATUTE_BARRED: 'Statute-barred',
  SMALL_BALANCE: 'Small balance',
  UNECONOMIC: 'Uneconomic to collect',
  ADMINISTRATIVE: 'By a decision or policy',
};

/** In the order of the grounds, the newest row of each first. */
function policyColumns(change: (one: WriteOffPolicy) => void): GridColumn<WriteOffPolicy>[] {
  return [
    {
      id: 'kind',
      header: 'Ground',
      names: true,
      value: (one) => one.words,
      cell: (one) => (
        <button type="button" className="link" onClick={() => change(one)}>
          {one.words}
        </button>
      ),
    },
    { id: 'inUse', header: 'Used', value: (one) => (one.inUse ? 'Yes' : 'No') },
    { id: 'most', header: 'At most', kind: 'money', value: (one) => one.mostPence ?? null },
    { id: 'ended', header: 'Days since the end', kind: 'number', value: (one) => one.endedDays },
    { id: 'quiet', header: 'Days without a payment', kind: 'number', value: (one) => one.quietDays },
    { id: 'letters', header: 'Letters', kind: 'number', value: (one) => one.letters },
    { id: 'validFrom', header: 'In force from', kind: 'date', value: (one) => one.validFrom },
    { id: 'validBefore', header: 'Until before', kind: 'date', value: (one) => one.validBefore ?? null },
    { id: 'setBy', header: 'Set by', value: (one) => one.setByName },
  ];
}

interface Values {
  kind: string;
  validFrom: string;
  inUse: boolean;
  mostPence?: number;
  endedDays: string;
  quietDays: string;
  letters: string;
}

/** A ground's thresholds from a day on; what was proposed before keeps those of its day. */
function SetWriteOffPolicy({ one, done, onCancel }: SetProps & { one?: WriteOffPolicy }) {
  return (
    <SettingForm<Values>
      label={one ? `Change ${one.words}` : 'Set the policy of a ground'}
      path="/write-off-policies"
      defaults={{
        kind: one?.kind ?? 'SMALL_BALANCE',
        validFrom: '',
        inUse: one?.inUse ?? true,
        ...(one?.mostPence ? { mostPence: one.mostPence } : {}),
        endedDays: String(one?.endedDays ?? ''),
        quietDays: String(one?.quietDays ?? ''),
        letters: String(one?.letters ?? ''),
      }}
      fields={['kind', 'validFrom', 'inUse', 'mostPence', 'endedDays', 'quietDays', 'letters']}
      body={(values) => ({
        ...values,
        validFrom: values.validFrom || null,
        mostPence: values.mostPence ?? null,
        endedDays: Number(values.endedDays),
        quietDays: Number(values.quietDays),
        letters: Number(values.letters),
      })}
      submitLabel="Set the policy"
      done={() => done('The policy is set. What was proposed before keeps the one of its day.')}
      onCancel={onCancel}
    >
      {one ? null : (
        <SelectField
          name="kind"
          label="Ground"
          options={Object.entries(KINDS).map(([value, label]) => ({ value, label }))}
        />
      )}
      <MoneyField name="mostPence" label="At most" hint="Empty for without bound" optional />
      <TextField name="endedDays" label="Days since the account ended" width="short" hint="0 for at once" />
      <TextField name="quietDays" label="Days since the last payment" width="short" hint="0 for at once" />
      <TextField name="letters" label="Letters sent since it ended" width="short" hint="0 for none" />
      <DateField name="validFrom" label="From" hint="Today or later" />
      <TickField name="inUse" label="Debts are written off on this ground" />
    </SettingForm>
  );
}

/** What a council decides about write-offs; who may approve them stands among the money limits. */
export const WRITE_OFF_LISTS = {
  'write-off-policies': {
    name: 'Write-off policy',
    add: { title: 'Set the policy of a ground', form: SetWriteOffPolicy },
    columns: (open) =>
      policyColumns((one: WriteOffPolicy) =>
        open({
          title: `Change ${one.words}`,
          form: (props) => <SetWriteOffPolicy one={one} {...props} />,
        }),
      ),
  },
} satisfies Record<string, List>;
