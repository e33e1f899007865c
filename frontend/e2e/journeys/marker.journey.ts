import { setDate } from '../harness/forms';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

/** A day in the form's own writing, so many days from today. */
function daysFromToday(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return day.toISOString().slice(0, 10);
}

journey(
  'a risk is marked by one person and authorised by another, seen before a call, and a concern is passed on',
  async ({ page, another, origin, signIn, accessible }) => {
    await signIn(page, staff('housing-assistant'), '/staff/people');
    const link = page.getByRole('table').getByRole('link').nth(3);
    await link.waitFor();
    const person = new URL((await link.getAttribute('href')) ?? '', origin).pathname;
    await page.goto(`${origin}${person}`);

    await page.getByRole('button', { name: 'Mark a risk' }).click();
    const asking = page.getByRole('dialog');
    await asking.getByLabel('What kind of risk').selectOption('VIOLENCE');
    await asking.getByLabel('What staff should do').fill('Two visit');
    await asking.getByLabel('What happened').fill('Threw a chair at an officer in the interview room');
    await asking.getByLabel('Evidence').fill('Incident report 114, two witnesses');
    await setDate(asking, 'Review on', daysFromToday(120));
    await accessible(page, 'marking a risk');
    await asking.getByRole('button', { name: 'Ask for it' }).click();
    await page.getByText(/^Asked for\. Nobody is warned/).waitFor();

    const helen = await another();
    await signIn(helen, staff('senior-rents-officer'), '/staff/cautionary-markers');
    await helen.getByRole('button', { name: 'Look at it' }).first().click();
    await accessible(helen, 'a marker that waits');
    await helen.getByRole('button', { name: 'Authorise it' }).click();
    await helen.getByLabel('Why?').fill('Read the incident report');
    await helen.getByRole('button', { name: 'Authorise it' }).click();
    await helen.getByText('The marker stands.').waitFor();
    await accessible(helen, 'markers');

    await page.goto(`${origin}${person}`);
    await page.getByText('Before you call or visit').waitFor();
    await page.getByText('Two visit').waitFor();
    await accessible(page, 'a person with a warning');

    await page.getByRole('button', { name: 'Safeguarding concern' }).click();
    const concern = page.getByRole('dialog');
    await concern.getByLabel('Who may be at risk').selectOption('CHILD');
    await concern
      .getByLabel('What was seen or heard')
      .fill('A child alone in the flat at eleven in the morning');
    await accessible(page, 'raising a concern');
    await concern.getByRole('button', { name: 'Pass it on' }).click();
    await page.getByText(/^Passed on to the safeguarding lead/).waitFor();
    await page.goto(`${origin}/staff/safeguarding`);
    await page.getByText(/Not read yet/).waitFor();
    await accessible(page, 'what one passed on');

    await helen.goto(`${origin}/staff/safeguarding`);
    await helen.getByRole('button', { name: 'Read it' }).first().click();
    const reading = helen.getByRole('dialog');
    await reading.getByLabel('Why are you looking?').fill('New on the list');
    await reading.getByRole('button', { name: 'Read it' }).click();
    await reading.getByText('A child alone in the flat at eleven in the morning').waitFor();
    await accessible(helen, 'a concern');
    await reading.getByRole('button', { name: 'Close it' }).click();
    await reading.getByLabel('What came of it').fill('Children’s services had been told already');
    await reading.getByRole('button', { name: 'Close it' }).click();
    await helen.getByText('No concern is open').waitFor();

    await helen.goto(`${origin}/staff/equality-report`);
    await helen.getByRole('table').waitFor();
    await accessible(helen, 'equality figures');
  },
);
