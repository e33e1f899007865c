import { journey } from '../harness/journey';
import { staff } from '../harness/people';

const WRONG = `<BACSDocument><Data><ARUDD>
<Header reportType="REFT1019" adviceNumber="001" currentProcessingDate="2026-06-03"/>
<ServiceLicenseInformation userName="ANYTOWN COUNCIL" userNumber="123456"/>
<Advice><OriginatingAccountRecords><OriginatingAccountRecord>
<Totals numberOf="2" valueOf="948.99" currency="GBP"/>
</OriginatingAccountRecord></OriginatingAccountRecords></Advice></ARUDD></Data></BACSDocument>`;

journey(
  'a report of Bacs that cannot be true is refused with its faults, and the inbox and the claims can be read',
  async ({ page, origin, signIn, accessible, expectConsoleError }) => {
    expectConsoleError(/422/);
    await signIn(page, staff('housing-assistant'), '/staff/bacs-reports');
    await page.getByRole('heading', { level: 1, name: 'Bacs reports' }).waitFor();
    await page
      .locator('#bacs-report')
      .setInputFiles({ name: 'arudd.xml', mimeType: 'application/xml', buffer: Buffer.from(WRONG) });
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page
      .getByRole('alert')
      .getByText(/Line 5: The number of returned items is said to be 2 and is 0/)
      .waitFor();
    await accessible(page, 'a Bacs report refused');

    await page.goto(`${origin}/staff/indemnity-claims`);
    await page.getByRole('heading', { level: 1, name: 'Indemnity claims' }).waitFor();
    await accessible(page, 'indemnity claims');
  },
);
