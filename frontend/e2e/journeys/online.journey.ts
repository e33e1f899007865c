import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

const PHONE = { width: 390, height: 844 };

interface OnPaper {
  reference: string;
  /** Day, month and year, as somebody types them. */
  born: string[];
}

/** What a tenant has on paper: asked of the council's own records, as an officer would read them out. */
async function onPaper(officer: Page, origin: string, surname: string): Promise<OnPaper> {
  const headers = { 'X-Requested-With': 'JavaScript' };
  const get = async (path: string) =>
    (await officer.request.get(`${origin}/api/v1${path}`, { headers })).json();
  const people = await get(`/people?q=${surname}`);
  const found: { items: { kind: string; accountKind: string | null; reference: string }[] } = await get(
    `/search?q=${surname}`,
  );
  const account = found.items.find(({ kind, accountKind }) => kind === 'ACCOUNT' && accountKind === 'MAIN');
  const born: string = people.items[0].bornOn;
  return { reference: account?.reference ?? '', born: born.split('-').reverse() };
}

/** Makes a sign-in of one's own; that proves an e-mail address and nothing about a tenancy. */
async function registers(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/online/`);
  await page.getByRole('link', { name: 'Sign in', exact: true }).click();
  await page.getByRole('link', { name: 'Register' }).click();
  await page.locator('#email').fill(`brenda.quayle.${Date.now()}@example.org`);
  await page.locator('#firstName').fill('Brenda');
  await page.locator('#lastName').fill('Quayle');
  await page.locator('#password').fill('a-long-password-1');
  await page.locator('#password-confirm').fill('a-long-password-1');
  await page.getByRole('button', { name: 'Register' }).click();
}

async function asksForCode(page: Page, { reference, born }: OnPaper): Promise<void> {
  await page.getByLabel('Account number or payment reference').fill(reference);
  for (const [at, label] of ['Day', 'Month', 'Year'].entries())
    await page.getByLabel(label, { exact: true }).fill(born[at] ?? '');
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.getByRole('heading', { level: 1, name: 'Enter your code' }).waitFor();
}

/** Nothing is wider than the narrowest telephone (WCAG 2.2, 1.4.10). */
async function fits(page: Page): Promise<void> {
  await page.setViewportSize({ ...PHONE, width: 320 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.setViewportSize(PHONE);
}

async function pays(page: Page, amount: string, decision: RegExp): Promise<void> {
  await page.getByRole('link', { name: 'Pay by card' }).click();
  const other = page.getByLabel('Another amount');
  await other.check();
  await page.getByLabel('Amount in pounds').fill(amount);
  await page.getByRole('button', { name: 'Continue to pay' }).click();
  await page.getByRole('heading', { level: 1, name: /^Card page/ }).waitFor();
  await page.getByRole('button', { name: decision }).click();
}

journey(
  'a tenant registers, proves the tenancy, sees what is owed, keeps the statement and pays once',
  async ({ page, origin, another, signIn, accessible, picture, expectConsoleError }) => {
    expectConsoleError(/status of 4(09|22|04)/);
    const officer = await another();
    await signIn(officer, staff('housing-assistant'));
    const paper = await onPaper(officer, origin, 'Quayle');

    await page.setViewportSize(PHONE);
    await registers(page, origin);
    await page.getByRole('heading', { level: 1, name: 'Prove your tenancy' }).waitFor();
    await accessible(page, 'online first visit');
    await page.getByRole('link', { name: 'Start' }).click();

    // By keyboard alone: the summary of what is wrong has the focus and leads to the field.
    await page.getByRole('button', { name: 'Send me a code' }).press('Enter');
    await page.getByRole('alert').waitFor();
    await accessible(page, 'online proof with mistakes');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('reference');
    await fits(page);

    await asksForCode(page, paper);
    const message = page.getByText(/your code for Housing Online is/);
    await message.waitFor();
    await accessible(page, 'online code');
    await page.getByLabel('Code', { exact: true }).fill('0000 0000');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('alert').getByText('That was not accepted').waitFor();
    await page.getByLabel('Code', { exact: true }).fill(((await message.textContent()) ?? '').slice(-9));
    await page.getByRole('button', { name: 'Continue' }).click();

    await page.getByRole('heading', { level: 1, name: 'Your accounts' }).waitFor();
    await page.getByText(/^You owe £/).waitFor();
    await accessible(page, 'online accounts');
    await page.getByRole('link', { name: new RegExp(`See this account.*${paper.reference}`) }).click();
    await page.getByText('What you are charged every week').waitFor();
    await accessible(page, 'online account');
    await fits(page);

    await page.getByRole('link', { name: 'Statement' }).click();
    await page.getByText('Balance carried forward').waitFor();
    await accessible(page, 'online statement');
    await fits(page);
    await page.emulateMedia({ media: 'print' });
    await picture(page, 'online statement in print');
    await page.emulateMedia({ media: null });
    const pdf = await page.getByRole('link', { name: /PDF/ }).getAttribute('href');
    const file = await page.request.get(new URL(pdf ?? '', origin).href);
    expect(file.headers()['content-type']).toContain('application/pdf');
    await page.getByRole('link', { name: 'Back' }).click();

    const amount = `1${Date.now() % 10}.${String(Date.now() % 100).padStart(2, '0')}`;
    await page.getByRole('link', { name: 'Pay by card' }).click();
    await page.getByRole('button', { name: 'Continue to pay' }).click();
    await page.getByRole('alert').waitFor();
    await accessible(page, 'online pay with a mistake');
    await page.getByRole('link', { name: 'Back' }).click();
    await pays(page, amount, /^Pay £/);
    await page.getByRole('heading', { level: 1, name: 'Payment received' }).waitFor();
    await accessible(page, 'online paid');
    const receipt = await page.locator('main strong').textContent();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Payment received' }).waitFor();
    expect(await page.locator('main strong').textContent()).toBe(receipt);

    await page.getByRole('link', { name: 'Back to your account' }).click();
    await page.getByText(`Your last payment was £${amount}`).waitFor();
    await page.getByRole('button', { name: 'Cymraeg' }).click();
    await page.getByRole('heading', { level: 1, name: /^Mae arnoch £/ }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('cy');
    await accessible(page, 'online account in Welsh');
    await page.getByRole('link', { name: 'Datganiad' }).click();
    await page.getByText('Balans a ddygwyd ymlaen').waitFor();
    await accessible(page, 'online statement in Welsh');
    await page.getByRole('link', { name: 'Yn ôl' }).click();
    await page.getByRole('button', { name: 'English' }).click();

    // The same amount again is asked about; declined, nothing is taken.
    await page.getByRole('link', { name: 'Pay by card' }).click();
    await page.getByLabel('Another amount').check();
    await page.getByLabel('Amount in pounds').fill(amount);
    await page.getByRole('button', { name: 'Continue to pay' }).click();
    await page.getByLabel('This is another payment').check();
    await accessible(page, 'online same amount again');
    await page.getByRole('button', { name: 'Continue to pay' }).click();
    await page.getByRole('heading', { level: 1, name: /^Card page/ }).waitFor();
    await accessible(page, 'online card page of the demonstration');
    await page.getByRole('button', { name: 'Have the card declined' }).click();
    await page.getByRole('heading', { level: 1, name: 'Your payment did not go through' }).waitFor();
    await accessible(page, 'online payment failed');

    // What the provider has not confirmed is under way, and not paid.
    await page.getByRole('link', { name: 'Back to your account' }).click();
    await pays(page, '7.35', /confirmed later/);
    await page.getByRole('heading', { level: 1, name: 'Your payment is being confirmed' }).waitFor();
    await accessible(page, 'online payment being confirmed');
    await page.getByRole('link', { name: 'Back to your account' }).click();
    await page.getByText('£7.35 by card is being confirmed').waitFor();
    await accessible(page, 'online account with a payment under way');
    await page.getByText(`Your last payment was £${amount}`).waitFor();

    await page.goto(`${origin}/online/accounts/00000000-0000-7000-8000-000000000000`);
    await page.getByRole('heading', { level: 1, name: 'Page not found' }).waitFor();
  },
);
