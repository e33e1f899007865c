import { setDate } from '../harness/forms';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

journey(
  'a breach is reported by who noticed it, judged by named questions, told in time and closed',
  async ({ page, another, origin, signIn, accessible }) => {
    await signIn(page, staff('contact-centre'), '/staff/breaches');
    await page.getByRole('button', { name: 'Report a breach' }).click();
    const report = page.getByRole('dialog');
    await report.getByLabel('Somebody saw or got what they should not').check();
    await report.getByLabel('What happened').fill('Two rent statements went out in one envelope');
    await report.getByLabel('Addresses and numbers').check();
    await report.getByLabel('Rent, debts, bank details').check();
    await report.getByLabel(/^About how many people/).fill('2');
    await accessible(page, 'reporting a breach');
    await report.getByRole('button', { name: 'Report it' }).click();
    await page.getByText(/^Reported as DB-/).waitFor();
    await page.getByText('not read yet').first().waitFor();
    const said = (await page.getByText(/^Reported as DB-/).textContent()) ?? '';
    const number = /DB-[0-9A-F]{10}/.exec(said)?.[0] ?? '';

    const grace = await another();
    await signIn(grace, staff('head-of-service'), '/staff/breaches');
    await accessible(grace, 'the breach log');
    const opened = async (act?: string) => {
      await grace.getByRole('button', { name: `Read ${number}` }).click();
      const dialog = grace.getByRole('dialog');
      await dialog.getByLabel('Why are you looking?').fill('I handle it');
      await dialog.getByRole('button', { name: 'Read it' }).click();
      if (act) await dialog.getByRole('button', { name: act }).click();
      return dialog;
    };
    let dialog = await opened();
    await dialog.getByText('Judge the risk.').waitFor();
    await accessible(grace, 'a breach');
    await dialog.getByRole('button', { name: 'Judge the risk' }).click();
    await dialog.getByLabel('Reasons').waitFor();
    for (const group of await dialog.getByRole('group').all())
      await group.getByLabel('No', { exact: true }).check();
    await dialog.getByLabel('Reasons').fill('Both envelopes came back unopened');
    await accessible(grace, 'judging a breach');
    await dialog.getByRole('button', { name: 'Judge it' }).click();
    await dialog.waitFor({ state: 'detached' });

    dialog = await opened('Something to do');
    await dialog.getByLabel('What is to be done').fill('Two people fold and check letters');
    await dialog.getByLabel('By whom').fill('Post room');
    await setDate(dialog, 'By when', '+7d');
    await dialog.getByRole('button', { name: 'Add it' }).click();
    await dialog.waitFor({ state: 'detached' });

    dialog = await opened('Information Commissioner');
    await dialog.getByLabel('No, a risk is unlikely').check();
    await dialog.getByLabel('Why not').fill('Both envelopes came back unopened');
    await dialog.getByRole('button', { name: 'Write it down' }).click();
    await dialog.waitFor({ state: 'detached' });

    dialog = await opened('The people');
    await dialog.getByLabel('They were told').uncheck();
    await dialog.getByLabel('Why not').selectOption('NOT_HIGH');
    await dialog.getByLabel('In words').fill('Nobody read anything');
    await dialog.getByRole('button', { name: 'Write it down' }).click();
    await dialog.waitFor({ state: 'detached' });

    dialog = await opened('Done: Two people fold and check letters');
    await dialog.getByLabel('What was done').fill('Agreed with the post room');
    await dialog.getByRole('button', { name: 'It is done' }).click();
    await dialog.waitFor({ state: 'detached' });

    dialog = await opened('Close it');
    await dialog.getByLabel('What was learned').fill('Windows of envelopes are checked before they go');
    await dialog.getByRole('button', { name: 'Close it' }).click();
    await dialog.waitFor({ state: 'detached' });
    await grace.goto(`${origin}/staff/breaches?state=CLOSED`);
    await grace.getByRole('table').getByText(number).waitFor();
    await accessible(grace, 'breaches that are closed');
  },
);
