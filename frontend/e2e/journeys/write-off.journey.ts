import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { setDate } from '../harness/forms';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

const TITLE = `Small debts ${Date.now()}`;

/** A former account in arrears of which no write-off waits, for the walk to give up a pound of. */
async function owing(page: Page): Promise<string> {
  const id = await page.evaluate(async () => {
    const answer = await fetch('/api/v1/accounts?standing=ARREARS&sort=balance&limit=100');
    const { items } = (await answer.json()) as { items: { id: string }[] };
    for (const { id } of items) {
      const found = await fetch(`/api/v1/accounts/${id}/debt`);
      if (!found.ok) continue;
      const debt = (await found.json()) as { balancePence: number; waitingId?: string };
      if (debt.balancePence >= 200 && !debt.waitingId) return id;
    }
    return undefined;
  });
  if (!id) throw new Error('no account is in arrears');
  return id;
}

journey(
  'a debt is proposed with its evidence, put on a schedule, approved by a second person, and written on again',
  async ({ page, another, origin, signIn, accessible, expectConsoleError }) => {
    expectConsoleError(/422/);
    await signIn(page, staff('housing-assistant'));
    const account = await owing(page);
    await page.goto(`${origin}/staff/accounts/${account}/debt`);
    await page.getByRole('heading', { level: 1, name: /^Debt of/ }).waitFor();
    await accessible(page, 'the debt of an account');
    await page.getByRole('button', { name: 'Record a finding' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('What was found').selectOption({ label: 'A decision or judgment to give it up' });
    await setDate(dialog, 'Day: the decision', '2026-01-12');
    await dialog.getByLabel('Number or place').fill(`Minute of ${TITLE}`);
    await dialog.getByLabel('What it says').fill('Given up by the committee');
    await accessible(page, 'recording a finding');
    await dialog.getByRole('button', { name: 'Record it' }).click();
    await page.getByText(`Minute of ${TITLE}`).waitFor();

    const form = page.getByRole('form', { name: 'Propose to write it off' });
    const ground = form.getByLabel('Ground', { exact: true });
    if (await ground.isVisible()) await ground.selectOption({ label: 'By a decision or policy' });
    await form.getByLabel('Amount', { exact: true }).fill('1.00');
    await form.getByLabel('Recommendation').fill('By the committee’s decision');
    await form.getByRole('button', { name: 'Propose it' }).click();
    await page
      .getByText(/Choose|must|is needed|not right/)
      .first()
      .waitFor();
    await accessible(page, 'a proposal with its evidence missing');
    for (const standing of await form.getByRole('group').getByRole('combobox').all()) {
      await standing.selectOption({ label: 'Present' });
    }
    for (const found of await form.getByLabel('What was found, or why not').all()) {
      await found.fill('The minute of 12 January 2026, and the file');
    }
    await form.getByRole('button', { name: 'Propose it' }).click();
    await page.getByRole('heading', { level: 1, name: 'Write-off of £1.00' }).waitFor();
    await accessible(page, 'a proposal');
    const writeOff = page.url();

    await page.goto(`${origin}/staff/write-off-candidates`);
    await page.getByRole('heading', { level: 1, name: 'Candidates for writing off' }).waitFor();
    await page.getByRole('button', { name: 'Copy as table' }).waitFor();
    await accessible(page, 'candidates for writing off');
    await page.goto(`${origin}/staff/write-off-schedules`);
    const proposals = page.getByRole('table', { name: 'Proposals on no schedule, the newest first' });
    await proposals
      .getByRole('row')
      .filter({ hasText: 'By the committee’s decision' })
      .first()
      .getByRole('checkbox')
      .check();
    await accessible(page, 'proposals for a schedule');
    await page.getByRole('button', { name: /^Begin a schedule with/ }).click();
    await page.getByRole('dialog').getByLabel('What it is called').fill(TITLE);
    await page.getByRole('dialog').getByRole('button', { name: 'Begin it' }).click();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await page.getByRole('heading', { level: 2, name: 'Proposed, and on no schedule' }).waitFor();
    await accessible(page, 'a schedule as a draft');
    await page.getByRole('button', { name: 'Send for approval' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Send it' }).click();
    await page.getByText('To be approved').waitFor();
    const schedule = new URL(page.url()).pathname;

    const helen = await another();
    await signIn(helen, staff('senior-rents-officer'), schedule);
    await helen.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    const download = helen.waitForEvent('download');
    await helen.getByRole('link', { name: 'Excel' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
    await accessible(helen, 'a schedule to be approved');
    await helen.getByRole('button', { name: 'Approve' }).click();
    await accessible(helen, 'approving a schedule');
    await helen.getByRole('dialog').getByRole('button', { name: 'Approve it' }).click();
    await helen.getByText('Approved: its debts are written off').waitFor();
    await accessible(helen, 'an approved schedule');

    await page.goto(`${origin}/staff/accounts/${account}`);
    await page.getByText('Debts of these people are written off').waitFor();
    await accessible(page, 'an account with a debt on the register');

    await page.goto(writeOff);
    await page.getByRole('button', { name: 'Write it on' }).click();
    await page.getByRole('dialog').getByLabel('Amount', { exact: true }).fill('1.00');
    await page.getByRole('dialog').getByLabel('Why').selectOption({ label: 'The debtor was found' });
    await page.getByRole('dialog').getByLabel('In words').fill(TITLE);
    await accessible(page, 'asking for a write-on');
    await page.getByRole('dialog').getByRole('button', { name: 'Ask for it' }).click();
    await page.getByText(/^Asked for: another person approves it/).waitFor();

    await helen.goto(`${origin}/staff/write-ons?state=AWAITING_APPROVAL`);
    await helen
      .getByRole('row')
      .filter({ hasText: TITLE })
      .getByRole('button', { name: /^Approve/ })
      .click();
    await helen.getByRole('dialog').getByRole('button', { name: 'Approve it' }).click();
    await helen.getByText('Approved: the debt is on the account again').waitFor();
    await helen.goto(`${origin}/staff/write-ons`);
    await helen.getByRole('row').filter({ hasText: TITLE }).waitFor();
    await accessible(helen, 'write-ons');
    await page.goto(`${origin}/staff/write-offs?state=POSTED`);
    await page.getByRole('heading', { level: 1, name: 'Register of write-offs' }).waitFor();
    await accessible(page, 'the register of write-offs');
  },
);
