import { DateField, SelectField, TextField, TickField } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { type BankAccount, type BankLayout, controlAccountsQuery } from '../platform/reference';
import { SettingForm } from '../platform/SettingForm';
import { BANK_COLUMNS } from './model';
import type { SetProps } from './TypeForms';

interface AccountValues {
  code: string;
  name: string;
  sortCode: string;
  accountNumber: string;
  controls: Record<string, boolean>;
  balancedFrom: string;
}

/** Keeps one of the council’s accounts at its bank, or puts it right. */
export function SetBankAccount({ account, done, onCancel }: SetProps & { account?: BankAccount }) {
  const controls = useQuery(controlAccountsQuery).data?.items ?? [];
  const carried = controls.filter(({ kind }) => kind === 'CASH' || kind === 'BENEFIT');
  return (
    <SettingForm<AccountValues>
      label={account ? `Change ${account.name}` : 'Keep an account at the bank'}
      path="/bank-accounts"
      defaults={{
        code: account?.code ?? '',
        name: account?.name ?? '',
        sortCode: '',
        accountNumber: '',
        controls: Object.fromEntries((account?.controls ?? []).map((code) => [code, true])),
        balancedFrom: account?.balancedFrom ?? '',
      }}
      fields={['code', 'name', 'sortCode', 'accountNumber', 'controls', 'balancedFrom']}
      body={(values) => ({
        code: values.code.trim().toUpperCase(),
        name: values.name,
        sortCode: values.sortCode.trim() || null,
        accountNumber: values.accountNumber.trim() || null,
        controls: carried.map(({ code }) => code).filter((code) => values.controls[code]),
        balancedFrom: values.balancedFrom || null,
      })}
      submitLabel={account ? 'Change the account' : 'Keep the account'}
      done={() => done('The account at the bank is kept')}
      onCancel={onCancel}
    >
      <div className="field-row">
        {account ? null : (
          <TextField name="code" label="Code" width="medium" maxLength={20} hint="Such as HRA-INCOME" />
        )}
        <TextField name="name" label="Name" maxLength={100} />
      </div>
      <div className="field-row">
        <TextField
          name="sortCode"
          label="Sort code"
          width="short"
          maxLength={8}
          optional={Boolean(account)}
          hint={account ? 'Left empty, it stays' : 'Such as 20-00-00'}
        />
        <TextField
          name="accountNumber"
          label="Account number"
          width="medium"
          maxLength={8}
          optional={Boolean(account)}
          hint={account ? 'Left empty, it stays' : 'Kept sealed; its last four digits are shown'}
        />
        <DateField
          name="balancedFrom"
          label="Balanced from"
          hint="What was recorded before is not looked for"
        />
      </div>
      <fieldset className="group">
        <legend>Control accounts whose money lies on it</legend>
        {carried.map((control) => (
          <TickField
            key={control.code}
            name={`controls.${control.code}`}
            label={`${control.code} ${control.name}`}
          />
        ))}
      </fieldset>
    </SettingForm>
  );
}

type LayoutValues = Omit<BankLayout, 'skippedLines'> & { skippedLines: string };

const EMPTY: BankLayout = {
  code: '',
  name: '',
  separator: ',',
  skippedLines: 0,
  columns: Object.fromEntries(BANK_COLUMNS.map(({ name }) => [name, ''])),
  dayPattern: 'dd/MM/yyyy',
  newestFirst: false,
  paidOutIsPlus: false,
};

/** Describes how a bank writes statements as CSV. */
export function SetBankLayout({ layout, done, onCancel }: SetProps & { layout?: BankLayout }) {
  const now = layout ?? EMPTY;
  return (
    <SettingForm<LayoutValues>
      label={layout ? `Change ${layout.name}` : 'Describe a layout'}
      path="/bank-layouts"
      defaults={{
        ...now,
        columns: { ...EMPTY.columns, ...now.columns },
        skippedLines: String(now.skippedLines),
      }}
      fields={[
        'code',
        'name',
        'separator',
        'skippedLines',
        'dayPattern',
        'columns',
        ...BANK_COLUMNS.map(({ name }) => `columns.${name}`),
      ]}
      body={(values) => ({
        ...values,
        code: values.code.trim().toUpperCase(),
        skippedLines: Number(values.skippedLines) || 0,
        columns: Object.fromEntries(Object.entries(values.columns).filter(([, heading]) => heading.trim())),
      })}
      submitLabel={layout ? 'Change the layout' : 'Add the layout'}
      done={() => done('Statements can be sent in this layout')}
      onCancel={onCancel}
    >
      <div className="field-row">
        {layout ? null : <TextField name="code" label="Code" width="medium" maxLength={20} />}
        <TextField name="name" label="Name" maxLength={60} />
      </div>
      <div className="field-row">
        <SelectField
          name="separator"
          label="Separated by"
          options={[',', ';', '|', 'TAB'].map((value) => ({ value, label: value }))}
        />
        <TextField name="skippedLines" label="Lines to pass over first" width="short" />
        <SelectField
          name="dayPattern"
          label="Days"
          options={[
            'yyyy-MM-dd',
            'dd/MM/yyyy',
            'dd-MM-yyyy',
            'dd.MM.yyyy',
            'yyyyMMdd',
            'ddMMyyyy',
            'dd/MM/yy',
            'dd MMM yyyy',
            'dd-MMM-yyyy',
          ].map((value) => ({ value, label: value }))}
        />
      </div>
      <fieldset className="group">
        <legend>The bank’s headings</legend>
        <div className="field-row">
          {BANK_COLUMNS.map(({ name, label, optional }) => (
            <TextField
              key={name}
              name={`columns.${name}`}
              label={label}
              width="medium"
              maxLength={60}
              optional={optional}
            />
          ))}
        </div>
      </fieldset>
      <TickField name="newestFirst" label="The newest row stands first" />
      <TickField
        name="paidOutIsPlus"
        label="Amounts that went out have no minus, those that came in have one"
      />
    </SettingForm>
  );
}
