/** The answers of the weekly debit's endpoints, as the contract describes them. */
export type RunState =
  | 'DRAFT'
  | 'PRELISTED'
  | 'BALANCED'
  | 'APPROVED'
  | 'POSTING'
  | 'POSTED'
  | 'CLOSED'
  | 'BACKING_OUT'
  | 'BACKED_OUT';

export type DebitStep =
  | 'PREPARE'
  | 'ACCEPT'
  | 'BALANCE'
  | 'APPROVE'
  | 'REFUSE'
  | 'POST'
  | 'CLOSE'
  | 'PROPOSE_BACK_OUT'
  | 'APPROVE_BACK_OUT'
  | 'DECLINE_BACK_OUT';

export interface DebitWeek {
  weekStartsOn: string;
  rentYear: number;
  rentWeek: number;
  state?: RunState | null;
  attempt?: number | null;
}

export interface Count {
  units: number;
  valuePence: number;
}

export interface RollLine {
  rentGroup: string;
  typeCode: string;
  typeName: string;
  broughtForward: Count;
  movements: { kind: string; movements: number; units: number; valuePence: number }[];
  expected: Count;
  actual: Count;
  occupied: Count;
  void: Count;
  difference: Count;
  agrees: boolean;
  lines: number;
  amountPence: number;
  voidLines: number;
  voidLossPence: number;
  partWeekLines: number;
  apportionedPence: number;
  rentFreeLines: number;
  rentFreePence: number;
}

export interface ExceptionCount {
  code: string;
  title: string;
  blocking: boolean;
  found: number;
  open: number;
}

export interface WeeklyDebit {
  weekStartsOn: string;
  weekEndsOn: string;
  rentYear: number;
  rentWeek: number;
  weeksInYear: number;
  rentFreeGroups: string[];
  attempt: number;
  state: RunState;
  contentHash?: string | null;
  prelistedAt?: string | null;
  changesSince: number;
  differences: number;
  openExceptions: number;
  totals: {
    lines: number;
    amountPence: number;
    partWeekLines: number;
    apportionedPence: number;
    rentFreeLines: number;
    rentFreePence: number;
    voidLines: number;
    voidLossPence: number;
    roll: Count;
    difference: Count;
  };
  /** What changes made since it was posted add to its void loss; not part of what was approved. */
  voidLossCorrectedPence: number;
  rollForward: RollLine[];
  exceptions: ExceptionCount[];
  controls: { name: string; expected: number; actual: number; unit: 'PENCE' | 'COUNT'; holds: boolean }[];
  signatures: {
    action: string;
    byName: string;
    at: string;
    note?: string | null;
    contentHash?: string | null;
  }[];
  steps: { step: DebitStep; allowed: boolean; reason?: string | null }[];
  backOut?: { reason: string; proposedByName: string } | null;
  jobs: { jobId: string; kind: string; state: string }[];
  attempts: { attempt: number; state: RunState }[];
}

export interface DebitLine {
  accountId: string;
  accountReference: string;
  chargeId: string;
  rentGroup: string;
  typeCode: string;
  weeklyPence: number;
  days: number;
  amountPence: number;
  apportionedPence: number;
  partWeek: boolean;
  rentFree: boolean;
}

export interface VoidLine {
  propertyId: string;
  propertyReference: string;
  propertyChargeId: string;
  rentGroup: string;
  typeCode: string;
  weeklyPence: number;
  days: number;
  amountPence: number;
  voidControlCode: string;
  incomeControlCode: string;
}

/** Something learned of a home after its week was posted. */
export interface VoidLossCorrection {
  id: string;
  propertyId: string;
  propertyReference: string;
  rentGroup: string;
  typeCode: string;
  shouldBePence: number;
  wasPence: number;
  amountPence: number;
  narrative: string;
  madeByName: string;
  recordedAt: string;
}

export interface RollMovement {
  id: string;
  kind: string;
  rentGroup: string;
  typeCode: string;
  units: number;
  valuePence: number;
  effectiveOn: string;
  recordedAt: string;
  recordedBy: string;
  narrative?: string | null;
  accountId?: string | null;
  accountReference?: string | null;
  propertyId?: string | null;
  propertyReference?: string | null;
  afterPrelist: boolean;
}

export interface DebitException {
  id: string;
  code: string;
  title: string;
  blocking: boolean;
  accountId?: string | null;
  propertyId?: string | null;
  reference: string;
  detail: string;
  open: boolean;
  acceptedReason?: string | null;
  acceptedByName?: string | null;
  acceptedAt?: string | null;
}
