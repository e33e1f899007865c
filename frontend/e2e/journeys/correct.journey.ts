import { addPerson } from '../harness/forms';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

journey(
  'what somebody says is wrong is put right where it is kept, and only then done',
  async ({ page, origin, signIn, accessible, expectConsoleError }) => {
    expectConsoleError(/409/);
    await signIn(page, staff('housing-assistant'));
    const surname = `Helliwel${Date.now() % 1000}`;
    await addPerson(page, origin, surname);
    const person = page.url();

    await page.getByRole('button', { name: 'Says it is wrong' }).click();
    const taken = page.getByRole('dialog');
    await taken.getByLabel('What is wrong', { exact: true }).selectOption('NAME');
    await taken.getByLabel('What they say is wrong').fill('The surname lacks an l');
    await taken.getByLabel('What it should say').fill(`${surname}l`);
    await taken.getByLabel('How you know who they are').fill('Answered what only they know');
    await accessible(page, 'a correction request taken down');
    await taken.getByRole('button', { name: 'Take it down' }).click();
    await page.getByRole('heading', { level: 1, name: /^COR\d+/ }).waitFor();
    const request = page.url();

    await page.getByRole('button', { name: 'It is put right' }).click();
    await page.getByRole('dialog').getByLabel('Why').fill('The birth certificate says so');
    await page.getByRole('dialog').getByRole('button', { name: 'Decide' }).click();
    await page.getByText(/^Put it right: The person’s page/).waitFor();
    await accessible(page, 'a correction request to be put right');

    await page.getByRole('button', { name: 'It was put right' }).click();
    const finishing = page.getByRole('dialog');
    await finishing.getByLabel('What was changed, and where').fill('The surname, on the person’s page');
    await finishing.getByLabel('Who was told').fill('Nobody had it yet');
    await finishing.getByRole('button', { name: 'Close it' }).click();
    await finishing.getByText('The record still says what it said').waitFor();
    await accessible(page, 'a correction that was not made');

    await page.goto(person);
    await page.getByLabel('Surname').fill(`${surname}l`);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: new RegExp(`${surname}l`) }).waitFor();
    await page.goto(request);
    await page.getByRole('button', { name: 'It was put right' }).click();
    await page.getByRole('dialog').getByLabel('What was changed, and where').fill('The surname');
    await page.getByRole('dialog').getByLabel('Who was told').fill('Nobody had it yet');
    await page.getByRole('dialog').getByRole('button', { name: 'Close it' }).click();
    await page.getByText('It was put right, and who had it before was told.').waitFor();
    await page.goto(`${origin}/staff/correction-requests?closed=true`);
    await page.getByRole('table').getByText('Put right').first().waitFor();
    await accessible(page, 'correction requests');
  },
);
