import type { Mood } from '@quarterday/ui';
import type { EvidenceStanding, FindingKind, LookUp, WriteOffKind, WriteOffState } from './model';

/** The grounds, in the order in which one is offered before another. */
export const KINDS: Record<WriteOffKind, string> = {
  DECEASED_NO_ESTATE: 'Died without means',
  INSOLVENCY: 'Insolvency',
  UNTRACEABLE: 'Cannot be traced',
  STATUTE_BARRED: 'Statute-barred',
  SMALL_BALANCE: 'Small balance',
  UNECONOMIC: 'Uneconomic to collect',
  ADMINISTRATIVE: 'By a decision or policy',
};

export const WRITE_OFF_STATES: Record<WriteOffState, { words: string; kind: Mood }> = {
  PROPOSED: { words: 'Proposed', kind: 'info' },
  POSTED: { words: 'Written off', kind: 'good' },
  NOT_POSTED: { words: 'Not posted', kind: 'warn' },
  REFUSED: { words: 'Refused', kind: 'bad' },
  WITHDRAWN: { words: 'Taken back', kind: 'neutral' },
};

export const STANDINGS: Record<EvidenceStanding, { words: string; kind: Mood }> = {
  PRESENT: { words: 'Present', kind: 'good' },
  MISSING: { words: 'Missing', kind: 'bad' },
  NOT_APPLICABLE: { words: 'Not applicable', kind: 'neutral' },
};

/** What can be found out, and whether it is of one of those who owe the debt. */
export const FINDINGS: Record<FindingKind, { words: string; ofDebtor: boolean; day: string }> = {
  TRACE_EXHAUSTED: { words: 'Every level of tracing was tried', ofDebtor: true, day: 'The last result' },
  ESTATE_WITHOUT_MEANS: { words: 'The estate is without means', ofDebtor: true, day: 'The answer' },
  INSOLVENCY_ORDER: { words: 'An insolvency order', ofDebtor: true, day: 'The order' },
  AGENCY_RETURNED: { words: 'An agency gave the debt back', ofDebtor: false, day: 'The return' },
  POLICY_GROUND: { words: 'A decision or judgment to give it up', ofDebtor: false, day: 'The decision' },
};

/** Where somebody was looked for, each only when the one before it had been tried. */
export const LEVELS: Record<LookUp['level'], string> = {
  OWN_RECORDS: 'Our own records',
  COUNCIL_SERVICES: 'Other services of the council',
  CREDIT_REFERENCE: 'A credit reference agency',
};

export const OUTCOMES: Record<LookUp['outcome'], { words: string; kind: Mood }> = {
  OPEN: { words: 'Being looked for', kind: 'info' },
  FOUND: { words: 'Found', kind: 'good' },
  NOT_FOUND: { words: 'Nobody found', kind: 'neutral' },
  GONE_AWAY: { words: 'Gone away', kind: 'neutral' },
  DECEASED: { words: 'Said to have died', kind: 'warn' },
};

/** The checklist as it is asked. */
export const EVIDENCE: Record<string, string> = {
  FINAL_ACCOUNT: 'The final account was proved: late benefit, Direct Debits and recharges are in',
  OTHER_ACCOUNTS: 'The debtors’ other accounts and credits were looked at',
  LETTERS: 'The letters that were sent, and what came back',
  DEATH_CERTIFICATE: 'The death certificate, or the registrar’s notice',
  ESTATE_REPLY: 'What the personal representatives, or the search for probate, said of the estate',
  ORDER: 'The order, with its number and date',
  DEBT_IN_ORDER: 'The debt is in the order’s list, or was proved in it',
  DISCHARGE: 'The order has run its time, and the debtor is discharged',
  TRACE_RESULTS: 'The results of every level of tracing',
  AGENCY_RETURN: 'The agency’s return of the debt',
  LIMITATION_LADDER: 'The ladder of limitation, week by week',
  NO_ACKNOWLEDGEMENT: 'The file holds no signed acknowledgement of the debt',
  LEGAL_ADVICE: 'Legal advice, where a judgment was ever had',
  COST_OF_COLLECTION: 'What collecting it would cost',
  GROUND: 'The decision, judgment or policy it rests on',
};

export const SAMENESS: Record<string, string> = {
  SAME_ACCOUNT: 'this account',
  SAME_RECORD: 'the same person',
  SAME_NAME_AND_BIRTH: 'the same name and birthday: make sure it is the same person',
};
