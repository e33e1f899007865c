import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

async function take(page: Page, format: string): Promise<Download> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: `Take the list as ${format}` }).click();
  return download;
}

async function linesOf(file: Download): Promise<string[]> {
  return readFileSync(await file.path(), 'utf8')
    .replace('\ufeff', '')
    .trimEnd()
    .split('\r\n');
}

journey(
  'a list is taken away as exactly what is shown',
  async ({ page, origin, signIn, accessible, expectConsoleError }) => {
    expectConsoleError(/422/);
    await signIn(page, staff('housing-assistant'), '/staff/accounts?standing=ARREARS&sort=-balance');
    const table = page.getByRole('table', { name: 'Accounts' });
    await table.waitFor();
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Address' }).uncheck();
    await page.getByRole('checkbox', { name: 'Names' }).uncheck();
    await page.keyboard.press('Escape');

    const heads = (await table.getByRole('columnheader').allTextContents())
      .map((head) => head.replace(/[▲▼↕]/u, ''))
      .filter(Boolean);
    const file = await take(page, 'CSV');
    expect(file.suggestedFilename()).toBe('Accounts.csv');
    const lines = await linesOf(file);
    expect(lines[0]).toBe(heads.join(','));
    const shown = await table.locator('tbody tr').count();
    expect(lines.length - 1).toBeGreaterThanOrEqual(shown);
    expect(lines[1]?.split(',')[0]).toBe(await table.getByRole('rowheader').first().textContent());
    for (const kind of ['XLSX', 'PDF']) {
      const other = await take(page, kind);
      expect(other.suggestedFilename()).toBe(`Accounts.${kind.toLowerCase()}`);
    }
    await accessible(page, 'accounts taken away');

    // A filter the server refuses is said in place; nothing is saved.
    await page.route('**/export.pdf*', (route) =>
      route.fulfill({
        status: 422,
        contentType: 'application/problem+json',
        body: JSON.stringify({ title: 'This list is too long for a PDF', status: 422 }),
      }),
    );
    await page.getByRole('button', { name: 'Take the list as PDF' }).click();
    await page.getByRole('alert').getByText('This list is too long for a PDF').waitFor();
    await accessible(page, 'a list too long for paper');

    for (const path of ['/properties', '/people', '/tenancies', '/adjustments', '/changes']) {
      await page.goto(`${origin}/staff${path}`);
      const whole = await linesOf(await take(page, 'CSV'));
      expect(whole[0], path).toMatch(/^[A-Z]/);
    }
  },
);

journey(
  'a view is kept under a name, for oneself and for the team',
  async ({ page, another, signIn, accessible }) => {
    const name = `Worst first ${Date.now() % 100_000}`;
    await signIn(page, staff('housing-assistant'), '/staff/accounts?standing=ARREARS&sort=-balance');
    await page.getByRole('table', { name: 'Accounts' }).waitFor();
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Kind' }).uncheck();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByLabel('Save what you see as').fill(name);
    await page.getByRole('checkbox', { name: 'The whole team may use it' }).check();
    await accessible(page, 'views of a list');
    await page.getByRole('button', { name: 'Save view' }).click();
    await page.getByRole('button', { name: `View: ${name}` }).waitFor();

    const colleague = await another();
    await signIn(colleague, staff('senior-rents-officer'), '/staff/accounts');
    await colleague.getByRole('table', { name: 'Accounts' }).waitFor();
    await colleague.getByRole('button', { name: 'Views' }).click();
    await colleague.getByRole('button', { name, exact: true }).click();
    await colleague.waitForURL(/standing=ARREARS/);
    expect(new URL(colleague.url()).searchParams.get('sort')).toBe('-balance');
    await colleague.getByRole('button', { name: `View: ${name}` }).waitFor();
    await expect.poll(() => colleague.getByRole('columnheader', { name: 'Kind' }).count()).toBe(0);
    await accessible(colleague, 'a view of the team');

    // It is the owner's to remove, and nobody else's.
    await colleague.getByRole('button', { name: `View: ${name}` }).click();
    expect(await colleague.getByRole('button', { name: `Remove ${name}` }).count()).toBe(0);
    await page.getByRole('button', { name: `View: ${name}` }).click();
    await page.getByRole('button', { name: `Remove ${name}` }).click();
    await expect.poll(() => page.getByRole('button', { name, exact: true }).count()).toBe(0);
  },
);

journey(
  'somebody called away is asked before the sign-in ends, and loses nothing',
  async ({ page, signIn, accessible }) => {
    await page.clock.install();
    await signIn(page, staff('housing-assistant'), '/staff/people/new');
    const surname = page.getByLabel('Surname');
    await surname.fill('Ashworth');
    await page.clock.fastForward('28:30');
    const warning = page.getByRole('alertdialog', { name: 'Are you still there?' });
    await warning.waitFor();
    await accessible(page, 'asked before the sign-in ends');
    await warning.getByRole('button', { name: 'Stay signed in' }).click();
    await warning.waitFor({ state: 'hidden' });
    expect(await surname.inputValue()).toBe('Ashworth');
  },
);
