import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

/** To the Direct Debits of an account in arrears that has none: the council collects from many already. */
async function toAccountWithout(page: Page, origin: string): Promise<void> {
  for (let which = 3; which < 20; which += 1) {
    await page.goto(`${origin}/staff/accounts?standing=ARREARS&sort=-balance`);
    await page.getByRole('table', { name: 'Accounts' }).getByRole('link').nth(which).click();
    await page.locator('main').getByRole('link', { name: 'Direct Debit', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Direct Debit' }).waitFor();
    const begin = page.getByRole('button', { name: 'Set up a Direct Debit' });
    const other = page.getByRole('button', { name: 'Other bank account' });
    await begin.or(other).first().waitFor();
    if (await page.getByText('This account has no Direct Debit').isVisible()) return;
  }
  throw new Error('every account in arrears has a Direct Debit');
}

journey(
  'a Direct Debit is set up on the telephone, its notice is posted, and a second person releases the run',
  async ({ page, another, origin, signIn, accessible, expectConsoleError }) => {
    expectConsoleError(/422/);
    await signIn(page, staff('system-admin'), '/staff/reference?list=service-users');
    await page.getByRole('button', { name: 'Enter a service user number' }).click();
    const entering = page.getByRole('dialog');
    await entering.getByLabel('Service user number', { exact: true }).fill('123456');
    await entering.getByLabel('Name payers see').fill('Riverbourne BC');
    await entering.getByLabel('Sort code').fill('30-90-70');
    await entering.getByLabel('Account number').fill('12345668');
    await entering.getByLabel('Name of the account').fill('Riverbourne rents');
    await entering.getByLabel('Bank', { exact: true }).fill('A Bank');
    await entering.getByLabel('Whom a payer asks').fill('Telephone the rent team on 01632 960123.');
    await accessible(page, 'a service user number');
    await entering.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Direct Debits are collected under this number').waitFor();
    await page.goto(`${origin}/staff/reference?list=bank-holidays`);
    await page.getByRole('table', { name: 'Bank holidays' }).waitFor();
    await accessible(page, 'bank holidays');

    const amara = await another();
    await signIn(amara, staff('housing-assistant'), '/staff/accounts?standing=ARREARS&sort=-balance');
    await toAccountWithout(amara, origin);
    await accessible(amara, 'no Direct Debit yet');
    await amara.getByRole('button', { name: 'Set up a Direct Debit' }).click();
    const form = amara.getByRole('dialog');
    await form.getByLabel('Who pays?').selectOption({ index: 1 });
    await form.getByLabel('Name of the bank account').fill('A Tenant');
    await form.getByLabel('Sort code').fill('08-99-99');
    await form.getByLabel('Account number').fill('66374959');
    await form.getByLabel('Where the proof is').fill('Call recording 10:31');
    await form.getByLabel('How often').selectOption({ label: 'Every week' });
    await form.getByLabel('On', { exact: true }).selectOption({ label: 'Friday' });
    await accessible(amara, 'setting up a Direct Debit');
    await form.getByRole('button', { name: 'See what it comes to' }).click();
    await form.getByRole('table', { name: 'Collections' }).waitFor();
    await accessible(amara, 'what a Direct Debit comes to');
    await form.getByRole('button', { name: 'Set it up and send the notice' }).click();
    await form
      .getByText(/do not belong together/)
      .first()
      .waitFor();
    await form.getByLabel('Account number').fill('66374958');
    await form.getByRole('button', { name: 'See what it comes to' }).click();
    await form.getByRole('button', { name: 'Set it up and send the notice' }).click();
    await amara.getByText('The Direct Debit is set up').waitFor();
    await amara.getByText('Waits to be sent to the bank').waitFor();
    await accessible(amara, 'a Direct Debit');

    const waiting = amara.getByRole('button', { name: /^Say that/ });
    await expect
      .poll(
        async () => {
          await amara.goto(`${origin}/staff/letters?state=MADE`);
          await amara.getByRole('table', { name: /^Letters/ }).waitFor();
          return waiting.count();
        },
        { timeout: 40_000, interval: 2_000 },
      )
      .toBeGreaterThan(0);
    await accessible(amara, 'letters to be posted');
    await waiting.click();
    await amara.getByRole('dialog').getByRole('button', { name: 'They went' }).click();
    await amara.getByText(/(is|are) sent$/).waitFor();

    await amara.goto(`${origin}/staff/direct-debits`);
    const dryRun = amara.getByRole('button', { name: /^Dry run/, disabled: false }).first();
    await dryRun.waitFor();
    await accessible(amara, 'the Direct Debit board');
    await dryRun.click();
    await amara.getByRole('heading', { level: 1, name: /^Collected on/ }).waitFor();
    await amara.getByText('0N new instruction').first().waitFor();
    await accessible(amara, 'a dry run');

    const helen = await another();
    await signIn(helen, staff('senior-rents-officer'), new URL(amara.url()).pathname);
    await helen.getByRole('button', { name: 'Release it' }).click();
    await helen.getByRole('dialog').getByRole('button', { name: 'Release this run' }).click();
    await helen.getByText('File to be sent').waitFor();
    await accessible(helen, 'a released run');

    const tom = await another();
    await signIn(tom, staff('finance'), new URL(amara.url()).pathname);
    await tom.getByRole('link', { name: 'Download the file' }).waitFor();
    await tom.getByRole('button', { name: 'It is at Bacs' }).click();
    await tom.getByRole('dialog').getByRole('button', { name: 'The file is at Bacs' }).click();
    await tom.getByText(/^At Bacs since/).waitFor();
    await accessible(tom, 'a run at Bacs');

    await amara.reload();
    await amara.getByRole('button', { name: 'Play day 1' }).click();
    await amara.getByRole('link', { name: 'Input report' }).waitFor();
    await accessible(amara, 'a day of the invented bank played');
    await amara.getByRole('button', { name: 'Play day 2' }).click();
    await amara.getByRole('button', { name: 'Play day 3', disabled: true }).waitFor();
    await amara.goto(`${origin}/staff/bacs-reports`);
    await amara.getByRole('table').getByRole('link').first().click();
    await amara.getByRole('heading', { level: 1 }).waitFor();
    await accessible(amara, 'a Bacs report');

    await tom.goto(`${origin}/staff/mandates`);
    await tom.getByRole('table').getByText('A TENANT').first().waitFor();
    await accessible(tom, 'all Direct Debits');
    await tom.goto(`${origin}/staff/tasks`);
    await tom.getByRole('heading', { level: 1, name: 'Tasks' }).waitFor();
    await tom.getByRole('table').first().waitFor();
    await accessible(tom, 'tasks');
  },
);
