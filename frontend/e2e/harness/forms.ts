import type { Locator, Page } from 'playwright-core';

/** The Monday after today, or a day a number of days after it, as the date box takes it. */
export function nextMonday(plusDays = 0): string {
  const day = new Date();
  day.setUTCDate(day.getUTCDate() + ((8 - day.getUTCDay()) % 7 || 7) + plusDays);
  return day.toISOString().slice(0, 10);
}

/** Types a date into the box beside the segments, as a person who knows the shortcut does. */
export async function setDate(within: Page | Locator, label: string, date: string): Promise<void> {
  const box = within.getByLabel(`${label}: shortcut`);
  await box.fill(date);
  await box.press('Enter');
}

/** Presses "Choose", searches, and takes the first result. */
export async function pick(page: Page, within: Page | Locator, label: string, text: string): Promise<void> {
  await within
    .getByRole('button', { name: new RegExp(`^${label} Choose`) })
    .first()
    .click();
  await page.getByPlaceholder(/^Account number/).fill(text);
  await page.getByRole('option', { name: text }).first().click();
}

/** Adds somebody nobody else has, and says their number. */
export async function addPerson(page: Page, origin: string, surname: string): Promise<string> {
  await page.goto(`${origin}/staff/people/new`);
  await page.getByLabel('First names').fill('Perpetua');
  await page.getByLabel('Surname').fill(surname);
  await page.getByLabel('National Insurance number').fill('QQ 12 34 56 C');
  await page.getByRole('button', { name: 'Add the person' }).click();
  await page.getByRole('heading', { level: 1, name: new RegExp(surname) }).waitFor();
  const crumbs = (await page.getByText(/^Person N\d+$/).textContent()) ?? '';
  return crumbs.replace('Person ', '');
}
