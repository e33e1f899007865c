import { expect } from 'vitest';
import { journey } from '../harness/journey';
import { staff, tenant } from '../harness/people';

const SIGN_OUT = { name: /^sign out/i };

journey(
  'an officer and a tenant are signed in side by side in one browser',
  async ({ page, signIn, accessible, expectConsoleError }) => {
    // Signed out is an answer a browser writes into its console.
    expectConsoleError(/499/);
    const officer = staff('housing-assistant');
    const resident = tenant();
    await signIn(page, officer);
    await page.getByText(officer.displayName).first().waitFor();

    const portal = await page.context().newPage();
    await signIn(portal, resident, '/online/');
    await portal.getByText(resident.displayName).first().waitFor();
    await portal.getByText('on these pages are invented').waitFor();
    await accessible(portal, 'housing-online-signed-in');

    // Each is asked for again by itself: neither sign-in has touched the other's.
    await page.reload();
    await page.getByText(officer.displayName).first().waitFor();
    await portal.reload();
    await portal.getByText(resident.displayName).first().waitFor();

    const names = (await page.context().cookies())
      .filter((cookie) => cookie.name.startsWith('q_session_'))
      .map((cookie) => cookie.name);
    expect(names.sort()).toEqual(['q_session_online', 'q_session_staff']);
    expect(await page.evaluate(() => document.cookie)).toBe('');

    // The tenant leaves; the officer stays.
    await portal.getByRole('link', SIGN_OUT).or(portal.getByRole('button', SIGN_OUT)).first().click();
    await portal.getByText(resident.displayName).first().waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText(officer.displayName).first().waitFor();
  },
);
