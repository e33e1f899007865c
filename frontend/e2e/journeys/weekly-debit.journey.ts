import type { Page } from 'playwright-core';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

/** Presses a step of the board and the button of the same name in the dialog that opens. */
async function sign(page: Page, step: string): Promise<void> {
  await page.getByRole('button', { name: step, exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: step, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** What others changed since the pre-list has to be in it before anybody can sign; an assistant prepares again. */
async function prepareAgainIfChanged(page: Page): Promise<void> {
  const again = page.getByRole('button', { name: 'Prepare again', exact: true });
  await again.waitFor();
  const changed = page.getByText(/recorded since the pre-list$/);
  if ((await changed.count()) === 0) return;
  await again.click();
  await changed.first().waitFor({ state: 'hidden' });
  await again.and(page.locator(':not([aria-disabled="true"])')).waitFor();
}

async function acceptAllExceptions(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: /exceptions/i })
    .first()
    .click();
  const accept = page.getByRole('button', { name: /^Accept all \d+ with one reason$/ });
  await page.getByRole('table').first().waitFor();
  while ((await accept.count()) > 0) {
    const before = await accept.count();
    await accept.first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Why is it all right?').fill('Checked against the file; right for this week.');
    await dialog.getByRole('button', { name: /^Accept/ }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.waitForFunction(
      (count) =>
        [...document.querySelectorAll('button')].filter((b) =>
          /^Accept all \d+ with one reason$/.test(b.textContent ?? ''),
        ).length < count,
      before,
    );
  }
}

journey(
  'a week is settled, signed by two people, posted and closed',
  async ({ page, another, origin, signIn, accessible }) => {
    await signIn(page, staff('housing-assistant'));
    // The week the council came with: usually this one, the one before when midnight of a Sunday has passed since.
    await page.getByRole('link', { name: 'All weeks' }).click();
    await page.getByRole('row').filter({ hasText: 'Pre-listed' }).getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: /^Weekly debit, / }).waitFor();
    const board = new URL(page.url()).pathname;
    await accessible(page, 'weekly debit');
    await prepareAgainIfChanged(page);
    await acceptAllExceptions(page);
    await accessible(page, 'weekly debit exceptions settled');
    await sign(page, 'Sign off as balanced');
    // The picker of weeks says it too, in an option nobody sees.
    await page.getByText('Signed as balanced').and(page.locator(':not(option)')).first().waitFor();

    const senior = await another();
    await signIn(senior, staff('senior-rents-officer'));
    await senior.goto(origin + board);
    await sign(senior, 'Approve');
    await sign(senior, 'Post the debit');
    await senior
      .getByRole('button', { name: 'Close the week', exact: true })
      .and(senior.locator(':enabled'))
      .waitFor();
    await accessible(senior, 'weekly debit posted');
    await sign(senior, 'Close the week');
    await senior.getByRole('button', { name: 'Propose to back out', exact: true }).waitFor();
    await accessible(senior, 'weekly debit closed');
  },
);
