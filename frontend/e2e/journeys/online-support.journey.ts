import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { setDate } from '../harness/forms';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

const HEADERS = { 'X-Requested-With': 'JavaScript' };

interface Person {
  id: string;
  forename: string;
  surname: string;
  bornOn: string;
}

/** What the tenant on the telephone knows of themselves, asked of the council's own records. */
async function known(officer: Page, origin: string, surname: string) {
  const get = async (path: string) =>
    (await officer.request.get(`${origin}/api/v1${path}`, { headers: HEADERS })).json();
  const people: { items: Person[] } = await get(`/people?q=${surname}`);
  const found: { items: { kind: string; accountKind: string | null; reference: string }[] } = await get(
    `/search?q=${surname}`,
  );
  const account = found.items.find(({ kind, accountKind }) => kind === 'ACCOUNT' && accountKind === 'MAIN');
  const person = people.items[0];
  if (!person || !account) throw new Error(`the demonstration has no tenant ${surname}`);
  return { person, reference: account.reference };
}

async function registers(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/online/`);
  await page.getByRole('link', { name: 'Sign in', exact: true }).click();
  await page.getByRole('link', { name: 'Register' }).click();
  await page.locator('#email').fill(`online.support.${Date.now()}@example.org`);
  await page.locator('#firstName').fill('Invented');
  await page.locator('#lastName').fill('Tenant');
  await page.locator('#password').fill('a-long-password-1');
  await page.locator('#password-confirm').fill('a-long-password-1');
  await page.getByRole('button', { name: 'Register' }).click();
  await page.getByRole('heading', { level: 1, name: 'Prove your tenancy' }).waitFor();
}

journey(
  'a tenant is helped in on the telephone, and what they see is seen and on record',
  async ({ page, origin, another, signIn, accessible, picture, expectConsoleError }) => {
    expectConsoleError(/status of 4(09|22|04)/);
    await signIn(page, staff('housing-assistant'));
    const { person, reference } = await known(page, origin, 'Quayle');

    const tenant = await another();
    await tenant.setViewportSize({ width: 390, height: 844 });
    await tenant.goto(`${origin}/online/help`);
    await tenant.getByRole('heading', { level: 1, name: 'Help to sign in' }).waitFor();
    await accessible(tenant, 'online help before signing in');
    await registers(tenant, origin);
    await tenant.getByRole('link', { name: 'Help to sign in' }).click();
    await tenant.getByLabel('Account number or payment reference').fill(reference);
    await tenant.getByLabel('Code of the invitation').fill('0000 0000 0000');
    await tenant.getByRole('button', { name: 'Use the invitation' }).click();
    await tenant.getByRole('alert').getByText('That was not accepted').waitFor();
    await tenant.getByRole('button', { name: 'Show my help number' }).click();
    const number = tenant.getByText(/^[0-9A-Z]{4} [0-9A-Z]{4}$/);
    await number.waitFor();
    await accessible(tenant, 'online help with a mistake and a number');
    await picture(tenant, 'online help');

    await page.goto(`${origin}/staff/people/${person.id}`);
    await page.getByRole('link', { name: 'Housing Online' }).click();
    await page.getByRole('heading', { level: 1, name: 'Housing Online' }).waitFor();
    await page.getByRole('button', { name: 'Send an invitation' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Why?').fill('Rang: no letter with a code came');
    await accessible(page, 'invitation');
    await dialog.getByRole('button', { name: 'Send an invitation' }).click();
    await page.getByText('An invitation is on its way to the home on record.').waitFor();

    await page.getByRole('button', { name: 'Check who they are and link a login' }).click();
    await dialog.getByLabel('Full name').fill(`${person.forename} ${person.surname}`);
    await dialog.getByLabel('Payment reference').fill(reference);
    await dialog.getByRole('button', { name: 'Check the answers' }).click();
    await dialog.getByText('Too few questions are answered').first().waitFor();
    await setDate(dialog, 'Date of birth (optional)', person.bornOn);
    await accessible(page, 'identity check');
    await dialog.getByRole('button', { name: 'Check the answers' }).click();
    await dialog.getByText('They are who they say.').waitFor();
    await dialog.getByLabel('Help number').fill((await number.textContent()) ?? '');
    await dialog.getByLabel('Why?').fill('Has no mobile and cannot wait for a letter');
    await accessible(page, 'link a login');
    await dialog.getByRole('button', { name: 'Link this login' }).click();
    await page.getByText('By an identity check and a help number').first().waitFor();
    await accessible(page, 'person and Housing Online');
    await picture(page, 'person and Housing Online');

    await tenant.goto(`${origin}/online/`);
    await tenant.getByRole('heading', { level: 1, name: 'Your accounts' }).waitFor();
    const owed = await tenant
      .getByText(/^You (owe|are)/)
      .first()
      .textContent();

    await page.getByRole('button', { name: 'See what they see' }).first().click();
    await dialog.getByLabel('Why?').fill('Says a payment of Friday is missing');
    await dialog.getByRole('button', { name: 'See what they see' }).click();
    await page.getByRole('heading', { level: 1, name: 'As the tenant sees it' }).waitFor();
    await page
      .getByText(owed ?? '', { exact: true })
      .first()
      .waitFor();
    await page.getByRole('link', { name: new RegExp(reference) }).click();
    await page.getByText(/^Statement from/).waitFor();
    await accessible(page, 'as the tenant sees it');
    await picture(page, 'as the tenant sees it');
    await page.getByRole('link', { name: 'Stop looking' }).click();
    await page
      .getByText(/looked at accounts, an account, a statement/)
      .first()
      .waitFor();

    await page.getByRole('button', { name: 'End this link' }).first().click();
    await dialog.getByLabel('Why?').fill('Registered for the journey alone');
    await dialog.getByRole('button', { name: 'End this link' }).click();
    await page.getByText('The link is ended, and a letter says so.').waitFor();
    await tenant.reload();
    await tenant.getByRole('heading', { level: 1, name: 'Prove your tenancy' }).waitFor();
    expect(await tenant.getByText(/^You owe/).count()).toBe(0);
  },
);

journey(
  'a question about Housing Online that could not be settled stands in the list of cases with its day',
  async ({ page, origin, signIn, accessible, picture }) => {
    await signIn(page, staff('housing-assistant'));
    const { reference } = await known(page, origin, 'Quayle');
    await page.goto(`${origin}/staff/accounts?q=${reference}`);
    await page.getByRole('link', { name: reference }).first().click();
    await page.getByRole('region', { name: 'Contacts' }).waitFor();
    await page.keyboard.press('n');
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('What for').selectOption({ label: 'Housing Online: balance is behind' });
    await drawer.getByLabel('What came of it').selectOption({ label: 'We have to come back to them' });
    const words = `A payment of Friday is not shown, walk ${Date.now()}`;
    await drawer.getByLabel('Note').fill(words);
    await drawer
      .getByLabel('How you know who they are')
      .selectOption({ label: 'Answered what only they know' });
    await page.keyboard.press('Control+Enter');
    await page.getByText(/^The contact is logged\./).waitFor();

    await page.goto(`${origin}/staff/online-cases?category=ONLINE_BALANCE&standing=OPEN`);
    await page.getByRole('heading', { level: 1, name: 'Housing Online cases' }).waitFor();
    const figures = page.getByRole('table', { name: 'By what was asked' });
    await figures.getByText('Housing Online: balance is behind').waitFor();
    const cases = page.getByRole('table', { name: /^Cases of Housing Online/ });
    await cases.getByRole('link', { name: reference }).first().waitFor();
    await accessible(page, 'cases of Housing Online');
    await picture(page, 'cases of Housing Online');
    await page.getByLabel('In time').selectOption({ label: 'Late' });
    await page.getByText('No case fits these filters').waitFor();
  },
);
