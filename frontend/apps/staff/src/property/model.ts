export type Standing = 'LET' | 'VOID' | 'SOLD';

export interface PropertyItem {
  id: string;
  reference: string;
  kind: string;
  addressLine1: string;
  postcode?: string | null;
  patch?: string | null;
  rentGroupCode: string;
  bedrooms?: number | null;
  standing: Standing;
  voidSince?: string | null;
  /** When a tenancy of it is to come. */
  letFrom?: string | null;
}

export interface Property extends PropertyItem {
  uprn?: string | null;
  addressLine2?: string | null;
  value1999Pence?: number | null;
  formulaRentPence?: number | null;
  parentId?: string | null;
  acquiredOn: string;
  soldOn?: string | null;
  saleReason?: string | null;
  charges: {
    id: string;
    typeCode: string;
    typeName: string;
    weeklyPence: number;
    startsOn: string;
    endsBefore?: string | null;
  }[];
  holdings: {
    accountId: string;
    reference: string;
    kind: string;
    tenancyId: string;
    startsOn: string;
    endsOn?: string | null;
  }[];
  version: number;
}
