import type { Mood } from '@quarterday/ui';
import type { RunLine, RunState } from './model';

interface Said {
  words: string;
  kind: Mood;
}

export const RUN_STATES: Record<RunState, Said> = {
  DRAFT: { words: 'Dry run', kind: 'info' },
  DISCARDED: { words: 'Discarded', kind: 'warn' },
  MAKING: { words: 'File is being made', kind: 'info' },
  MADE: { words: 'File to be sent', kind: 'warn' },
  SUBMITTED: { words: 'At Bacs', kind: 'info' },
  POSTING: { words: 'Being posted', kind: 'info' },
  POSTED: { words: 'On the accounts', kind: 'good' },
  WITHDRAWN: { words: 'Taken back', kind: 'warn' },
};

export const OUTCOMES: Record<RunLine['outcome'], Said> = {
  INCLUDED: { words: 'Sent', kind: 'good' },
  LEFT_OUT: { words: 'Left out', kind: 'warn' },
};

const REASONS: Record<string, string> = {
  SUSPENDED: 'The mandate is suspended',
  NOT_LIVE: 'The bank may still refuse the instruction',
  ACCOUNT_ENDED: 'The account has ended',
  NOTICE_NOT_SENT: 'The notice has not been sent',
  ON_HOLD: 'A hold on the account stops it',
  NOTICE_TOO_SHORT: 'The notice was sent too late',
  NO_OPEN_WEEK: 'The week is closed or not set up',
  NO_CONTROL_ACCOUNT: 'No control account for Direct Debit',
};

export const reasonInWords = (code: string) => REASONS[code] ?? code;

const CODES: Record<string, string> = {
  '0N': '0N new instruction',
  '0C': '0C ended instruction',
  '0S': '0S converted instruction',
  '01': '01 first',
  '17': '17 regular',
  '18': '18 presented again',
  '19': '19 last',
};

export const codeInWords = (code: string) => CODES[code] ?? code;
