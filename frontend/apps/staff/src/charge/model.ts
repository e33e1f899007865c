/** One charge of an account, with the days it runs. */
export interface Charge {
  id: string;
  typeCode: string;
  typeName: string;
  label?: string | null;
  weeklyPence: number;
  startsOn: string;
  endsBefore?: string | null;
  when: 'PAST' | 'NOW' | 'TO_COME';
  source: string;
  reason?: string | null;
  version: number;
}

export interface Charges {
  items: Charge[];
  weeklyPence: number;
}

/** A type of charge that may be added. */
export interface ChargeType {
  code: string;
  name: string;
  kind?: string;
}

/** A change that waits for, or had, a second person. */
export interface ProposedChange {
  id: string;
  kind: string;
  subjectId: string;
  earliestOn?: string | null;
  totalPence: number;
  weeks: number;
  contentHash: string;
  /** AWAITING_CHECK, APPLIED or REFUSED. */
  state: string;
  madeByName: string;
  madeAt: string;
  mayNotDecide?: string | null;
  decidedByName?: string | null;
  decidedAt?: string | null;
  note?: string | null;
}

/** A file of personal charges. */
export interface ChargeUpload {
  id: string;
  fileName: string;
  sha256: string;
  state: string;
  lines: number;
  controlPence: number;
  uploadedByName: string;
  uploadedAt: string;
  appliedAt?: string | null;
}

export interface UploadLine {
  number: number;
  account: string;
  type: string;
  label?: string | null;
  weeklyPence: number;
  from: string;
  until?: string | null;
}
