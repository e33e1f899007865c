import { type LadderStep, ladderColumns, SetLadderStep } from './LadderForms';
import type { List } from './listed';

/** What is done about arrears, and when. */
export const ARREARS_LISTS = {
  'arrears-steps': {
    name: 'Arrears ladder',
    add: { title: 'Set a step of the ladder', form: SetLadderStep },
    columns: (open) =>
      ladderColumns((step: LadderStep) =>
        open({
          title: `Change ${step.name}`,
          form: (props) => <SetLadderStep step={step} {...props} />,
        }),
      ),
  },
} satisfies Record<string, List>;
