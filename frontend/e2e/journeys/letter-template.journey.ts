import { expect } from 'vitest';
import { setDate } from '../harness/forms';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

journey(
  'a letter is given new words, seen with an account, and approved by another person',
  async ({ page, another, origin, signIn, accessible, expectConsoleError }) => {
    expectConsoleError(/409/);
    await signIn(page, staff('housing-assistant'), '/staff/letter-templates?kind=ARREARS');
    await page.getByRole('heading', { level: 1, name: 'Letter templates' }).waitFor();
    // What an earlier walk left as a draft is in the way of another.
    await page.evaluate(async () => {
      const headers = { 'X-Requested-With': 'JavaScript' };
      const answer = await fetch('/api/v1/letter-templates?kind=ARREARS', { headers });
      for (const one of (await answer.json()) as { id: string; state: string }[])
        if (one.state === 'DRAFT')
          await fetch(`/api/v1/letter-templates/${one.id}/discarding`, { method: 'POST', headers });
    });
    await accessible(page, 'letter templates');
    await page.getByRole('button', { name: 'Write a version' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Heading' }).fill('Your rent is behind');
    await dialog.getByRole('textbox', { name: 'Words' }).fill('You owe ((dept)).');
    await dialog.getByText('There is no field “dept” in this kind of letter.').waitFor();
    await accessible(page, 'a template with a fault');
    await dialog
      .getByRole('textbox', { name: 'Words' })
      .fill('You owe ((debt)).\n\n- Pay today\n- Or ring us\n\n((help))');
    await dialog.getByText('Nothing is wrong with these words.').waitFor();
    await dialog.getByRole('button', { name: 'Keep the draft' }).click();
    await page.getByRole('heading', { level: 1, name: /^Arrears, version/ }).waitFor();
    const address = page.url();

    const account = await page.evaluate(async () => {
      const answer = await fetch('/api/v1/accounts?state=CURRENT&limit=1');
      return ((await answer.json()) as { items: { reference: string }[] }).items[0]?.reference;
    });
    await page.getByRole('textbox', { name: 'Account' }).fill(account ?? '');
    const link = page.getByRole('link', { name: `The letter for ${account}` });
    const type = await page.evaluate(
      async (href) => (await fetch(href ?? '')).headers.get('content-type'),
      await link.getAttribute('href'),
    );
    expect(type).toContain('application/pdf');
    await accessible(page, 'a version of a template');

    const helen = await another();
    await signIn(helen, staff('senior-rents-officer'), new URL(address).pathname);
    await helen.getByRole('button', { name: 'Approve it' }).click();
    const decide = helen.getByRole('dialog', { name: 'Approve this version' });
    await accessible(helen, 'a version to be approved');
    // Later than what other walks send.
    await setDate(decide, 'In use from', '+30d');
    await decide.getByRole('button', { name: 'Approve it' }).click();
    // An earlier walk of the same day has taken that day: then this one is refused in words.
    await helen
      .getByText(/The version is approved|Choose another day for this one/)
      .first()
      .waitFor();

    await page.goto(`${origin}/staff/letter-files`);
    await page.getByRole('heading', { level: 1, name: 'Print and supplier files' }).waitFor();
    await accessible(page, 'files of letters');
  },
);

journey(
  'an administrator says by which ways a letter may go, and what stands around every letter',
  async ({ page, signIn, accessible, picture, expectConsoleError }) => {
    expectConsoleError(/422/);
    await signIn(page, staff('system-admin'), '/staff/reference?list=letter-channels');
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Change Court notice' }).click();
    await dialog.getByText(/it goes on paper whatever somebody likes/).waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Change Credit owner' }).click();
    await dialog.getByLabel('By a text that it is there, to who wants that').check();
    await setDate(dialog, 'From', '+40d');
    await accessible(page, 'by which ways a letter may go');
    await dialog.getByRole('button', { name: 'Set it' }).click();
    await page.getByText(/^It is set\. What somebody asked for/).waitFor();
    await page.getByText('A text or paper').first().waitFor();
    await accessible(page, 'ways letters go');
    await picture(page, 'ways letters go');

    await page.getByRole('link', { name: 'Around every letter' }).click();
    await page.getByRole('button', { name: 'Change English' }).first().click();
    await dialog.getByLabel('How to pay', { exact: true }).fill('Pay at the counter.');
    await setDate(dialog, 'From', '+40d');
    await dialog.getByRole('button', { name: 'Set it' }).click();
    await dialog
      .getByText(/Say what a payment has to quote/)
      .first()
      .waitFor();
    await accessible(page, 'around every letter with a mistake');
    await picture(page, 'around every letter with a mistake');
    await dialog
      .getByLabel('How to pay', { exact: true })
      .fill('Pay at the counter. Quote ((paymentReference)).');
    await dialog.getByRole('button', { name: 'Set it' }).click();
    await page.getByText('It is set. Letters that were made keep what they said.').waitFor();
    await accessible(page, 'around every letter');
    await picture(page, 'around every letter');
  },
);
