import { DateField, SelectField, TextField } from '@quarterday/ui';
import { SettingForm } from '../platform/SettingForm';
import { CLOCKS, type Clock, type Rule } from './model';

interface Values {
  validFrom: string;
  name: string;
  clock: Clock;
  months: string;
  basis: string;
}

/** How long a class is kept, from a day on; a run prepared before is void by it. */
export function SetRule({
  rule,
  done,
  onCancel,
}: {
  rule: Rule;
  done: (words: string) => void;
  onCancel: () => void;
}) {
  return (
    <SettingForm<Values>
      label={`How long is kept: ${rule.name}`}
      method="PUT"
      path={`/retention-schedule/${rule.code}`}
      defaults={{
        validFrom: '',
        name: rule.name,
        clock: rule.clock,
        months: String(rule.months),
        basis: rule.basis,
      }}
      fields={['validFrom', 'name', 'clock', 'months', 'basis']}
      body={({ validFrom, name, clock, months, basis }) => ({
        validFrom: validFrom || null,
        place: rule.place,
        name,
        clock,
        months: Number(months),
        basis,
      })}
      submitLabel="Decide it"
      done={() => done('It is decided. A dry run prepared before is void.')}
      onCancel={onCancel}
    >
      <TextField name="name" label="Name" maxLength={80} />
      <TextField name="months" label="Months" width="short" hint="0: at once" />
      <SelectField
        name="clock"
        label="The time runs from"
        options={Object.entries(CLOCKS).map(([value, label]) => ({ value, label }))}
      />
      <TextField name="basis" label="Why so long" maxLength={300} />
      <DateField name="validFrom" label="From" hint="Today or later" />
    </SettingForm>
  );
}
