import type { Page } from 'playwright-core';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

/** Plays the days that are left; a walk on a stack that was walked before finds them played. */
async function playToTheEnd(page: Page): Promise<void> {
  for (const day of [3, 4]) {
    const press = page.getByRole('button', { name: `Play day ${day}` });
    if (await press.isVisible()) await press.click();
    await page
      .getByRole('listitem')
      .filter({ hasText: `Day ${day}:` })
      .getByText('Played', { exact: true })
      .waitFor();
  }
}

journey(
  'a collection that is on the accounts comes back from the banks day by day, and each line says what was done',
  async ({ page, origin, signIn, accessible, picture }) => {
    await signIn(page, staff('housing-assistant'), '/staff/direct-debits');
    const runs = page.getByRole('table', { name: 'Direct Debit runs, the latest collection day first' });
    await runs.waitFor();
    await picture(page, 'the Direct Debit board of a council that has been collecting');
    const posted = runs.getByRole('row').filter({ hasText: 'On the accounts' });
    await posted.first().getByRole('link').first().click();
    const days = page.getByRole('list', { name: 'Days of the cycle' });
    await days.waitFor();
    await page.getByText('Demonstration: no bank is asked').waitFor();
    await accessible(page, 'a run on the accounts, its cycle half played');
    await playToTheEnd(page);
    await days.getByRole('link', { name: 'Unpaid (ARUDD)' }).waitFor();
    await days.getByRole('link', { name: 'Indemnity claims (DDICA)' }).waitFor();
    await accessible(page, 'a run whose whole cycle has been played');

    await days.getByRole('link', { name: 'Unpaid (ARUDD)' }).click();
    await page.getByText('Simulated: no bank has said this').waitFor();
    const lines = page.getByRole('table', { name: 'Its lines' });
    await lines.getByText('refer to payer').first().waitFor();
    await lines
      .getByText(/is owed again from the day it was collected/)
      .first()
      .waitFor();
    await accessible(page, 'returned collections in a report');

    await page.goto(`${origin}/staff/bacs-reports`);
    await page
      .getByRole('table', { name: 'Lines that wait for a person' })
      .getByRole('button', { name: /^Present it again/ })
      .first()
      .waitFor();
    await page.getByText('Simulated').first().waitFor();
    await accessible(page, 'the inbox with lines to decide');

    await page.goto(`${origin}/staff/bacs-reports?kind=ADDACS`);
    await page
      .getByRole('table', { name: 'Bacs reports, newest first' })
      .getByRole('link', { name: /addacs/ })
      .first()
      .click();
    await page.getByRole('table', { name: 'Its lines' }).waitFor();
    await accessible(page, 'instructions that payers’ banks have changed');

    await page.goto(`${origin}/staff/indemnity-claims`);
    const claims = page.getByRole('table', { name: 'Indemnity claims, what is due first' });
    const challenge = claims.getByRole('button', { name: /^Challenge it/ }).first();
    await challenge.waitFor();
    await claims
      .getByText(/working days? left/)
      .first()
      .waitFor();
    await accessible(page, 'indemnity claims with their clocks');
    await challenge.click();
    await page.getByRole('dialog').getByLabel('What did you send, and to whom?').waitFor();
    await accessible(page, 'challenging a claim');
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();

    await claims.getByRole('link').first().click();
    await page.locator('main').getByRole('link', { name: 'Direct Debit', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Direct Debit' }).waitFor();
    await page
      .getByRole('heading', { name: /^Mandate/ })
      .first()
      .waitFor();
    await accessible(page, 'the Direct Debit of an account whose collection was claimed back');
  },
);

journey(
  'a bank says that a payer has died: the task leads to the hold, with the report as its evidence',
  async ({ page, another, signIn, accessible }) => {
    await signIn(page, staff('housing-assistant'), '/staff/tasks');
    const tasks = page.getByRole('table', { name: 'Tasks, what is due first first' });
    const row = tasks.getByRole('row').filter({ hasText: 'The bank says the payer has died' }).first();
    await row.waitFor();
    await accessible(page, 'tasks with a death a bank reported');
    const account = (await row.getByRole('link').first().getAttribute('href')) ?? '';
    await row.getByRole('button', { name: /^Set the hold/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Who has died', { exact: true }).waitFor();
    const people = dialog.getByLabel('Who has died', { exact: true }).getByRole('option');
    await dialog
      .getByLabel('Who has died', { exact: true })
      .selectOption({ index: (await people.count()) - 1 });
    await dialog.getByLabel('What was found out').fill('The next of kin says so as well');
    await accessible(page, 'confirming a death a bank reported');
    await dialog.getByRole('button', { name: 'Set the hold' }).click();
    await page.getByText(/^The hold stands on/).waitFor();

    // Left standing it would keep other walks' letters from going.
    const helen = await another();
    await signIn(helen, staff('senior-rents-officer'), `${account.split('?')[0]}/holds`);
    const hold = helen.getByRole('region', { name: /^Deceased/ }).first();
    await hold.getByText(/ARUDD report of|ADDACS report of|AUDDIS report of/).waitFor();
    await accessible(helen, 'the hold of a death a bank reported');
    await hold.getByRole('button', { name: 'End it' }).click();
    await helen.getByRole('dialog').getByLabel('Why').fill('Set for a walk only');
    await helen.getByRole('dialog').getByRole('button', { name: 'End it' }).click();
    await helen.getByText('The hold is ended').waitFor();
  },
);
