import { expect } from 'vitest';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

journey(
  'a call is answered: the account is found by its reference and explains itself',
  async ({ page, signIn, accessible }) => {
    await signIn(page, staff('housing-assistant'), '/staff/accounts?standing=ARREARS&sort=-balance');
    const first = page.getByRole('table', { name: 'Accounts' }).getByRole('link').first();
    const reference = (await first.textContent()) ?? '';
    await accessible(page, 'accounts');

    await page.keyboard.press('/');
    await page.getByPlaceholder(/^Account number/).fill(reference);
    await page.getByRole('option', { name: reference }).first().waitFor();
    await accessible(page, 'search');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: new RegExp(reference) }).waitFor();
    await page
      .getByText(/ in arrears$/)
      .first()
      .waitFor();
    expect(await page.title()).toMatch(/ — £[\d,]+\.\d\d arrears · Quarterday$/);
    await accessible(page, 'account');

    await page.getByRole('button', { name: 'Show as table' }).click();
    await page.getByRole('table', { name: /Balance of account/ }).waitFor();
    await accessible(page, 'balance as a table');

    await page.getByRole('link', { name: 'Prove this balance' }).click();
    await page.getByRole('heading', { name: /^Proof of account/ }).waitFor();
    await page.getByText(/^The balance is (not )?proved: £/).waitFor();
    await page.getByRole('table', { name: 'How the balance is made' }).waitFor();
    await accessible(page, 'proof of account');
  },
);

journey(
  'an adjustment is previewed and says where a mistake is',
  async ({ page, signIn, accessible, expectConsoleError }) => {
    expectConsoleError(/422/);
    await signIn(page, staff('housing-assistant', 1), '/staff/accounts?standing=ARREARS');
    await page.getByRole('table', { name: 'Accounts' }).getByRole('link').nth(1).click();
    await page.getByRole('link', { name: 'Adjust', exact: true }).click();
    await page.getByLabel('Amount').fill('12.5');
    await page.getByRole('button', { name: 'Preview' }).click();
    const summary = page.getByRole('alert');
    await summary.waitFor();
    await expect.poll(() => summary.evaluate((box) => box === document.activeElement)).toBe(true);
    await accessible(page, 'adjustment with mistakes');

    await page.getByLabel('What is adjusted').selectOption('DBR');
    await page.getByLabel('Reason').selectOption('WRONG_CHARGE');
    await page.getByLabel('Explanation').fill('Charged twice in week 30');
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByText(/ becomes /).waitFor();
    await accessible(page, 'adjustment preview');
    await page.getByRole('button', { name: 'Post it' }).click();
    await page.getByText(/^Posted as no\. \d+/).waitFor();
    await accessible(page, 'adjustment posted');
  },
);
