import type { Page } from 'playwright-core';
import { setDate } from '../harness/forms';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

const NUMBER = '12345678';

interface Account {
  code: string;
  closingPence?: number | null;
}

/** The account at the bank of these journeys, as it stands; the second run goes on where the first ended. */
async function account(page: Page): Promise<Account | undefined> {
  const answer = await page.evaluate(async () => {
    const response = await fetch('/api/v1/bank-accounts', { headers: { 'X-Requested-With': 'JavaScript' } });
    return (await response.json()) as { items: Account[] };
  });
  return answer.items.find(({ code }) => code === 'JOURNEY');
}

const amount = (pence: number) => `${Math.floor(pence / 100)},${String(pence % 100).padStart(2, '0')}`;

/** A statement as MT940, without the bank's own number: its balances alone put it in its place. */
function statement(
  day: string,
  opening: number,
  entries: readonly (readonly [number, string, string])[],
): Buffer {
  const written = day.replaceAll('-', '').slice(2);
  const closing = opening + entries.reduce((sum, [pence]) => sum + pence, 0);
  return Buffer.from(
    [
      `:20:S${opening}`,
      `:25:200000${NUMBER}`,
      `:60F:C${written}GBP${amount(opening)}`,
      ...entries.flatMap(([pence, reference, words]) => [
        `:61:${written}${pence < 0 ? 'D' : 'C'}${amount(Math.abs(pence))}NTRF${reference}`,
        `:86:${words}`,
      ]),
      `:62F:C${written}GBP${amount(closing)}`,
      '-',
      '',
    ].join('\r\n'),
  );
}

/** Posts a payment at the counter, on the sixth account of the list. */
async function pay(page: Page, origin: string, pence: number): Promise<void> {
  await page.goto(`${origin}/staff/accounts?standing=ARREARS`);
  await page.getByRole('table', { name: 'Accounts' }).getByRole('link').nth(6).click();
  await page.getByRole('link', { name: 'Post a payment' }).click();
  await page.getByLabel('Amount received').fill((pence / 100).toFixed(2));
  await page.getByLabel('How it was paid').selectOption('RCO');
  await page.getByRole('button', { name: 'Post the payment' }).click();
  await page
    .getByText(/posted/)
    .first()
    .waitFor();
}

async function send(page: Page, buffer: Buffer): Promise<void> {
  await page.locator('#bank-file').setInputFiles({ name: 'statement.sta', mimeType: 'text/plain', buffer });
  await page.getByLabel('Account at the bank').selectOption('JOURNEY');
  await page.getByLabel('Written as').selectOption('MT940');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
}

