import type { Page } from 'playwright-core';
import { setDate } from '../harness/forms';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

/** An account with rent owed, a kind of notice that fits, and no notice yet. */
async function owing(page: Page): Promise<string> {
  const id = await page.evaluate(async () => {
    let after: string | undefined;
    do {
      const list = await fetch(
        `/api/v1/accounts?limit=100${after ? `&after=${encodeURIComponent(after)}` : ''}`,
      );
      const { items, next } = (await list.json()) as {
        items: { id: string; kind: string; state: string; balancePence: number }[];
        next?: string;
      };
      for (const { id: accountId, kind, state, balancePence } of items) {
        if (kind !== 'MAIN' || state !== 'CURRENT' || balancePence <= 0) continue;
        const answer = await fetch(`/api/v1/accounts/${accountId}/court`);
        if (!answer.ok) continue;
        const { file } = (await answer.json()) as {
          file: { rentPence: number; notice?: unknown; noticeKinds: { code: string }[] };
        };
        const holds = await fetch(`/api/v1/holds?accountId=${accountId}&limit=1`);
        const { items: held } = (await holds.json()) as { items: unknown[] };
        const secure = file.noticeKinds[0]?.code === 'SEEKING_POSSESSION';
        if (file.rentPence > 0 && !file.notice && secure && held.length === 0) return accountId;
      }
      after = next;
    } while (after);
    return undefined;
  });
  if (!id) throw new Error('nobody owes rent without a notice');
  return id;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

journey(
  'an income officer makes a notice, serves it, writes the protocol down, and a claim waits until the notice has run out',
  async ({ page, another, origin, signIn, accessible, expectConsoleError }) => {
    expectConsoleError(/409/);
    await signIn(page, staff('income-officer'), '/staff/court-dates');
    await page.getByRole('heading', { level: 1, name: 'Court dates' }).waitFor();
    await page.waitForLoadState('networkidle');
    await accessible(page, 'court dates');

    const account = await owing(page);
    await page.goto(`${origin}/staff/accounts/${account}/court`);
    await page.getByText('No notice stands.').waitFor();
    await page.getByRole('button', { name: 'Make a notice' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Notice', { exact: true }).waitFor();
    await accessible(page, 'making a notice');
    await dialog.getByRole('button', { name: 'Make the notice' }).click();
    await page.getByText(/^Made: a claim can be made from/).waitFor();

    const waiting = page.getByText(/: not served yet$/);
    await waiting.first().waitFor();
    for (let left = await waiting.count(); left > 0; left--) {
      await page.getByRole('button', { name: 'Serve the notice' }).click();
      await dialog.getByLabel('How', { exact: true }).selectOption({ label: 'Handed over' });
      await dialog.getByRole('button', { name: 'Write the service down' }).click();
      await page.getByText(/^Counts as served on/).waitFor();
      await waiting.nth(left - 1).waitFor({ state: 'detached' });
    }
    await page.getByText(/^The notice runs: no claim before/).waitFor();
    await accessible(page, 'a notice that runs');

    await page.getByRole('button', { name: /^Write down: Asked for deductions/ }).click();
    await dialog.getByLabel('Was it done').selectOption({ label: 'It was not needed here' });
    await dialog.getByLabel(/^What shows it/).fill('The tenant works and has no award');
    await accessible(page, 'a step of the protocol');
    await dialog.getByRole('button', { name: 'Write it down' }).click();
    await page.getByText('On the certificate').waitFor();
    await page.getByText('The tenant works and has no award').first().waitFor();

    await page.getByRole('button', { name: 'Claim issued' }).click();
    await dialog.getByLabel('Claim number').fill('K00ZZ123');
    await dialog.getByLabel('Court', { exact: true }).fill('County Court at Riverbourne');
    await setDate(dialog, 'Issued on', today());
    await dialog.getByLabel(/^Why it goes on/).fill('The panel decided');
    await dialog.getByRole('button', { name: 'Write the claim down' }).click();
    await dialog
      .getByText(/No claim before/)
      .first()
      .waitFor();
    await accessible(page, 'a claim that is refused');
    await dialog.getByRole('button', { name: 'Cancel' }).click();

    const amara = await another();
    await signIn(amara, staff('housing-assistant'), '/staff/court-costs?state=AWAITING_APPROVAL');
    await amara.getByRole('heading', { level: 1, name: 'Court costs to approve' }).waitFor();
    await amara.waitForLoadState('networkidle');
    await accessible(amara, 'court costs to approve');

    await page.getByRole('button', { name: 'Withdraw the notice' }).click();
    await dialog.getByLabel('Why', { exact: true }).fill('All of it was paid');
    await dialog.getByRole('button', { name: 'Withdraw the notice' }).click();
    await page.getByText('No notice stands.').waitFor();
    await page.getByText('Withdrawn: All of it was paid').waitFor();
  },
);
