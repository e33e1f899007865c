import { expect } from 'vitest';
import { nextMonday, setDate } from '../harness/forms';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

journey(
  'a charge is changed from next Monday, previewed before it is made',
  async ({ page, signIn, accessible, expectConsoleError }) => {
    expectConsoleError(/422/);
    await signIn(page, staff('housing-assistant'), '/staff/accounts?state=CURRENT');
    await page.getByRole('table', { name: 'Accounts' }).getByRole('link').nth(3).click();
    await page.getByRole('link', { name: 'Add, change or end a charge' }).click();
    await page.getByRole('heading', { level: 1, name: /harges/ }).waitFor();
    await page
      .getByRole('button', { name: /^Change / })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('New amount a week').fill('123.45');
    await dialog.getByRole('button', { name: 'Preview' }).click();
    await dialog.getByRole('alert').waitFor();
    await accessible(page, 'change a charge with mistakes');
    await setDate(dialog, 'From', nextMonday());
    await dialog.getByLabel('Reason').fill('Agreed with the tenant');
    await dialog.getByRole('button', { name: 'Preview' }).click();
    await dialog.getByText(/^No week that has been debited is touched/).waitFor();
    await accessible(page, 'change a charge, previewed');
    await dialog.getByRole('button', { name: 'Change the charge' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('£123.45').first().waitFor();
    await accessible(page, 'a charge changed');
  },
);

journey(
  'a file of charges with a bad line is refused with the line, put right and charged',
  async ({ page, origin, signIn, accessible, expectConsoleError }) => {
    expectConsoleError(/422/);
    await signIn(page, staff('housing-assistant'), '/staff/accounts?state=CURRENT');
    const accounts = page.getByRole('table', { name: 'Accounts' }).getByRole('link');
    const [one, two] = [await accounts.nth(5).textContent(), await accounts.nth(6).textContent()];
    await page.goto(`${origin}/staff/charge-uploads`);
    // The same file is never taken twice, and a second run on the same books would send it again.
    const policy = Date.now();
    const send = async (amount: string) => {
      const from = nextMonday();
      const csv = `account,type,label,weekly,from\n${one},DCI,Policy ${policy},2.31,${from}\n${two},DCI,Policy ${policy + 1},${amount},${from}\n`;
      await page
        .getByLabel('File', { exact: true })
        .and(page.locator('input'))
        .setInputFiles({
          name: 'insurance.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from(csv),
        });
      await page.getByLabel('Your own sum of the weekly amounts').fill('4.62');
      await page.getByRole('button', { name: 'Send and preview' }).click();
    };
    await send('two pounds');
    const said = page.getByRole('alert');
    await said.waitFor();
    expect(await said.textContent()).toMatch(/Line 3: "two pounds"/);
    await accessible(page, 'a file of charges with a bad line');

    await send('2.31');
    await page.getByRole('heading', { level: 1, name: 'insurance.csv' }).waitFor();
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByRole('heading', { name: 'What it comes to' }).waitFor();
    await accessible(page, 'a file of charges previewed');
    await page.getByRole('button', { name: 'Charge what the file says' }).click();
    await page.getByText('The charges were made').waitFor();
    await accessible(page, 'a file of charges made');
  },
);
