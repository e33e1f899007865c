import { addPerson } from '../harness/forms';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

journey(
  'somebody half known is looked for with a purpose, found by how much agrees, and is protected when at risk',
  async ({ page, origin, signIn, accessible, expectConsoleError }) => {
    expectConsoleError(/422/);
    const letters = Array.from(String(Date.now()).slice(-6), (digit) => 'abcdefghij'[Number(digit)]).join('');
    const surname = `Thrushcross${letters}`;
    await signIn(page, staff('housing-assistant'));
    await addPerson(page, origin, surname);
    const person = page.url();

    await page.goto(`${origin}/staff/traces`);
    await page.getByRole('button', { name: 'Look for them' }).click();
    await page.getByRole('alert').waitFor();
    await accessible(page, 'a trace refused without a purpose');
    await page.getByLabel('What for').fill('Former tenant arrears, gone away');
    await page.getByLabel('First name').fill('Perpetwa');
    await page.getByLabel('Surname').fill(surname.replace('cross', 'corss'));
    await page.getByRole('button', { name: 'Look for them' }).click();
    await page.getByRole('heading', { name: new RegExp(`Perpetua ${surname}`) }).waitFor();
    await page.getByText('nearly the same').first().waitFor();
    await accessible(page, 'a trace with the weight of each field');

    await page.getByRole('button', { name: new RegExp(`This is who we look for.*${surname}`) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('How do you know?').fill('They confirmed it by telephone');
    await dialog.getByRole('button', { name: 'Take them' }).click();
    await page.getByText('They confirmed it by telephone').first().waitFor();
    await accessible(page, 'a trace settled');

    await page.goto(`${origin}/staff/trace-files`);
    const headings = 'our_ref,forename,surname,dob,result,address,postcode,telephone,date';
    const result = `NOBODY${letters},Perpetua,${surname},,LIVING,3 New Row,ZZ9 9ZZ,,`;
    const buffer = Buffer.from(`${headings}\n${result}\n`);
    await page
      .locator('#trace-file')
      .setInputFiles({ name: `traces-${letters}.csv`, mimeType: 'text/csv', buffer });
    await page.getByLabel('Whose records').fill('Example Traces');
    await page.getByLabel('What for').fill('Former tenant arrears');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('the reference leads to nobody').waitFor();
    await accessible(page, 'a result that is parked');
    await page.getByRole('button', { name: /^Take it for somebody/ }).click();
    await dialog.getByText('Whom it is about').waitFor();
    await accessible(page, 'a parked result taken for somebody');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: /^Dismiss it/ }).click();
    await dialog.getByLabel('How do you know?').fill('Not a reference of ours');
    await dialog.getByRole('button', { name: 'Dismiss the result' }).click();
    await page.locator('.badge', { hasText: 'Dismissed' }).waitFor();

    await page.goto(person);
    await page.getByRole('button', { name: 'Protect their address' }).click();
    await dialog.getByLabel('Why?').fill('Told by the refuge');
    await dialog.getByRole('button', { name: 'Protect it' }).click();
    await page.getByText(/^Address protected since/).waitFor();
    await accessible(page, 'a person whose address is protected');
  },
);
