import type { Page } from 'playwright-core';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

/** A former account in arrears whose final account can be decided now, and was not; most demonstration books have some. */
async function toDecide(page: Page): Promise<string> {
  const id = await page.evaluate(async () => {
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
        if (balancePence <= 0 || provedBefore) continue;
        const found = await fetch(`/api/v1/accounts/${accountId}/final-account`);
        const { standing, caseId } = (await found.json()) as { standing: string; caseId?: string };
        const proof = await fetch(`/api/v1/accounts/${accountId}/proof`);
        const { holds } = (await proof.json()) as { holds: boolean };
        if ((standing === 'TO_PROVE' || standing === 'AWAITS') && !caseId && holds) return accountId;
      }
      after = next;
    } while (after);
    return undefined;
  });
  if (!id) throw new Error('no former account in arrears is proved and not decided');
  return id;
}

journey(
  'a final account is recharged, approved by a second person and decided; its case is worked, its ladder read, and it goes upward and comes back',
  async ({ page, another, origin, signIn, accessible, expectConsoleError }) => {
    expectConsoleError(/422/);
    await signIn(page, staff('housing-assistant'), '/staff/former-tenants/to-prove');
    await page.getByRole('table', { name: /^Final accounts to prove/ }).waitFor();
    await accessible(page, 'final accounts to prove');
    const account = await toDecide(page);

    await page.goto(`${origin}/staff/accounts/${account}/final-account`);
    await page.getByRole('heading', { level: 1, name: 'Final account' }).waitFor();
    await page.getByRole('region', { name: 'The last week' }).waitFor();
    await accessible(page, 'a final account');
    await page.getByRole('button', { name: 'Recharge' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('What is recharged').waitFor();
    await dialog.getByRole('button', { name: 'Recharge it' }).click();
    await dialog.getByRole('alert').waitFor();
    await accessible(page, 'a recharge with mistakes');
    await dialog
      .getByLabel('What is recharged')
      .selectOption({ label: 'Clearing what was left in the home' });
    await dialog.getByLabel('Amount').fill('186.50');
    await dialog.getByLabel('What for').fill('Two rooms of furniture cleared');
    await dialog.getByLabel('What was seen, and where it is kept').fill('Photographs and invoice 4711');
    await dialog.getByRole('button', { name: 'Recharge it' }).click();
    await page.getByText('It is above your limit and waits for a second person').waitFor();

    const helen = await another();
    await signIn(helen, staff('senior-rents-officer'), '/staff/recharges?state=AWAITING_APPROVAL');
    const waiting = helen.getByRole('table', { name: /^Recharges/ }).getByRole('row', {
      name: /Two rooms of furniture cleared/,
    });
    await waiting.first().waitFor();
    await accessible(helen, 'recharges to approve');
    await waiting.first().getByRole('button', { name: 'Approve' }).click();
    await helen.getByRole('dialog').getByText('Photographs and invoice 4711').waitFor();
    await accessible(helen, 'approving a recharge');
    await helen.getByRole('dialog').getByRole('button', { name: 'Approve it' }).click();
    await helen.getByText('Approved: it is on the account').waitFor();

    await page.reload();
    await page.getByRole('button', { name: 'Decide' }).click();
    const why = dialog.getByLabel('Why it is not waited for');
    await dialog.getByRole('button', { name: 'Decide it' }).waitFor();
    if ((await why.count()) > 0) await why.fill('The bank and the benefit office were asked');
    await accessible(page, 'deciding a final account');
    await dialog.getByRole('button', { name: 'Decide it' }).click();
    await page.getByText('Decided: the debt is a case now').waitFor();

    await page.getByRole('link', { name: 'Until when it can be sued for' }).click();
    await page.getByRole('table', { name: /^The oldest week first/ }).waitFor();
    await accessible(page, 'the ladder of weeks');
    await page.goBack();
    await page.getByRole('link', { name: 'The case' }).click();
    await page.getByRole('heading', { level: 2, name: /^Who owes it/ }).waitFor();
    await accessible(page, 'a case');
    await page.getByRole('button', { name: 'Note', exact: true }).click();
    await dialog.getByLabel('What was said or found').fill('Sister rang; not told of the debt');
    await accessible(page, 'a note on a case');
    await dialog.getByRole('button', { name: 'Keep it' }).click();
    await page.getByText('The note is kept').waitFor();
    await page.getByText('Sister rang; not told of the debt').waitFor();

    await page.getByRole('button', { name: 'Report it upward' }).click();
    await dialog.getByLabel('Why').selectOption({ label: 'The debt is large' });
    await dialog.getByLabel('The question').fill('May we claim it in court without another letter?');
    await accessible(page, 'reporting a case');
    await dialog.getByRole('button', { name: 'Report it' }).click();
    await page.getByText(/^Reported with its whole pack/).waitFor();
    await page.getByText('A report about this case waits for its answer', { exact: true }).waitFor();

    await helen.goto(`${origin}/staff/former-tenants/reports?state=ASKED`);
    const report = helen.getByRole('region').filter({ hasText: 'May we claim it in court' }).first();
    await report.waitFor();
    await accessible(helen, 'reports about former tenants');
    await report.getByRole('button', { name: 'Answer it' }).click();
    await helen.getByRole('dialog').getByLabel('The answer').fill('No: the letter before claim comes first');
    await accessible(helen, 'answering a report');
    await helen.getByRole('dialog').getByRole('button', { name: 'Answer it' }).click();
    await helen.getByText('Answered: the case goes on').waitFor();

    await page.goto(`${origin}/staff/former-tenants`);
    await page.getByRole('table', { name: /^Open cases/ }).waitFor();
    await accessible(page, 'former tenants by stage');
  },
);
