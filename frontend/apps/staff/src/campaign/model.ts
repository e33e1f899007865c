export type Channel = 'TEXT' | 'EMAIL' | 'LETTER';
export type CampaignState = 'DRAFT' | 'CHECKED' | 'RELEASED' | 'SENDING' | 'SENT' | 'CANCELLED';
export type RecipientState = 'PLANNED' | 'EXCLUDED' | 'GONE' | 'LEFT_OUT' | 'CANCELLED';

export interface CampaignItem {
  id: string;
  title: string;
  purpose: 'SERVICE' | 'MARKETING';
  state: CampaignState;
  stateWords: string;
  paused: boolean;
  planned: number;
  excluded: number;
  madeByName: string;
  madeAt: string;
  releasedByName?: string | null;
  releasedAt?: string | null;
  notBefore?: string | null;
}

export interface ReasonCount {
  reason: string;
  words: string;
  people: number;
}

export interface Audience {
  kind: 'VIEW' | 'CSV' | 'REFERENCES';
  name: string;
  hash: string;
  frozenAt: string;
  people: number;
  accounts: number;
  badLines: number;
  lines: { number: number; reference: string; detail: string }[];
}

export interface Results {
  planned: number;
  excluded: number;
  leftOut: number;
  gone: number;
  cancelled: number;
  fallenBack: number;
  failed: number;
  fragments: number;
  costPence: number;
  costAfterFreePence: number;
  trials: number;
  ways: { channel: Channel; state: string; tries: number }[];
}

export interface Campaign {
  id: string;
  version: number;
  title: string;
  purpose: 'SERVICE' | 'MARKETING';
  asks: boolean;
  channels: Channel[];
  text: string;
  emailSubject: string;
  email: string;
  letterSubject: string;
  letter: string;
  notBefore?: string | null;
  state: CampaignState;
  paused: boolean;
  outOfHours: boolean;
  audience?: Audience | null;
  contentHash?: string | null;
  reasons: ReasonCount[];
  results: Results;
  same?: { id: string; title: string } | null;
  aloneRecipients: number;
  mayApprove: boolean;
  madeByName: string;
  madeAt: string;
  releasedByName?: string | null;
  releasedAt?: string | null;
  jobId?: string | null;
  endedByName?: string | null;
  endedAt?: string | null;
}

export interface Recipient {
  accountId: string;
  accountReference: string;
  personId: string;
  name: string;
  state: RecipientState;
  reason?: string | null;
  reasonWords: string;
  ways: string;
  became: string;
}

export interface Preview {
  accountId: string;
  personId: string;
  name: string;
  accountReference: string;
  messages: { channel: Channel; subject: string; body: string; fragments: number }[];
}

export interface Terms {
  validFrom: string;
  aloneRecipients: number;
  restDays: number;
  sameDays: number;
  fromHour: number;
  beforeHour: number;
  sundays: boolean;
  telephone: string;
  setByName: string;
}

/** Words and audience may still be changed. */
export function isOpen(campaign: Campaign): boolean {
  return campaign.state === 'DRAFT' || campaign.state === 'CHECKED';
}
