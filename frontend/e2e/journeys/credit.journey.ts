import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { setDate } from '../harness/forms';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

/** In other books each number is recorded once. */
const NUMBER = `8${Date.now()}`.slice(0, 12);

/** An account of whose credit £5 can be refunded, that owes nothing beside and that nobody proves yet. */
async function provable(page: Page): Promise<string> {
  const id = await page.evaluate(async () => {
    const answer = await fetch(
      '/api/v1/accounts?state=CURRENT&kind=MAIN&standing=CREDIT&sort=balance&limit=100',
    );
    const { items } = (await answer.json()) as { items: { id: string }[] };
    for (const { id } of items) {
      const found = await fetch(`/api/v1/accounts/${id}/refundable-credit`);
      const refundable = (await found.json()) as {
        refundablePence: number;
        heldBack: { why: string }[];
        waitingId?: string;
        otherAccounts: { balancePence: number }[];
      };
      const looked = await fetch(`/api/v1/accounts/${id}/credit`);
      const credit = (await looked.json()) as { review?: unknown; owners: unknown[]; debts: unknown[] };
      if (
        refundable.refundablePence >= 500 &&
        // What waits for a debit or a bank is in nobody's way.
        refundable.heldBack.every(({ why }) => why === 'RENT_NOT_DEBITED' || why === 'MAY_BE_RETURNED') &&
        !refundable.waitingId &&
        refundable.otherAccounts.every((other) => other.balancePence <= 0) &&
        !credit.review &&
        credit.debts.length === 0 &&
        credit.owners.length === 1
      ) {
        return id;
      }
    }
    return undefined;
  });
  if (!id) throw new Error('no account has a credit that can be used');
  return id;
}

/** Answers whatever question is open, one after the other, as nothing found. */
async function answerAll(page: Page): Promise<void> {
  const open = page.getByRole('button', { name: /^Answer\s*:/ });
  while ((await open.count()) > 0) {
    const before = await open.count();
    await open.first().click();
    await page.getByLabel('Nothing is in the way').check();
    await page.getByLabel(/^What you looked at/).fill('Statement and benefit schedules of the quarter');
    await page.getByRole('button', { name: 'Keep this answer' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(() => open.count()).toBeLessThan(before);
  }
}

journey(
  'a credit is proved question by question, named, and used for a council debt by two people',
  async ({ page, another, origin, signIn, accessible }) => {
    await signIn(page, staff('housing-assistant'), '/staff/credits?size=ALL');
    await page.getByRole('heading', { level: 1, name: 'Credits' }).waitFor();
    await page.getByRole('table').first().waitFor();
    await accessible(page, 'credits');

    await page.goto(`${origin}/staff/accounts/${await provable(page)}/credit`);
    await page.getByRole('heading', { level: 1, name: /^Credit of/ }).waitFor();
    await accessible(page, 'a credit nobody has looked at');
    await page.getByRole('button', { name: 'Prove this credit' }).click();
    await page.getByText('You prove this credit now').waitFor();
    await answerAll(page);
    await accessible(page, 'a credit with its questions answered');

    await page.getByRole('button', { name: 'Say what it is' }).click();
    await page.getByLabel('What is it?').selectOption({ label: 'Paid twice' });
    await page.getByLabel('What you tell it by').fill('Two card payments on one day');
    await accessible(page, 'saying what a credit is');
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page
      .getByText(/Refund £/)
      .first()
      .waitFor();

    await page.getByRole('button', { name: 'Record a council debt' }).click();
    await page.getByLabel('What is it?').selectOption({ label: 'Council Tax' });
    await page.getByLabel('Its number there').fill(NUMBER);
    await page.getByLabel('How much').fill('1.00');
    await page.getByLabel('Who said so, and when').fill('Revenues, by telephone today');
    await page.getByRole('button', { name: 'Record it' }).click();
    await page.getByText('Move £1.00 to Council Tax.').waitFor();
    await page.getByRole('button', { name: 'Move it to this debt' }).click();
    await page.getByLabel('Why', { exact: true }).fill('Council Tax of this year');
    await page.getByLabel(/^What you looked at, or/).fill('The tenant agreed on the telephone');
    await accessible(page, 'proposing a use of a credit');
    await page.getByRole('button', { name: 'Propose it' }).click();
    await page.getByText('Proposed: another person decides').waitFor();
    const credit = page.url();

    const helen = await another();
    await signIn(helen, staff('senior-rents-officer'), '/staff/credit-uses?state=AWAITING_APPROVAL');
    await helen.getByRole('heading', { level: 1, name: 'Uses of credits to approve' }).waitFor();
    await accessible(helen, 'uses of credits to approve');
    await helen.getByRole('row').filter({ hasText: NUMBER }).getByRole('link').first().click();
    await helen.getByRole('button', { name: 'Approve' }).click();
    await accessible(helen, 'approving a use of a credit');
    await helen.getByRole('dialog').getByRole('button', { name: 'Approve it' }).click();
    await helen.getByText('Approved: it is on the books').waitFor();

    await helen.getByRole('button', { name: 'The other books have it' }).click();
    await helen.getByLabel('Number of the receipt there').fill(`CT-${NUMBER}`);
    await setDate(helen, 'Its day', 't');
    await helen.getByLabel('Its amount').fill('1.00');
    await helen.getByRole('dialog').getByRole('button', { name: 'Match it' }).click();
    await helen.getByText(`CT-${NUMBER}`).waitFor();
    await accessible(helen, 'a use of a credit that is matched');

    await page.goto(credit);
    await page.getByText('What was done with it').waitFor();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByRole('dialog').getByLabel('Why').fill('The rest stays in advance');
    await page.getByRole('button', { name: 'Close it' }).click();
    await page.getByText('Closed', { exact: true }).waitFor();

    await page.goto(`${origin}/staff/unclaimed-credits`);
    await page.getByRole('heading', { level: 1, name: 'Unclaimed credits' }).waitFor();
    await accessible(page, 'the register of unclaimed credits');
  },
);
