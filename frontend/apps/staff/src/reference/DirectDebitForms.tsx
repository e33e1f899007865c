import { DateField, formatDate, type GridColumn, TextAreaField, TextField } from '@quarterday/ui';
import { SettingForm } from '../platform/SettingForm';
import { act } from './lists';
import type { SetProps } from './TypeForms';

export interface BankHoliday {
  day: string;
  name: string;
}

export interface ServiceUser {
  number: string;
  name: string;
  bankName: string;
  accountName: string;
  sortCode: string;
  accountNumber: string;
  contact: string;
}

export function bankHolidayColumns(onDo: (holiday: BankHoliday) => void): GridColumn<BankHoliday>[] {
  return [
    { id: 'day', header: 'Day', kind: 'date', names: true, value: (holiday) => holiday.day },
    { id: 'name', header: 'Name', value: (holiday) => holiday.name },
    act(
      () => 'Take off',
      (holiday) => `${holiday.name} ${formatDate(holiday.day)}`,
      onDo,
    ),
  ];
}

export function SetBankHoliday({ done, onCancel }: SetProps) {
  return (
    <SettingForm<BankHoliday>
      label="Enter a bank holiday"
      path={(values) => `/bank-holidays/${values.day}`}
      method="PUT"
      defaults={{ day: '', name: '' }}
      fields={['day', 'name']}
      body={({ name }) => ({ name })}
      submitLabel="Enter it"
      done={() => done('Working days are counted with it from now on')}
      onCancel={onCancel}
    >
      <DateField name="day" label="Day" hint="After today" />
      <TextField name="name" label="Name" maxLength={80} />
    </SettingForm>
  );
}

export function RemoveBankHoliday({ holiday, done, onCancel }: SetProps & { holiday: BankHoliday }) {
  return (
    <SettingForm
      label="Take it off the list"
      path={`/bank-holidays/${holiday.day}`}
      method="DELETE"
      defaults={{}}
      fields={['day']}
      body={() => ({})}
      submitLabel="Take it off"
      done={() => done(`${formatDate(holiday.day)} is an ordinary day`)}
      onCancel={onCancel}
    >
      <p>
        {formatDate(holiday.day)} counts as a working day from now on, where it is one of Monday to Friday.
      </p>
    </SettingForm>
  );
}

export function serviceUserColumns(onDo: (user: ServiceUser) => void): GridColumn<ServiceUser>[] {
  return [
    { id: 'number', header: 'Service user number', names: true, value: (user) => user.number },
    { id: 'name', header: 'Name payers see', value: (user) => user.name },
    { id: 'account', header: 'Into', value: (user) => `${user.sortCode} ${user.accountNumber}` },
    { id: 'bank', header: 'Bank', value: (user) => user.bankName },
    { id: 'contact', header: 'Whom a payer asks', value: (user) => user.contact },
    act(
      () => 'Change',
      (user) => user.number,
      onDo,
    ),
  ];
}

const NOBODY: ServiceUser = {
  number: '',
  name: '',
  bankName: '',
  accountName: '',
  sortCode: '',
  accountNumber: '',
  contact: '',
};

export function SetServiceUser({ user, done, onCancel }: SetProps & { user?: ServiceUser }) {
  return (
    <SettingForm<ServiceUser>
      label="Enter a service user number"
      path={(values) => `/service-users/${values.number.trim() || '-'}`}
      method="PUT"
      defaults={user ?? NOBODY}
      fields={['number', 'name', 'bankName', 'accountName', 'sortCode', 'accountNumber', 'contact']}
      body={({ number, ...rest }) => rest}
      submitLabel="Save"
      done={() => done('Direct Debits are collected under this number')}
      onCancel={onCancel}
    >
      <div className="field-row">
        {user ? null : <TextField name="number" label="Service user number" width="short" maxLength={6} />}
        <TextField name="name" label="Name payers see" hint="At most 18 characters" maxLength={40} />
      </div>
      <div className="field-row">
        <TextField name="sortCode" label="Sort code" width="short" maxLength={8} />
        <TextField name="accountNumber" label="Account number" width="short" maxLength={12} />
        <TextField name="accountName" label="Name of the account" maxLength={40} />
      </div>
      <TextField name="bankName" label="Bank" maxLength={60} />
      <TextAreaField name="contact" label="Whom a payer asks" hint="A sentence, printed on notices" />
    </SettingForm>
  );
}
