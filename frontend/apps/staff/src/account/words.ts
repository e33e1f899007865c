import { inWords } from '../platform/words';
import type { AccountKind } from './model';

/** What an account is called on a page. */
export const KIND_WORDS: Record<AccountKind, string> = {
  MAIN: 'Main account',
  GARAGE: 'Garage',
  SUB: 'Sub-account',
  USE_AND_OCCUPATION: 'Use and occupation',
};

/** Adjustments a person needs, as words for the account page. */
export function preferenceWords(codes: readonly string[]): string {
  return codes.map(inWords).join(', ');
}
