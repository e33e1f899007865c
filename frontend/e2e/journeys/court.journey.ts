import type { Locator, Page } from 'playwright-core';
import { nextMonday, setDate } from '../harness/forms';
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

/** The order of a claim, as the form words it. */
async function orderOf(order: Locator, claim: string): Promise<string> {
  const option = order.locator('option', { hasText: claim });
  await option.waitFor({ state: 'attached' });
  return (await option.textContent()) ?? '';
}

/** A day so many days from today, as the date box takes it. */
function day(daysOn = 0): string {
  return new Date(Date.now() + daysOn * 86_400_000).toISOString().slice(0, 10);
}

/** Writes down that everybody the notice names had it handed over, today or on another day. */
async function serveAll(page: Page, on?: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  const waiting = page.getByText(/: not served yet$/);
  await waiting.first().waitFor();
  for (let left = await waiting.count(); left > 0; left--) {
    await page.getByRole('button', { name: 'Serve the notice' }).click();
    await dialog.getByLabel('How', { exact: true }).selectOption({ label: 'Handed over' });
    if (on) await setDate(dialog, 'On', on);
    await dialog.getByRole('button', { name: 'Write the service down' }).click();
    await page.getByText(/^Counts as served on/).waitFor();
    await waiting.nth(left - 1).waitFor({ state: 'detached' });
  }
}

