import type { Page } from 'playwright-core';
import { setDate } from '../harness/forms';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

/** An account whose tenant is to be asked for rent and has not been spoken with. */
async function toBeAsked(page: Page): Promise<string> {
  const id = await page.evaluate(async () => {
    const answer = await fetch(
      '/api/v1/accounts?standing=ARREARS&state=CURRENT&kind=MAIN&sort=-balance&limit=100',
    );
    const { items } = (await answer.json()) as { items: { id: string }[] };
    for (const { id } of items) {
      const found = await fetch(`/api/v1/accounts/${id}/arrears`);
      if (!found.ok) continue;
      const known = (await found.json()) as { action: string; realPence: number; lastContactOn?: string };
      if (known.action === 'TAKE_STEP' && known.realPence >= 5_000 && !known.lastContactOn) return id;
    }
    return undefined;
  });
  if (!id) throw new Error('nobody is to be asked for rent');
  return `/staff/accounts/${id}`;
}

journey(
  'A call is logged from the keyboard with a promise and a day to come back, and corrected beside it',
  async ({ page, origin, signIn, accessible, expectConsoleError }) => {
    expectConsoleError(/422/);
    await signIn(page, staff('housing-assistant'));
    const account = await toBeAsked(page);

    await page.goto(`${origin}${account}`);
    await page.getByRole('region', { name: 'Contacts' }).getByText('No contact is logged yet').waitFor();
    await page.keyboard.press('n');
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('What for').waitFor();
    await accessible(page, 'logging a contact');

    await drawer.getByLabel('What for').selectOption({ label: 'Cannot pay, or not in time' });
    await drawer.getByLabel('What came of it').selectOption({ label: 'Promised to pay' });
    await drawer.getByLabel('Note').fill('Paid late this month; the rest comes with the wages');
    await drawer.getByLabel('They promised to pay').check();
    await drawer.getByLabel('Amount').fill('25');
    await setDate(drawer, 'By', '+10d');
    await setDate(drawer, 'Come back to it on (optional)', '+12d');
    await page.keyboard.press('Control+Enter');
    // How somebody was verified is never assumed.
    await drawer.getByRole('alert').waitFor();
    await accessible(page, 'a contact without how they were verified');
    await drawer
      .getByLabel('How you know who they are')
      .selectOption({ label: 'Answered what only they know' });
    await page.keyboard.press('Control+Enter');
    await page.getByText(/^The contact is logged\. The promise is kept by a payment until/).waitFor();
    const contacts = page.getByRole('region', { name: 'Contacts' });
    await contacts.getByText('Promised £25.00 by', { exact: false }).waitFor();
    await page.getByRole('region', { name: 'Holds' }).getByText('Promise to pay').waitFor();
    await page
      .getByRole('region', { name: 'Arrears' })
      .getByText(/£25.00 is promised by/)
      .waitFor();
    await accessible(page, 'an account with a contact');

    await contacts.getByRole('button', { name: /^Correct/ }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('What was wrong').fill('It was an e-mail');
    await form.getByLabel('How', { exact: true }).selectOption({ label: 'E-mail' });
    await accessible(page, 'correcting a contact');
    await form.getByRole('button', { name: 'Correct it' }).click();
    await contacts.getByText('Corrected: It was an e-mail').waitFor();

    await contacts.getByRole('link', { name: 'All contacts' }).click();
    const list = page.getByRole('table', { name: /^Contacts, the newest/ });
    await list.getByText('It was an e-mail').waitFor();
    await accessible(page, 'contacts');
    await page.getByRole('link', { name: 'Resolved at the first contact' }).click();
    await page.getByRole('heading', { level: 1, name: 'Resolved at the first contact' }).waitFor();
    await accessible(page, 'resolved at the first contact');

    // The arrears page has no log of its own.
    await page.goto(`${origin}${account}/arrears`);
    await page.getByRole('region', { name: 'Contacts' }).getByText('Corrected: It was an e-mail').waitFor();
    await page.getByRole('button', { name: 'Log a contact' }).click();
    await page.getByRole('dialog').getByLabel('What for').waitFor();
    await accessible(page, 'logging a contact from the arrears page');
    await page.keyboard.press('Escape');

    await page.goto(`${origin}/staff/tasks`);
    await page
      .getByRole('table', { name: /^Tasks/ })
      .getByText(/^Come back to .*: Cannot pay/)
      .first()
      .waitFor();
    await accessible(page, 'tasks with their service level');

    // Left standing it would keep other walks' letters from going.
    await page.goto(`${origin}${account}/arrears`);
    await page.getByRole('button', { name: 'Withdraw' }).click();
    const withdrawing = page.getByRole('dialog');
    await withdrawing.getByLabel('Why').fill('The tenant asked for another day');
    await withdrawing.getByRole('button', { name: 'Withdraw' }).click();
    await page.getByText('The promise is withdrawn').waitFor();
  },
);

journey(
  'A case goes to an officer with everything on record, is asked back about, and is answered',
  async ({ page, another, origin, signIn, accessible }) => {
    await signIn(page, staff('housing-assistant'));
    const account = await toBeAsked(page);

    await page.goto(`${origin}${account}`);
    await page.getByRole('button', { name: 'Escalate' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Why', { exact: true }).selectOption({ label: 'They cannot afford what is asked' });
    await form.getByLabel('The question').fill('May I agree £5 a week for twelve weeks?');
    await accessible(page, 'escalating a case');
    await form.getByRole('button', { name: 'Escalate it' }).click();
    await page.getByRole('region', { name: 'As everything stood when it was asked' }).waitFor();
    await page.getByRole('table', { name: 'The last thirteen weeks' }).waitFor();
    await accessible(page, 'an escalation');
    const address = new URL(page.url()).pathname;

    const nadia = await another();
    await signIn(nadia, staff('income-officer'), '/staff/escalations');
    await nadia
      .getByRole('table', { name: /^Escalations/ })
      .getByText('May I agree £5 a week')
      .first()
      .waitFor();
    await accessible(nadia, 'escalations');
    await nadia.goto(`${origin}${address}`);
    await nadia.getByRole('button', { name: 'Ask back' }).click();
    const asking = nadia.getByRole('dialog');
    await asking.getByLabel('What you need to know').fill('What do they earn?');
    await accessible(nadia, 'asking back');
    await asking.getByRole('button', { name: 'Ask back' }).click();
    await nadia.getByText('It is with the assistants.').waitFor();

    await page.reload();
    await page.getByRole('button', { name: 'Reply' }).click();
    const replying = page.getByRole('dialog');
    await replying.getByLabel('What you found out').fill('About £1,140 a month, paid on the 28th');
    await replying.getByRole('button', { name: 'Reply' }).click();
    await page.getByText('It is with the officer again.').waitFor();

    await nadia.reload();
    await nadia.getByRole('button', { name: 'Answer' }).click();
    const answering = nadia.getByRole('dialog');
    await answering.getByLabel('The answer').fill('Yes, and look at it again after twelve weeks');
    await answering.getByRole('button', { name: 'Answer' }).click();
    await nadia.getByText('It is answered.').waitFor();
    await accessible(nadia, 'an answered escalation');

    await nadia.goto(`${origin}/staff/reference?list=contact-reasons`);
    await nadia.getByRole('table', { name: 'Reasons of contacts' }).waitFor();
    await accessible(nadia, 'reasons of contacts');
    await nadia.goto(`${origin}/staff/reference?list=task-service-levels`);
    await nadia.getByRole('table', { name: 'Service levels of tasks' }).waitFor();
    await accessible(nadia, 'service levels of tasks');
    await nadia.goto(`${origin}/staff/reference?list=task-persons`);
    await nadia.getByRole('heading', { level: 2, name: 'Who tasks rise to' }).waitFor();
    await accessible(nadia, 'who tasks rise to');
    await nadia.goto(`${origin}/staff/reference?list=complaint-categories`);
    await nadia.getByRole('table', { name: 'What complaints are about' }).waitFor();
    await accessible(nadia, 'what complaints are about');
    await nadia.goto(`${origin}/staff/reference?list=complaint-ombudsman`);
    await nadia.getByRole('table', { name: 'The Ombudsman' }).waitFor();
    await accessible(nadia, 'the Ombudsman');
  },
);
