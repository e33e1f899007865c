export type TenancyState =
  | 'DRAFT'
  | 'CHECKED'
  | 'LIVE'
  | 'NOTICE_GIVEN'
  | 'ENDED'
  | 'FINAL_ACCOUNT_PROVED'
  | 'FORMER_ARREARS'
  | 'FORMER_CREDIT'
  | 'FORMER_NIL'
  | 'CLOSED'
  | 'WITHDRAWN';

export interface TenancyItem {
  id: string;
  reference: string;
  state: TenancyState;
  tenureCode: string;
  propertyId: string;
  addressLine1: string;
  postcode?: string | null;
  tenants?: string | null;
  startsOn: string;
  endsOn?: string | null;
  noticeExpiresOn?: string | null;
  enteredByMe: boolean;
  version: number;
}

export interface TenancyMember {
  personId: string;
  name: string;
  role: string;
  liable: boolean;
  fromOn: string;
  toOn?: string | null;
  nationalInsuranceNumberMasked?: string | null;
}

export interface TenancyAccount {
  accountId: string;
  reference: string;
  kind: string;
  balancePence: number;
  propertyId?: string | null;
  startsOn: string;
  endsOn?: string | null;
}

export interface Tenancy {
  id: string;
  reference: string;
  state: TenancyState;
  tenureCode: string;
  tenureName: string;
  origin: string;
  propertyId: string;
  propertyReference: string;
  addressLine1: string;
  postcode?: string | null;
  startsOn: string;
  signedOn?: string | null;
  endsOn?: string | null;
  endReason?: string | null;
  noticeServedOn?: string | null;
  noticeExpiresOn?: string | null;
  successionUsed: boolean;
  succeedsTenancyId?: string | null;
  succeededByTenancyId?: string | null;
  enteredByMe: boolean;
  members: TenancyMember[];
  accounts: TenancyAccount[];
  personalCharges: { typeCode: string; label: string; weeklyPence: number }[];
  /** Changes of it that wait for a second person. */
  waitingChanges: number;
  version: number;
}

/** What entering, checking or an event of a tenancy answers. */
export interface TenancyStanding {
  id: string;
  reference: string;
  state: TenancyState;
  version: number;
}

/** The garage and sub-accounts still open, of which an ending has to say what becomes. */
export function openOthers(tenancy: Tenancy): TenancyAccount[] {
  return tenancy.accounts.filter((account) => account.kind !== 'MAIN' && !account.endsOn);
}

/** The tenants on it now. */
export function tenantsOf(tenancy: Tenancy): TenancyMember[] {
  return tenancy.members.filter((member) => member.liable && !member.toOn);
}
