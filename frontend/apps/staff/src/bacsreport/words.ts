import { formatDate, type Mood } from '@quarterday/ui';
import type { AdviceOutcome, Claim, ClaimState, Report, ReportKind } from './model';

export const KINDS: Record<ReportKind, string> = {
  ARUDD: 'Unpaid (ARUDD)',
  ADDACS: 'Instructions changed (ADDACS)',
  AUDDIS: 'Instructions refused (AUDDIS)',
  DDICA: 'Indemnity claims (DDICA)',
  INPUT: 'Input report',
};

export const OUTCOMES: Record<AdviceOutcome, { words: string; kind: Mood }> = {
  NEW: { words: 'Being worked', kind: 'info' },
  WAITING: { words: 'Waits for its day', kind: 'info' },
  APPLIED: { words: 'Done', kind: 'good' },
  PROPOSED: { words: 'To decide', kind: 'warn' },
  PARKED: { words: 'Parked', kind: 'bad' },
  ALREADY: { words: 'Advised before', kind: 'info' },
  SETTLED: { words: 'Settled by hand', kind: 'good' },
};

export const CLAIM_STATES: Record<ClaimState, { words: string; kind: Mood }> = {
  OPEN: { words: 'Open', kind: 'warn' },
  CHALLENGED: { words: 'Challenged', kind: 'info' },
  ACCEPTED: { words: 'Accepted', kind: 'info' },
  CHALLENGE_WON: { words: 'Challenge won', kind: 'good' },
  CHALLENGE_LOST: { words: 'Challenge lost', kind: 'bad' },
  CLOSED: { words: 'Closed', kind: 'good' },
};

/** How long is left to challenge an open claim, as a person says it. */
export function daysLeft(
  claim: Pick<Claim, 'challengeDaysLeft' | 'mayBeChallenged' | 'challengeBy'>,
): string {
  if (!claim.mayBeChallenged) return `Too late since ${formatDate(claim.challengeBy)}`;
  if (claim.challengeDaysLeft === 0) return 'Today is the last day';
  return claim.challengeDaysLeft === 1
    ? `1 working day left, until ${formatDate(claim.challengeBy)}`
    : `${claim.challengeDaysLeft} working days left, until ${formatDate(claim.challengeBy)}`;
}

/** How many lines a report has and what became of them; only what there is. */
export function inShort(report: Report): string {
  if (report.lines === 0) return 'It has no lines to work.';
  const became: [number, string][] = [
    [report.done, 'done'],
    [report.proposed, 'to decide'],
    [report.parked, 'parked'],
    [report.waiting, 'waiting for their day'],
    [report.already, 'advised before'],
  ];
  const said = became.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  return `${report.lines === 1 ? '1 line' : `${report.lines} lines`}: ${said.join(', ')}.`;
}
