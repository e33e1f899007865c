import { addPerson } from '../harness/forms';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

journey(
  'a person is added and corrected, and their National Insurance number is shown for a reason',
  async ({ page, origin, signIn, accessible, expectConsoleError }) => {
    expectConsoleError(/422/);
    await signIn(page, staff('housing-assistant'));
    await addPerson(page, origin, 'Thistlewood');
    await accessible(page, 'person');

    await page.getByRole('button', { name: 'Add a way to reach them' }).click();
    await page.getByLabel('Number or address 1').fill('07700 900321');
    await page.getByLabel('National Insurance number').fill('not one');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('alert').waitFor();
    await accessible(page, 'person with a mistake');
    await page.getByLabel('National Insurance number').fill('');
    await page.getByLabel('Large print').check();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('07700 900321', { exact: true }).first().waitFor();

    await page.getByRole('button', { name: 'Show National Insurance number' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Show it' }).click();
    await dialog.getByRole('alert').waitFor();
    await accessible(page, 'why a number is shown, with a mistake');
    await dialog.getByLabel('Why do you need to see it?').fill('Comparing with the benefit notice');
    await dialog.getByRole('button', { name: 'Show it' }).click();
    await page.getByText(/^QQ ?12 ?34 ?56 ?C$/).waitFor();
    await accessible(page, 'a number shown');
  },
);
