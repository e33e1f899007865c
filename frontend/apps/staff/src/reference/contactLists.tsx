import {
  type ContactOutcome,
  type ContactReason,
  outcomeColumnsOf,
  reasonColumnsOf,
  SetContactOutcome,
  SetContactReason,
} from './ContactForms';
import type { List } from './listed';

/** What the council sets about contacts. */
export const CONTACT_LISTS = {
  'contact-reasons': {
    name: 'Reasons of contacts',
    add: { title: 'Set a reason', form: SetContactReason },
    columns: (open) =>
      reasonColumnsOf((reason: ContactReason) =>
        open({
          title: `Change ${reason.name}`,
          form: (props) => <SetContactReason reason={reason} {...props} />,
        }),
      ),
  },
  'contact-outcomes': {
    name: 'Outcomes of contacts',
    add: { title: 'Set an outcome', form: SetContactOutcome },
    columns: (open) =>
      outcomeColumnsOf((outcome: ContactOutcome) =>
        open({
          title: `Change ${outcome.name}`,
          form: (props) => <SetContactOutcome outcome={outcome} {...props} />,
        }),
      ),
  },
} satisfies Record<string, List>;
