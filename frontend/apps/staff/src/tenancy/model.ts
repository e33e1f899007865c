import type { Finding } from '../platform/change';

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
  startsOn: string;
  endsOn?: string | null;
  propertyId: string;
  propertyReference: string;
  address: string;
  names?: string | null;
  enteredByName?: string | null;
}

export interface TenancyMember {
  id: string;
  personId: string;
  name: string;
  role: string;
  liable: boolean;
  fromOn: string;
  toOn?: string | null;
}

export interface Tenancy extends TenancyItem {
  tenureName?: string | null;
  signedOn?: string | null;
  endReason?: string | null;
  noticeServedOn?: string | null;
  noticeExpiresOn?: string | null;
  checkedByName?: string | null;
  members: TenancyMember[];
  accounts: {
    id: string;
    reference: string;
    kind: string;
    startsOn: string;
    endsOn?: string | null;
    balancePence?: number | null;
  }[];
  findings?: Finding[];
  version: number;
}

/** What entering or checking a draft answers. */
export interface TenancyStanding {
  id: string;
  reference: string;
  state: TenancyState;
  version: number;
  findings: Finding[];
}
