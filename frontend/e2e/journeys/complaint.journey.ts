import type { Page } from 'playwright-core';
import { nextMonday, setDate } from '../harness/forms';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

/** A tenant who owes something and about whose account nothing is held. */
async function owing(page: Page): Promise<string> {
  const id = await page.evaluate(async () => {
    const list = await fetch('/api/v1/accounts?limit=100&standing=ARREARS');
    const { items } = (await list.json()) as {
      items: { id: string; kind: string; state: string; balancePence: number }[];
    };
    for (const { id: account, kind, state, balancePence } of items) {
      if (kind !== 'MAIN' || state !== 'CURRENT' || balancePence < 2_000) continue;
      const holds = (await (await fetch(`/api/v1/holds?accountId=${account}&limit=1`)).json()) as {
        items: unknown[];
      };
      if (holds.items.length === 0) return account;
    }
    return undefined;
  });
  if (!id) throw new Error('nobody owes rent without a hold');
  return id;
}

/** Writes the answer that is open: the first point upheld, with an apology by a Monday to come. */
async function draft(page: Page, reasons: string): Promise<void> {
  await page.getByRole('button', { name: 'Write the answer' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Decision').selectOption({ label: 'Upheld' });
  await dialog.getByLabel('Why', { exact: true }).fill(reasons);
  await dialog.getByRole('button', { name: 'Add a promise' }).click();
  await dialog.getByLabel('What we do').fill('In this letter');
  await setDate(dialog, 'By', nextMonday());
}

journey(
  'an assistant logs a complaint, a senior officer answers it, and stage 2 is answered by people who had no part in stage 1',
  async ({ page, another, origin, signIn, accessible }) => {
    await signIn(page, staff('housing-assistant'), '/staff/complaints');
    await page.getByRole('heading', { level: 1, name: 'Complaints' }).waitFor();
    await page.waitForLoadState('networkidle');
    const account = await owing(page);
    await page.goto(`${origin}/staff/accounts/${account}/complaints`);
    await page.getByRole('button', { name: 'Log a complaint' }).click();
    await page.getByLabel(/^Not satisfied with what we did/).check();
    await page.getByLabel('What of their words decided that').fill('“Nobody rings me back”');
    await page
      .getByLabel('What it is about')
      .selectOption({ label: 'A payment missing or on the wrong account' });
    await page
      .getByLabel('What they say')
      .fill('My payment is on somebody else’s account and nobody rings me.');
    await page.getByLabel(/^Of what we ask for, they dispute/).fill('12.50');
    await accessible(page, 'logging a complaint');
    await page.getByRole('button', { name: 'Log the complaint' }).click();
    await page.getByRole('heading', { level: 1, name: /^Complaint CP-/ }).waitFor();
    await page.getByText('£12.50, held while it is open').waitFor();
    await page.getByText('5 working days left').waitFor();
    await accessible(page, 'a complaint to be acknowledged');
    const address = page.url();

    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Acknowledge it' }).click();
    await dialog.getByLabel('What the complaint is').fill('You complain about a payment and about calls.');
    await dialog.getByLabel('Points to answer').fill('The payment is on the wrong account');
    await accessible(page, 'acknowledging a complaint');
    await dialog.getByRole('button', { name: 'Acknowledge it' }).click();
    await page.getByText(/^The letter is queued/).waitFor();
    await page.getByText('10 working days left').waitFor();
    await page.getByText('Decide point 1.').waitFor();

    await draft(page, 'It was posted to the account next door.');
    await accessible(page, 'writing an answer');
    await dialog.getByRole('button', { name: 'Keep the draft' }).click();
    await page.getByText('The draft is kept').waitFor();
    await accessible(page, 'a draft of an answer');

    const helen = await another();
    await signIn(helen, staff('senior-rents-officer'), address.slice(origin.length));
    await helen.getByRole('button', { name: 'Send the answer' }).click();
    await helen.getByRole('dialog').getByRole('button', { name: 'Send the answer' }).click();
    await helen.getByText(/^The answer is queued as a letter/).waitFor();
    await accessible(helen, 'stage 1 answered');

    await page.reload();
    await page.getByRole('button', { name: 'Stage 2 is asked for' }).click();
    await dialog.getByRole('button', { name: 'Begin stage 2' }).click();
    await page.getByText(/^Stage 2 is asked for\. Acknowledge it by/).waitFor();
    await page.getByRole('button', { name: 'Acknowledge it' }).click();
    await dialog.getByRole('button', { name: 'Acknowledge it' }).click();
    await page.getByText('20 working days left').waitFor();
    await page
      .getByText(/^You wrote or sent the answer at stage 1/)
      .first()
      .waitFor();
    await accessible(page, 'stage 2 belongs to somebody else');

    const nadia = await another();
    await signIn(nadia, staff('income-officer'), address.slice(origin.length));
    await draft(nadia, 'We looked at it anew, and it was.');
    await nadia.getByRole('dialog').getByRole('button', { name: 'Keep the draft' }).click();
    await nadia.getByText('The draft is kept').waitFor();
    const grace = await another();
    await signIn(grace, staff('head-of-service'), address.slice(origin.length));
    await grace.getByRole('button', { name: 'Send the answer' }).click();
    await grace.getByRole('dialog').getByRole('button', { name: 'Send the answer' }).click();
    await grace.getByText(/^The answer is queued as a letter/).waitFor();

    await page.reload();
    const promised = page.getByRole('button', { name: /^It is done/ });
    await promised.first().waitFor();
    for (let left = await promised.count(); left > 0; left--) {
      await promised.first().click();
      await dialog.getByLabel('What was done').fill('Sent with the answer');
      await dialog.getByRole('button', { name: 'It is done' }).click();
      await promised.nth(left - 1).waitFor({ state: 'detached' });
    }
    await page.getByRole('button', { name: 'Close it' }).click();
    await dialog
      .getByLabel(/^What we do differently/)
      .fill('References that differ by one digit are read twice.');
    await dialog.getByRole('button', { name: 'Close it' }).click();
    await page.getByText('Closed after stage 2').first().waitFor();
    await accessible(page, 'a complaint that is closed');

    await page.goto(`${origin}/staff/complaint-figures`);
    await page.getByText('References that differ by one digit are read twice.').first().waitFor();
    await accessible(page, 'the figures of complaints');
    await page.goto(`${origin}/staff/complaints?show=all`);
    await page.getByRole('heading', { level: 1, name: 'Complaints' }).waitFor();
    await page.waitForLoadState('networkidle');
    await accessible(page, 'the list of complaints');
  },
);

journey(
  'somebody without a rent account complains and is answered by letter',
  async ({ page, signIn, accessible }) => {
    await signIn(page, staff('housing-assistant'), '/staff/complaints');
    await page.getByRole('button', { name: 'Log one without an account' }).click();
    await page.getByLabel(/^Not satisfied with what we did/).check();
    await page.getByLabel('What of their words decided that').fill('“Nobody answers a leaseholder”');
    await page.getByLabel('Who complains').selectOption({ label: 'A leaseholder or shared owner' });
    await page.getByLabel('Name', { exact: true }).fill('Mr Idris Vane');
    await page.getByLabel('Address our answer goes to').fill('Flat 4, 12 Weir Street\nZZ1 4EF');
    await page.getByLabel(/^Telephone or e-mail/).fill('01632 960177');
    await page.getByLabel('What it is about').selectOption({ label: 'No answer, or a late one' });
    await page.getByLabel('What they say').fill('I asked three times about the bill for the roof.');
    await accessible(page, 'logging a complaint without an account');
    await page.getByRole('button', { name: 'Log the complaint' }).click();
    await page.getByRole('heading', { level: 1, name: /^Complaint CP-/ }).waitFor();
    await page.getByText('Mr Idris Vane (a leaseholder or shared owner)').waitFor();
    await page.getByText('01632 960177').waitFor();
    await accessible(page, 'a complaint without an account');

    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Acknowledge it' }).click();
    await dialog.getByLabel('What the complaint is').fill('You complain that nobody answered you.');
    await dialog.getByLabel('Points to answer').fill('Nobody answered about the bill');
    await dialog.getByRole('button', { name: 'Acknowledge it' }).click();
    await page.getByText(/^The letter is queued/).waitFor();

    await page.getByRole('link', { name: 'Complaints', exact: true }).first().click();
    await page.getByLabel('Account', { exact: true }).selectOption({ label: 'Without one' });
    await page.getByRole('cell', { name: 'Mr Idris Vane' }).first().waitFor();
    await accessible(page, 'complaints about no account');
  },
);

journey(
  'an administrator sets what complaints are about, where the Ombudsman is, and who stands above a task',
  async ({ page, signIn, accessible }) => {
    await signIn(page, staff('system-admin'), '/staff/reference?list=complaint-categories');
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Set a category' }).click();
    // A second run on the same books sets another.
    await dialog.getByLabel('Code').fill(`RENT_CARDS_${Date.now()}`);
    await dialog.getByLabel('Name').fill('A rent card that did not come');
    await setDate(dialog, 'From', '+30d');
    await accessible(page, 'setting a category of complaints');
    await dialog.getByRole('button', { name: 'Set the category' }).click();
    await page.getByText(/^The category is set/).waitFor();
    await page.getByText('A rent card that did not come').first().waitFor();

    await page.getByRole('link', { name: 'The Ombudsman' }).click();
    await page
      .getByRole('button', { name: /^Change / })
      .first()
      .click();
    await dialog.getByLabel('Telephone').fill('01632 960100');
    await setDate(dialog, 'From', '+30d');
    await accessible(page, 'setting where the Ombudsman is');
    await dialog.getByRole('button', { name: 'Set it' }).click();
    await page.getByText(/^It is set\. Letters that went/).waitFor();

    await page.getByRole('link', { name: 'Who tasks rise to' }).click();
    await page.getByRole('button', { name: 'Name a person' }).click();
    await dialog.getByLabel('Names', { exact: true }).selectOption({ label: 'Nobody: the level alone' });
    await setDate(dialog, 'From', '+30d');
    await accessible(page, 'naming who stands above');
    await dialog.getByRole('button', { name: 'Set the person' }).click();
    await page.getByText(/^It is set\. Tasks that rose before/).waitFor();
  },
);
