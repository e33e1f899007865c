import type { components } from '@quarterday/api';

type Schemas = components['schemas'];
export type CorrectionItem = Schemas['CorrectionRequestItem'];
export type CorrectionRequest = Schemas['CorrectionRequestWhole'];
type State = CorrectionItem['state'];

export const STATES: Record<State, 'good' | 'warn' | 'info' | 'neutral'> = {
  RECEIVED: 'warn',
  ACCEPTED: 'info',
  DONE: 'good',
  REFUSED: 'neutral',
  WITHDRAWN: 'neutral',
};

export const FIELDS: Record<CorrectionItem['field'], string> = {
  NAME: 'Their name',
  DATE_OF_BIRTH: 'Their date of birth',
  NATIONAL_INSURANCE: 'Their National Insurance number',
  CONTACT: 'How to reach them',
  NEEDS: 'What they need',
  TENANCY: 'Who lives there, from when to when',
  ACCOUNT: 'What was charged or paid',
  NOTE: 'What somebody noted',
};

const EVENTS: Record<string, string> = {
  RECEIVED: 'Received',
  ACCEPTED: 'To be put right',
  REFUSED: 'Refused',
  DONE: 'Put right',
  EXTEND: 'Extended',
  WITHDRAW: 'Withdrawn',
};

export const eventWords = (kind: string) => EVENTS[kind] ?? kind;
