import type { components } from '@quarterday/api';

type Schemas = components['schemas'];
export type BreachLine = Schemas['BreachLine'];
export type Breach = Schemas['Breach'];
export type Risk = NonNullable<Schemas['BreachFacts']['risk']>;

export const STATES: Record<BreachLine['state'], 'good' | 'warn' | 'info' | 'neutral'> = {
  REPORTED: 'warn',
  JUDGED: 'info',
  CLOSED: 'neutral',
};

export const STATE_WORDS = { REPORTED: 'Waits to be judged', JUDGED: 'Judged', CLOSED: 'Closed' };

export const NATURES: Record<BreachLine['nature'], string> = {
  CONFIDENTIALITY: 'Somebody saw or got what they should not',
  INTEGRITY: 'Something was changed that should not be',
  AVAILABILITY: 'Something is lost or cannot be reached',
};

export const CATEGORIES: Record<string, string> = {
  IDENTITY: 'Who they are',
  CONTACT: 'Addresses and numbers',
  FINANCIAL: 'Rent, debts, bank details',
  HEALTH: 'Health',
  SAFEGUARDING: 'Safeguarding',
  CRIMINAL: 'Crime',
  OTHER_SPECIAL: 'Origin, belief, orientation',
  CASE: 'Case notes and letters',
};

export const RISKS: Record<Risk, string> = {
  UNLIKELY: 'A risk is unlikely',
  RISK: 'A risk',
  HIGH: 'A high risk',
};

export const GROUNDS: Record<string, string> = {
  NOT_HIGH: 'The risk is not high',
  PROTECTED: 'It was made unreadable beforehand',
  PREVENTED: 'What was done since takes the high risk away',
  PUBLIC_NOTICE: 'Telling each would be out of proportion; a public notice was given',
};

const EVENTS: Record<string, string> = {
  REPORTED: 'Reported',
  JUDGED: 'Judged',
  ICO_TOLD: 'Information Commissioner told',
  ICO_NOT_TOLD: 'Information Commissioner not told',
  PEOPLE_TOLD: 'People told',
  PEOPLE_NOT_TOLD: 'People not told',
  ACTION_ADDED: 'To do',
  ACTION_DONE: 'Done',
  CLOSED: 'Closed',
};

export const eventWords = (kind: string) => EVENTS[kind] ?? kind;