journey(
  'an income officer makes a notice, serves it, writes the protocol down, and a claim waits until the notice has run out',
  async ({ page, another, origin, signIn, accessible }) => {
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

    await serveAll(page);
    await page
      .getByText(/^The notice runs: no claim before/)
      .first()
      .waitFor();
    await accessible(page, 'a notice that runs');

    await page.getByRole('button', { name: /^Write down: Asked for deductions/ }).click();
    await dialog.getByLabel('Was it done').selectOption({ label: 'It was not needed here' });
    await dialog.getByLabel(/^What shows it/).fill('The tenant works and has no award');
    await accessible(page, 'a step of the protocol');
    await dialog.getByRole('button', { name: 'Write it down' }).click();
    await page.getByText('On the certificate').waitFor();
    await page.getByText('The tenant works and has no award').first().waitFor();

    const claim = page.getByRole('button', { name: 'Claim issued' });
    await claim.and(page.locator('[aria-disabled="true"]')).waitFor();
    await page.locator('.why-not', { hasText: /^The notice runs: no claim before/ }).waitFor();

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

journey(
  'a notice given on paper carries a claim, a hearing, an order and a warrant; costs are instructed by one person, posted by another and taken off again',
  async ({ page, another, origin, signIn, accessible }) => {
    const claim = `K${Date.now().toString(36).toUpperCase()}`;
    const dialog = page.getByRole('dialog');
    await signIn(page, staff('income-officer'), '/staff/court-dates');
    await page.getByRole('heading', { level: 1, name: 'Court dates' }).waitFor();
    const account = await owing(page);
    const file = `${origin}/staff/accounts/${account}/court`;
    await page.goto(file);

    await page.getByRole('button', { name: 'Notice given on paper' }).click();
    await setDate(dialog, 'Day of the notice', day(-60));
    await setDate(dialog, 'Everybody was served by', day(-58));
    await dialog.getByLabel('Rent owed in it').fill('250.00');
    await setDate(dialog, 'Owed since', day(-90));
    await accessible(page, 'a notice given on paper');
    await dialog.getByRole('button', { name: 'Write the notice down' }).click();
    await page.getByText(/^On record: a claim can be made from/).waitFor();
    await serveAll(page, day(-60));
    await page.getByText(/^The notice has run out/).waitFor();
    await accessible(page, 'a notice that has run out');

    await page.getByRole('button', { name: 'Claim issued' }).click();
    await dialog.getByLabel('Claim number').fill(claim);
    await dialog.getByLabel('Court', { exact: true }).fill('County Court at Riverbourne');
    await dialog.getByLabel(/^Why it goes on/).fill('The panel decided; nothing else is left to try');
    await accessible(page, 'a claim that is issued');
    await dialog.getByRole('button', { name: 'Write the claim down' }).click();
    await page.getByText(/^The claim is on record/).waitFor();

    await page.getByRole('button', { name: 'Hearing listed' }).click();
    await setDate(dialog, 'Day', day());
    await dialog.getByLabel('Time').fill('10:30');
    await dialog.getByLabel('Place').fill('Court 3, County Court at Riverbourne');
    await accessible(page, 'a hearing that is listed');
    await dialog.getByRole('button', { name: 'Write the hearing down' }).click();
    await page.getByText(/^Each tenant is told by letter/).waitFor();
    await accessible(page, 'a court file with a hearing');

    await page.getByRole('button', { name: 'The court’s decision' }).click();
    await dialog.getByLabel('The court decided').selectOption({ label: 'OPF Outright possession forthwith' });
    await dialog.getByLabel('Costs awarded').fill('404.00');
    await accessible(page, 'what the court decided');
    await dialog.getByRole('button', { name: 'Write the decision down' }).click();
    await page.getByText('The decision is on record').waitFor();

    await page.getByRole('button', { name: 'Instruct costs' }).click();
    await dialog.getByLabel('Amount').fill('404.00');
    await dialog.getByLabel('What for').fill('Fee of the claim, awarded by the court');
    await accessible(page, 'instructing court costs');
    await dialog.getByRole('button', { name: 'Instruct them' }).click();
    await page.getByText(/^Instructed: another person/).waitFor();

    const amara = await another();
    await signIn(amara, staff('housing-assistant'), '/staff/court-costs?state=AWAITING_APPROVAL');
    const row = amara.getByRole('row', { name: new RegExp(claim) });
    await row.getByRole('button', { name: 'Approve', exact: true }).click();
    await accessible(amara, 'approving court costs');
    await amara.getByRole('dialog').getByRole('button', { name: 'Approve them' }).click();
    await amara.getByText('Approved: they are on the account for costs').waitFor();

    await page.reload();
    await page.getByText('On the account', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Warrant asked for' }).click();
    await dialog.getByLabel('Why, and who decided it').fill('Nothing was paid since the order; panel');
    await dialog.getByRole('button', { name: 'Write the warrant down' }).click();
    await page.getByText(/^On record; the court’s fee was/).waitFor();
    await page.getByRole('button', { name: 'What became of the warrant' }).click();
    await dialog.getByLabel('What became of it').selectOption({ label: 'The bailiff gave the day' });
    await setDate(dialog, 'Day of the eviction', day(15));
    await dialog.getByLabel('Who said so, and what').fill('The bailiff wrote: 9 in the morning');
    await accessible(page, 'the day of an eviction');
    await dialog.getByRole('button', { name: 'Write it down' }).click();
    await page
      .getByText(/^Eviction on .*\.$/)
      .first()
      .waitFor();
    await accessible(page, 'a court file with an eviction');

    await amara.goto(`${origin}/staff/court-costs?state=POSTED`);
    await row.getByRole('button', { name: 'Take off' }).click();
    await amara.getByRole('dialog').getByLabel('Why').fill('The court took the costs off on appeal');
    await accessible(amara, 'taking court costs off');
    await amara.getByRole('dialog').getByRole('button', { name: 'Take them off' }).click();
    await amara.getByText('Taken off again').waitFor();

    await page.goto(`${origin}/staff/court-dates?kind=EVICTION`);
    const eviction = page.getByRole('row', { name: new RegExp(claim) });
    await eviction.waitFor();
    await page.getByLabel('Patch').locator('option').nth(1).waitFor({ state: 'attached' });
    await accessible(page, 'evictions by patch');

    await page.goto(file);
    await page.getByText('Taken off', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'What became of the warrant' }).click();
    await dialog.getByLabel('What became of it').selectOption({ label: 'The warrant was suspended' });
    await dialog.getByLabel('Who said so, and what').fill('The court, on the tenant’s application');
    await dialog.getByRole('button', { name: 'Write it down' }).click();
    await page.getByText(/^Back in court: write down/).waitFor();
    await accessible(page, 'a warrant that is suspended');
    await page.getByRole('button', { name: 'The court’s decision' }).click();
    await dialog.getByLabel('The court decided').selectOption({ label: 'SOT Possession suspended on terms' });
    await dialog.getByLabel('Paid each time, beside the rent').fill('5.00');
    await dialog.getByRole('button', { name: 'Write the decision down' }).click();
    await page.getByText('The decision is on record').waitFor();

    await page.getByRole('link', { name: '£5.00 each time' }).click();
    await page.getByRole('button', { name: 'Agree one' }).click();
    await page.getByLabel('How it came about').selectOption({ label: 'Court order' });
    const order = page.getByLabel('The court’s order');
    await order.selectOption({ label: await orderOf(order, claim) });
    await setDate(page, 'First instalment', nextMonday());
    await page.getByLabel('How it was agreed').fill('By the order, at court');
    await page.getByText(/^It clears on/).waitFor();
    await accessible(page, 'an arrangement by a court’s order');
    await page.getByRole('button', { name: 'Agree it' }).click();
    await page.getByText(/^The arrangement is agreed/).waitFor();
    await accessible(page, 'a court-ordered arrangement');
    await page.getByRole('link', { name: claim }).click();
    await page.getByRole('heading', { level: 2, name: `Claim ${claim}` }).waitFor();
  },
);

journey(
  'an administrator sets the court’s fee and the days of a notice from a day on',
  async ({ page, signIn, accessible }) => {
    const dialog = page.getByRole('dialog');
    await signIn(page, staff('system-admin'), '/staff/reference?list=court-fees');
    await page.getByRole('button', { name: 'Claim for possession' }).first().click();
    await dialog.getByLabel('Fee', { exact: true }).fill('455.00');
    await setDate(dialog, 'From', nextMonday(364));
    await accessible(page, 'a fee of the court');
    await dialog.getByRole('button', { name: 'Set the fee' }).click();
    await page.getByText('The fee is set').waitFor();
    await page.getByText('£455.00').first().waitFor();
    await accessible(page, 'fees of the court');
    await page.getByRole('link', { name: 'Notices before a claim' }).click();
    await page.getByRole('button', { name: 'Notice of seeking possession' }).first().click();
    await accessible(page, 'a kind of notice');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await accessible(page, 'kinds of notices');
  },
);
