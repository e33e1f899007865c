import { setDate } from '../harness/forms';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

journey(
  'what is no longer needed is found in a dry run, held back by a legal hold, and released by another person',
  async ({ page, another, origin, signIn, accessible }) => {
    await signIn(page, staff('senior-rents-officer'), '/staff/retention-schedule');
    await page.getByText('Tenancy file and who they were').waitFor();
    await accessible(page, 'the retention schedule');

    const admin = await another();
    await signIn(admin, staff('system-admin'), '/staff/retention-schedule');
    await admin.getByRole('button', { name: 'Change Results of traces' }).click();
    await admin.getByLabel('Months').fill('18');
    await setDate(admin, 'From', '+30d');
    await accessible(admin, 'deciding how long something is kept');
    await admin.getByRole('button', { name: 'Decide it' }).click();
    await admin.getByText(/^It is decided\./).waitFor();
    await admin.getByText('18 months').waitFor();

    await page.goto(`${origin}/staff/people`);
    const link = page.getByRole('table').getByRole('link').nth(5);
    await link.waitFor();
    const number = (await link.textContent()) ?? '';
    await page.goto(`${origin}/staff/legal-holds`);
    await page.getByRole('button', { name: 'Place a hold' }).click();
    const placing = page.getByRole('dialog');
    await placing.getByLabel('Person’s number').fill(number.trim());
    await placing.getByLabel('Matter').fill('Claim for disrepair, G00YX123');
    await placing.getByLabel('Why it has to be kept').fill('Legal asked for the whole file');
    await accessible(page, 'placing a legal hold');
    await placing.getByRole('button', { name: 'Place it' }).click();
    await page.getByText(/^The hold stands/).waitFor();
    await accessible(page, 'legal holds');

    await page.goto(`${origin}/staff/retention-runs`);
    await page.getByRole('button', { name: 'Dry run for today' }).click();
    await page.getByRole('heading', { level: 1, name: /^Retention run as at/ }).waitFor();
    await page.getByText('Prepared, nothing is changed').waitFor();
    await accessible(page, 'a dry run');
    const run = new URL(page.url()).pathname;

    const grace = await another();
    await signIn(grace, staff('head-of-service'), run);
    await grace.getByRole('button', { name: 'Release it' }).click();
    await accessible(grace, 'releasing a run');
    await grace.getByRole('dialog').getByRole('button', { name: 'Release it' }).click();
    await grace.getByText('Done', { exact: true }).first().waitFor();
    await accessible(grace, 'a run that is done');

    await grace.goto(`${origin}/staff/legal-holds`);
    await grace.getByRole('button', { name: 'Lift it' }).first().click();
    await grace.getByRole('dialog').getByLabel('Why is it over?').fill('Settled; Legal wrote today');
    await grace.getByRole('dialog').getByRole('button', { name: 'Lift it' }).click();
    await grace.getByText('The hold is lifted.').waitFor();
    await accessible(grace, 'a legal hold lifted');
  },
);
