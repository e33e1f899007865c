import type { Page } from 'playwright-core';
import { setDate } from '../harness/forms';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

const CODE = `AG${Date.now().toString(36).toUpperCase()}`;
const NAME = `Harrow Lee ${CODE}`;

/** Former accounts that owe enough, whose final account can be decided now, and was not; the largest debt first. */
async function toDecide(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const found: { id: string; pence: number }[] = [];
    let after: string | undefined;
    do {
      const list = await fetch(
        `/api/v1/final-accounts?limit=100${after ? `&after=${encodeURIComponent(after)}` : ''}`,
      );
      const { items, next } = (await list.json()) as {
        items: { accountId: string; balancePence: number; provedBefore?: string }[];
        next?: string;
      };
      for (const { accountId, balancePence, provedBefore } of items) {
        if (balancePence >= 5000 && !provedBefore) found.push({ id: accountId, pence: balancePence });
      }
      after = next;
    } while (after);
    return found.sort((a, b) => b.pence - a.pence).map((one) => one.id);
  });
}

async function mayGo(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const answer = await fetch('/api/v1/placement-candidates');
    return ((await answer.json()) as { mayGo: number }).mayGo;
  });
}

/** Decides final accounts until one of the debts may go to an agency. */
async function someDebt(page: Page, origin: string): Promise<void> {
  for (const account of await toDecide(page)) {
    if ((await mayGo(page)) > 0) return;
    await page.goto(`${origin}/staff/accounts/${account}/final-account`);
    await page.getByRole('heading', { level: 1, name: 'Final account' }).waitFor();
    const decide = page.getByRole('button', { name: 'Decide' });
    if (!(await decide.isVisible())) continue;
    await decide.click();
    const dialog = page.getByRole('dialog');
    const sure = dialog.getByRole('button', { name: 'Decide it' });
    const offered = await sure.waitFor({ timeout: 5000 }).then(
      () => true,
      () => false,
    );
    if (!offered) continue;
    const why = dialog.getByLabel('Why it is not waited for');
    if ((await why.count()) > 0) await why.fill('The bank and the benefit office were asked');
    await sure.click();
    await page.getByText(/^Decided/).waitFor();
  }
  if ((await mayGo(page)) === 0) throw new Error('no former tenant’s debt may go to an agency');
}

