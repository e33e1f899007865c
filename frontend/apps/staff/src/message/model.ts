export type Channel = 'TEXT' | 'EMAIL' | 'POST';
export type MessageState = 'QUEUED' | 'SENDING' | 'SENT' | 'DELIVERED' | 'FAILED' | 'PAUSED' | 'CANCELLED';
export type About = 'LETTER' | 'CAMPAIGN' | 'TEST';
export type FailureKind = 'TEMPORARY' | 'TECHNICAL' | 'PERMANENT';

export interface Message {
  id: string;
  channel: Channel;
  recipient: string;
  name: string;
  subject: string;
  about: About;
  accountId?: string | null;
  accountReference?: string | null;
  state: MessageState;
  failureKind?: FailureKind | null;
  failure?: string | null;
  attempts: number;
  queuedByName: string;
  queuedAt: string;
  sentAt?: string | null;
  deliveredAt?: string | null;
  failedAt?: string | null;
  /** The message that failed and this one repeats. */
  resendOf?: string | null;
  /** The message that repeats this one. */
  sentAgainAs?: string | null;
}

/** A message with its words and what happened to it. */
export interface WholeMessage {
  message: Message;
  body: string;
  hasPages: boolean;
  provider?: string | null;
  providerReference?: string | null;
  fragments?: number | null;
  nextTryAt: string;
  history: {
    state: MessageState;
    attempts: number;
    words: string;
    madeByName: string;
    madeAt: string;
  }[];
}

export interface GatewayChannel {
  channel: Channel;
  provider: string;
  missing?: string | null;
  perMinute: number;
  closedUntil?: string | null;
  whyClosed?: string | null;
  waiting: number;
  oldestSince?: string | null;
  sending: number;
  sentToday: number;
  failedTemporary: number;
  failedPermanent: number;
  failedTechnical: number;
}

export interface Gateway {
  channels: GatewayChannel[];
  /** The last that were sent to see whether the gateway works. */
  tests: {
    id: string;
    channel: Channel;
    recipient: string;
    state: MessageState;
    failure?: string | null;
    queuedByName: string;
    queuedAt: string;
  }[];
  texts?: { fragmentsThisYear: number; freeLeft: number; pencePer100: number } | null;
}
