import { formatDate } from '@quarterday/ui';
import type { Decision, Kind, Line, TryOutcome } from './model';

type Look = 'info' | 'good' | 'warn' | 'bad';

export const STATES = {
  PLANNED: { words: 'Planned', kind: 'info' },
  VISITING: { words: 'Being written up', kind: 'info' },
  SUBMITTED: { words: 'To be decided', kind: 'warn' },
  DONE: { words: 'Done', kind: 'good' },
  CLOSED: { words: 'Closed without a visit', kind: 'info' },
} as const;

export const TRIES: Record<TryOutcome, string> = {
  NO_ANSWER: 'Nobody answered',
  REFUSED: 'Refused to let us in',
  NOT_CONVENIENT: 'It did not suit them',
};

export const DECISIONS: Record<Decision, { words: string; kind: Look }> = {
  SAME: { words: 'Nothing to do', kind: 'good' },
  ACCEPTED: { words: 'Taken over', kind: 'good' },
  KEPT: { words: 'Record stays', kind: 'info' },
  QUERIED: { words: 'Asked back', kind: 'warn' },
  REFERRED: { words: 'Passed on', kind: 'info' },
};

export const ADJUSTMENTS = {
  LARGE_PRINT: 'Large print',
  EASY_READ: 'Easy read',
  BRAILLE: 'Braille',
  AUDIO: 'Audio',
  WELSH: 'Welsh',
  INTERPRETER: 'Interpreter',
  TELEPHONE_ONLY: 'By telephone only',
  NO_WRITTEN_CONTACT: 'Nothing in writing',
} as const;

/** An answer as a person reads it. */
export function inWords(kind: Kind, value: string | null | undefined): string {
  if (!value) return '';
  if (kind === 'YES_NO') return value === 'YES' ? 'Yes' : 'No';
  if (kind === 'DAY') return formatDate(value);
  if (kind === 'CHOICES')
    return value
      .split(',')
      .map((one) => ADJUSTMENTS[one as keyof typeof ADJUSTMENTS] ?? one)
      .join(', ');
  return value;
}

/** One part of the visit: a person, or the home. */
export interface Section {
  who: string;
  lines: Line[];
}

/** The questions of a visit, a section for each person and one for the home. */
export function sections(lines: readonly Line[]): Section[] {
  const all: Section[] = [];
  for (const line of lines) {
    const key = line.personId ?? '';
    const last = all.at(-1);
    if (last && (last.lines[0]?.personId ?? '') === key) last.lines.push(line);
    else all.push({ who: line.who, lines: [line] });
  }
  return all;
}

/** What has to be answered still in a section. */
export function unanswered(lines: readonly Line[], found: (line: Line) => string | null): number {
  const gone = lines.some((line) => line.field === 'LIVES_HERE' && found(line) === 'NO');
  return lines.filter((line) => line.needed && !found(line) && !(gone && line.field === 'PHOTO_ID')).length;
}
