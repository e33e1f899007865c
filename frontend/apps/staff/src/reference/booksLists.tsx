import { AddControlAccount, AddRentGroup, ChangeRule } from './BooksForms';
import { AddReason, RetireReason, SetLimit } from './LimitForms';
import type { List } from './listed';
import { CONTROLS, GROUPS, LIMITS, RULES, reasonColumns, typeColumns } from './lists';
import type { PostingType, Reason } from './model';
import { AddChargeType, ChangeFlags } from './TypeForms';

/** What the books are kept by. */
export const BOOKS_LISTS = {
  'transaction-types': {
    name: 'Types of posting',
    add: { title: 'Add a charge type', form: AddChargeType },
    columns: (open) =>
      typeColumns((type: PostingType) =>
        open({
          title: `Change flags of ${type.name}`,
          form: (props) => <ChangeFlags type={type} {...props} />,
        }),
      ),
  },
  'rent-groups': {
    name: 'Rent groups',
    add: { title: 'Add a rent group', form: AddRentGroup },
    columns: () => GROUPS,
  },
  'control-accounts': {
    name: 'Control accounts',
    add: { title: 'Add a control account', form: AddControlAccount },
    columns: () => CONTROLS,
  },
  'posting-rules': {
    name: 'Posting rules',
    add: { title: 'Set a posting rule', form: ChangeRule },
    columns: () => RULES,
  },
  'money-limits': {
    name: 'Money limits',
    add: { title: 'Set a limit', form: SetLimit },
    columns: () => LIMITS,
  },
  'adjustment-reasons': {
    name: 'Adjustment reasons',
    add: { title: 'Add a reason', form: AddReason },
    columns: (open) =>
      reasonColumns((reason: Reason) =>
        open({
          title: `Take out of use: ${reason.name}`,
          form: (props) => <RetireReason reason={reason} {...props} />,
        }),
      ),
  },
} satisfies Record<string, List>;
