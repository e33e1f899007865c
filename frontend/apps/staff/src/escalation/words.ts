import type { Mood } from '@quarterday/ui';
import type { Escalation, EscalationGround, EscalationState, Holder, WholeEscalation } from './model';

export const GROUNDS: Record<EscalationGround, string> = {
  EVICTION_NEAR: 'An eviction is near',
  SAFEGUARDING: 'Somebody may be at risk',
  COURT: 'Court',
  PAYMENT_WRONG: 'A payment or a Direct Debit went wrong',
  CANNOT_AFFORD: 'They cannot afford what is asked',
  LIABILITY: 'They say they do not owe it',
  BENEFIT: 'Benefit',
  OTHER: 'Something else',
};

export const STATES: Record<EscalationState, { words: string; kind: Mood }> = {
  ASKED: { words: 'With the officer', kind: 'info' },
  ASKED_BACK: { words: 'Asked back', kind: 'warn' },
  ANSWERED: { words: 'Answered', kind: 'good' },
  TAKEN_OVER: { words: 'Taken over', kind: 'good' },
};

export const HOLDERS: Record<Holder, string> = {
  ASSISTANT: 'Assistants',
  OFFICER: 'Officers',
  SENIOR: 'Seniors',
};

/** Whose turn it is: a level, and the person it named when it rose. */
export const withWhom = ({ heldBy, heldByName }: Pick<Escalation, 'heldBy' | 'heldByName'>) =>
  heldByName ? `${HOLDERS[heldBy]}: ${heldByName}` : HOLDERS[heldBy];

export const EVENTS: Record<WholeEscalation['events'][number]['kind'], string> = {
  ASKED: 'Asked',
  ASKED_BACK: 'Asked back',
  REPLIED: 'Replied',
  ANSWERED: 'Answered',
  TAKEN_OVER: 'Taken over',
};
