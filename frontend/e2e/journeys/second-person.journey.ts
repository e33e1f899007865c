import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { nextMonday, setDate } from '../harness/forms';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

const REASON = `Service charge was entered wrongly ${Date.now()}`;

/** A main account that was charged ten weeks ago already, the last of the list: others take the first. */
async function longHeld(page: Page): Promise<string> {
  const id = await page.evaluate(async (before) => {
    const answer = await fetch('/api/v1/accounts?state=CURRENT&kind=MAIN&limit=250');
    const { items } = (await answer.json()) as { items: { id: string; startsOn: string }[] };
    return items.filter((account) => account.startsOn < before).at(-1)?.id;
  }, nextMonday(-140));
  if (!id) throw new Error('nobody has been a tenant for twenty weeks');
  return id;
}

journey(
  'a charge changed ten weeks back waits, is looked at and approved by another person',
  async ({ page, another, origin, signIn, accessible }) => {
    await signIn(page, staff('housing-assistant'));
    await page.goto(`${origin}/staff/accounts/${await longHeld(page)}/charges`);
    await page
      .getByRole('button', { name: /^Change / })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('New amount a week').fill('99.99');
    await setDate(dialog, 'From', nextMonday(-70));
    await dialog.getByLabel('Reason').fill(REASON);
    await dialog.getByRole('button', { name: 'Preview' }).click();
    await dialog.getByRole('heading', { name: 'What it comes to' }).waitFor();
    await accessible(page, 'a change far back, previewed');
    await dialog.getByRole('button', { name: 'Send to a second person' }).click();
    await page.getByText('It waits for a second person').waitFor();

    // Whoever entered it is told why they may not approve it.
    await page.goto(`${origin}/staff/changes`);
    await page.getByRole('heading', { level: 1, name: 'Changes to check' }).waitFor();
    const mine = page
      .getByRole('row')
      .filter({ hasText: staff('housing-assistant').displayName })
      .first();
    await mine.getByRole('button', { name: 'Approve' }).waitFor();
    expect(await mine.getByRole('button', { name: 'Approve' }).getAttribute('aria-disabled')).toBe('true');
    await accessible(page, 'changes to check, seen by who entered one');

    const second = await another();
    await signIn(second, staff('senior-rents-officer'), '/staff/changes');
    await second
      .getByRole('row')
      .filter({ hasText: staff('housing-assistant').displayName })
      .first()
      .getByRole('button', { name: 'Approve' })
      .click();
    const decide = second.getByRole('dialog', { name: 'Approve this change' });
    await decide.getByRole('button', { name: 'Approve it' }).waitFor();
    await accessible(second, 'a change looked at before it is approved');
    await decide.getByRole('button', { name: 'Approve it' }).click();
    await second.getByText('The change was approved and made').waitFor();

    await page.goBack();
    await page.getByText(REASON).first().waitFor();
    await page.getByText('£99.99').first().waitFor();
  },
);
