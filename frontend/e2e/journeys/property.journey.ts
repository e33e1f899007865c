import { setDate } from '../harness/forms';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

journey(
  'a new build is added with its rent, its details corrected, and it is found by searching',
  async ({ page, signIn, accessible, expectConsoleError }) => {
    expectConsoleError(/422|409/);
    await signIn(page, staff('housing-assistant'), '/staff/properties');
    await page.getByRole('link', { name: 'Add a property' }).click();
    await page.getByRole('heading', { level: 1, name: 'Add a property' }).waitFor();
    await page.getByRole('button', { name: 'Add the property' }).click();
    await page.getByRole('alert').waitFor();
    await accessible(page, 'add a property with mistakes');

    const reference = `NB${Date.now().toString().slice(-8)}`;
    await page.getByLabel('Property reference').fill(reference);
    await page.getByLabel('Kind').selectOption({ label: 'Dwelling' });
    await page.getByLabel('Rent group').selectOption({ index: 1 });
    await setDate(page, 'Ours from', '+1w');
    await page.getByLabel('Address', { exact: true }).fill('1 Lanternwright Close');
    await page.getByLabel('Postcode').fill('ZZ9 9ZZ');
    await page.getByLabel('Bedrooms').fill('2');
    await page.getByRole('button', { name: 'Add a charge' }).click();
    await page.getByLabel('Charge 1', { exact: true }).selectOption('DBR');
    await page.getByLabel('Amount a week of charge 1').fill('104.37');
    await accessible(page, 'add a property');
    await page.getByRole('button', { name: 'Add the property' }).click();
    await page.getByRole('heading', { level: 1, name: `${reference} 1 Lanternwright Close` }).waitFor();
    await page.getByText('£104.37').first().waitFor();
    await accessible(page, 'a property just added');

    await page.getByRole('button', { name: 'Correct its details' }).click();
    const dialog = page.getByRole('dialog', { name: 'Correct its details' });
    await dialog.getByLabel('Address', { exact: true }).fill('');
    await dialog.getByRole('button', { name: 'Save the details' }).click();
    await dialog.getByRole('alert').waitFor();
    await accessible(page, 'property details with a mistake');
    await dialog.getByLabel('Address', { exact: true }).fill('2 Lanternwright Close');
    await dialog.getByRole('button', { name: 'Save the details' }).click();
    await page.getByRole('heading', { level: 1, name: `${reference} 2 Lanternwright Close` }).waitFor();

    await page.keyboard.press('/');
    await page.getByPlaceholder(/^Account number/).fill(reference);
    await page.getByRole('option', { name: '2 Lanternwright Close' }).first().waitFor();
  },
);

journey(
  'an empty home is taken off the books on the day it is sold',
  async ({ page, signIn, accessible, expectConsoleError }) => {
    expectConsoleError(/422|409/);
    await signIn(page, staff('housing-assistant'), '/staff/properties/new');
    const reference = `SL${Date.now().toString().slice(-8)}`;
    await page.getByLabel('Property reference').fill(reference);
    await page.getByLabel('Kind').selectOption({ label: 'Garage' });
    await page.getByLabel('Rent group').selectOption({ index: 1 });
    await setDate(page, 'Ours from', '+1w');
    await page.getByLabel('Address', { exact: true }).fill('Garage 3 Lanternwright Close');
    await page.getByRole('button', { name: 'Add the property' }).click();
    await page.getByRole('heading', { level: 1, name: new RegExp(reference) }).waitFor();

    await page.getByRole('button', { name: 'Sold or demolished' }).click();
    const dialog = page.getByRole('dialog', { name: 'Take it off the books' });
    await dialog.getByRole('button', { name: 'Take it off the books' }).click();
    await dialog.getByRole('alert').waitFor();
    await accessible(page, 'take a property off the books with mistakes');
    await setDate(dialog, 'From this day it is not ours', '+3w');
    await dialog.getByLabel('Reason').selectOption({ label: 'Sold' });
    await dialog.getByRole('button', { name: 'Take it off the books' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await accessible(page, 'a property sold');
  },
);
