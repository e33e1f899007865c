import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { pick } from '../harness/forms';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

/** An amount nobody paid lately, so that a second walk over the same books is not asked about the first. */
function unusual(): string {
  return `${10 + (Date.now() % 90)}.${String(Math.floor(Date.now() / 1000) % 100).padStart(2, '0')}`;
}

/** The reference of an account in arrears, opened from the list. */
async function openAccount(page: Page, origin: string, which: number): Promise<string> {
  await page.goto(`${origin}/staff/accounts?standing=ARREARS`);
  const link = page.getByRole('table', { name: 'Accounts' }).getByRole('link').nth(which);
  const reference = (await link.textContent()) ?? '';
  await link.click();
  await page.getByRole('heading', { level: 1, name: new RegExp(reference) }).waitFor();
  return reference;
}

async function post(page: Page, amount: string): Promise<void> {
  await page.getByLabel('Amount received').fill(amount);
  await page.getByLabel('How it was paid').selectOption('RQP');
  await page.getByRole('button', { name: 'Post the payment' }).click();
}

journey(
  'a payment is posted with its receipt, the same amount is asked about, and the cheque bounces',
  async ({ page, origin, signIn, accessible, expectConsoleError }) => {
    expectConsoleError(/422/);
    await signIn(page, staff('housing-assistant'));
    await openAccount(page, origin, 3);
    await page.keyboard.press('p');
    const amountBox = page.getByLabel('Amount received');
    await amountBox.waitFor();
    await expect.poll(() => amountBox.evaluate((box) => box === document.activeElement)).toBe(true);
    await accessible(page, 'post a payment');

    const amount = unusual();
    await post(page, amount);
    await page.getByText(`£${amount} posted`).waitFor();
    await expect.poll(() => amountBox.evaluate((box) => box === document.activeElement)).toBe(true);
    const receipt = page.getByRole('status').getByRole('link', { name: /^Receipt/ });
    const file = await page.request.get(new URL((await receipt.getAttribute('href')) ?? '', origin).href);
    expect(file.headers()['content-type']).toContain('application/pdf');

    await post(page, amount);
    await page.getByRole('alert').waitFor();
    await accessible(page, 'the same amount again');
    await page.getByLabel('It is another payment').check();
    await page.getByRole('button', { name: 'Post the payment' }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await accessible(page, 'payment posted');

    await page
      .getByRole('button', { name: /^Bounced/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('What happened').selectOption('CHEQUE_UNPAID');
    await dialog.getByLabel('The bank’s words').fill('Refer to drawer');
    await accessible(page, 'a cheque bounced');
    await dialog.getByRole('button', { name: 'Take it back' }).click();
    await page.getByText(/^Taken back as no\. \d+/).waitFor();
    await page.getByRole('table').getByText('Cheque returned unpaid').first().waitFor();
  },
);

journey(
  'a payment to the wrong account is previewed, put right and explained; money is moved with points confirmed',
  async ({ page, origin, signIn, accessible }) => {
    await signIn(page, staff('housing-assistant', 1));
    const other = await openAccount(page, origin, 5);
    await openAccount(page, origin, 6);
    await page.getByRole('link', { name: 'Post a payment' }).click();
    const amount = unusual();
    await post(page, amount);
    await page.getByText(`£${amount} posted`).waitFor();
    await page
      .getByRole('link', { name: /^Put right/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'Put a payment right' }).waitFor();
    await pick(page, page, 'Which account it belongs to', other);
    await page.getByLabel('Reason').fill('The payer quoted an old reference');
    await accessible(page, 'put a payment right');
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByRole('region', { name: 'What it would do' }).waitFor();
    await accessible(page, 'what putting right would do');
    await page.getByRole('button', { name: 'Post it' }).click();
    await page.getByText(/^Posted as no\. \d+ and no\. \d+/).waitFor();
    await page
      .getByText(/by mistake/)
      .first()
      .waitFor();
    await accessible(page, 'put right and explained');

    await page.goto(`${origin}/staff/corrections?state=POSTED`);
    await page.getByRole('table', { name: 'Corrections' }).waitFor();
    await accessible(page, 'corrections');

    await openAccount(page, origin, 6);
    await page.getByRole('link', { name: 'Transfer' }).click();
    await pick(page, page, 'To which account', other);
    await page.getByLabel('Amount').fill('1.00');
    await page.getByLabel('Reason').fill('Paid for the neighbour');
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByRole('region', { name: 'To confirm' }).waitFor();
    for (const box of await page.getByRole('region', { name: 'To confirm' }).getByRole('checkbox').all())
      await box.check();
    await accessible(page, 'a transfer to confirm');
    await page.getByRole('button', { name: 'Post it' }).click();
    await page.getByText(/^Posted as no\. \d+ and no\. \d+/).waitFor();
  },
);

journey(
  'a cash batch is pasted from a spreadsheet, put right on its cells and posted as one',
  async ({ page, origin, signIn, accessible }) => {
    await signIn(page, staff('housing-assistant'));
    const first = await openAccount(page, origin, 8);
    const second = await openAccount(page, origin, 9);
    await page.goto(`${origin}/staff/cash-batch`);
    await page.getByLabel('Reference, row 1').waitFor();
    const one = unusual();
    const block = `${first}\t${one}\t\tRCO\tCounter 1\n${second}x\t20.01\t\tRCO\tCounter 1`;
    await page.getByLabel('Reference, row 1').focus();
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.setData('text', text);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, block);
    await page.getByLabel('Reference, row 2').waitFor();
    await page.getByLabel('How many payments').fill('2');
    await page.getByLabel('What they come to').fill('50.00');
    await page.getByText(/Difference/).waitFor();
    await page.getByRole('button', { name: 'Check the sheet' }).click();
    await page.getByText('No account has this reference.').waitFor();
    await accessible(page, 'cash batch with a mistake');

    await page.getByLabel('Reference, row 2').fill(second);
    await page.getByLabel('What they come to').fill((Number(one) + 20.01).toFixed(2));
    await page.getByRole('button', { name: 'Check the sheet' }).click();
    await page
      .getByRole('button', { name: 'Post them all' })
      .or(page.getByText('another payment'))
      .first()
      .waitFor();
    for (const box of await page.getByRole('checkbox', { name: /It is another payment/ }).all())
      await box.check();
    await accessible(page, 'cash batch that agrees');
    await page.getByRole('button', { name: 'Post them all' }).click();
    await page.getByText(/^2 payments posted/).waitFor();
    await accessible(page, 'cash batch posted');
  },
);

journey(
  'a large correction waits, and another person approves what they looked at',
  async ({ page, another, origin, signIn, accessible }) => {
    await signIn(page, staff('housing-assistant'));
    await openAccount(page, origin, 12);
    await page.getByRole('link', { name: 'Post a payment' }).click();
    await post(page, `1${unusual().padStart(6, '2')}`);
    await page.getByText(/ posted: /).waitFor();
    await page
      .getByRole('link', { name: /^Put right/ })
      .first()
      .click();
    await page.getByLabel('The amount').check();
    await page.getByLabel('The right amount').fill('1100.00');
    await page.getByLabel('Reason').fill('Read wrongly from the cheque');
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByText(/^It waits for another person: alone/).waitFor();
    await page.getByRole('button', { name: 'Send for approval' }).click();
    await page.getByText('It waits for another person', { exact: true }).waitFor();

    const senior = await another();
    await signIn(senior, staff('senior-rents-officer'), '/staff/corrections');
    await senior.getByRole('button', { name: 'Approve' }).first().click();
    await senior
      .getByRole('dialog')
      .getByText(/ becomes /)
      .first()
      .waitFor();
    await accessible(senior, 'a correction to approve');
    await senior.getByRole('button', { name: 'Approve and post' }).click();
    await senior.getByText('Approved and posted').waitFor();
    await senior.getByLabel('State').selectOption('POSTED');
    await senior.getByRole('button', { name: 'In words' }).last().click();
    await senior.getByRole('dialog', { name: 'What the tenants are told' }).waitFor();
    await accessible(senior, 'what the tenants are told');
  },
);