journey(
  'a bank statement is proved, sent again, held where money is missing, and each of its lines gets its word',
  async ({ page, another, origin, signIn, accessible, expectConsoleError }) => {
    expectConsoleError(/409|422/);
    await signIn(page, staff('system-admin'), '/staff/reference?list=bank-accounts');
    await page.getByRole('heading', { level: 1, name: 'Reference data' }).waitFor();
    if (!(await account(page))) {
      await page.getByRole('button', { name: 'Keep an account at the bank' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('Code', { exact: true }).fill('JOURNEY');
      await form.getByLabel('Name', { exact: true }).fill('Housing income');
      await form.getByLabel('Sort code').fill('20-00-00');
      await form.getByLabel('Account number').fill(NUMBER);
      await setDate(form, 'Balanced from', '2026-01-01');
      await form.getByLabel(/^CASH /).check();
      await accessible(page, 'keeping an account at the bank');
      await form.getByRole('button', { name: 'Keep the account' }).click();
      await page.getByText('The account at the bank is kept').waitFor();
    }
    await page.getByText('****5678').waitFor();
    await accessible(page, 'accounts at the bank');
    const opening = (await account(page))?.closingPence ?? 100_000;

    const amara = await another();
    await signIn(amara, staff('housing-assistant'), '/staff/bank-statements');
    const day = new Date().toISOString().slice(0, 10);
    const run = String(Date.now()).slice(-6);
    const odd = 1_000 + (Date.now() % 8_000);
    await pay(amara, origin, odd + 7);
    await amara.goto(`${origin}/staff/bank-statements`);
    const good = statement(day, opening, [
      [odd + 7, 'NONREF', `TILL ${run}`],
      [odd, `NOBODY${run}`, `STRANGER ${run}`],
      [-1, 'NONREF', `CHARGES ${run}`],
    ]);
    await send(amara, Buffer.from(good.toString().replace(amount(odd), amount(odd + 1))));
    await amara
      .getByRole('alert')
      .getByText(/its lines come to/)
      .first()
      .waitFor();
    await accessible(amara, 'a bank statement refused because it does not add up');

    await send(amara, good);
    await amara.getByText('Does it add up?').waitFor();
    await amara.getByText('Taken', { exact: true }).waitFor();
    await accessible(amara, 'a bank statement taken');

    await amara.goto(`${origin}/staff/bank-statements`);
    await send(amara, good);
    await amara
      .getByRole('alert')
      .getByText(/was received before/)
      .first()
      .waitFor();
    await send(amara, statement(day, opening + 500_000, [[1, 'NONREF', `GAP ${run}`]]));
    await amara.getByText('Held: its lines do not count yet').waitFor();
    await accessible(amara, 'a bank statement held');
    const held = new URL(amara.url()).pathname;
    const helen = await another();
    await signIn(helen, staff('senior-rents-officer'), held);
    await helen.getByRole('button', { name: 'Refuse it' }).click();
    await helen.getByLabel('How do you know?').fill('Made up for a test');
    await helen.getByRole('button', { name: 'Refuse the statement' }).click();
    await helen.getByText('Refused: nothing of it counts').waitFor();

    await amara.goto(`${origin}/staff/bank-lines?state=OPEN`);
    await accessible(amara, 'open lines of the bank');
    const table = amara.getByRole('table', { name: 'Lines of the bank, the oldest first' });
    await table
      .getByRole('row', { name: new RegExp(`CHARGES ${run}`) })
      .getByRole('link')
      .click();
    await amara.getByLabel('What is it?').fill('Bank charges');
    await accessible(amara, 'a line of the bank');
    await amara.getByRole('button', { name: 'Explain it' }).click();
    await amara.getByText('Take the explanation back').waitFor();
    await accessible(amara, 'a line of the bank explained');

    await amara.goto(`${origin}/staff/bank-lines?state=OPEN`);
    await table
      .getByRole('row', { name: new RegExp(`TILL ${run}`) })
      .getByRole('link')
      .click();
    await amara.getByText('Comes to the same, to the penny').first().waitFor();
    await accessible(amara, 'what a line of the bank may be');
    await amara.keyboard.press('1');
    await amara.getByRole('button', { name: 'It is the same money' }).and(amara.locator(':focus')).waitFor();
    await amara.keyboard.press('Enter');
    await amara.getByText('Take the match apart').waitFor();
    await accessible(amara, 'a line of the bank found on the books');

    await amara.goto(`${origin}/staff/bank-lines?state=OPEN`);
    await table
      .getByRole('row', { name: new RegExp(`STRANGER ${run}`) })
      .getByRole('link')
      .click();
    await amara.getByRole('button', { name: 'Put it in suspense' }).click();
    await amara.getByText('See where it was posted').waitFor();
    await accessible(amara, 'a line of the bank posted');

    await amara.goto(`${origin}/staff/days/${day}`);
    await amara.getByRole('table', { name: 'Accounts at the bank' }).waitFor();
    await accessible(amara, 'the bank on the board of the day');
    await amara.goto(`${origin}/staff/bank-deposits`);
    await amara.getByRole('heading', { level: 1, name: 'In transit to the bank' }).waitFor();
    await accessible(amara, 'in transit to the bank');
  },
);
