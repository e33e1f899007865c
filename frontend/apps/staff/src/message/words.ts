import type { Mood } from '@quarterday/ui';
import type { About, Channel, FailureKind, GatewayChannel, Message, MessageState } from './model';

export const CHANNELS: Record<Channel, string> = { TEXT: 'Text', EMAIL: 'E-mail', POST: 'Post' };

export const ABOUTS: Record<About, string> = { LETTER: 'A letter', CAMPAIGN: 'A campaign', TEST: 'A test' };

export const STATES: Record<MessageState, { words: string; kind: Mood }> = {
  QUEUED: { words: 'Queued', kind: 'info' },
  SENDING: { words: 'Being sent', kind: 'info' },
  SENT: { words: 'Sent', kind: 'info' },
  DELIVERED: { words: 'Delivered', kind: 'good' },
  FAILED: { words: 'Failed', kind: 'bad' },
  PAUSED: { words: 'Paused', kind: 'warn' },
  CANCELLED: { words: 'Cancelled', kind: 'warn' },
};

export const FAILURES: Record<FailureKind, string> = {
  TEMPORARY: 'For now',
  TECHNICAL: 'Technical',
  PERMANENT: 'For good',
};

const PROVIDERS: Record<string, string> = {
  NOTIFY: 'GOV.UK Notify',
  SMTP: 'The council’s mail server',
  PRINT: 'A folder for the print house',
  SIMULATED: 'Simulated: a demonstration only',
};

export const providerInWords = (provider: string) => PROVIDERS[provider] ?? provider;

/** Waiting for another try is another thing than waiting for the first. */
export const stateInWords = ({ state, attempts }: Pick<Message, 'state' | 'attempts'>) =>
  state === 'QUEUED' && attempts > 0 ? 'Tried again later' : STATES[state].words;

export const failedToday = (channel: GatewayChannel) =>
  channel.failedTemporary + channel.failedPermanent + channel.failedTechnical;

/** Whether a channel sends, and if not why; what stands still for nothing said is an alarm too. */
export function standing(channel: GatewayChannel, now: Date): { words: string; kind: Mood } {
  if (channel.missing) return { words: 'Not set up', kind: 'bad' };
  if (channel.closedUntil) return { words: 'Waits', kind: 'warn' };
  if (channel.oldestSince && now.getTime() - new Date(channel.oldestSince).getTime() > 3_600_000)
    return { words: 'Behind', kind: 'warn' };
  return { words: 'Sends', kind: 'good' };
}

/** "2.4p" of hundredths of a penny. */
export const pennies = (hundredths: number) => `${hundredths / 100}p`;
