import type { Page } from 'playwright-core';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

/** Goes there and waits until nothing is on its way any more. */
async function look(page: Page, origin: string, path: string): Promise<void> {
  await page.goto(`${origin}/staff${path}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  // The journeys' council is a demonstration, and every page says so.
  await page
    .getByRole('complementary', { name: 'About these books' })
    .getByText('Demonstration data')
    .waitFor();
  await page.waitForLoadState('networkidle');
}

/** The first address a list on this page leads to. */
async function first(page: Page, pattern: RegExp): Promise<string> {
  const addresses = await page
    .locator('main a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const found = addresses
    .map((address) => address.replace(/^\/staff/, ''))
    .find((address) => pattern.test(address));
  if (!found) throw new Error(`no link like ${pattern} among ${addresses.join(', ')}`);
  return found.replace(/[?#].*$/, '');
}

const LISTS: [string, string][] = [
  ['weekly debits', '/weekly-debits'],
  ['tenancies', '/tenancies'],
  ['adjustments', '/adjustments'],
  ['changes to check', '/changes'],
  ['charges by file', '/charge-uploads'],
  ['payment files', '/payment-files'],
  ['bank statements', '/bank-statements'],
  ['lines of the bank', '/bank-lines'],
  ['in transit', '/bank-deposits'],
  ['benefit files', '/benefit-files'],
  ['suspense', '/suspense'],
  ['days', '/days'],
  ['reports', '/reports'],
  ['jobs', '/jobs'],
  ['rent calendar', '/rent-calendar'],
  ['reference data', '/reference'],
  ['accessibility statement', '/accessibility-statement'],
];

for (const [name, path] of LISTS) {
  journey(
    `a senior rents officer opens ${name}`,
    async ({ page, origin, signIn, accessible, expectConsoleError }) => {
      // Today is proved tonight; until then the page says so, on a 404.
      if (name === 'reports') expectConsoleError(/\/days\/[\d-]+\/proof/);
      await signIn(page, staff('senior-rents-officer'));
      await look(page, origin, path);
      await accessible(page, name);
    },
  );
}

journey(
  'an account is opened with everything that belongs to it',
  async ({ page, origin, signIn, accessible }) => {
    await signIn(page, staff('housing-assistant'));
    await look(page, origin, '/accounts');
    await accessible(page, 'accounts');
    const account = await first(page, /^\/accounts\/[0-9a-f-]{36}$/);
    await look(page, origin, account);
    await accessible(page, 'account');
    await look(page, origin, `${account}/charges`);
    await accessible(page, 'charges of an account');
    await look(page, origin, `${account}/proof`);
    await accessible(page, 'prove this balance');
  },
);

journey('a home is opened from the list of homes', async ({ page, origin, signIn, accessible }) => {
  await signIn(page, staff('housing-assistant'));
  await look(page, origin, '/properties');
  await accessible(page, 'properties');
  await look(page, origin, await first(page, /^\/properties\/[0-9a-f-]{36}$/));
  await accessible(page, 'property');
});

journey('an auditor looks at who did what', async ({ page, origin, signIn, accessible }) => {
  await signIn(page, staff('auditor'));
  await look(page, origin, '/audit');
  await accessible(page, 'audit');
});
