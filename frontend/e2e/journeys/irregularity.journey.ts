import { expect } from 'vitest';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

journey(
  'a bounced cheque is explained as on the telephone, copied, and queued as a letter in the same words',
  async ({ page, origin, signIn, accessible }) => {
    // Reading the clipboard is asked of the browser; writing it needs no word.
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    await signIn(page, staff('housing-assistant'), '/staff/accounts?standing=ARREARS');
    const link = page.getByRole('table', { name: 'Accounts' }).getByRole('link').nth(8);
    await link.waitFor();
    const address = (await link.getAttribute('href')) ?? '';
    const account = new URL(address, origin).pathname;

    // An amount nobody paid lately, so that a second walk over the same books is not asked about the first.
    const amount = `${10 + (Date.now() % 90)}.${String(Math.floor(Date.now() / 1000) % 100).padStart(2, '0')}`;
    await page.goto(`${origin}${account}/payments`);
    await page.getByLabel('Amount received').fill(amount);
    await page.getByLabel('How it was paid').selectOption('RQP');
    await page.getByRole('button', { name: 'Post the payment' }).click();
    await page.getByText(`£${amount} posted`).waitFor();
    await page
      .getByRole('table', { name: /^Payments of account/ })
      .getByRole('row')
      .filter({ hasText: `£${amount}` })
      .getByRole('button', { name: /^Bounced/ })
      .first()
      .click();
    const bouncing = page.getByRole('dialog');
    await bouncing.getByLabel('What happened').selectOption('CHEQUE_UNPAID');
    await bouncing.getByLabel('The bank’s words').fill('Refer to drawer');
    await bouncing.getByRole('button', { name: 'Take it back' }).click();
    await page.getByText(/^Taken back as no\. \d+/).waitFor();

    await page.goto(`${origin}${account}`);
    await page.getByRole('link', { name: 'Payment irregularities' }).click();
    await page.getByRole('heading', { level: 1, name: 'Payment irregularities' }).waitFor();
    const told = page
      .getByRole('region', { name: /A cheque came back unpaid$/ })
      .filter({ hasText: `£${amount} was paid` });
    await told.getByText(`£${amount} was paid by cheque`).waitFor();
    await told.getByText(/The bank did not honour the cheque/).waitFor();
    await told.getByText('What happens next').waitFor();
    await accessible(page, 'payment irregularities');

    for (const box of await page.getByRole('checkbox', { name: /^Put this into the letter/ }).all())
      await box.uncheck();
    await page.getByText('Choose first what the letter is about').waitFor();
    await told.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Copy as text' }).click();
    await page.getByText('Copied').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('A cheque came back unpaid');
    expect(copied).toContain('Refer to drawer');

    await page.getByRole('button', { name: 'Queue as a letter' }).click();
    const letter = page.getByRole('dialog');
    await letter
      .getByRole('region', { name: 'The letter' })
      .getByText(/Refer to drawer/)
      .waitFor();
    await accessible(page, 'a letter about payment irregularities');
    await letter.getByRole('button', { name: 'Queue the letter' }).click();
    await page.getByText(/letters? (is|are) queued/).waitFor();
    await page.getByRole('link', { name: 'See the letters' }).click();
    await page.getByRole('heading', { level: 1, name: 'Letters' }).waitFor();
    await page.getByText('Payments on your rent account').first().waitFor();
  },
);
