import { describe, expect, it } from 'vitest';
import type { GatewayChannel } from './model';
import { pennies, standing, stateInWords } from './words';

const CHANNEL: GatewayChannel = {
  channel: 'TEXT',
  provider: 'NOTIFY',
  perMinute: 1000,
  waiting: 0,
  sending: 0,
  sentToday: 0,
  failedTemporary: 0,
  failedPermanent: 0,
  failedTechnical: 0,
};
const NOON = new Date('2026-11-23T12:00:00Z');

describe('a channel', () => {
  it('sends while nothing is missing and nothing waits for long', () => {
    expect(standing(CHANNEL, NOON).words).toBe('Sends');
    expect(standing({ ...CHANNEL, oldestSince: '2026-11-23T11:30:00Z' }, NOON).words).toBe('Sends');
  });

  it('says what keeps it, the worst first', () => {
    const behind = { ...CHANNEL, oldestSince: '2026-11-23T10:30:00Z' };
    expect(standing(behind, NOON).words).toBe('Behind');
    const waits = { ...behind, closedUntil: '2026-11-23T12:05:00Z' };
    expect(standing(waits, NOON).words).toBe('Waits');
    expect(standing({ ...waits, missing: 'a key' }, NOON).words).toBe('Not set up');
  });
});

describe('a message', () => {
  it('that was tried and waits is not like one that never was', () => {
    expect(stateInWords({ state: 'QUEUED', attempts: 0 })).toBe('Queued');
    expect(stateInWords({ state: 'QUEUED', attempts: 2 })).toBe('Tried again later');
    expect(stateInWords({ state: 'FAILED', attempts: 2 })).toBe('Failed');
  });
});

it('a price of a text is said in pence', () => {
  expect(pennies(240)).toBe('2.4p');
});
