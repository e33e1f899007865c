import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

const REASON = `Paid twice ${Date.now()}`;

/** An account whose proved credit can be refunded and of which no refund waits; most demonstration books have one. */
async function refundable(page: Page): Promise<string> {
  const id = await page.evaluate(async () => {
    const answer = await fetch(
      '/api/v1/accounts?state=CURRENT&kind=MAIN&standing=CREDIT&sort=balance&limit=100',
    );
    const { items } = (await answer.json()) as { items: { id: string }[] };
    for (const { id } of items) {
      const found = await fetch(`/api/v1/accounts/${id}/refundable-credit`);
      const credit = (await found.json()) as {
        refundablePence: number;
        waitingId?: string;
        payees: unknown[];
      };
      if (credit.refundablePence >= 100 && !credit.waitingId && credit.payees.length > 0) return id;
    }
    return undefined;
  });
  if (!id) throw new Error('no account has a credit that is proved');
  return id;
}

/** Collections and refunds have one service user; whichever journey comes first enters it. */
async function serviceUser(page: Page): Promise<void> {
  const status = await page.evaluate(async () => {
    const known = await fetch('/api/v1/service-users');
    const { items } = (await known.json()) as { items: unknown[] };
    if (items.length > 0) return 200;
    const answer = await fetch('/api/v1/service-users/123456', {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'JavaScript' },
      body: JSON.stringify({
        name: 'Riverbourne BC',
        bankName: 'A Bank',
        accountName: 'Riverbourne rents',
        sortCode: '30-90-70',
        accountNumber: '12345668',
        contact: 'Telephone the rent team on 01632 960123.',
      }),
    });
    return answer.status;
  });
  expect(status).toBe(200);
}

journey(
  'a credit is proved, its refund asked for, approved by a second person, and paid by a file',
  async ({ page, another, origin, signIn, accessible, expectConsoleError }) => {
    expectConsoleError(/422/);
    await signIn(page, staff('system-admin'));
    await serviceUser(page);

    const amara = await another();
    await signIn(amara, staff('housing-assistant'));
    await amara.goto(`${origin}/staff/accounts/${await refundable(amara)}`);
    await amara.getByRole('link', { name: 'Refund this credit' }).click();
    await amara.getByRole('heading', { level: 1, name: 'Refund this credit' }).waitFor();
    await amara.getByRole('table', { name: /^The credit/ }).waitFor();
    await accessible(amara, 'refund this credit');
    await amara.getByLabel('Amount', { exact: true }).fill('1.00');
    await amara.getByLabel('What made the credit?').selectOption({ label: 'Paid twice' });
    await amara.getByLabel('In words').fill(REASON);
    await amara.getByLabel('Tenant', { exact: true }).selectOption({ index: 1 });
    await amara.getByLabel('Name of the bank account').fill('A Tenant');
    await amara.getByLabel('Sort code').fill('08-99-99');
    await amara.getByLabel('Account number').fill('66374958');
    await amara.getByLabel(/^Rent and charges are right/).check();
    await amara.getByLabel(/^Benefit does not overlap/).check();
    await amara.getByLabel('What you looked at, and what it said').fill('Two card payments on one day');
    await amara.getByRole('button', { name: 'Send for approval' }).click();
    await amara.getByText('Look at it, then say so.').first().waitFor();
    await accessible(amara, 'a refund with checks missing');
    await amara.getByLabel(/^The tenant’s other accounts/).check();
    await amara.getByLabel(/^It is known who paid/).check();
    await amara.getByRole('button', { name: 'Send for approval' }).click();
    await amara.getByRole('heading', { level: 1, name: 'Refund of £1.00' }).waitFor();
    expect(await amara.getByRole('button', { name: 'Approve' }).getAttribute('aria-disabled')).toBe('true');
    await accessible(amara, 'a refund that waits, seen by who asked');

    const helen = await another();
    await signIn(helen, staff('senior-rents-officer'), '/staff/refunds?state=AWAITING_APPROVAL');
    await helen.getByRole('heading', { level: 1, name: 'Refunds to approve' }).waitFor();
    await accessible(helen, 'refunds to approve');
    await helen.getByRole('row').filter({ hasText: REASON }).getByRole('link').click();
    await helen.getByRole('button', { name: 'Approve' }).click();
    await accessible(helen, 'approving a refund');
    await helen.getByRole('dialog').getByRole('button', { name: 'Approve it' }).click();
    await helen.getByText('Approved: it is on the account').waitFor();
    await accessible(helen, 'an approved refund');

    await amara.goto(`${origin}/staff/refund-files`);
    await amara.getByRole('button', { name: 'Dry run' }).waitFor();
    await accessible(amara, 'the board of refund files');
    await amara.getByRole('button', { name: 'Dry run' }).click();
    await amara.getByRole('heading', { level: 1, name: /^Refunds paid on/ }).waitFor();
    await accessible(amara, 'a dry run of refunds');

    await helen.goto(amara.url());
    await helen.getByRole('button', { name: 'Release it' }).click();
    await helen.getByRole('dialog').getByRole('button', { name: 'Release this file' }).click();
    await helen.getByText('File to be sent').waitFor();

    const tom = await another();
    await signIn(tom, staff('finance'), new URL(amara.url()).pathname);
    const download = tom.waitForEvent('download');
    await tom.getByRole('link', { name: 'Download the file' }).click();
    expect((await download).suggestedFilename()).toMatch(/^REFUNDS-\d{6}-\d{4}-\d\d-\d\d-\d{6}\.txt$/);
    await tom.getByRole('button', { name: 'It is at Bacs' }).click();
    await tom.getByRole('dialog').getByRole('button', { name: 'The file is at Bacs' }).click();
    await tom.getByText(/^At Bacs since/).waitFor();
    await accessible(tom, 'a refund file at Bacs');

    await amara.goto(`${origin}/staff/refunds`);
    await amara.getByRole('row').filter({ hasText: REASON }).getByText('Sent').waitFor();
    await accessible(amara, 'refunds');
  },
);
