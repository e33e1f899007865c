import type { Mood } from '@quarterday/ui';
import type { FileState } from './model';

export const FILE_STATES: Record<FileState, { words: string; kind: Mood }> = {
  DRAFT: { words: 'Dry run', kind: 'info' },
  DISCARDED: { words: 'Discarded', kind: 'warn' },
  MADE: { words: 'File to be sent', kind: 'warn' },
  SENT: { words: 'At Bacs', kind: 'good' },
  WITHDRAWN: { words: 'Taken back', kind: 'warn' },
};
