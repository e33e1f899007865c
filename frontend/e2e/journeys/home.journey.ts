import { expect } from 'vitest';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

journey('a Housing Assistant signs in and sees what today holds', async ({ page, signIn, accessible }) => {
  const assistant = staff('housing-assistant');
  await signIn(page, assistant);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(new URL(page.url()).pathname).toMatch(/^\/staff\//);
  await page.getByText(assistant.displayName).first().waitFor();
  await accessible(page, 'home');
});

journey('a duty is opened in the navigation by the keyboard, and stays open', async (traveller) => {
  const { page, signIn, accessible } = traveller;
  await signIn(page, staff('housing-assistant'), '/staff/accounts');
  const menu = page.getByRole('navigation', { name: 'Main' });
  await menu.getByRole('link', { name: 'Tenancies' }).waitFor();
  const credits = menu.getByRole('button', { name: 'Credits and refunds' });
  expect(await menu.getByRole('link', { name: 'Refunds' }).isVisible()).toBe(false);
  await credits.focus();
  await page.keyboard.press('Enter');
  await accessible(page, 'navigation');

  await menu.getByRole('link', { name: 'Refunds' }).click();
  await page.getByRole('heading', { level: 1, name: 'Refunds' }).waitFor();
  await page.reload();
  await menu.getByRole('link', { name: 'Refunds' }).waitFor();
  await menu.getByRole('button', { name: 'Fold the navigation' }).click();
  await accessible(page, 'navigation-folded');
});
