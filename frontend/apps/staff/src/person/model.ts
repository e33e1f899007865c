export interface Person {
  id: string;
  reference: string;
  name: string;
  title?: string | null;
  forename?: string | null;
  surname: string;
  bornOn?: string | null;
  deceasedOn?: string | null;
  nationalInsuranceMask?: string | null;
  contactPoints: { id?: string; kind: string; value: string }[];
  preferences: string[];
  tenancies: {
    tenancyId: string;
    reference: string;
    address: string;
    role: string;
    fromOn: string;
    toOn?: string | null;
    accountId?: string | null;
    balancePence?: number | null;
  }[];
  version: number;
}
