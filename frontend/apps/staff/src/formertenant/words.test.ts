import { describe, expect, it } from 'vitest';
import type { CaseEvent } from './model';
import { DOES, eventTitle, STAGES } from './words';

const SENT: CaseEvent = {
  id: '1',
  kind: 'STEP',
  action: 'SEND',
  stage: 'SECOND_LETTER',
  stageWords: 'Second letter',
  words: 'Letter sent.',
  letters: 2,
  byName: 'Amara Lewis',
  at: '2026-05-27T09:00:00Z',
};

describe('what was done about a case', () => {
  it('says where it led and how many letters went', () => {
    expect(eventTitle(SENT)).toBe('Now at: Second letter · 2 letters');
    expect(eventTitle({ ...SENT, letters: 1 })).toContain('1 letter');
  });

  it('says nothing of letters where none went', () => {
    expect(eventTitle({ ...SENT, kind: 'NOTE', letters: 0 })).toBe('Note');
  });
});

describe('the words of a case', () => {
  it('name every stage and every action a person takes', () => {
    expect(Object.values(STAGES).every((words) => words.length > 0)).toBe(true);
    for (const [action, does] of Object.entries(DOES)) {
      if (action !== 'SETTLE') expect(does.button.length, action).toBeGreaterThan(0);
    }
  });
});
