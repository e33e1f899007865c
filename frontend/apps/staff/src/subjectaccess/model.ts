import type { components } from '@quarterday/api';

type Schemas = components['schemas'];
export type SubjectAccessItem = Schemas['SubjectAccessItem'];
export type SubjectAccess = Schemas['SubjectAccess'];
export type ToRead = Schemas['SubjectAccessToRead'];
type State = SubjectAccessItem['state'];

export const STATES: Record<State, 'good' | 'warn' | 'info' | 'neutral'> = {
  RECEIVED: 'warn',
  RUNNING: 'info',
  PAUSED: 'neutral',
  ASSEMBLED: 'warn',
  RELEASED: 'good',
  WITHDRAWN: 'neutral',
};

/** The way of a request; withdrawn stands nowhere on it. */
export const WAY: { key: State; label: string }[] = [
  { key: 'RECEIVED', label: 'Identity seen' },
  { key: 'RUNNING', label: 'Assembled' },
  { key: 'ASSEMBLED', label: 'Read and released' },
  { key: 'RELEASED', label: 'Given' },
];

export const CHANNELS: Record<string, string> = {
  LETTER: 'Letter',
  EMAIL: 'E-mail',
  TELEPHONE: 'Telephone',
  IN_PERSON: 'In person',
  ONLINE: 'Housing Online',
};

export const GROUNDS: Record<string, string> = {
  THIRD_PARTY: 'It is about somebody else',
  STAFF: 'It names a member of staff',
  PRIVILEGE: 'It is legally privileged',
  CRIME: 'It would prejudice the prevention of crime',
  HARM: 'It would put somebody at risk',
  SECURITY: 'It opens a door to the account',
};

const EVENTS: Record<string, string> = {
  RECEIVED: 'Received',
  IDENTIFY: 'Identity seen',
  PAUSE: 'Clock stopped',
  RESUME: 'Clock goes on',
  EXTEND: 'Extended',
  ASSEMBLED: 'Assembled',
  RELEASED: 'Released',
  DOWNLOADED: 'Taken out',
  WITHDRAW: 'Withdrawn',
};

export const eventWords = (kind: string) => EVENTS[kind] ?? kind;

/** "contact", "note" as "Contact, note". */
export function placeOf({ table, column }: ToRead): string {
  const words = `${table}, ${column}`.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What was decided, in words. */
export function decisionOf({ decision, ground }: ToRead): string {
  if (!decision) return 'To be read';
  if (decision === 'GIVE') return 'Given';
  return `${decision === 'PART' ? 'Given in part' : 'Withheld'}: ${GROUNDS[ground ?? ''] ?? ground}`;
}
