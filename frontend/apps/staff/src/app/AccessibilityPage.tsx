import { PageHead, Panel } from '@quarterday/ui';
import { useTitle } from '../platform/page';

/** The statement the accessibility regulations of 2018 require of every public body's application, intranets included. */
export function AccessibilityPage() {
  useTitle('Accessibility statement');
  return (
    <div className="stack">
      <PageHead title="Accessibility statement for the staff application" />
      <Panel title="How accessible it is">
        <p>
          This application is partially compliant with the Web Content Accessibility Guidelines version 2.2 AA
          standard: it is built and tested to it, and has not yet been tested by people who use assistive
          technology every day.
        </p>
        <p>
          Everything works by keyboard; press ? for the keys. Single-key shortcuts can be switched off there.
          Charts have a one-sentence summary and a table. Messages never disappear by themselves. There is a
          high-contrast theme at the top of every page, and the system’s own high-contrast mode is respected.
        </p>
      </Panel>
      <Panel title="What is not accessible">
        <p>
          Wide tables scroll sideways on a narrow screen; the columns shown can be chosen. PDF statements are
          tagged, and the same content is on the page.
        </p>
      </Panel>
      <Panel title="Reporting a problem and enforcement">
        <p>
          Tell your council’s housing systems team about anything you cannot use; they answer within 10
          working days. If you are not happy with the answer, the Equality Advisory and Support Service can
          help. The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and
          Mobile Applications) (No. 2) Accessibility Regulations 2018.
        </p>
      </Panel>
      <Panel title="Preparation of this statement">
        <p>
          Prepared on 21 November 2026. Every screen, dialog and error state is checked in a real browser by
          automated tests (axe, WCAG 2.0 A to 2.2 AA) on each change.
        </p>
      </Panel>
    </div>
  );
}
