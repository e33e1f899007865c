import type { Page } from 'playwright-core';
import { nextMonday, setDate } from '../harness/forms';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

/** Ends the order that stands, today or on another day. */
async function endIt(page: Page, why: string, on?: string): Promise<void> {
  await page.getByRole('button', { name: 'End it' }).click();
  const dialog = page.getByRole('dialog');
  if (on) await setDate(dialog, 'Last day it pays', on);
  await dialog.getByLabel('Why').fill(why);
  await dialog.getByRole('button', { name: 'End it' }).click();
  await page.getByText('The standing order is ended').waitFor();
  await page.getByRole('button', { name: 'Dismiss' }).click();
}

journey(
  'a standing order is asked for, its form printed, its terms changed, and what did not come is listed',
  async ({ page, another, origin, signIn, accessible, expectConsoleError }) => {
    expectConsoleError(/422/);
    await signIn(page, staff('system-admin'), '/staff/reference?list=bank-accounts');
    await page.getByRole('heading', { level: 1, name: 'Reference data' }).waitFor();
    await page.evaluate(async () => {
      const headers = { 'X-Requested-With': 'JavaScript', 'Content-Type': 'application/json' };
      const banks = (await (await fetch('/api/v1/bank-accounts', { headers })).json()) as {
        items: { controls: string[] }[];
      };
      const rules = (await (await fetch('/api/v1/posting-rules', { headers })).json()) as {
        items: { typeCode: string; controlCode: string }[];
      };
      const carried = new Set(banks.items.flatMap((bank) => bank.controls));
      const controls = rules.items
        .filter((rule) => rule.typeCode === 'RSO' && !carried.has(rule.controlCode))
        .map((rule) => rule.controlCode);
      if (controls.length === 0) return;
      await fetch('/api/v1/bank-accounts', {
        method: 'POST',
        headers,
        body: JSON.stringify({
          code: 'STANDING-ORDERS',
          name: 'Housing income',
          sortCode: '20-00-00',
          accountNumber: '12345678',
          controls: [...new Set(controls)],
          balancedFrom: '2026-01-01',
        }),
      });
    });

    const amara = await another();
    await signIn(amara, staff('housing-assistant'), '/staff/accounts?state=CURRENT');
    await amara.getByRole('table', { name: 'Accounts' }).getByRole('link').nth(4).click();
    await amara.getByRole('link', { name: 'Standing order', exact: true }).click();
    await amara.getByRole('heading', { level: 1, name: 'Standing orders' }).waitFor();
    await amara.waitForLoadState('networkidle');
    if ((await amara.getByRole('button', { name: 'End it' }).count()) > 0)
      await endIt(amara, 'Left from a walk before');
    await accessible(amara, 'no standing order yet');
    await amara.getByRole('button', { name: 'Ask for one' }).click();
    const form = amara.getByRole('dialog');
    await form.getByLabel('Who pays').fill('A Tenant');
    await form.getByLabel('How often').selectOption({ label: 'Every week' });
    await setDate(form, 'First payment', nextMonday(5));
    await form.getByRole('button', { name: 'See what to ask for' }).click();
    await form.getByText('Choose a day from Monday to Friday.').first().waitFor();
    await setDate(form, 'First payment', nextMonday());
    await form.getByRole('button', { name: 'See what to ask for' }).click();
    await form.getByRole('table', { name: 'Payments until the end of the rent year' }).waitFor();
    await accessible(amara, 'what to ask for');
    await form.getByRole('button', { name: 'Write it down' }).click();
    await amara.getByText('The standing order is written down.').waitFor();
    await accessible(amara, 'a standing order');
    const paper = amara.waitForEvent('download');
    await amara.getByRole('link', { name: 'Form for the bank' }).click();
    await paper;

    await amara.getByRole('button', { name: 'Change it' }).click();
    const change = amara.getByRole('dialog');
    await setDate(change, 'First payment of the new sum', nextMonday(28));
    await change.getByLabel('Another sum that was agreed').fill('12.00');
    await change.getByLabel('Why').fill('Agreed on the telephone');
    await accessible(amara, 'changing a standing order');
    await change.getByRole('button', { name: 'Change it' }).click();
    await amara.getByText('The standing order is changed.').waitFor();
    await amara
      .getByText(/£12\.00 every week on a Monday/)
      .first()
      .waitFor();

    await amara.getByRole('button', { name: 'End it' }).click();
    await accessible(amara, 'ending a standing order');
    await amara.getByRole('button', { name: 'Cancel' }).click();
    await endIt(amara, 'Pays by Direct Debit from now on');

    // One that should have paid by now and has not.
    await amara.getByRole('button', { name: 'Ask for one' }).click();
    await form.getByLabel('Who pays').fill('Late Payer');
    await form.getByLabel('How often').selectOption({ label: 'Every four weeks' });
    await setDate(form, 'First payment', nextMonday(-28));
    await form.getByRole('button', { name: 'See what to ask for' }).click();
    await form.getByRole('button', { name: 'Write it down' }).click();
    await amara.getByText(/was due on .+ and has not come/).waitFor();
    await accessible(amara, 'a standing order that did not come');
    const address = amara.url();
    await amara.goto(`${origin}/staff/standing-orders?kind=NOT_RECEIVED`);
    const late = amara.getByRole('table', { name: 'Standing orders that are not as they should be' });
    await late.getByText('Late Payer').first().waitFor();
    await accessible(amara, 'standing orders to ask after');
    await amara.goto(address);
    await endIt(amara, 'It was never set up at the bank', nextMonday(-35));
  },
);
