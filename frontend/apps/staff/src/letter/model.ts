export interface Letter {
  id: string;
  /** Null when it is about no account. */
  accountId?: string | null;
  accountReference?: string | null;
  kind: string;
  subject: string;
  addressee: string;
  dated: string;
  state: 'QUEUED' | 'MADE' | 'TO_SUPPLIER' | 'SENT' | 'CANCELLED';
  sentOn?: string | null;
  sentByName?: string | null;
  cancelledWhy?: string | null;
  sha256?: string | null;
  queuedByName: string;
  needsApproval: boolean;
  approvedByName?: string | null;
  language: TemplateLanguage;
  format: LetterFormat;
  way: 'PRINT' | 'SUPPLIER' | 'GATEWAY' | 'EMAIL' | 'TEXT';
  wayNote: string;
  templateId?: string | null;
  templateNumber?: number | null;
  fileId?: string | null;
}

export type TemplateLanguage = 'ENGLISH' | 'WELSH';
export type TemplateFormat = 'STANDARD' | 'LARGE_PRINT' | 'EASY_READ';
export type LetterFormat = TemplateFormat | 'BRAILLE' | 'AUDIO';

/** A version of a template. */
export interface Template {
  id: string;
  kind: string;
  language: TemplateLanguage;
  format: LetterFormat;
  number: number;
  state: 'DRAFT' | 'APPROVED' | 'IN_USE' | 'REPLACED' | 'DISCARDED';
  inUseFrom?: string | null;
  subject: string;
  body: string;
  draftedByName: string;
  draftedAt: string;
  approvedByName?: string | null;
  version: number;
}

/** What is wrong with words, at its place. */
export interface Fault {
  line: number;
  column: number;
  words: string;
}

/** A kind of letter: what its templates may name and by which ways it may go. */
export interface KindRules {
  kind: string;
  mayBeReplaced: boolean;
  mustBeWritten: boolean;
  paperOnly: boolean;
  email: boolean;
  text: boolean;
  gateway: boolean;
  fields: { code: string; type: 'TEXT' | 'DATE' | 'MONEY' | 'BLOCKS'; says: string }[];
}

/** Letters that went into one file for the printer or a supplier. */
export interface LetterFile {
  id: string;
  way: 'PRINT' | 'BRAILLE' | 'AUDIO';
  madeOn: string;
  letters: number;
  pages?: number | null;
  sha256?: string | null;
  waiting: number;
  madeByName: string;
  madeAt: string;
  /** Its pages and its list are no longer kept. */
  emptiedOn?: string | null;
}

export interface DoneProps {
  onClose: () => void;
  said: (words: string) => void;
}

/** Somebody it is for has to be written to with care: a second person reads it first. */
export function waitsForApproval(letter: Letter): boolean {
  return letter.needsApproval && !letter.approvedByName;
}
