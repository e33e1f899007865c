export interface Flags {
  apportioned: boolean;
  chargedInFreeWeeks: boolean;
  chargedWhenVoid: boolean;
  vatable: boolean;
  benefitEligible: boolean;
  countsAsPayment: boolean;
  countsAsRent: boolean;
}

export interface Terms extends Flags {
  validFrom: string;
  validBefore?: string | null;
}

export interface PostingType {
  code: string;
  name: string;
  kind: string;
  tenantText: string;
  terms: Terms[];
}

export interface ControlAccount {
  code: string;
  name: string;
  kind: string;
}

export interface PostingRule {
  rentGroupCode: string;
  typeCode: string;
  validFrom: string;
  validBefore?: string | null;
  controlCode: string;
}

export interface MoneyLimit {
  action: string;
  permission: string;
  validFrom: string;
  validBefore?: string | null;
  limitPence?: number | null;
}

export interface Reason {
  code: string;
  name: string;
  retiredOn?: string | null;
}

/** The flags of a type, asked as the office asks them. */
export const FLAGS: readonly { name: keyof Flags; label: string; hint: string }[] = [
  { name: 'apportioned', label: 'By days in a part week', hint: 'Otherwise any day is a whole week' },
  { name: 'chargedInFreeWeeks', label: 'Charged in rent-free weeks', hint: 'Otherwise the week shows £0.00' },
  {
    name: 'chargedWhenVoid',
    label: 'Lost when void',
    hint: 'Counts in the roll of empty homes and in void loss',
  },
  { name: 'vatable', label: 'With VAT', hint: 'Shown on statements' },
  { name: 'benefitEligible', label: 'Benefit-eligible', hint: 'Housing Benefit and Universal Credit pay it' },
  { name: 'countsAsPayment', label: 'Counts as a payment', hint: 'Money received, for collection figures' },
  { name: 'countsAsRent', label: 'Counts as rent', hint: 'Rent in law; never for use and occupation' },
];

/** What has a limit, and the permissions that may carry one. */
export const LIMITED: Record<string, { words: string; permissions: readonly string[] }> = {
  ADJUSTMENT_MAKE_ALONE: {
    words: 'Adjust without a second person',
    permissions: ['adjustment:make', 'adjustment:approve', 'adjustment:approve-any'],
  },
  ADJUSTMENT_APPROVE: {
    words: 'Approve another’s adjustment',
    permissions: ['adjustment:approve', 'adjustment:approve-any'],
  },
  REVERSE_ALONE: {
    words: 'Reverse a wrong entry',
    permissions: ['payment:correct', 'adjustment:approve', 'adjustment:approve-any'],
  },
  CORRECTION_MAKE_ALONE: {
    words: 'Put a payment right, or transfer, without a second person',
    permissions: ['payment:correct', 'adjustment:approve', 'adjustment:approve-any'],
  },
  CORRECTION_APPROVE: {
    words: 'Approve another’s correction or transfer',
    permissions: ['adjustment:approve', 'adjustment:approve-any'],
  },
  SUSPENSE_APPROVE: {
    words: 'Approve another’s proposal for money in suspense',
    permissions: ['suspense:allocate', 'adjustment:approve'],
  },
  CREDIT_USE_ALONE: {
    words: 'Move a credit to the tenant’s other account without a second person',
    permissions: ['refund:propose', 'refund:approve', 'refund:approve-any'],
  },
  CREDIT_USE_APPROVE: {
    words: 'Approve another’s use of a credit',
    permissions: ['refund:approve', 'refund:approve-any'],
  },
  RECHARGE_MAKE_ALONE: {
    words: 'Recharge on one account without a second person',
    permissions: ['adjustment:make', 'adjustment:approve', 'adjustment:approve-any'],
  },
  RECHARGE_APPROVE: {
    words: 'Approve another’s recharge',
    permissions: ['adjustment:approve', 'adjustment:approve-any'],
  },
  REFUND_APPROVE: {
    words: 'Approve another’s refund',
    permissions: ['refund:approve', 'refund:approve-any'],
  },
  WRITE_OFF_APPROVE: {
    words: 'Approve a line of another’s schedule of write-offs',
    permissions: ['writeoff:approve', 'writeoff:approve-any'],
  },
  WRITE_OFF_TOTAL_APPROVE: {
    words: 'Approve the total of another’s schedule of write-offs',
    permissions: ['writeoff:approve', 'writeoff:approve-any'],
  },
};

