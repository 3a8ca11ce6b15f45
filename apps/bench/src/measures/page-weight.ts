import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { launchBrowser, prepareBrowser } from '@ijkpunt/testing';
import type { Measure } from '../measure.js';
import { cookieOf } from '../people.js';
import { startGateway } from '../server-process.js';

const campaign = (region: string, municipality: string): string =>
  `/${region}/metingen/zelfscan-2026/${municipality}`;
/** Pages with all on them: a scan that is being filled in, and results with a regional mean. */
const pages = {
  scan: {
    email: 'schiedam@demo.example',
    path: `${campaign('rotterdam-rijnmond', 'schiedam')}/scan/leren-clientstem-en-sturen`,
    until: 'input[type=radio]',
  },
  results: {
    email: 'oss@demo.example',
    path: `${campaign('noordoost-brabant', 'oss')}/resultaten`,
    until: '.chart__picture',
  },
} as const;

/** JavaScript that a browser with an empty cache loads for a page, packed as tightly as gzip can. */
export const pageWeight: Measure = {
  gives: ['page'],
  async run(bench) {
    const database = await (await bench.cluster()).demo();
    const { port } = await startGateway(bench, database);
    await prepareBrowser();
    const browser = await launchBrowser();
    bench.cleanup.add(() => browser.close());
    for (const [name, { email, path, until }] of Object.entries(pages)) {
      const cookie = await cookieOf(database, email);
      const url = `http://localhost:${port}${path}`;
      const scripts = await scriptsOf(browser, { url, cookie, until });
      const packed = scripts.map((script) => gzipSync(script, { level: 9 }).length);
      bench.put(`page.${name}.jsKbGz`, packed.reduce((sum, each) => sum + each, 0) / 1_000);
      bench.put(`page.${name}.jsFiles`, packed.length);
    }
  },
};

async function scriptsOf(
  browser: Browser,
  page: { readonly url: string; readonly cookie: string; readonly until: string },
): Promise<Buffer[]> {
  const context = await browser.newContext();
  const [name = '', value = ''] = page.cookie.split('=');
  await context.addCookies([{ name, value, domain: 'localhost', path: '/' }]);
  const tab = await context.newPage();
  const scripts = new Map<string, Promise<Buffer>>();
  tab.on('response', (response) => {
    const isScript = /javascript/.test(response.headers()['content-type'] ?? '');
    if (isScript) scripts.set(response.url(), response.body());
  });
  await tab.goto(page.url);
  await tab.locator(page.until).first().waitFor({ state: 'attached' });
  await tab.waitForLoadState('networkidle');
  const bodies = await Promise.all(scripts.values());
  await context.close();
  return bodies;
}
