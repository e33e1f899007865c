import type { PaymentLayout } from '../platform/reference';
import { SetCardScheme } from './CardForms';
import {
  type BankHoliday,
  bankHolidayColumns,
  RemoveBankHoliday,
  type ServiceUser,
  SetBankHoliday,
  SetServiceUser,
  serviceUserColumns,
} from './DirectDebitForms';
import { SetPaymentLayout } from './LayoutForm';
import type { List } from './listed';
import { CARD_SCHEMES, layoutColumns } from './lists';

/** How money comes in, and the days banks are shut. */
export const MONEY_IN_LISTS = {
  'payment-layouts': {
    name: 'Layouts of payment files',
    add: { title: 'Describe a layout', form: SetPaymentLayout },
    columns: (open) =>
      layoutColumns((layout: PaymentLayout) =>
        open({
          title: `Change ${layout.name}`,
          form: (props) => <SetPaymentLayout layout={layout} {...props} />,
        }),
      ),
  },
  'rent-card-schemes': {
    name: 'Rent card numbers',
    add: { title: 'Set how card numbers are made', form: SetCardScheme },
    columns: () => CARD_SCHEMES,
  },
  'service-users': {
    name: 'Direct Debit',
    add: { title: 'Enter a service user number', form: SetServiceUser },
    columns: (open) =>
      serviceUserColumns((user: ServiceUser) =>
        open({ title: `Change ${user.number}`, form: (props) => <SetServiceUser user={user} {...props} /> }),
      ),
  },
  'bank-holidays': {
    name: 'Bank holidays',
    add: { title: 'Enter a bank holiday', form: SetBankHoliday },
    columns: (open) =>
      bankHolidayColumns((holiday: BankHoliday) =>
        open({
          title: `${holiday.name} is an ordinary day`,
          form: (props) => <RemoveBankHoliday holiday={holiday} {...props} />,
        }),
      ),
  },
} satisfies Record<string, List>;
