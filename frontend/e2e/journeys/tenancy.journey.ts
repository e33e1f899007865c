import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { addPerson, nextMonday, pick, setDate } from '../harness/forms';
import { journey, type Traveller } from '../harness/journey';
import { staff } from '../harness/people';

type Accessible = Traveller['accessible'];

/** A home nobody holds and nobody is promised, by its reference. */
async function voidHome(page: Page, origin: string): Promise<string> {
  await page.goto(`${origin}/staff/properties?standing=VOID&kind=DWELLING`);
  const table = page.getByRole('table', { name: 'Properties' });
  await table.getByRole('link').first().waitFor();
  const from = (await table.getByRole('columnheader').allTextContents()).findIndex((head) =>
    /^Let from/.test(head),
  );
  for (const row of await table
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: /^R/ }) })
    .all()) {
    const promised = await row.getByRole('cell').or(row.getByRole('rowheader')).nth(from).textContent();
    if (!promised?.trim()) return (await row.getByRole('link').first().textContent()) ?? '';
  }
  throw new Error('every void home is let from a day to come');
}

/** Opens one of the steps of the tenancy, whether a button or one of the rest. */
async function choose(page: Page, deed: string): Promise<void> {
  const button = page.getByRole('button', { name: deed, exact: true });
  const rest = page.getByLabel('More to do with this tenancy');
  await button
    .or(rest.filter({ has: page.locator('option', { hasText: deed }) }))
    .first()
    .waitFor();
  if ((await button.count()) > 0) await button.first().click();
  else await rest.selectOption({ label: deed });
  await page.getByRole('dialog', { name: deed }).waitFor();
}

/** Previews what the dialog holds, then makes it and waits until it is said to be made. */
async function previewAndMake(page: Page, button: string, made: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Preview' }).click();
  await dialog.getByRole('heading', { name: 'What it comes to' }).waitFor();
  for (const box of await dialog.getByRole('checkbox').all()) await box.check();
  await dialog.getByRole('button', { name: button }).click();
  await page.getByText(made).waitFor();
}

async function draft(page: Page, origin: string, home: string, surname: string, accessible: Accessible) {
  await page.goto(`${origin}/staff/tenancies/new`);
  await page.getByRole('button', { name: 'Save as a draft' }).click();
  await page.getByRole('alert').waitFor();
  await accessible(page, 'new tenancy with mistakes');
  await pick(page, page, 'Home or garage', home);
  await page.getByLabel('Tenure').selectOption({ label: 'Introductory' });
  await setDate(page, 'First day', nextMonday(1));
  await setDate(page, 'Agreement signed (optional)', 't');
  await pick(page, page, 'Person 1', surname);
  await page.getByRole('button', { name: 'Save as a draft' }).click();
  await page.getByRole('heading', { level: 2, name: 'Check before it starts' }).waitFor();
}

async function correctDraft(page: Page, accessible: Accessible) {
  await choose(page, 'Correct the draft');
  const dialog = page.getByRole('dialog');
  await accessible(page, 'correct the draft');
  await dialog.getByRole('button', { name: 'Add a person' }).click();
  await dialog.getByRole('button', { name: 'Save the draft' }).click();
  await dialog.getByRole('alert').waitFor();
  await accessible(page, 'correct the draft with mistakes');
  await dialog.getByRole('button', { name: 'Take off person 2' }).click();
  await setDate(dialog, 'First day', nextMonday());
  await dialog.getByRole('button', { name: 'Save the draft' }).click();
  await page.getByText('The draft is corrected; it is to be checked').waitFor();
}

async function start(page: Page, address: string, accessible: Accessible) {
  await page.goto(address);
  await page.getByRole('heading', { level: 2, name: 'Check before it starts' }).waitFor();
  await page.waitForLoadState('networkidle');
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await accessible(page, 'check before it starts');
  await page.getByRole('button', { name: 'Sign as checked' }).click();
  await page.getByText('Checked: the tenancy can be started').waitFor();
  await choose(page, 'Start the tenancy');
  await accessible(page, 'start the tenancy');
  await previewAndMake(page, 'Start it', 'The tenancy has started');
}

journey(
  'a tenancy is drafted, corrected, checked by another person and started; its first day is put right, a joint tenant added, and it ends',
  async ({ page, another, origin, signIn, accessible, expectConsoleError }) => {
    expectConsoleError(/422/);
    await signIn(page, staff('housing-assistant'));
    await addPerson(page, origin, 'Quillfeather');
    await addPerson(page, origin, 'Quillfeather-Moss');
    const home = await voidHome(page, origin);
    await draft(page, origin, home, 'Quillfeather', accessible);
    await correctDraft(page, accessible);

    const senior = await another();
    await signIn(senior, staff('senior-rents-officer'));
    await start(senior, page.url(), accessible);
    await page.reload();
    await page.getByText('Live', { exact: true }).waitFor();
    await accessible(page, 'a running tenancy');

    await choose(page, 'Correct the first day');
    const dialog = page.getByRole('dialog');
    await setDate(dialog, 'Right first day', nextMonday(2));
    await dialog.getByRole('button', { name: 'Preview' }).click();
    await dialog.getByRole('alert').waitFor();
    await accessible(page, 'correct the first day with mistakes');
    await dialog.getByLabel('Reason').fill('The agreement says Wednesday');
    await previewAndMake(page, 'Correct it', 'The first day is corrected');
    await accessible(page, 'the first day is corrected');

    await choose(page, 'Add a joint tenant or occupant');
    await pick(page, dialog, 'Who', 'Quillfeather-Moss');
    await dialog.getByLabel(/^Joint tenant/).check();
    await setDate(dialog, 'From', nextMonday(3));
    await accessible(page, 'add a joint tenant');
    await dialog.getByRole('button', { name: 'Put them on the tenancy' }).click();
    await page.getByText('The person is on the tenancy').waitFor();
    await page.getByText('Joint tenant', { exact: true }).waitFor();

    await choose(page, 'End the tenancy');
    await setDate(dialog, 'Last day charged', nextMonday(13));
    await dialog.getByLabel('Reason').selectOption({ label: 'Surrender' });
    await previewAndMake(page, 'End the tenancy', 'The tenancy has ended');
    await page.getByText('Ended', { exact: true }).waitFor();
    await choose(page, 'Correct the last day');
    await setDate(dialog, 'Right last day charged', nextMonday(20));
    await dialog.getByLabel('Reason').fill('Keys came back a week later');
    await dialog.getByRole('button', { name: 'Preview' }).click();
    await dialog.getByRole('heading', { name: 'What it comes to' }).waitFor();
    await accessible(page, 'correct the last day');
    await dialog.getByRole('button', { name: 'Correct it' }).click();
    await page.getByText('The last day is corrected').waitFor();
    expect(await page.getByText(/, surrender$/).count()).toBe(1);
  },
);
