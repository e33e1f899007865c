import { expect } from 'vitest';
import { setDate } from '../harness/forms';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

const HEADER =
  'HBRentRef,HBClaimRef,HBDatePosted,HBValuePosted,HBValueWeekly,HBValueRecovered,HBAdjustmentIndicator';

/** The Monday of this week, as a civil day. */
function monday(): string {
  const day = new Date();
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}

journey(
  'a Housing Benefit schedule is brought in, Universal Credit recorded, and what is due said in words',
  async ({ page, origin, signIn, accessible }) => {
    await signIn(page, staff('housing-assistant'), '/staff/accounts?state=CURRENT');
    const link = page.getByRole('table', { name: 'Accounts' }).getByRole('link').first();
    await link.waitFor();
    const reference = (await link.textContent()) ?? '';
    const address = (await link.getAttribute('href')) ?? '';
    const run = String(Date.now());
    // Amounts of this run only, or the second run on the same books would look like the first.
    const paid = 40 + Number(run.slice(-4)) / 100;
    const claim = `QZ${run.slice(-7)}`;
    const rows = [
      `${reference},QZ0000001,${monday()},${paid.toFixed(2)},${(paid + 12.5).toFixed(2)},12.50,0`,
      `${reference},QZ0000001,${monday()},-5.00,0.00,5.00,1`,
      `NOBODY/${run},${claim},${monday()},20.00,20.00,0.00,0`,
    ];
    const schedule = [HEADER, ...rows, `TOTAL,3,${(paid + 15).toFixed(2)}`, ''].join('\n');

    await page.goto(`${origin}/staff/benefit-files`);
    await page.getByRole('heading', { name: 'Send a file of Housing Benefit' }).waitFor();
    await accessible(page, 'benefit files');
    const upload = { name: `hb-${run}.csv`, mimeType: 'text/csv', buffer: Buffer.from(schedule) };
    await page.locator('#payment-file').setInputFiles(upload);
    await page.getByRole('button', { name: 'See how it reads' }).click();
    await page.getByText('3 payments').waitFor();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: `hb-${run}.csv` }).waitFor();
    await page.getByText(/Posted and proved/).waitFor();
    await page.getByText('It agrees').waitFor();
    await accessible(page, 'a Housing Benefit schedule posted and proved');

    await page.goto(`${origin}${address}`);
    const due = page.getByRole('heading', { name: 'Due and overdue' });
    await due.waitFor();
    const benefit = page.getByRole('table', { name: 'What Housing Benefit schedules said' });
    await benefit.getByText('Paid, £12.50 kept back').first().waitFor();
    await benefit.getByText('£5.00 taken back').first().waitFor();
    await accessible(page, 'an account with Housing Benefit');

    const open = page.getByRole('button', { name: 'End this award' });
    await page.waitForLoadState('networkidle');
    if ((await open.count()) === 0) {
      await page.getByRole('button', { name: 'Record Universal Credit' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Housing costs each month').fill('433.33');
      await setDate(dialog, 'From', monday());
      await accessible(page, 'recording Universal Credit');
      await page.getByRole('button', { name: 'Record the award' }).click();
    }
    await open.waitFor();
    const credits = page.getByRole('table', { name: 'Credits that are late or to come' });
    await credits.getByText('Universal Credit').first().waitFor();
    expect(await credits.getByRole('row').count()).toBeGreaterThan(2);
    await accessible(page, 'an account with Universal Credit');

    await page.goto(`${origin}/staff/expected-credits?payer=UNIVERSAL_CREDIT&state=TO_COME`);
    const expected = page.getByRole('table', { name: 'Credits due, by account' });
    await expected.getByText('To come').first().waitFor();
    await page.getByRole('combobox', { name: 'From', exact: true }).selectOption({ label: 'Anybody' });
    await expected.getByText('Tenant', { exact: true }).first().waitFor();
    await accessible(page, 'credits due over many accounts');
  },
);
