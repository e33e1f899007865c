import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject, test } from 'vitest';
import type { Person } from './people';

const output = fileURLToPath(new URL('../output', import.meta.url));
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What a journey has in hand. */
export interface Traveller {
  /** A page of a browser nobody is signed in to. */
  page: Page;
  /** Where the application is, without a slash at the end. */
  origin: string;
  /** Another person's browser, for what needs two people; closed by itself. */
  another(): Promise<Page>;
  /** Signs in and waits for the page asked for; `path` begins with /staff or /online. */
  signIn(page: Page, person: Person, path?: string): Promise<void>;
  /** Fails on any breach of WCAG 2.2 AA in the page as it is now, an open dialog included; keeps a picture. */
  accessible(page: Page, name: string): Promise<void>;
  /** Keeps a picture in e2e/output. */
  picture(page: Page, name: string): Promise<void>;
  /** Lets through one kind of console error the journey provokes, such as a refused request. */
  expectConsoleError(pattern: RegExp): void;
}

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: FLAGS,
  });
});

afterAll(async () => {
  await browser?.close();
});

/**
 * One journey, told in rent words. It fails, too, on an error in the browser's console: a script that broke, a file that
 * was missing, something the content security policy had to stop.
 */
export function journey(title: string, walk: (traveller: Traveller) => Promise<void>): void {
  test(title, async () => {
    const contexts: BrowserContext[] = [];
    const pages: Page[] = [];
    const errors: string[] = [];
    // A page asks who is signed in; 499 is the answer to a script when nobody is.
    const expected = [/status of 499/];
    const origin = inject('origin');

    async function open(): Promise<Page> {
      const context = await browser.newContext({
        locale: 'en-GB',
        timezoneId: 'Europe/London',
        viewport: { width: 1440, height: 900 },
        reducedMotion: 'reduce',
      });
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      // Keycloak's own pages are not ours to judge.
      page.on('console', (message) => {
        const { url } = message.location();
        if (message.type() === 'error' && url.startsWith(origin)) errors.push(`${message.text()} [${url}]`);
      });
      page.on('pageerror', (error) => errors.push(error.message));
      pages.push(page);
      return page;
    }

    const traveller: Traveller = {
      page: await open(),
      origin,
      another: open,
      signIn: (page, person, to = '/staff/') => signIn(page, person, origin + to),
      accessible,
      picture,
      expectConsoleError: (pattern) => expected.push(pattern),
    };
    try {
      await walk(traveller);
      const unexpected = errors.filter((text) => !expected.some((pattern) => pattern.test(text)));
      if (unexpected.length > 0) throw new Error(`errors in the console:\n${unexpected.join('\n')}`);
    } catch (failure) {
      await keepTraces(title, pages, errors);
      throw failure;
    } finally {
      for (const context of contexts) await context.close();
    }
  });
}

async function signIn(page: Page, person: Person, address: string): Promise<void> {
  await page.goto(address);
  // A page may offer the way in rather than lead there.
  const username = page.locator('input#username');
  const wayIn = page
    .getByRole('link', { name: /^sign in/i })
    .or(page.getByRole('button', { name: /^sign in/i }));
  await username.or(wayIn).first().waitFor();
  if (!(await username.isVisible())) await wayIn.first().click();
  await username.fill(person.username);
  await page.locator('input#password').fill(person.password);
  await page.locator('#kc-login').click();
  await page.waitForURL(
    (url) => url.origin === new URL(address).origin && !url.pathname.startsWith('/auth/'),
  );
}

async function accessible(page: Page, name: string): Promise<void> {
  // Under the bar that stays at the top, a button would count as too small, by where a press happened to scroll to.
  await page.evaluate(() => window.scrollTo(0, 0));
  await picture(page, name);
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  if (violations.length > 0) {
    const told = violations.map(
      (v) =>
        `${v.id} (${v.impact}): ${v.help}\n${v.nodes
          .slice(0, 5)
          .map(
            (node) =>
              `    ${node.target.join(' ')}\n      ${node.failureSummary?.replaceAll('\n', '\n      ')}`,
          )
          .join('\n')}`,
    );
    throw new Error(`"${name}" is not accessible:\n${told.join('\n')}`);
  }
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(output, `${fileName(name)}.png`), fullPage: true });
}

async function keepTraces(title: string, pages: Page[], errors: string[]): Promise<void> {
  for (const [number, page] of pages.entries()) {
    const name = `failed-${fileName(title)}-${number + 1}`;
    try {
      await picture(page, name);
      writeFileSync(
        path.join(output, `${name}.html`),
        `<!-- ${page.url()} -->\n${errors.map((text) => `<!-- ${text} -->\n`).join('')}${await page.content()}`,
      );
    } catch {
      // The page is gone; the failure itself is what counts.
    }
  }
}

function fileName(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
}
