import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { renderFor } from '../platform/testing';
import type { RollLine, WeeklyDebit } from './model';
import { rollTsv } from './RollForward';
import { Signing } from './Signing';
import { yearWords } from './words';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const hash = 'ab'.repeat(32);

function debit(change: Partial<WeeklyDebit>): WeeklyDebit {
  return {
    weekStartsOn: '2026-11-23',
    weekEndsOn: '2026-11-29',
    rentYear: 2026,
    rentWeek: 34,
    weeksInYear: 52,
    rentFreeGroups: [],
    attempt: 1,
    state: 'BALANCED',
    contentHash: hash,
    changesSince: 0,
    differences: 0,
    openExceptions: 0,
    totals: {
      lines: 9120,
      amountPence: 30_591_102,
      partWeekLines: 0,
      apportionedPence: 0,
      rentFreeLines: 0,
      rentFreePence: 0,
      voidLines: 0,
      voidLossPence: 0,
      roll: { units: 2851, valuePence: 31_248_057 },
      difference: { units: 0, valuePence: 0 },
    },
    voidLossCorrectedPence: 0,
    rollForward: [],
    exceptions: [],
    controls: [],
    signatures: [],
    steps: [],
    jobs: [],
    attempts: [],
    ...change,
  };
}

describe('signing the weekly debit', () => {
  it('tells the person who prepared it that another approves', () => {
    const reason = 'You prepared this debit: another person approves it.';
    renderFor(
      ['debit:prepare', 'debit:approve'],
      <Signing debit={debit({ steps: [{ step: 'APPROVE', allowed: false, reason }] })} />,
    );
    expect(screen.getByRole('button', { name: 'Approve' })).toHaveAccessibleDescription(reason);
  });

  it('approves exactly the content that was looked at', async () => {
    let body: unknown;
    server.use(
      http.post(`${window.location.origin}/api/v1/weekly-debits/2026-11-23/approval`, async ({ request }) => {
        body = await request.json();
        return HttpResponse.json({ weekStartsOn: '2026-11-23', state: 'APPROVED', contentHash: hash });
      }),
    );
    renderFor(['debit:approve'], <Signing debit={debit({ steps: [{ step: 'APPROVE', allowed: true }] })} />);
    await userEvent.click(screen.getByRole('button', { name: 'Approve' }));
    const dialog = await screen.findByRole('dialog', { name: 'Approve' });
    expect(dialog).toHaveTextContent('£305,911.02 on 9,120 lines for Monday 23 November 2026');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Approve' }));
    await waitFor(() => expect(body).toEqual({ contentHash: hash }));
  });

  it('shows a refusal where it was asked for, and keeps the dialog open', async () => {
    server.use(
      http.post(`${window.location.origin}/api/v1/weekly-debits/2026-11-23/approval`, () =>
        HttpResponse.json(
          {
            title: 'What you looked at is not what is there now',
            status: 409,
            detail: 'Look again.',
            code: 'CONTENT_CHANGED',
            errors: [],
          },
          { status: 409 },
        ),
      ),
    );
    renderFor(['debit:approve'], <Signing debit={debit({ steps: [{ step: 'APPROVE', allowed: true }] })} />);
    await userEvent.click(screen.getByRole('button', { name: 'Approve' }));
    const dialog = await screen.findByRole('dialog', { name: 'Approve' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Approve' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('Look again.');
  });

  it('offers a proposed back-out to the other person only as a decision', () => {
    renderFor(
      ['debit:approve'],
      <Signing
        debit={debit({
          state: 'POSTED',
          backOut: { reason: 'Wrong rents loaded', proposedByName: 'Amara Lewis' },
        })}
      />,
    );
    expect(screen.getByRole('button', { name: 'Agree and back out' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Close the week' })).not.toBeInTheDocument();
  });
});

describe('the roll-forward for a spreadsheet', () => {
  it('has plain figures, in value and in units', () => {
    const count = { units: 2, valuePence: 12_345 };
    const line: RollLine = {
      rentGroup: 'HRA',
      typeCode: 'DBR',
      typeName: 'Basic rent',
      broughtForward: count,
      movements: [],
      expected: count,
      actual: { units: 2, valuePence: 12_340 },
      occupied: count,
      void: { units: 0, valuePence: 0 },
      difference: { units: 0, valuePence: -5 },
      agrees: false,
      lines: 2,
      amountPence: 12_340,
      voidLines: 0,
      voidLossPence: 0,
      partWeekLines: 0,
      apportionedPence: 0,
      rentFreeLines: 0,
      rentFreePence: 0,
    };
    expect(rollTsv([line]).split('\r\n')[1]).toBe(
      'HRA\tDBR\tBasic rent\t123.45\t2\t123.45\t2\t123.40\t2\t-0.05\t0\t123.40\t2',
    );
  });

  it('names a rent year by both its years', () => {
    expect(yearWords(2026)).toBe('2026/27');
    expect(yearWords(2099)).toBe('2099/00');
  });
});
