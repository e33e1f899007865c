import type { BankAccount, BankLayout } from '../platform/reference';
import { SetBankAccount, SetBankLayout } from './BankForms';
import type { List } from './listed';
import { bankAccountColumns, bankLayoutColumns } from './lists';

/** The council’s accounts at the bank, and how their statements read. */
export const BANK_LISTS = {
  'bank-accounts': {
    name: 'Accounts at the bank',
    add: { title: 'Keep an account at the bank', form: SetBankAccount },
    columns: (open) =>
      bankAccountColumns((account: BankAccount) =>
        open({
          title: `Change ${account.name}`,
          form: (props) => <SetBankAccount account={account} {...props} />,
        }),
      ),
  },
  'bank-layouts': {
    name: 'Layouts of bank statements',
    add: { title: 'Describe a bank’s CSV', form: SetBankLayout },
    columns: (open) =>
      bankLayoutColumns((layout: BankLayout) =>
        open({
          title: `Change ${layout.name}`,
          form: (props) => <SetBankLayout layout={layout} {...props} />,
        }),
      ),
  },
} satisfies Record<string, List>;
