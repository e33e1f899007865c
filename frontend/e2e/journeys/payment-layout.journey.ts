import { journey } from '../harness/journey';
import { staff } from '../harness/people';

journey(
  "another sender's layout is described, a file of it is tried, and is sent for what its sender counted",
  async ({ page, another, signIn, accessible, expectConsoleError }) => {
    expectConsoleError(/422/);
    const run = String(Date.now()).slice(-8);
    const code = `TILL${run}`;
    await signIn(page, staff('system-admin'), '/staff/reference?list=payment-layouts');
    await page.getByRole('button', { name: 'Describe a layout' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Code', { exact: true }).fill(code);
    await form.getByLabel('Name', { exact: true }).fill(`Tills ${run}`);
    await form.getByLabel('Row', { exact: true }).selectOption({ label: 'Fields, without headings' });
    await form.getByLabel('Source').fill('=TILL');
    await form.getByLabel('Reference').fill('2');
    await form.getByLabel('Amount', { exact: true }).fill('three');
    await form.getByLabel('Paid on').fill('1');
    await form.getByLabel(/^How paid/).fill('=CASH');
    await form.getByRole('button', { name: 'Add the layout' }).click();
    await form.getByRole('link', { name: 'Give the number of the field, such as 3.' }).waitFor();
    await accessible(page, 'a layout of payment files refused on its field');
    await form.getByLabel('Amount', { exact: true }).fill('3');
    await form.getByRole('button', { name: 'Add the layout' }).click();
    await page.getByText('Files can be sent in this layout').waitFor();
    await accessible(page, 'layouts of payment files');

    const amara = await another();
    await signIn(amara, staff('housing-assistant'), '/staff/payment-files');
    await amara.getByLabel('Layout', { exact: true }).selectOption({ label: `Tills ${run}` });
    const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('/');
    const buffer = Buffer.from(`${day},NOBODY${run},7.50\n${day},NOBODY${run},7.5O\n`);
    await amara
      .locator('#payment-file')
      .setInputFiles({ name: `CashFile${run}`, mimeType: 'text/plain', buffer });
    await amara.getByRole('button', { name: 'See how it reads' }).click();
    await amara.getByText(/have no trailer/).waitFor();
    await amara.getByLabel('Payments in it').fill('2');
    await amara.getByLabel('They come to').fill('15.00');
    await amara.getByRole('button', { name: 'See how it reads' }).click();
    await amara.getByText('2 payments, £7.50; 1 would be rejected').waitFor();
    await accessible(amara, 'how a payment file reads');
    await amara.getByRole('button', { name: 'Send', exact: true }).click();
    await amara.getByText(/Posted and proved/).waitFor();
    await amara.getByText(`read as ${code}`).waitFor();
    await accessible(amara, 'a payment file of another layout, posted');
  },
);
