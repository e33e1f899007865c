export interface Person {
  id: string;
  reference: string;
  title?: string | null;
  forename?: string | null;
  surname: string;
  bornOn?: string | null;
  deceasedOn?: string | null;
  nationalInsuranceNumberMasked?: string | null;
  addressProtectedOn?: string | null;
  removedOn?: string | null;
  contactPoints: { kind: string; value: string; fromOn?: string | null; toOn?: string | null }[];
  preferences: string[];
  tenancies: {
    tenancyId: string;
    reference: string;
    role: string;
    liable: boolean;
    state: string;
    addressLine1: string;
    fromOn: string;
    toOn?: string | null;
  }[];
  version: number;
}

/** "Ms Ada Okafor" */
export function nameOf(person: Person): string {
  return [person.title, person.forename, person.surname].filter(Boolean).join(' ');
}

export const CONTACT_KINDS = [
  { value: 'PHONE', label: 'Telephone' },
  { value: 'EMAIL', label: 'Email' },
  { value: 'CORRESPONDENCE_ADDRESS', label: 'Address for letters' },
] as const;

export const PREFERENCES = [
  { value: 'LARGE_PRINT', label: 'Large print' },
  { value: 'BRAILLE', label: 'Braille' },
  { value: 'AUDIO', label: 'Audio' },
  { value: 'EASY_READ', label: 'Easy read' },
  { value: 'WELSH', label: 'Welsh' },
  { value: 'NO_WRITTEN_CONTACT', label: 'No letters or emails' },
  { value: 'TELEPHONE_ONLY', label: 'Telephone only' },
  { value: 'INTERPRETER', label: 'An interpreter' },
  { value: 'LETTERS_BY_EMAIL', label: 'Letters by e-mail, where they may go so' },
  { value: 'LETTERS_BY_TEXT', label: 'A text that there is a letter' },
] as const;
