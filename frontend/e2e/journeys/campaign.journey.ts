import type { Page } from 'playwright-core';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

/** References of current accounts, as an assistant would paste them. */
async function references(page: Page, most: number): Promise<string[]> {
  return page.evaluate(async (limit) => {
    const list = await fetch(`/api/v1/accounts?state=CURRENT&kind=MAIN&limit=${limit}`);
    const { items } = (await list.json()) as { items: { reference: string }[] };
    return items.map(({ reference }) => reference);
  }, most);
}

journey(
  'an assistant writes to many, sees who is left out and why, and another person approves exactly that',
  async ({ page, another, origin, signIn, accessible, expectConsoleError }) => {
    expectConsoleError(/status of 422/);
    await signIn(page, staff('housing-assistant'), '/staff/campaigns');
    await page.getByRole('heading', { level: 1, name: 'Campaigns' }).waitFor();
    await page.getByText('What holds for every campaign').waitFor();
    await accessible(page, 'campaigns');

    const title = `Office closed ${Date.now()}`;
    await page.getByRole('link', { name: 'Begin a campaign' }).click();
    await page.getByLabel('Title').fill(title);
    await page.getByLabel('Text', { exact: true }).fill('Dear ((name)), you owe ((balance)).');
    await page.getByLabel('Heading of the letter').fill('Our office is closed');
    await page
      .getByLabel('Letter', { exact: true })
      .fill('Dear ((name)),\n\nOur office is closed on Monday. Telephone ((council telephone)).');
    await page.getByRole('button', { name: 'Begin it' }).click();
    await page.getByText('it cannot say what is owed').first().waitFor();
    await accessible(page, 'words that are refused');
    await page
      .getByLabel('Text', { exact: true })
      .fill(`Dear ((name)), our office is closed on Monday. ${title}`);
    await page.getByRole('button', { name: 'Begin it' }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    const address = page.url();

    const pasted = await references(page, 100);
    await page.getByLabel('Pasted references').check();
    await page.getByLabel('References', { exact: true }).fill([...pasted, pasted[0], 'T-NOBODY'].join('\n'));
    await page.getByRole('button', { name: 'Settle whom it is for' }).click();
    await page.getByText('2 lines could not be used').waitFor();
    await page.getByText('No account has this reference').waitFor();

    await page.getByRole('button', { name: 'Check every row' }).click();
    await page.getByText('would be written to').first().waitFor();
    await page.getByText('The exact words').waitFor();
    await page.getByText('our office is closed on Monday').first().waitFor();
    await accessible(page, 'a campaign checked');
    await page.getByLabel('Show').selectOption({ label: 'To be written to' });
    await page
      .getByRole('button', { name: /^Read what goes to/ })
      .first()
      .click();
    await page
      .getByText(/^Telephone 01632|Our office is closed on Monday\. Telephone/)
      .first()
      .waitFor();

    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'My own number and e-mail' }).click();
    await dialog.getByLabel(/^My mobile number/).fill('07700 900461');
    await dialog.getByRole('button', { name: 'Keep it' }).click();
    await page.getByRole('button', { name: 'Text it to me' }).click();
    await page.getByText(/^A trial goes to/).waitFor();
    await accessible(page, 'a trial to oneself');

    const helen = await another();
    await signIn(helen, staff('senior-rents-officer'), address.slice(origin.length));
    await helen.getByRole('heading', { level: 1, name: title }).waitFor();
    await helen.getByRole('button', { name: 'Approve it' }).click();
    await accessible(helen, 'approving a campaign');
    await helen.getByRole('dialog').getByRole('button', { name: 'Approve it' }).click();
    await helen.getByRole('heading', { level: 2, name: /^(Progress|What became of it)$/ }).waitFor();
    await helen.getByRole('button', { name: 'Pause' }).click();
    await helen.getByRole('button', { name: 'Go on' }).waitFor();
    await accessible(helen, 'a campaign paused');
    await helen.getByRole('button', { name: 'Cancel it' }).click();
    await helen.getByRole('button', { name: 'Yes, cancel what has not gone' }).click();
    await helen.getByText('Cancelled', { exact: true }).first().waitFor();
    await accessible(helen, 'a campaign cancelled');
  },
);
