import type { Authority, Channel, Direction, Identity } from './model';

export const CHANNELS: Record<Channel, string> = {
  TELEPHONE: 'Telephone',
  EMAIL: 'E-mail',
  TEXT: 'Text message',
  LETTER: 'Letter',
  OFFICE: 'At the office',
  VISIT: 'Visit',
  ONLINE: 'Housing Online',
};

export const DIRECTIONS: Record<Direction, string> = { IN: 'They to us', OUT: 'We to them' };

export const IDENTITIES: Record<Identity, string> = {
  ANSWERS: 'Answered what only they know',
  DOCUMENT: 'Showed a document',
  CALLED_BACK: 'Called on a number on record',
  KNOWN_ADDRESS: 'Wrote from an address on record',
  SIGNED_IN: 'Signed in to Housing Online',
  NOT_VERIFIED: 'Not verified',
};

export const AUTHORITIES: Record<Authority, string> = {
  WRITTEN: 'The tenant’s signed authority',
  SAID_BY_TENANT: 'The tenant said so on the call',
  POWER_OF_ATTORNEY: 'Power of attorney',
  COURT_DEPUTY: 'Deputy of the Court of Protection',
  APPOINTEE: 'Appointee for benefits',
  NONE: 'None',
};

/** Adjustments a person needs that matter while one speaks with them. */
export const NEEDS: Record<string, string> = {
  LARGE_PRINT: 'large print',
  BRAILLE: 'braille',
  AUDIO: 'audio',
  EASY_READ: 'easy read',
  WELSH: 'Welsh',
  NO_WRITTEN_CONTACT: 'nothing in writing',
  TELEPHONE_ONLY: 'the telephone only',
  INTERPRETER: 'an interpreter',
};

/** Codes and their words as a select shows them. */
export const options = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** 667 as "66.7 %". */
export const percent = (tenths: number | null | undefined): string =>
  tenths === null || tenths === undefined ? '–' : `${Math.trunc(tenths / 10)}.${tenths % 10} %`;