/** Permissions in words, with the demonstration's job role that is the first to hold them. */
export const HOLDERS: Record<string, string> = {
  'adjustment:make': 'Who makes adjustments',
  'adjustment:approve': 'Who approves adjustments',
  'adjustment:approve-any': 'Who approves adjustments of any amount',
  'payment:correct': 'Who corrects postings',
  'suspense:allocate': 'Who settles suspense',
  'refund:propose': 'Who asks for refunds and proves credits',
  'refund:approve': 'Who approves refunds',
  'refund:approve-any': 'Who approves larger refunds',
  'writeoff:approve': 'Who approves write-offs',
  'writeoff:approve-any': 'Who approves larger write-offs',
};

export const CONTROL_KINDS = [
  { value: 'DEBTORS', label: 'Debtors' },
  { value: 'FORMER_DEBTORS', label: 'Former debtors' },
  { value: 'INCOME', label: 'Income' },
  { value: 'VOID_LOSS', label: 'Void loss' },
  { value: 'CASH', label: 'Cash' },
  { value: 'BENEFIT', label: 'Benefit' },
  { value: 'ADJUSTMENT', label: 'Adjustments' },
  { value: 'TRANSFER_CLEARING', label: 'Transfer clearing' },
  { value: 'WRITE_OFF', label: 'Write-offs' },
  { value: 'OPENING', label: 'Opening balances' },
] as const;

/** What the files of a layout are. */
export const LAYOUT_KINDS = [
  { value: 'PAYMENTS', label: 'Payments' },
  { value: 'HOUSING_BENEFIT', label: 'Housing Benefit schedules' },
  { value: 'UNIVERSAL_CREDIT', label: 'Universal Credit, and deductions from benefit' },
] as const;

/** What a line of a Housing Benefit schedule says besides its payment. */
export const BENEFIT_COLUMNS: { name: string; label: string; optional: boolean }[] = [
  { name: 'claim_ref', label: 'Claim', optional: true },
  { name: 'weekly', label: 'Awarded a week', optional: true },
  { name: 'recovered', label: 'Kept back', optional: true },
  { name: 'adjustment', label: 'Adjustment indicator', optional: true },
];

/** How a row of a payment file is written, and how a place in it is said. */
export const LAYOUT_SHAPES: Record<string, { words: string; how: string }> = {
  HEADINGS: { words: 'Fields, under headings', how: "The heading of the sender's column." },
  NUMBERED: { words: 'Fields, without headings', how: 'The number of the field, such as 3.' },
  FIXED: { words: 'A line of fixed width', how: 'The first and the last character, such as 11-30.' },
};

export const LAYOUT_COLUMNS: { name: string; label: string; optional: boolean }[] = [
  { name: 'source', label: 'Source', optional: false },
  { name: 'source_line_id', label: "Row's own number", optional: true },
  { name: 'payment_ref', label: 'Reference', optional: false },
  { name: 'amount', label: 'Amount', optional: false },
  { name: 'payment_date', label: 'Paid on', optional: false },
  { name: 'value_date', label: 'At the bank on', optional: true },
  { name: 'method', label: 'How paid', optional: true },
  { name: 'narrative', label: 'Narrative', optional: true },
];

/** Columns of a bank's CSV, by our name for them. */
export const BANK_COLUMNS: { name: string; label: string; optional: boolean }[] = [
  { name: 'date', label: 'Booked on', optional: false },
  { name: 'words', label: 'Description', optional: false },
  { name: 'credit', label: 'Paid in', optional: true },
  { name: 'debit', label: 'Paid out', optional: true },
  { name: 'amount', label: 'Amount, if one column', optional: true },
  { name: 'balance', label: 'Balance', optional: false },
  { name: 'reference', label: 'Reference', optional: true },
  { name: 'payer', label: 'Payer', optional: true },
  { name: 'kind', label: 'Kind', optional: true },
  { name: 'value_date', label: 'Value on', optional: true },
];

/** How numbers of rent cards are made from a day on. */
export interface CardScheme {
  validFrom: string;
  name: string;
  issuer: string;
  client: string;
  digits: number;
  barcodeType: string;
  firstNumber: string;
}
