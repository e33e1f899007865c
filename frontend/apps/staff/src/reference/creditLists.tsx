import {
  type CreditKind,
  type CreditQuestion,
  kindColumns,
  questionColumns,
  SetCreditKind,
  SetCreditQuestion,
} from './CreditForms';
import type { List } from './listed';

/** What a council decides about credits. */
export const CREDIT_LISTS = {
  'credit-questions': {
    name: 'Questions about credits',
    add: { title: 'Set a question about credits', form: SetCreditQuestion },
    columns: (open) =>
      questionColumns((one: CreditQuestion) =>
        open({
          title: 'Change this question',
          form: (props) => <SetCreditQuestion one={one} {...props} />,
        }),
      ),
  },
  'credit-kinds': {
    name: 'Kinds of credit',
    add: { title: 'Set a kind of credit', form: SetCreditKind },
    columns: (open) =>
      kindColumns((one: CreditKind) =>
        open({
          title: `Change ${one.name}`,
          form: (props) => <SetCreditKind one={one} {...props} />,
        }),
      ),
  },
} satisfies Record<string, List>;
