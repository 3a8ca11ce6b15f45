/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, jest } from '@jest/globals';
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
  const complaints = watch(page);
  await page.goto(`${site}/inloggen`);
  await page.getByLabel('E-mailadres').fill(`${email}@demo.example`);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await page.waitForURL((url) => url.pathname !== '/inloggen');
  return { site, page, complaints };
}

/** What the browser complains about in a window, from now on. */
export function watch(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
}

export interface Finding {
  readonly id: string;
  readonly targets: string;
}

/** Keeps a picture of every page that is looked at, for whoever wants to see them all. */
const picturesPath = process.env['PICTURES_PATH'];
let pictures = 0;

/**
 * What is wrong with the page as it stands: all of axe's rules for WCAG A, AA and good practice,
 * and scrolling sideways.
 */
export async function findingsOf(page: Page): Promise<Finding[]> {
  if (picturesPath) {
    pictures += 1;
    const test = expect.getState().currentTestName ?? '';
    const name = `${test.replaceAll(/[^a-z0-9]+/gi, '-').slice(-120)}-${pictures}.png`;
    await page.screenshot({ path: join(picturesPath, name), fullPage: true });
  }
  // Evaluated by the debugger: the page's own policy would refuse an injected script.
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> };
    };
    const { violations } = await axe.run();
    const sideways = document.documentElement.scrollWidth - window.innerWidth;
    return [
      ...violations.map(({ id, nodes }) => ({
        id,
        targets: nodes.map((node) => node.target.join(' ')).join(' | '),
      })),
      ...(sideways > 0 ? [{ id: 'scrolls-sideways', targets: `${sideways} px` }] : []),
    ];
  });
}

/** The same at the width of a desk and of a phone; the window is left as it was. */
export async function findingsAtBothWidths(page: Page): Promise<Finding[]> {
  const before = page.viewportSize() ?? desk;
  const found: Finding[] = [];
  for (const viewport of [desk, phone]) {
    await page.setViewportSize(viewport);
    const findings = await findingsOf(page);
    found.push(
      ...findings.map(({ id, targets }) => ({ id: `${id} at ${viewport.width}`, targets })),
    );
  }
  await page.setViewportSize(before);
  return found;
}
