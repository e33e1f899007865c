import type { Mood } from '@quarterday/ui';
import type { Line, ScheduleState } from './model';

interface Said {
  words: string;
  kind: Mood;
}

export const SCHEDULE_STATES: Record<ScheduleState, Said> = {
  DRAFT: { words: 'Draft', kind: 'neutral' },
  SENT: { words: 'To be approved', kind: 'warn' },
  POSTED: { words: 'Approved and posted', kind: 'good' },
  DISCARDED: { words: 'Discarded', kind: 'neutral' },
};

/** Who holds a permission that has limits. */
export const HOLDERS: Record<string, string> = {
  'writeoff:approve': 'Who approves write-offs',
  'writeoff:approve-any': 'Who approves larger write-offs',
};

export const LINE_STATES: Record<Line['state'], Said> = {
  PROPOSED: { words: 'Proposed', kind: 'info' },
  POSTED: { words: 'Written off', kind: 'good' },
  NOT_POSTED: { words: 'Not posted', kind: 'warn' },
  REFUSED: { words: 'Refused', kind: 'bad' },
  WITHDRAWN: { words: 'Taken back', kind: 'neutral' },
};

/** How the checklist was answered, for a column. */
export function evidenceInWords(line: Line): string {
  const missing = line.evidence.filter((each) => each.standing === 'MISSING').length;
  const present = line.evidence.filter((each) => each.standing === 'PRESENT').length;
  return `${present} of ${line.evidence.length}${missing > 0 ? `, ${missing} missing` : ''}`;
}
