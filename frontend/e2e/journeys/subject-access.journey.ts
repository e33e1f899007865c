import { journey } from '../harness/journey';
import { staff } from '../harness/people';

journey(
  'somebody asks for what is kept about them: it is assembled, read, released by another person and handed over',
  async ({ page, another, origin, signIn, accessible }) => {
    await signIn(page, staff('housing-assistant'), '/staff/people');
    const link = page.getByRole('table').getByRole('link').nth(6);
    await link.waitFor();
    const person = new URL((await link.getAttribute('href')) ?? '', origin).pathname;
    await page.goto(`${origin}${person}`);

    await page.getByRole('button', { name: 'Asks for their data' }).click();
    await accessible(page, 'a subject access request taken down');
    await page.getByRole('dialog').getByRole('button', { name: 'Take it down' }).click();
    await page.getByRole('heading', { level: 1, name: /^SAR\d+/ }).waitFor();
    await page.getByText('Not seen yet: the clock waits for it').waitFor();
    const request = new URL(page.url()).pathname;

    await page.getByRole('button', { name: 'Identity seen' }).click();
    const seen = page.getByRole('dialog');
    await seen.getByLabel('What you saw').fill('Driving licence, at the desk');
    await seen.getByRole('button', { name: 'Identity seen' }).click();
    await page.getByText('The clock runs from that day.').waitFor();
    await page.getByRole('button', { name: 'Assemble it' }).click();
    await page.getByText(/^Everything the register leads to is assembled/).waitFor();
    await accessible(page, 'a subject access request to be read');

    const left = page.getByText(/^\d+ of \d+ are to be read\./);
    while ((await left.count()) > 0) {
      const before = (await left.textContent()) ?? '';
      await page.getByRole('button', { name: 'Read the next' }).click();
      const reading = page.getByRole('dialog');
      await reading.getByLabel('Withhold it').check();
      await accessible(page, 'deciding an item');
      const alike = reading.getByLabel(/read for the same reason alike$/);
      if ((await alike.count()) > 0) await alike.check();
      await reading.getByRole('button', { name: 'Decide' }).click();
      await reading.waitFor({ state: 'detached' });
      await page.waitForFunction((words) => !document.body.textContent?.includes(words), before);
    }
    await page
      .getByText('You worked on it: another person releases it.')
      .or(page.getByText('Another role releases answers.'))
      .waitFor();

    const helen = await another();
    await signIn(helen, staff('senior-rents-officer'), request);
    await helen.getByRole('button', { name: 'Release the answer' }).click();
    await helen.getByText(/^It is released\./).waitFor();
    await accessible(helen, 'a subject access request that is released');
    const [file] = await Promise.all([
      helen.waitForEvent('download'),
      helen.getByRole('link', { name: 'Data (ZIP)' }).click(),
    ]);
    await file.path();
    await helen.reload();
    await helen
      .getByRole('list', { name: /^What happened/ })
      .getByText('Taken out')
      .waitFor();

    await page.goto(`${origin}/staff/subject-access-requests?closed=true`);
    await page.getByRole('table').getByText('Given').first().waitFor();
    await accessible(page, 'subject access requests');
  },
);
