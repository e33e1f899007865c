/** What a change that may reach into the past comes to, as previewed or as made. */
export interface Change {
  state: 'PREVIEW' | 'APPLIED' | 'AWAITING_CHECK';
  id?: string | null;
  proposalId?: string | null;
  earliestOn?: string | null;
  secondPersonNeeded: boolean;
  lines: ChangeLine[];
  totalPence: number;
  /** Change of the void loss of posted weeks. */
  voidLossPence: number;
  weeklyRollPence: number;
  findings: Finding[];
  contentHash: string;
}

export interface ChangeLine {
  accountId: string;
  weekStartsOn: string;
  rentYear: number;
  rentWeek: number;
  typeCode: string;
  shouldBePence: number;
  isPence: number;
  differencePence: number;
}

/** Something a check noticed: a blocking one is put right, the others are confirmed by their code. */
export interface Finding {
  code: string;
  pointer?: string | null;
  detail: string;
  blocking: boolean;
}
