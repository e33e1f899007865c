import type { Mood } from '@quarterday/ui';
import type { CampaignState, Channel, RecipientState, Results } from './model';

export const STATES: Record<CampaignState, { words: string; kind: Mood }> = {
  DRAFT: { words: 'Draft', kind: 'neutral' },
  CHECKED: { words: 'Waits for approval', kind: 'warn' },
  RELEASED: { words: 'Approved', kind: 'info' },
  SENDING: { words: 'Sending', kind: 'info' },
  SENT: { words: 'Sent', kind: 'good' },
  CANCELLED: { words: 'Cancelled', kind: 'bad' },
};

export const ROWS: Record<RecipientState, string> = {
  PLANNED: 'To be written to',
  EXCLUDED: 'Left out',
  GONE: 'Written to',
  LEFT_OUT: 'Left out when it was sent',
  CANCELLED: 'Cancelled before it went',
};

export const CHANNELS: Record<Channel, string> = { TEXT: 'Text', EMAIL: 'E-mail', LETTER: 'Letter' };

/** The orders in which ways are tried; the key is what a form keeps. */
export const ORDERS = [
  { value: 'TEXT,EMAIL,LETTER', label: 'Text, then e-mail, then letter' },
  { value: 'TEXT,LETTER', label: 'Text, then letter' },
  { value: 'EMAIL,LETTER', label: 'E-mail, then letter' },
  { value: 'EMAIL,TEXT,LETTER', label: 'E-mail, then text, then letter' },
  { value: 'TEXT,EMAIL', label: 'Text, then e-mail' },
  { value: 'TEXT', label: 'Text only' },
  { value: 'EMAIL', label: 'E-mail only' },
  { value: 'LETTER', label: 'Letter only' },
] as const;

export const FIELDS = [
  'name',
  'account reference',
  'address line',
  'next payment',
  'balance',
  'council telephone',
] as const;

/** What became of tries, as the gateway and the letters say it. */
const BECAME: Record<string, string> = {
  QUEUED: 'waiting',
  SENDING: 'being sent',
  SENT: 'sent',
  DELIVERED: 'delivered',
  FAILED: 'failed',
  PAUSED: 'paused',
  CANCELLED: 'cancelled',
  MADE: 'to be posted',
};

const count = new Intl.NumberFormat('en-GB');

export function people(n: number): string {
  return `${count.format(n)} ${n === 1 ? 'person' : 'people'}`;
}

/** "Text: 9,700 delivered, 300 failed", a line for each way. */
export function wayLines(results: Results): string[] {
  return (Object.keys(CHANNELS) as Channel[])
    .map((channel) => ({ channel, ways: results.ways.filter((way) => way.channel === channel) }))
    .filter(({ ways }) => ways.length > 0)
    .map(
      ({ channel, ways }) =>
        `${CHANNELS[channel]}: ${ways
          .map((way) => `${count.format(way.tries)} ${BECAME[way.state] ?? way.state.toLowerCase()}`)
          .join(', ')}`,
    );
}

/** "8 a.m. to 8 p.m., not on Sundays" */
export function hours(from: number, before: number, sundays: boolean): string {
  return `${hour(from)} to ${hour(before)}${sundays ? '' : ', not on Sundays'}`;
}

function hour(at: number): string {
  if (at === 0 || at === 24) return 'midnight';
  if (at === 12) return 'noon';
  return at < 12 ? `${at} a.m.` : `${at - 12} p.m.`;
}
