import type { TenancyState } from './model';

/** What may be done to a tenancy. The keys name the forms. */
export type Deed =
  | 'commence'
  | 'change'
  | 'withdraw'
  | 'notice'
  | 'withdrawNotice'
  | 'end'
  | 'proveFinal'
  | 'correctStart'
  | 'correctEnd'
  | 'join'
  | 'leave'
  | 'succession'
  | 'assignment'
  | 'exchange'
  | 'transfer'
  | 'rightToBuy'
  | 'garage'
  | 'subAccount'
  | 'useAndOccupation'
  | 'endOther'
  | 'close';

interface DeedWords {
  label: string;
  done: string;
  states: readonly TenancyState[];
}

const RUNNING = ['LIVE', 'NOTICE_GIVEN'] as const;
const ENDED = ['ENDED', 'FINAL_ACCOUNT_PROVED', 'FORMER_ARREARS', 'FORMER_CREDIT', 'FORMER_NIL'] as const;

/** Each deed in the words of the office, and the states in which it means something. */
export const DEEDS: Record<Deed, DeedWords> = {
  commence: { label: 'Start the tenancy', done: 'The tenancy has started', states: ['CHECKED'] },
  change: {
    label: 'Correct the draft',
    done: 'The draft is corrected; it is to be checked',
    states: ['DRAFT', 'CHECKED'],
  },
  withdraw: { label: 'Withdraw the draft', done: 'The draft is withdrawn', states: ['DRAFT', 'CHECKED'] },
  notice: { label: 'Record a notice', done: 'The notice is recorded', states: ['LIVE'] },
  withdrawNotice: {
    label: 'Take the notice back',
    done: 'The notice is taken back',
    states: ['NOTICE_GIVEN'],
  },
  end: { label: 'End the tenancy', done: 'The tenancy has ended', states: RUNNING },
  proveFinal: {
    label: 'Prove the final account',
    done: 'The final account is proved',
    states: ['ENDED', 'FORMER_ARREARS', 'FORMER_CREDIT', 'FORMER_NIL'],
  },
  correctStart: { label: 'Correct the first day', done: 'The first day is corrected', states: RUNNING },
  correctEnd: { label: 'Correct the last day', done: 'The last day is corrected', states: ['ENDED'] },
  join: { label: 'Add a joint tenant or occupant', done: 'The person is on the tenancy', states: RUNNING },
  leave: { label: 'Take a person off', done: 'The person is off the tenancy', states: RUNNING },
  succession: {
    label: 'Succession after a death',
    done: 'The successor’s tenancy has started',
    states: RUNNING,
  },
  assignment: { label: 'Assignment', done: 'The tenancy is assigned', states: RUNNING },
  exchange: { label: 'Mutual exchange', done: 'The homes are exchanged', states: RUNNING },
  transfer: {
    label: 'Transfer to another home',
    done: 'The transfer is entered; check the draft of the new tenancy',
    states: RUNNING,
  },
  rightToBuy: {
    label: 'Right to Buy completed',
    done: 'The home is sold and the tenancy ended',
    states: RUNNING,
  },
  garage: { label: 'Let a garage with it', done: 'The garage is let', states: RUNNING },
  subAccount: {
    label: 'Open a sub-account',
    done: 'The sub-account is open',
    states: [...RUNNING, ...ENDED],
  },
  useAndOccupation: {
    label: 'Charge use and occupation',
    done: 'Use and occupation is charged',
    states: ENDED,
  },
  endOther: {
    label: 'End a garage or sub-account',
    done: 'The account is ended',
    states: [...RUNNING, ...ENDED],
  },
  close: { label: 'Close and archive', done: 'The tenancy is closed', states: ['FORMER_NIL'] },
};

export function deedsIn(state: TenancyState): Deed[] {
  return (Object.keys(DEEDS) as Deed[]).filter((deed) => DEEDS[deed].states.includes(state));
}
