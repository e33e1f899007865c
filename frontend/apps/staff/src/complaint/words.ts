import type { Mood } from '@quarterday/ui';
import type {
  ActionKind,
  Channel,
  Complainant,
  Decision,
  EventKind,
  Heard,
  Move,
  RefusalReason,
  Standing,
  State,
} from './model';

export const STATES: Record<State, string> = {
  SERVICE_REQUEST: 'Service request',
  RESOLVED: 'Service request resolved',
  LOGGED: 'To be acknowledged',
  REFUSED: 'Not accepted',
  STAGE_1: 'Stage 1',
  STAGE_1_ANSWERED: 'Stage 1 answered',
  CLOSED_AT_1: 'Closed after stage 1',
  ESCALATED: 'Stage 2 to be acknowledged',
  STAGE_2: 'Stage 2',
  STAGE_2_ANSWERED: 'Stage 2 answered',
  CLOSED_AT_2: 'Closed after stage 2',
  WITHDRAWN: 'Withdrawn',
};

/** The mood of a day; the words beside it say the same without colour. */
export const MOODS: Record<Standing, Mood> = { IN_TIME: 'info', SOON: 'warn', LATE: 'bad' };

export const HEARD: Record<Heard, { label: string; hint: string }> = {
  DISSATISFIED: {
    label: 'Not satisfied with what we did, did not do, or how',
    hint: 'A complaint, whether or not they call it one',
  },
  REQUEST_NOT_PUT_RIGHT: {
    label: 'Not satisfied with what came of a request',
    hint: 'A complaint, even while the request is still worked on',
  },
  ASKS_TO_PUT_RIGHT: {
    label: 'Asks for something to be put right',
    hint: 'A service request: no clock, until they are not satisfied',
  },
  SURVEY_ANSWER: {
    label: 'Answered a survey',
    hint: 'A service request; tell them how to complain',
  },
};

export const COMPLAINANTS: Record<Complainant, string> = {
  TENANT: 'A tenant',
  LEASEHOLDER: 'A leaseholder or shared owner',
  APPLICANT: 'Somebody who has applied for a home',
  REPRESENTATIVE: 'Somebody who speaks for another',
  GROUP: 'One who answers for a group',
  OTHER: 'Somebody else, such as a visitor',
};

const ON_ACCOUNT: readonly Complainant[] = ['TENANT', 'REPRESENTATIVE', 'GROUP'];

/** Who may complain about an account, or about none. */
export function complainantsOf(onAccount: boolean) {
  return optionsOf(COMPLAINANTS).filter(({ value }) =>
    onAccount ? ON_ACCOUNT.includes(value) : value !== 'TENANT',
  );
}

/** Whether they say for whom, and by what right. */
export const speaksForAnother = (who: Complainant | '') => who === 'REPRESENTATIVE' || who === 'GROUP';

export const CHANNELS: Record<Channel, string> = {
  TELEPHONE: 'Telephone',
  LETTER: 'Letter',
  EMAIL: 'E-mail',
  IN_PERSON: 'In person',
  ONLINE: 'Housing Online',
  SOCIAL_MEDIA: 'Social media',
  OTHER: 'Another way',
};

export const REFUSALS: Record<RefusalReason, string> = {
  TOO_OLD: 'They knew of it too long before they told us',
  IN_COURT: 'It is before a court',
  CONSIDERED_BEFORE: 'The same matter was looked at before',
};

export const DECISIONS: Record<Decision, string> = {
  UPHELD: 'Upheld',
  PARTLY_UPHELD: 'Upheld in part',
  NOT_UPHELD: 'Not upheld',
};

export const ACTIONS: Record<ActionKind, string> = {
  APOLOGY: 'We apologise',
  PUT_RIGHT: 'We put it right',
  COMPENSATION: 'Compensation',
  CHANGE: 'We change how we work',
  OUTSTANDING: 'Still to do, no remedy',
};

export const MOVES: Record<Move, string> = {
  RESOLVE: 'Say what was done',
  RAISE: 'They are not satisfied',
  REFUSE: 'Do not accept it',
  ACKNOWLEDGE: 'Acknowledge it',
  ANSWER: 'Send the answer',
  ESCALATE: 'Stage 2 is asked for',
  WITHDRAW: 'They take it back',
  CLOSE: 'Close it',
};

export const EVENTS: Record<EventKind, string> = {
  LOGGED: 'Logged',
  RESOLVED: 'Service request resolved',
  RAISED: 'Became a complaint',
  REFUSED: 'Not accepted',
  ACKNOWLEDGED: 'Acknowledged',
  POINT_ADDED: 'Point added',
  DISPUTED: 'Sum in dispute',
  EXTENDED: 'Put off',
  DRAFTED: 'Draft',
  ANSWERED: 'Answered',
  ESCALATED: 'Stage 2',
  ACTION_DONE: 'Promise done',
  WITHDRAWN: 'Withdrawn',
  CLOSED: 'Closed',
};

/** What a select offers, from a table of words. */
export function optionsOf<K extends string>(words: Record<K, string>) {
  return (Object.entries(words) as [K, string][]).map(([value, label]) => ({ value, label }));
}

/** The steps a complaint takes, as far as it has to; what is not on the way stands by itself. */
export function stepsOf(state: State): { steps: { key: string; label: string }[]; current: string } | null {
  const first = [
    { key: 'LOGGED', label: 'Acknowledge' },
    { key: 'STAGE_1', label: 'Answer at stage 1' },
    { key: 'STAGE_1_ANSWERED', label: 'Do what was promised' },
  ];
  const second = [
    { key: 'ESCALATED', label: 'Acknowledge stage 2' },
    { key: 'STAGE_2', label: 'Answer at stage 2' },
    { key: 'STAGE_2_ANSWERED', label: 'Do what was promised' },
  ];
  const closed = { key: 'CLOSED', label: 'Closed' };
  if (['SERVICE_REQUEST', 'RESOLVED', 'REFUSED', 'WITHDRAWN'].includes(state)) return null;
  const current = state.startsWith('CLOSED') ? 'CLOSED' : state;
  const atSecond = second.some(({ key }) => key === state) || state === 'CLOSED_AT_2';
  return { steps: atSecond ? [...first.slice(0, 2), ...second, closed] : [...first, closed], current };
}
