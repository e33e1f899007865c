import { addPerson, nextMonday, setDate } from '../harness/forms';
import { journey } from '../harness/journey';
import { staff } from '../harness/people';

journey(
  'a limit, a reason and a charge type are set by an administrator, and refused where they are wrong',
  async ({ page, origin, signIn, accessible, expectConsoleError }) => {
    expectConsoleError(/422|409/);
    await signIn(page, staff('system-admin'), '/staff/reference?list=money-limits');
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Set a limit' }).click();
    await dialog.getByRole('button', { name: 'Set the limit' }).click();
    await dialog.getByRole('alert').waitFor();
    await accessible(page, 'set a limit with mistakes');
    await dialog.getByLabel('What may be done').selectOption({ label: 'Reverse a wrong entry' });
    await dialog.getByLabel('By whom').selectOption({ label: 'Who approves adjustments of any amount' });
    await dialog.getByLabel('Up to').fill('2500');
    await setDate(dialog, 'From', nextMonday());
    await dialog.getByRole('button', { name: 'Set the limit' }).click();
    await page.getByText('The limit is set').waitFor();
    await page.getByText('£2,500.00').first().waitFor();
    await accessible(page, 'money limits');

    await page.getByRole('link', { name: 'Adjustment reasons' }).click();
    await page.getByRole('button', { name: 'Add a reason' }).click();
    await dialog.getByLabel('Reason', { exact: true }).fill('Lift out of order');
    await dialog.getByLabel('Code').fill('9 lifts');
    await dialog.getByRole('button', { name: 'Add the reason' }).click();
    await dialog.getByRole('alert').waitFor();
    await accessible(page, 'add a reason with a mistake');
    // A second run on the same books finds the first one's reason.
    const code = `LIFT_${[...String(Date.now())].map((figure) => 'ABCDEFGHIJ'[Number(figure)]).join('')}`;
    await dialog.getByLabel('Reason', { exact: true }).fill(`Lift out of order ${code}`);
    await dialog.getByLabel('Code').fill(code);
    await dialog.getByRole('button', { name: 'Add the reason' }).click();
    await page.getByText('The reason can be chosen now').waitFor();
    await page.getByRole('button', { name: `Take out of use Lift out of order ${code}` }).click();
    await setDate(dialog, 'First day it cannot be chosen (optional)', 't');
    await accessible(page, 'take a reason out of use');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText(`Saved: Lift out of order ${code}`).waitFor();

    await page.goto(`${origin}/staff/reference`);
    await page.getByRole('button', { name: 'Add a charge type' }).click();
    await dialog.getByLabel('Code').fill('DBR');
    await dialog.getByLabel('Name', { exact: true }).fill('Window boxes');
    await dialog.getByLabel('What a tenant reads').fill('Window box');
    await setDate(dialog, 'From', nextMonday());
    await dialog.getByRole('button', { name: 'Add the charge type' }).click();
    await dialog.getByText('DBR is in use.').first().waitFor();
    await accessible(page, 'add a charge type with a mistake');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Change flags of Storage' }).click();
    await accessible(page, 'change the flags of a type');
  },
);

journey(
  'the policy on write-offs is looked at, and what a small balance is from next week is set by an administrator',
  async ({ page, signIn, accessible, expectConsoleError }) => {
    expectConsoleError(/422/);
    await signIn(page, staff('system-admin'), '/staff/reference?list=write-off-policies');
    await page.getByRole('button', { name: 'Small balance' }).first().waitFor();
    await accessible(page, 'the policy on write-offs');
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Small balance' }).first().click();
    await dialog.getByRole('button', { name: 'Set the policy' }).click();
    await dialog.getByRole('alert').waitFor();
    await accessible(page, 'the policy of a ground with a mistake');
    await dialog.getByLabel('At most').fill('12.50');
    await setDate(dialog, 'From', nextMonday());
    await dialog.getByRole('button', { name: 'Set the policy' }).click();
    await page.getByText('The policy is set').waitFor();
    await page.getByText('£12.50').first().waitFor();
  },
);

journey(
  'a colleague who is a tenant is declared, and the declaration is ended by an administrator with a reason',
  async ({ page, another, origin, signIn, accessible, expectConsoleError }) => {
    expectConsoleError(/422|409/);
    await signIn(page, staff('housing-assistant', 1));
    const number = await addPerson(page, origin, 'Wetherspoke');
    const admin = await another();
    await signIn(admin, staff('system-admin'), '/staff/staff-people');
    await admin.getByRole('button', { name: 'Declare a colleague' }).click();
    const dialog = admin.getByRole('dialog');
    const colleague = staff('housing-assistant', 1);
    await dialog.getByLabel('Colleague', { exact: true }).selectOption(colleague.username);
    await dialog.getByLabel('Person’s number').fill('N0');
    await dialog.getByLabel('How we know').fill('Told us on joining');
    await dialog.getByRole('button', { name: 'Close the accounts to them' }).click();
    await dialog.getByRole('alert').waitFor();
    await accessible(admin, 'declare a colleague with a mistake');
    await dialog.getByLabel('Person’s number').fill(number);
    await dialog.getByRole('button', { name: 'Close the accounts to them' }).click();
    await admin.getByText(`no longer sees the accounts of ${number}`).waitFor();
    const end = admin.getByRole('button', { name: `End ${colleague.displayName}, ${number}` });
    await end.waitFor();
    await accessible(admin, 'staff as tenants');
    await end.click();
    await dialog.getByLabel('Reason').fill('Declared on the wrong person');
    await accessible(admin, 'end a declaration');
    await dialog.getByRole('button', { name: 'Open the accounts to them' }).click();
    await admin.getByText(`sees the accounts of ${number} again`).waitFor();

    await page.goto(`${origin}/staff/staff-people`);
    await page.getByText('This list is kept by a system administrator').waitFor();
    await accessible(page, 'staff as tenants, for somebody else');
  },
);
