import type { Mood } from '@quarterday/ui';
import type { Letter, LetterFormat, Template, TemplateLanguage } from './model';

export const LANGUAGES: Record<TemplateLanguage, string> = { ENGLISH: 'English', WELSH: 'Welsh' };

export const FORMATS: Record<LetterFormat, string> = {
  STANDARD: 'Standard',
  LARGE_PRINT: 'Large print',
  EASY_READ: 'Easy read',
  BRAILLE: 'Braille',
  AUDIO: 'Audio',
};

export const WAYS: Record<Letter['way'], string> = {
  PRINT: 'Post, printed here',
  SUPPLIER: 'Made by a supplier',
  GATEWAY: 'Post, through the gateway',
  EMAIL: 'E-mail',
  TEXT: 'Text',
};

export const TEMPLATE_STATES: Record<Template['state'], { words: string; kind: Mood }> = {
  DRAFT: { words: 'Draft', kind: 'warn' },
  APPROVED: { words: 'For later', kind: 'info' },
  IN_USE: { words: 'In use', kind: 'good' },
  REPLACED: { words: 'Replaced', kind: 'info' },
  DISCARDED: { words: 'Discarded', kind: 'neutral' },
};

/** "Welsh, large print" */
export function formOf(language: TemplateLanguage, format: LetterFormat): string {
  return `${LANGUAGES[language]}, ${FORMATS[format].toLowerCase()}`;
}