journey(
  'terms are agreed with an agency; a debt is placed by two people, sent, accepted and paid gross; a commission is explained, a line taken, and a debt called back',
  async ({ page, another, origin, signIn, accessible, expectConsoleError }) => {
    expectConsoleError(/4\d\d/);
    const admin = await another();
    await signIn(admin, staff('system-admin'), '/staff/reference?list=agencies');
    await admin.getByRole('button', { name: 'Set terms of an agency' }).waitFor();
    await accessible(admin, 'agencies');
    await admin.getByRole('button', { name: 'Set terms of an agency' }).click();
    const terms = admin.getByRole('dialog');
    await terms.getByLabel('Code').fill(CODE);
    await terms.getByLabel('Agency', { exact: true }).fill(NAME);
    await terms.getByLabel('Commission, per cent of what it collects').fill('15');
    await terms.getByLabel('Contract', { exact: true }).fill('Contract RB/2026/114');
    await terms.getByLabel('Where the data agreement lies').fill('Contracts register, entry 114');
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());
    await setDate(terms, 'From', day);
    await accessible(admin, 'terms of an agency');
    await terms.getByRole('button', { name: 'Set the terms' }).click();
    await admin.getByText('The terms are set').waitFor();

    await signIn(page, staff('housing-assistant'), '/staff/placements');
    await page.getByRole('heading', { level: 1, name: 'Agencies' }).waitFor();
    await accessible(page, 'placements');
    await someDebt(page, origin);

    await page.goto(`${origin}/staff/placements/new`);
    await page.getByRole('region', { name: 'What was checked' }).waitFor();
    await page.getByRole('table', { name: /^Debts that may go/ }).waitFor();
    await page.getByLabel('With which agency').selectOption({ label: NAME });
    const boxes = page.getByRole('checkbox', { name: /^Place / });
    for (let at = (await boxes.count()) - 1; at > 0; at--) await boxes.nth(at).uncheck();
    await accessible(page, 'choosing debts for an agency');
    await page.getByRole('button', { name: 'Prepare one debt' }).click();
    await page.getByRole('heading', { level: 1, name: `Placement with ${NAME}` }).waitFor();
    await page.getByRole('table', { name: /^Debts of the placement/ }).waitFor();
    await accessible(page, 'a placement');
    const address = new URL(page.url()).pathname;

    const helen = await another();
    await signIn(helen, staff('senior-rents-officer'), address);
    await helen.getByRole('button', { name: 'Approve it' }).click();
    await accessible(helen, 'approving a placement');
    await helen.getByRole('dialog').getByRole('button', { name: 'Approve it' }).click();
    await helen.getByText('File to be sent').first().waitFor();

    await page.reload();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download the file' }).click();
    await download;
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'The agency has the file' }).click();
    await dialog.getByRole('button', { name: 'The agency has the file' }).click();
    await page.getByRole('button', { name: 'The agency answered' }).click();
    await dialog.getByRole('button', { name: 'Record the answer' }).waitFor();
    await accessible(page, 'what the agency answered');
    await dialog.getByRole('button', { name: 'Record the answer' }).click();
    await page.getByText('With the agency', { exact: true }).first().waitFor();

    const reference = await page.evaluate(async (path) => {
      const answer = await fetch(`/api/v1${path.replace('/staff', '')}/debts`);
      return ((await answer.json()) as { items: { accountReference: string }[] }).items[0]?.accountReference;
    }, address);
    await page.goto(`${origin}/staff/agency-returns`);
    await page.getByRole('heading', { level: 1, name: 'Agencies’ files' }).waitFor();
    await accessible(page, 'files of agencies');
    await page.getByLabel('From which agency').selectOption({ label: NAME });
    const csv = [
      'our_ref,date,type,gross,commission,net',
      `${reference},${day},PAID,10.00,2.00,8.00`,
      `${reference},${day},PAID,10.00,2.00,8.00`,
      `NOBODY,${day},PAID,5.00,0.90,4.10`,
      '',
    ].join('\n');
    await page
      .getByLabel('File', { exact: true })
      .setInputFiles({ name: `${CODE}.csv`, mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: `${NAME}: ${CODE}.csv` }).waitFor();
    await page.getByRole('table', { name: /^Lines of the file/ }).waitFor();
    await accessible(page, 'a file of an agency');

    await page.getByRole('button', { name: /^Explain ?: line 2$/ }).click();
    await dialog.getByLabel('Why, and what becomes of it').fill('They credit 20p on the next invoice');
    await accessible(page, 'explaining a commission');
    await dialog.getByRole('button', { name: 'Explain the commission of line 2' }).click();
    await page.getByText(/They credit 20p on the next invoice/).waitFor();
    await page.getByRole('button', { name: /^Take ?: line 3$/ }).click();
    await dialog.getByLabel('How do you know?').fill('Two payments on one day: the agency confirmed both');
    await accessible(page, 'taking a parked line');
    await dialog.getByRole('button', { name: 'Take line 3' }).click();
    await page.getByRole('button', { name: /^Dismiss ?: line 4$/ }).click();
    await dialog.getByLabel('How do you know?').fill('It is another council’s: they send it right');
    await dialog.getByRole('button', { name: 'Dismiss line 4' }).click();
    await page.getByText('Dismissed', { exact: true }).last().waitFor();

    await page.goto(`${origin}${address}`);
    await page.getByRole('button', { name: /^Call back/ }).click();
    await dialog.getByLabel('Why').fill('Rang us and offers £20 a week from Friday');
    await accessible(page, 'calling a debt back');
    await dialog.getByRole('button', { name: 'Call it back' }).click();
    await page.getByText('Called back', { exact: true }).waitFor();
    await page.getByRole('link', { name: reference ?? '' }).click();
    await page.getByRole('heading', { level: 2, name: 'Agencies' }).waitFor();
    await accessible(page, 'a case that was with an agency');

    await page.goto(`${origin}/staff/placements`);
    const told = page.getByRole('region', { name: `Called back from ${NAME}` });
    await told.getByRole('button', { name: /^Make the file of recalls/ }).click();
    await told.getByText('It has been told of every debt that was called back.').waitFor();
    await accessible(page, 'what an agency was told');
  },
);
