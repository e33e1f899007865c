import type { Page } from 'playwright-core';
import { setDate } from '../harness/forms';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

interface Home {
  id: string;
  reference: string;
  name: string;
}

/** A home with rent, its tenant's name without a title, and nothing asked of the DWP yet. */
async function home(page: Page, owing: boolean): Promise<Home> {
  const found = await page.evaluate(async (wanted) => {
    let after: string | undefined;
    do {
      const list = await fetch(
        `/api/v1/accounts?limit=100${after ? `&after=${encodeURIComponent(after)}` : ''}`,
      );
      const { items, next } = (await list.json()) as {
        items: { id: string; reference: string; kind: string; state: string; names: string }[];
        next?: string;
      };
      for (const { id, reference, kind, state, names } of items) {
        if (kind !== 'MAIN' || state !== 'CURRENT' || !names || names.includes(',')) continue;
        const answer = await fetch(`/api/v1/accounts/${id}/universal-credit`);
        if (!answer.ok) continue;
        const credit = (await answer.json()) as {
          toDos: unknown[];
          requests: unknown[];
          offers: { met: boolean }[];
        };
        if (credit.toDos.length > 0 || credit.requests.length > 0) continue;
        if (wanted === Boolean(credit.offers[0]?.met)) {
          return { id, reference, name: names.replace(/^(Mr|Mrs|Ms|Miss|Mx|Dr)\.? /, '') };
        }
      }
      after = next;
    } while (after);
    return undefined;
  }, owing);
  if (!found) throw new Error('no such home');
  return found;
}

journey(
  'a housing assistant enters a to-do, compares it to the penny, and who claims is told what differs',
  async ({ page, signIn, accessible }) => {
    await signIn(page, staff('housing-assistant'), '/staff/universal-credit-to-dos');
    await page.getByRole('heading', { level: 1, name: 'Universal Credit to-dos' }).waitFor();
    const { reference, name } = await home(page, false);
    const toDo = `TD-${Date.now()}`;

    await page.getByRole('button', { name: 'Enter a to-do' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('The portal’s reference').fill(toDo);
    await dialog.getByLabel('Who claims').fill(name);
    await dialog.getByLabel(/^Account/).fill(reference);
    await accessible(page, 'entering a to-do');
    await dialog.getByRole('button', { name: 'Enter the to-do' }).click();
    await page.getByText('Entered', { exact: true }).waitFor();

    await page.getByRole('button', { name: 'Paste a list of to-dos' }).click();
    await dialog
      .getByRole('textbox', { name: 'The list' })
      .fill(`${toDo},Provide tenancy details,${name},2026-01-05\n${toDo}-B,No such kind,${name},2026-01-05`);
    await dialog.getByRole('button', { name: 'Enter the list' }).click();
    await dialog.getByText('0 entered, 2 not').waitFor();
    await accessible(page, 'a list with wrong lines');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
    await accessible(page, 'the queue of to-dos');

    await page.getByRole('link', { name: toDo, exact: true }).click();
    await page.getByRole('button', { name: 'Take it', exact: true }).click();
    await page.getByText('It is yours').waitFor();
    await page.getByRole('button', { name: 'The claim says the same: Postcode' }).click();
    await page.getByLabel('The claim says: Rent', { exact: true }).fill('1.23');
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByText('Compared', { exact: true }).waitFor();
    await page.getByText(/^1 of \d+ differ/).waitFor();
    await page.getByText(/The claim says £.* less/).waitFor();
    await accessible(page, 'a to-do beside the portal');

    await page.getByRole('button', { name: 'Answered in the portal' }).click();
    await accessible(page, 'logging the answer');
    await dialog.getByRole('button', { name: 'Log it' }).click();
    await page.getByText('Logged, and a letter is queued to who claims').waitFor();
    await page.getByText('The facts as they stood').click();
    await accessible(page, 'what was answered');
  },
);

journey(
  'an income officer asks for a managed payment only once the tenant was heard',
  async ({ page, origin, signIn, accessible, expectConsoleError }) => {
    expectConsoleError(/409/);
    await signIn(page, staff('income-officer'), '/staff/universal-credit-requests');
    await page.getByRole('heading', { level: 1, name: 'Requests to the DWP' }).waitFor();
    const { id } = await home(page, true);
    await page.goto(`${origin}/staff/accounts/${id}/universal-credit`);
    await page.getByRole('button', { name: 'Prepare a managed payment' }).click();
    const dialog = page.getByRole('dialog');
    await accessible(page, 'preparing a request');
    await dialog.getByRole('button', { name: 'Prepare it' }).click();
    await page.getByText(/^Prepared: £/).waitFor();

    await page.getByRole('button', { name: 'Asked for in the portal' }).click();
    await dialog.getByRole('button', { name: 'It is asked for' }).click();
    await dialog.getByText('The tenant was not heard yet').waitFor();
    await accessible(page, 'a request the tenant was not asked about');
    await dialog.getByRole('button', { name: 'Cancel' }).click();

    await page.getByRole('button', { name: 'What the tenant says' }).click();
    await setDate(dialog, 'The tenant was asked on', 't');
    await dialog.getByLabel(/^What they say to it/).fill('It would be easier');
    await dialog.getByRole('button', { name: 'Write it down' }).click();
    await page.getByText('Written down').waitFor();
    await page.getByRole('button', { name: 'Asked for in the portal' }).click();
    await dialog.getByRole('button', { name: 'It is asked for' }).click();
    await page.getByText(/^Logged: the first payment should be here by/).waitFor();
    await accessible(page, 'an account’s requests');

    await page.getByRole('button', { name: 'What became of it' }).click();
    await dialog.getByLabel(/^How you know/).fill('Rejected in the portal');
    await dialog.getByRole('button', { name: 'Write it down' }).click();
    await page.getByText('Refused by the DWP').first().waitFor();
  },
);
