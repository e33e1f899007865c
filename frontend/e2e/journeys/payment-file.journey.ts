import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

/** The payment references of the first accounts on the list. */
async function references(page: Page, many: number): Promise<string[]> {
  const links = page.getByRole('table', { name: 'Accounts' }).getByRole('link');
  await links.first().waitFor();
  return (await links.allTextContents()).slice(0, many);
}

function file(day: string, lines: readonly (readonly [string, string, string])[]): Buffer {
  const rows = lines.map(([id, reference, amount]) => `TILL,${id},${reference},${amount},${day},,CASH,`);
  const total = lines.reduce((sum, [, , amount]) => sum + Math.round(Number(amount) * 100), 0);
  return Buffer.from(
    [
      'source,source_line_id,payment_ref,amount,payment_date,value_date,method,narrative',
      ...rows,
      `*TRAILER,${lines.length},${(total / 100).toFixed(2)}`,
      '',
    ].join('\n'),
  );
}

async function send(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('#payment-file').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Send', exact: true }).click();
}

journey(
  'a payment file is sent, proved, sent again, held, released by another person, and its suspense is settled by two',
  async ({ page, origin, another, signIn, accessible, expectConsoleError }) => {
    expectConsoleError(/409|422/);
    await signIn(page, staff('housing-assistant'), '/staff/accounts?state=CURRENT');
    const [one = '', two = ''] = await references(page, 2);
    const run = String(Date.now());
    const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    // Amounts of this run only, or the second run on the same books would look like the first.
    const pence = (Number(run.slice(-5)) / 100 + 1).toFixed(2);
    const slip = `${two.slice(0, -2)}${two.at(-1)}${two.at(-2)}`;
    const good = file(day, [
      [`${run}-1`, one, pence],
      [`${run}-2`, slip === two ? `${two}9` : slip, '20.00'],
    ]);

    await page.goto(`${origin}/staff/payment-files`);
    await send(page, `short-${run}.csv`, Buffer.from(good.toString().replace('*TRAILER,2', '*TRAILER,3')));
    await page
      .getByRole('alert')
      .getByText(/the trailer says 3 lines/)
      .waitFor();
    await accessible(page, 'a payment file refused by its trailer');

    await send(page, `till-${run}.csv`, good);
    await page.getByRole('heading', { level: 1, name: `till-${run}.csv` }).waitFor();
    await page.getByText(/Posted and proved/).waitFor();
    await page.getByText('It agrees').waitFor();
    await accessible(page, 'a payment file posted and proved');

    await page.goto(`${origin}/staff/payment-files`);
    await send(page, `renamed-${run}.csv`, good);
    await page
      .getByRole('alert')
      .getByText(/its lines are those of till-/)
      .waitFor();
    await accessible(page, 'payment files');

    await send(
      page,
      `next-${run}.csv`,
      file(day, [
        [`${run}-3`, one, pence],
        [`${run}-4`, two, '20.00'],
      ]),
    );
    await page.getByText('Held: nothing of it is posted yet').waitFor();
    await accessible(page, 'a payment file held');
    const held = page.url();

    const joe = await another();
    await signIn(joe, staff('senior-rents-officer'), new URL(held).pathname);
    await joe.getByRole('button', { name: 'Release it' }).click();
    await joe.getByLabel('How do you know?').fill('Two tills, confirmed with the cash office');
    await accessible(joe, 'releasing a held payment file');
    await joe.getByRole('button', { name: 'Release and post' }).click();
    await joe.getByText(/Posted and proved/).waitFor();

    await page.goto(`${origin}/staff/suspense`);
    await page.getByRole('heading', { name: /that is not ours/ }).waitFor();
    await accessible(page, 'suspense');
    const row = page.getByRole('table', { name: 'Suspense, the oldest first' }).getByRole('row', {
      name: new RegExp(`${run}-2`),
    });
    await row.getByRole('link').first().click();
    await page.getByRole('heading', { name: 'Whose it may be' }).waitFor();
    await page.keyboard.press('1');
    await page.getByRole('button', { name: 'Propose' }).and(page.locator(':focus')).waitFor();
    await accessible(page, 'an item of suspense with a candidate chosen');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Proposed by/ }).waitFor();
    await accessible(page, 'an item of suspense proposed');

    await joe.goto(page.url());
    await joe.getByRole('button', { name: 'Approve and post' }).click();
    await joe.getByText('Settled: nothing is left in it').waitFor();
    expect(await joe.getByText('Approved', { exact: true }).count()).toBe(1);
    await accessible(joe, 'an item of suspense settled');
  },
);
