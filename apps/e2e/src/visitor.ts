import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { demoPassword } from '@ijkpunt/demo';

const axeSource = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/**
 * What the screens wait for is made in the background: on a busy machine that takes its time, and
 * giving up early proves nothing. A test may take longer, so that a wait in vain names what for.
 */
const patienceMs = 120_000;
jest.setTimeout(2 * patienceMs);

export const desk = { width: 1_280, height: 900 };
export const phone = { width: 390, height: 844 };

export interface Visitor {
  /** The gateway this person came to. */
  readonly site: string;
  readonly page: Page;
  /** What the browser complained about: policy violations, errors of scripts. */
  readonly complaints: string[];
}

/** A person of the demo in a browser window of their own, signed in through the form. */
export async function visit(
  browser: Browser,
  site: string,
  email: string,
  viewport: { width: number; height: number } = desk,
): Promise<Visitor> {
  const context = await browser.newContext({
    viewport,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    acceptDownloads: true,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(patienceMs);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`${site}/inloggen`);
  await page.getByLabel('E-mailadres').fill(`${email}@demo.example`);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await page.waitForURL((url) => url.pathname !== '/inloggen');
  return { site, page, complaints };
}

export interface AxeFinding {
  readonly id: string;
  readonly targets: string;
}

/** What axe finds on the page as it stands, all of its rules for WCAG A, AA and good practice. */
export async function findingsOf(page: Page): Promise<AxeFinding[]> {
  // Evaluated by the debugger: the page's own policy would refuse an injected script.
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => ({
      id,
      targets: nodes.map((node) => node.target.join(' ')).join(' | '),
    }));
  });
}
