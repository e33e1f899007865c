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
