import type { Page } from 'playwright-core';
import { setDate } from '../harness/forms';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

const PATIENCE = 120_000;

/** The list is worked out a minute after the start of a server: a walk may come before it. */
async function cases(page: Page, table = 'All'): Promise<void> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    await page.getByRole('heading', { level: 1, name: 'Arrears' }).waitFor();
    await page.waitForLoadState('networkidle');
    if ((await page.getByRole('table', { name: table }).getByRole('link').count()) > 0) return;
    if (Date.now() > until) throw new Error('nobody is on the arrears worklist');
    await page.waitForTimeout(2_000);
    await page.reload();
  }
}

/** A day so many days from today, as the clock of the browser has it. */
function inDays(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return day.toISOString().slice(0, 10);
}

journey(
  'an income officer narrows the worklist, pauses a case and puts it back',
  async ({ page, origin, signIn, accessible }) => {
    await signIn(page, staff('income-officer'), '/staff/arrears?tab=ALL');
    await cases(page);
    await accessible(page, 'arrears worklist');
    await page.getByRole('navigation', { name: 'Parts of the worklist' }).getByText('Paused').click();
    await page.waitForURL(/tab=PAUSED/);
    await page.goBack();
    await page.waitForURL(/tab=ALL/);

    await page.getByRole('table', { name: 'All' }).getByRole('link').first().click();
    await page.getByRole('heading', { name: 'Recommended' }).waitFor();
    await accessible(page, 'the case of an account');
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Why').selectOption({ label: 'Debt advice' });
    await dialog.getByLabel('What is known').fill('StepChange is at work');
    await setDate(dialog, 'Last day', inDays(14));
    await accessible(page, 'pausing a case');
    await dialog.getByRole('button', { name: 'Pause it' }).click();
    await page.getByText('The account is paused').waitFor();
    await page.getByRole('button', { name: 'End the pause' }).click();
    await page.getByRole('dialog').getByLabel('Why').fill('The adviser is done');
    await page.getByRole('dialog').getByRole('button', { name: 'End the pause' }).click();
    await page.getByText('The pause is ended').waitFor();

    await page.goto(`${origin}/staff/arrears/letters`);
    await page.getByRole('heading', { level: 1, name: 'Letters to many' }).waitFor();
    await page.waitForLoadState('networkidle');
    await accessible(page, 'letters to many');
  },
);

journey(
  'a promise is written down with its hold, which ends when it is withdrawn and not before',
  async ({ page, signIn, accessible }) => {
    await signIn(page, staff('income-officer'), '/staff/arrears?tab=IMMEDIATE');
    await cases(page, 'Immediate actions');
    await page.getByRole('table', { name: 'Immediate actions' }).getByRole('link').first().click();
    await page.getByRole('heading', { name: 'Recommended' }).waitFor();
    const arrears = page.url();
    await page.getByRole('button', { name: 'Promise', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Amount').fill('25');
    await setDate(dialog, 'By', inDays(7));
    await accessible(page, 'writing a promise down');
    await dialog.getByRole('button', { name: 'Write it down' }).click();
    await page.getByText('The promise is written down and holds').waitFor();
    await accessible(page, 'a promise on a case');

    await page.goto(arrears.replace(/\/arrears.*$/, '/holds'));
    // Holds of promises that are over stand below it.
    const hold = page
      .getByRole('region', { name: 'Promise to pay' })
      .filter({ hasText: /It ends with the promise/ });
    await hold.getByText(/The tenant, £25.00 by/).waitFor();
    await accessible(page, 'the hold of a promise');
    await hold.getByRole('link', { name: 'The promise' }).click();

    await page.getByRole('button', { name: 'Withdraw' }).click();
    await dialog.getByLabel('Why').fill('It was misheard');
    await dialog.getByRole('button', { name: 'Withdraw' }).click();
    await page.getByText('The promise is withdrawn').waitFor();
    await page.goto(arrears.replace(/\/arrears.*$/, '/holds'));
    await page.getByText('No hold stands on this account').waitFor();
  },
);
