/** The answers of the account endpoints, as the contract describes them. */
export type AccountKind = 'MAIN' | 'GARAGE' | 'SUB' | 'USE_AND_OCCUPATION';
export type AccountState = 'CURRENT' | 'FORMER';

export interface AccountListItem {
  id: string;
  reference: string;
  paymentReference: string | null;
  kind: AccountKind;
  state: AccountState;
  rentGroupCode: string;
  startsOn: string;
  endsOn?: string | null;
  names?: string | null;
  address: string;
  postcode: string;
  patch?: string | null;
  balancePence: number;
  balanceWords: string;
}

export interface AccountPerson {
  id: string;
  reference: string;
  name: string;
  role: string;
  liable: boolean;
  fromOn: string;
  toOn?: string | null;
  deceasedOn?: string | null;
  nationalInsuranceMask?: string | null;
  contactPoints: { kind: string; value: string }[];
  preferences: string[];
}

export interface AccountCharge {
  id: string;
  typeCode: string;
  typeName: string;
  label?: string | null;
  weeklyPence: number;
  startsOn: string;
  endsBefore?: string | null;
  source: string;
  /** NOW or NEXT. */
  when: string;
}

export interface AccountSibling {
  id: string;
  reference: string;
  kind: AccountKind;
  state: AccountState;
  balancePence: number;
  balanceWords: string;
}

export interface Account {
  id: string;
  reference: string;
  paymentReference: string | null;
  otherReferences: string[];
  kind: AccountKind;
  state: AccountState;
  startsOn: string;
  endsOn?: string | null;
  balancePence: number;
  balanceWords: string;
  entryCount: number;
  mainAccountId?: string | null;
  rentGroup: { code: string; name: string };
  tenancy: {
    id: string;
    reference: string;
    tenureCode: string;
    tenureName: string;
    state: string;
    startsOn: string;
    endsOn?: string | null;
    endReason?: string | null;
    noticeExpiresOn?: string | null;
  };
  property: {
    id: string;
    reference: string;
    uprn?: string | null;
    kind: string;
    held: boolean;
    addressLine1: string;
    addressLine2?: string | null;
    postcode: string;
    bedrooms?: number | null;
    patch?: string | null;
    soldOn?: string | null;
  };
  people: AccountPerson[];
  family: AccountSibling[];
  charges: AccountCharge[];
  nextCharge?: { dueOn: string; amountPence: number } | null;
  lastPayments: {
    number: number;
    effectiveOn: string;
    typeCode: string;
    typeName: string;
    amountPence: number;
  }[];
  version: number;
}

export interface Entry {
  number: number;
  effectiveOn: string;
  rentYear: number;
  rentWeek: number;
  recordedAt: string;
  typeCode: string;
  typeName: string;
  kind: string;
  amountPence: number;
  runningPence: number;
  controlCode: string;
  narrative?: string | null;
  source: string;
  sourceLine?: string | null;
  journalId: string;
  reverses?: number | null;
  reversedBy?: number | null;
}

export interface BalanceWeek {
  weekStartsOn: string;
  debitsPence: number;
  creditsPence: number;
  balancePence: number;
}
