export interface TrialBalance {
  asAt: string;
  madeAt: string;
  debtors: {
    controlCode: string;
    controlName: string;
    rentGroupCode: string;
    state: string;
    accounts: number;
    arrearsPence: number;
    creditsPence: number;
  }[];
  controls: { controlCode: string; controlName?: string | null; kind?: string | null; amountPence: number }[];
  debtorsPence: number;
  controlsPence: number;
  differencePence: number;
  memorandum: {
    rentGroupCode: string;
    weeks: number;
    grossPence: number;
    voidLossPence: number;
    collectablePence: number;
  }[];
}

export interface LedgerProof {
  day: string;
  madeAt: string;
  madeBy: string;
  holds: boolean;
  accounts: number;
  entries: number;
  balancePence: number;
  checks: { code: string; title: string; holds: boolean; detail: string; accounts: string[] }[];
}
