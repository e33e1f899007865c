import { setDate } from '../harness/forms';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

journey(
  'a rent card is given, replaced and ordered from its maker',
  async ({ page, another, origin, signIn, accessible }) => {
    await signIn(page, staff('system-admin'), '/staff/reference?list=rent-card-schemes');
    await page.getByRole('heading', { level: 1, name: 'Reference data' }).waitFor();
    const schemes = await page.evaluate(async () => {
      const answer = await fetch('/api/v1/rent-card-schemes', {
        headers: { 'X-Requested-With': 'JavaScript' },
      });
      return ((await answer.json()) as { items: unknown[] }).items.length;
    });
    if (schemes === 0) {
      await page.getByRole('button', { name: 'Set how card numbers are made' }).click();
      const form = page.getByRole('dialog');
      await setDate(form, 'From', new Date().toISOString().slice(0, 10));
      await form.getByLabel('Where the card is taken').fill('the payments network');
      await form.getByLabel('Issuer').fill('633597');
      await form.getByLabel('Client').fill('0102');
      await form.getByLabel(/^Barcode type/).fill('98');
      await accessible(page, 'how card numbers are made');
      await form.getByRole('button', { name: 'Set it' }).click();
      await page.getByText('Cards get their numbers like this').waitFor();
    }
    await accessible(page, 'numbers of rent cards');

    const amara = await another();
    await signIn(amara, staff('housing-assistant'), '/staff/accounts?state=CURRENT');
    await amara.getByRole('table', { name: 'Accounts' }).getByRole('link').nth(2).click();
    await amara.getByRole('link', { name: 'Rent card', exact: true }).click();
    await amara.getByRole('heading', { level: 1, name: 'Rent cards' }).waitFor();
    const give = amara.getByRole('button', { name: 'Give it a card' });
    const replace = amara.getByRole('button', { name: 'Replace it' });
    await give.or(replace).waitFor();
    if (await give.isVisible()) await give.click();
    await replace.click();
    const dialog = amara.getByRole('dialog');
    await dialog.getByLabel('Why').fill('Lost, says the tenant');
    await accessible(amara, 'replacing a rent card');
    await dialog.getByRole('button', { name: 'Replace the card' }).click();
    await amara.getByRole('table', { name: 'Cards that are over, the newest first' }).waitFor();
    await accessible(amara, 'the rent cards of an account');
    const letter = amara.waitForEvent('download');
    await amara.getByRole('link', { name: 'Letter with its barcode' }).click();
    await letter;

    await amara.goto(`${origin}/staff/rent-card-orders`);
    await amara.getByRole('button', { name: 'Order what waits' }).click();
    await amara.getByText('No card waits.').waitFor();
    await amara
      .getByRole('link', { name: /^Take it/ })
      .first()
      .waitFor();
    await accessible(amara, 'rent card orders');
  },
);
