import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

/** The civil day in England, as the board has it. */
function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());
}

/** Posts a payment of an amount nobody else posts, on the fifth account of the list. */
async function pay(page: Page, origin: string): Promise<void> {
  const amount = `${20 + (Date.now() % 70)}.${String(Math.floor(Date.now() / 1000) % 100).padStart(2, '0')}`;
  await page.goto(`${origin}/staff/accounts?standing=ARREARS`);
  const link = page.getByRole('table', { name: 'Accounts' }).getByRole('link').nth(5);
  const reference = (await link.textContent()) ?? '';
  await link.click();
  await page.getByRole('heading', { level: 1, name: new RegExp(reference) }).waitFor();
  await page.keyboard.press('p');
  await page.getByLabel('Amount received').fill(amount);
  await page.getByLabel('How it was paid').selectOption('RCO');
  await page.getByRole('button', { name: 'Post the payment' }).click();
  await page.getByText(`£${amount} posted`).waitFor();
}

journey(
  'a day is closed by one person and checked by another, and money that comes after it makes the close void',
  async ({ page, another, origin, signIn, accessible }) => {
    await signIn(page, staff('housing-assistant'));
    await pay(page, origin);

    await page.goto(`${origin}/staff/days`);
    await page.getByRole('heading', { level: 1, name: 'Balancing the day' }).waitFor();
    await page.getByRole('table', { name: 'Days, the newest first' }).getByRole('link').first().waitFor();
    await accessible(page, 'the days');

    await page.goto(`${origin}/staff/days/${today()}`);
    await page.getByText('Nothing differs, and nothing is carried').waitFor();
    await page
      .getByRole('table', { name: 'Sources of the day' })
      .getByRole('link', { name: 'Payment', exact: true })
      .click();
    await page.getByRole('checkbox', { name: 'Only what does not agree' }).waitFor();
    await page
      .getByRole('table', { name: 'Payment, in the order it was made' })
      .getByRole('link')
      .first()
      .waitFor();
    await accessible(page, 'a day taken apart');

    await page.keyboard.press('c');
    const closing = page.getByRole('dialog', { name: 'Close the day' });
    await closing.getByLabel('Note').fill('Till rolls agree');
    await accessible(page, 'closing a day');
    await closing.getByRole('button', { name: 'Close the day' }).click();
    await page.getByText('Closed, to check').waitFor();
    const check = page.getByRole('button', { name: 'Check the day' });
    expect(await check.getAttribute('aria-disabled')).toBe('true');

    const second = await another();
    await signIn(second, staff('senior-rents-officer'), `/staff/days/${today()}`);
    await second.getByText('Till rolls agree').first().waitFor();
    await second.keyboard.press('v');
    await second.getByRole('dialog').getByRole('button', { name: 'Check the day' }).click();
    await second.getByText('Closed and checked').waitFor();
    await accessible(second, 'a day closed and checked');

    await pay(page, origin);
    await page.goto(`${origin}/staff/days/${today()}`);
    await page.getByText('Something was recorded on this day after it was closed').waitFor();
    await page.getByText('Closed, void since').first().waitFor();
    await accessible(page, 'a day whose close is void');
  },
);
