import { setDate } from '../harness/forms';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

/** A day in the form's own writing, so many days from today. */
function daysFromToday(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return day.toISOString().slice(0, 10);
}

journey(
  'Breathing Space is set with its evidence, seen on the account and in the list, and ended by a second person',
  async ({ page, another, origin, signIn, accessible, expectConsoleError }) => {
    expectConsoleError(/422/);
    await signIn(page, staff('housing-assistant'), '/staff/accounts?standing=ARREARS');
    const link = page.getByRole('table', { name: 'Accounts' }).getByRole('link').nth(12);
    await link.waitFor();
    const account = new URL((await link.getAttribute('href')) ?? '', origin).pathname;

    await page.goto(`${origin}${account}`);
    await page.getByRole('region', { name: 'Holds' }).waitFor();
    await page.getByRole('link', { name: 'Holds and what they stopped' }).click();
    await page.getByRole('heading', { level: 1, name: 'Holds' }).waitFor();
    await page.getByText('Nothing was stopped').waitFor();
    await accessible(page, 'no hold on an account');

    await page.getByRole('button', { name: 'Set a hold' }).click();
    const form = page.getByRole('dialog');
    await setDate(form, 'Entered in the register', daysFromToday(3));
    await form.getByLabel('Who said so').fill('Insolvency Service');
    await form.getByLabel('Their reference').fill('BSN-2026-118342');
    await form.getByLabel('What was seen').fill('Notice by e-mail, filed with the account');
    await form.getByLabel('Why', { exact: true }).fill('Entered in the register');
    await form.getByRole('button', { name: 'Set it' }).click();
    await form.getByText('It has not been registered yet.').first().waitFor();
    await accessible(page, 'setting a hold');
    await setDate(form, 'Entered in the register', daysFromToday(-3));
    await form.getByRole('button', { name: 'Set it' }).click();
    await page.getByText(/^The hold stands from/).waitFor();
    await page
      .getByText(/of what was due by/)
      .first()
      .waitFor();
    await accessible(page, 'a hold on an account');

    await page.goto(`${origin}${account}`);
    await page
      .getByRole('region', { name: 'Holds' })
      .getByText(/of what was due by/)
      .waitFor();
    await accessible(page, 'an account with a hold');

    await page.goto(`${origin}/staff/holds?kind=BREATHING_SPACE`);
    await page
      .getByRole('table', { name: /^Holds, what is due/ })
      .getByText('BSN-2026-118342')
      .first()
      .waitFor();
    await accessible(page, 'holds');

    // Left standing it would keep other walks' letters from going.
    const helen = await another();
    await signIn(helen, staff('senior-rents-officer'), `${account}/holds`);
    await helen.getByRole('button', { name: 'End it' }).click();
    const ending = helen.getByRole('dialog');
    await ending.getByLabel('Why').fill('Cancelled by the debt adviser; notice filed');
    await accessible(helen, 'ending a hold');
    await ending.getByRole('button', { name: 'End it' }).click();
    await helen.getByText('The hold is ended').waitFor();
    await helen.getByText('No hold stands on this account').waitFor();
  },
);
