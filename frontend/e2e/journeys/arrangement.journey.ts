import { nextMonday, setDate } from '../harness/forms';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

journey(
  'what is affordable is asked, an arrangement agreed with its calendar in sight, changed, listed and ended',
  async ({ page, origin, signIn, accessible }) => {
    await signIn(
      page,
      staff('income-officer'),
      '/staff/accounts?standing=ARREARS&state=CURRENT&sort=-balance',
    );
    const accounts = page.getByRole('table', { name: 'Accounts' });
    const link = accounts.getByRole('link').nth(2);
    const reference = ((await link.textContent()) ?? '').trim();
    await link.click();
    await page.getByRole('link', { name: 'Arrangement', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Arrangements' }).waitFor();
    await page.waitForLoadState('networkidle');
    if ((await page.getByRole('button', { name: 'End it' }).count()) > 0) await endIt();
    await accessible(page, 'no arrangement yet');

    await page.getByRole('button', { name: 'Take down a statement' }).click();
    const statement = page.getByRole('dialog');
    await statement.getByLabel('Wages or salary').fill('1200');
    await statement.getByLabel('Home and contents').fill('620');
    await statement.getByLabel('Food and housekeeping').fill('380');
    await statement.getByText('£200.00 is left a month.').waitFor();
    await accessible(page, 'income and outgoings');
    await statement.getByRole('button', { name: 'Take it down' }).click();
    await page.getByText('The statement is taken down').waitFor();

    await page.getByRole('button', { name: 'Agree one' }).click();
    const form = page.getByRole('form', { name: 'The arrangement' });
    await form.getByLabel('How often').selectOption({ label: 'Every week' });
    await setDate(form, 'First instalment', nextMonday(7));
    await form.getByLabel('Off what is owed, each time').fill('75.00');
    await form.getByText('It is more than what is left at the end of the month.').waitFor();
    await accessible(page, 'more than is left');
    await form.getByLabel('Off what is owed, each time').fill('20.00');
    await form.getByText(/It clears on/).waitFor();
    await form.getByText('£86.67 a month').waitFor();
    await form.getByLabel('How it was agreed').fill('Agreed on the telephone');
    await accessible(page, 'an arrangement with its calendar');
    await form.getByRole('button', { name: 'Agree it' }).click();
    await page.getByText('The arrangement is agreed.').waitFor();
    await page.getByRole('table', { name: /^Instalments/ }).waitFor();
    await accessible(page, 'an arrangement that is kept');

    await page.goto(page.url().replace(/arrangements.*$/, 'arrears'));
    await page.getByRole('heading', { name: 'Recommended' }).waitFor();
    await page.waitForLoadState('networkidle');
    await accessible(page, 'the case of who keeps an arrangement');
    await page.getByRole('link', { name: 'Arrangement', exact: true }).click();

    await page.getByRole('button', { name: 'Change it' }).click();
    await form.getByLabel('How often').selectOption({ label: 'Every month' });
    await setDate(form, 'First instalment', firstOfNextMonth());
    await form.getByText(/It clears on/).waitFor();
    await form.getByLabel('How it was agreed').fill('Paid monthly from now on');
    await form.getByRole('button', { name: 'Change it' }).click();
    await page.getByText('The arrangement is changed').waitFor();
    await page.getByText('Versions before (1)').waitFor();
    await accessible(page, 'an arrangement with a version before');

    await page.goto(`${origin}/staff/arrangements?state=KEPT`);
    const list = page.getByRole('table', { name: 'Arrangements, broken ones first' });
    await list.getByRole('link', { name: reference }).waitFor();
    await accessible(page, 'arrangements');
    await list.getByRole('link', { name: reference }).click();
    await page.getByRole('button', { name: 'End it' }).waitFor();
    await endIt();
    await accessible(page, 'an arrangement that was ended');

    async function endIt(): Promise<void> {
      await page.getByRole('button', { name: 'End it' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Why').fill('It was agreed for a walk only');
      await accessible(page, 'ending an arrangement');
      await dialog.getByRole('button', { name: 'End it' }).click();
      await page.getByText('The arrangement is ended').waitFor();
    }
  },
);

/** As the date box takes it. */
function firstOfNextMonth(): string {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1)).toISOString().slice(0, 10);
}
