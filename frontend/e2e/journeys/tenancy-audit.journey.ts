import type { Page } from 'playwright-core';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

const PHONE = { width: 320, height: 640 };

/** Plans a visit to a home nobody audits yet; says where its audit is. */
async function planned(page: Page): Promise<string> {
  const id = await page.evaluate(async () => {
    const answer = await fetch('/api/v1/accounts?state=CURRENT&kind=MAIN&limit=100');
    const { items } = (await answer.json()) as { items: { id: string }[] };
    for (const { id } of items) {
      const sent = await fetch('/api/v1/tenancy-audits', {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'Idempotency-Key': crypto.randomUUID(),
          'X-Requested-With': 'JavaScript',
        },
        body: JSON.stringify({ accountId: id, most: 1 }),
      });
      if (!sent.ok) continue;
      const audits = await fetch(`/api/v1/tenancy-audits?accountId=${id}`);
      return ((await audits.json()) as { items: { id: string }[] }).items[0]?.id;
    }
    return undefined;
  });
  if (!id) throw new Error('no visit could be planned');
  return `/staff/tenancy-audits/${id}`;
}

journey(
  'a visit is written up on a telephone, kept as it is typed, and decided about in the office',
  async ({ page, another, origin, signIn, accessible, expectConsoleError }) => {
    // Homes that are audited already say so while one is looked for.
    expectConsoleError(/409/);
    await signIn(page, staff('housing-assistant'), '/staff/tenancy-audits');
    await page.getByRole('heading', { level: 1, name: 'Tenancy audits' }).waitFor();
    await page.getByRole('button', { name: 'Plan visits' }).click();
    await accessible(page, 'planning visits');
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    const audit = await planned(page);
    await page.reload();
    await page.waitForLoadState('networkidle');
    await accessible(page, 'tenancy audits');

    const nadia = await another();
    await nadia.setViewportSize(PHONE);
    await signIn(nadia, staff('income-officer'), audit);
    await nadia.getByRole('button', { name: 'Nobody was met' }).click();
    const dialog = nadia.getByRole('dialog');
    await dialog.getByLabel('Note').fill('The blinds were down');
    await accessible(nadia, 'a try at the door');
    await dialog.getByRole('button', { name: 'Write it down' }).click();
    await nadia.getByText('The blinds were down').waitFor();

    await nadia.getByRole('button', { name: 'Begin the visit' }).click();
    await nadia.getByText('You are visiting').waitFor();
    const parts = nadia.getByRole('navigation', { name: 'Parts of the visit' });
    await parts
      .getByRole('button', { name: /to ask/ })
      .first()
      .waitFor();
    await nadia.getByLabel('Telephone', { exact: true }).fill('01632 960777');
    await nadia.getByText('Everything is kept').waitFor();
    await accessible(nadia, 'a visit on a telephone');
    await nadia.reload();
    if ((await nadia.getByLabel('Telephone', { exact: true }).inputValue()) !== '01632 960777')
      throw new Error('what was typed is not there after a reload');

    // Everybody the books know of is asked for.
    for (;;) {
      for (const yes of await nadia.getByLabel(/^(Lives here|Lives here too): yes$/).all()) await yes.check();
      const papers = nadia.getByLabel('Photo identity seen, which');
      if ((await papers.count()) > 0) await papers.fill('Passport');
      if ((await nadia.getByLabel('Pets').count()) > 0) {
        await nadia.getByLabel('Pets').fill('A cat');
        await nadia.getByLabel('A lodger, since when, and what they pay').fill('Since May, £80 a week');
        await accessible(nadia, 'the home at a visit');
      }
      const on = nadia.getByRole('button', { name: 'Go on' });
      if ((await on.count()) === 0) break;
      await on.click();
      await nadia.waitForTimeout(300);
    }
    await nadia.getByText('Everything that is needed was asked.', { exact: false }).waitFor();
    await nadia.getByLabel(/^Photos or papers/).setInputFiles({
      name: 'signed.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
    });
    await nadia.getByRole('link', { name: /^signed.pdf/ }).waitFor();
    await accessible(nadia, 'handing a visit in');
    await nadia.getByRole('button', { name: 'Hand it in', exact: true }).click();
    await nadia.getByText(/^It is handed in/).waitFor();
    await accessible(nadia, 'a visit that is handed in, on a telephone');

    await page.goto(`${origin}${audit}`);
    await page
      .getByRole('row', { name: /Telephone/ })
      .getByText('01632 960777')
      .waitFor();
    await accessible(page, 'what a visit found');
    await page.getByRole('button', { name: /^Take it over: Telephone/ }).click();
    const taking = page.getByRole('dialog');
    await accessible(page, 'taking a telephone number over');
    await taking.getByRole('button', { name: 'Take it over' }).click();
    await page.getByText(/^Telephone, .*: taken over$/).waitFor();
    await page.getByText('Done', { exact: true }).waitFor();

    const helen = await another();
    await signIn(helen, staff('senior-rents-officer'), '/staff/tenancy-audits/suspicions');
    await helen.getByRole('heading', { level: 1, name: 'Suspicions from tenancy audits' }).waitFor();
    await accessible(helen, 'suspicions');
    await helen.getByRole('link', { name: 'By patch' }).click();
    await helen.getByRole('table', { name: /^Homes whose tenancy runs/ }).waitFor();
    await accessible(helen, 'tenancy audits by patch');
  },
);
