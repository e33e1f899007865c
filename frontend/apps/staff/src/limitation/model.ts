export type RungStanding = 'BARRED' | 'SOON' | 'LATER';

export type PartPayments = 'OF_NO_DEBT' | 'OF_OTHER_DEBTS' | 'OF_EVERY_DEBT';

export interface Against {
  personId: string;
  name: string;
  barredFrom: string;
  barred: boolean;
}

export interface Rung {
  dueOn: string;
  basis: 'RENT' | 'OTHER';
  basisWords: string;
  pence: number;
  words: string;
  barredFrom: string;
  standing: RungStanding;
  against: Against[];
}

export interface Acknowledgement {
  id: string;
  personId: string;
  personName: string;
  signedOn: string;
  evidence: string;
  recordedByName: string;
  recordedAt: string;
  withdrawnAt?: string | null;
  withdrawnByName?: string | null;
  withdrawnWhy: string;
}

export interface AccountLimitation {
  accountId: string;
  on: string;
  owedPence: number;
  owedWords: string;
  rule: {
    years: number;
    acknowledgementRestarts: boolean;
    partPayments: PartPayments;
    soonDays: number;
  };
  sums: { standing: RungStanding; pence: number; words: string; weeks: number }[];
  nextBarredOn?: string | null;
  rungs: Rung[];
  acknowledgements: Acknowledgement[];
}
