import type { Page } from 'playwright-core';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

/** Asks again until the simulated provider has called back: it takes some seconds, as a real one does. */
async function shows(page: Page, words: RegExp): Promise<void> {
  for (let tries = 0; tries < 30; tries++) {
    if (await page.getByText(words).first().isVisible()) return;
    await page.waitForTimeout(1_000);
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
  }
  throw new Error(`the page never said ${words}`);
}

async function sendTest(page: Page, to: string): Promise<void> {
  await page.getByRole('button', { name: 'Send a test' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Your own number or address').fill(to);
  await dialog.getByRole('button', { name: 'Send the test' }).click();
  await page.getByRole('region', { name: 'Tests' }).getByText(to).first().waitFor();
}

journey(
  'an administrator sees how the gateway is and sends tests; what failed is sent again to another number',
  async ({ page, signIn, accessible, expectConsoleError }) => {
    expectConsoleError(/422/);
    await signIn(page, staff('system-admin'), '/staff/message-gateway');
    await page.getByRole('region', { name: 'Text', exact: true }).getByText('Sends').waitFor();
    await accessible(page, 'message gateway');
    await page.getByRole('button', { name: 'Send a test' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Your own number or address').fill('01632 960123');
    await dialog.getByRole('button', { name: 'Send the test' }).click();
    await dialog
      .getByText(/This is no UK mobile number/)
      .first()
      .waitFor();
    await accessible(page, 'a test to no mobile number');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await sendTest(page, '07700900123');
    await sendTest(page, '07700900901');
    await shows(page, /Nobody can be reached there/);
    await accessible(page, 'message gateway with tests');
    await page.getByRole('link', { name: 'Prices of texts' }).click();
    await page.getByText('2.4p').first().waitFor();
    await accessible(page, 'prices of texts');
  },
);

journey(
  'messages are found by what became of them, read with their history, and sent again once',
  async ({ page, origin, signIn, accessible, expectConsoleError }) => {
    expectConsoleError(/422/);
    await signIn(page, staff('housing-assistant'), '/staff/messages');
    await page.getByRole('heading', { name: 'Messages', level: 1 }).waitFor();
    await accessible(page, 'messages');
    await page.getByLabel('State').selectOption({ label: 'Failed' });
    await page.getByRole('link', { name: 'A test of messages' }).first().click();
    await page.getByText('It did not arrive: for good').waitFor();
    await page.getByText(/This is a test of the rent office/).waitFor();
    await accessible(page, 'a message that failed');
    await page.getByRole('button', { name: 'Send it again' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Mobile number').fill('0770090');
    await dialog.getByLabel('How you know it').fill('Said by telephone.');
    await dialog.getByRole('button', { name: 'Send it again' }).click();
    await dialog
      .getByText(/This is no UK mobile number/)
      .first()
      .waitFor();
    await accessible(page, 'sent again to no mobile number');
    await dialog.getByLabel('Mobile number').fill('07700 900456');
    await dialog.getByRole('button', { name: 'Send it again' }).click();
    await page.getByRole('link', { name: 'the message that failed' }).waitFor();
    await shows(page, /^Delivered$/);
    await accessible(page, 'the message that was sent instead');
    await page.getByRole('link', { name: 'the message that failed' }).click();
    await page.getByText('It was sent again to another address').waitFor();
    await page.goto(`${origin}/staff/messages?state=DELIVERED`);
    await page.getByText('07700900456').first().waitFor();
  },
);
