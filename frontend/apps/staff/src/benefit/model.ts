export interface HousingBenefitNow {
  creditedOn: string;
  weeklyPence: number;
  recoveredPence: number;
  postedPence: number;
  shortfallPence: number;
}

export interface Credited {
  creditedOn: string;
  claimRef: string;
  postedPence: number;
  weeklyPence: number;
  recoveredPence: number;
  adjustment: boolean;
  fileId: string;
  fileName: string;
  line: number;
}

export interface UniversalCreditAward {
  id: string;
  monthlyPence: number;
  paidTo: 'COUNCIL' | 'TENANT';
  startsOn: string;
  endsBefore?: string | null;
  note: string;
  madeByName: string;
  madeAt: string;
}

export interface AccountBenefit {
  weeklyPence: number;
  eligiblePence: number;
  eligibleMonthlyPence: number;
  claims: { claimRef: string; learnedAt: string }[];
  housingBenefit?: HousingBenefitNow | null;
  credited: Credited[];
  universalCredit: UniversalCreditAward[];
}

export const PAID_TO: Record<UniversalCreditAward['paidTo'], string> = {
  COUNCIL: 'To the council, as a managed payment',
  TENANT: 'To the tenant, who pays it on',
};
