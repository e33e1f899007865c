import { DateField, formatDate, formatMoney, MoneyField, SelectField, TextField } from '@quarterday/ui';
import { SettingForm } from '../platform/SettingForm';
import { type AccountBenefit, PAID_TO, type UniversalCreditAward } from './model';

interface FormProps {
  accountId: string;
  done: () => void;
  onCancel: () => void;
}

interface Award {
  monthlyPence?: number;
  paidTo: string;
  startsOn: string;
  note: string;
}

/** Records an award; what the rent comes to a month is offered, since a difference of a penny is a question. */
export function RecordAward({ accountId, benefit, done, onCancel }: FormProps & { benefit: AccountBenefit }) {
  const before = benefit.universalCredit[0];
  return (
    <SettingForm<Award>
      label="Record an award of Universal Credit"
      path={`/accounts/${accountId}/universal-credit-awards`}
      permission="uc:verify"
      defaults={{ monthlyPence: benefit.eligibleMonthlyPence, paidTo: 'COUNCIL', startsOn: '', note: '' }}
      fields={['monthlyPence', 'paidTo', 'startsOn', 'note']}
      body={(values) => ({
        ...values,
        monthlyPence: values.monthlyPence ?? null,
        startsOn: values.startsOn || null,
      })}
      submitLabel="Record the award"
      done={done}
      onCancel={onCancel}
    >
      <MoneyField
        name="monthlyPence"
        label="Housing costs each month"
        hint={`The rent of ${formatMoney(benefit.eligiblePence)} a week comes to ${formatMoney(benefit.eligibleMonthlyPence)} a month`}
      />
      <SelectField
        name="paidTo"
        label="It is paid"
        options={Object.entries(PAID_TO).map(([value, label]) => ({ value, label }))}
      />
      <DateField
        name="startsOn"
        label="From"
        hint={
          before && !before.endsBefore
            ? `The first day of an assessment period; the award of ${formatMoney(before.monthlyPence)} ends there`
            : 'The first day of an assessment period; each starts on this day of the month'
        }
      />
      <TextField name="note" label="Note" hint="For instance where you learned it" optional maxLength={500} />
    </SettingForm>
  );
}

export function EndAward({ accountId, award, done, onCancel }: FormProps & { award: UniversalCreditAward }) {
  return (
    <SettingForm<{ endsBefore: string; reason: string }>
      label="End the award"
      path={`/accounts/${accountId}/universal-credit-awards/${award.id}/ending`}
      permission="uc:verify"
      defaults={{ endsBefore: '', reason: '' }}
      fields={['endsBefore', 'reason']}
      body={(values) => ({ endsBefore: values.endsBefore || null, reason: values.reason })}
      submitLabel="End the award"
      done={done}
      onCancel={onCancel}
    >
      <p>
        {formatMoney(award.monthlyPence)} a month since {formatDate(award.startsOn)}. From the day you give
        nothing of it is expected.
      </p>
      <DateField
        name="endsBefore"
        label="Not for the time from"
        hint="The first day of an assessment period"
      />
      <TextField name="reason" label="Reason" maxLength={200} />
    </SettingForm>
  );
}
