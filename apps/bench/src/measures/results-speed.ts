import type { Browser } from 'playwright-core';
import { launchBrowser, prepareBrowser } from '@ijkpunt/testing';
import type { Measure } from '../measure.js';
import { cookieOf } from '../people.js';
import { startGateway } from '../server-process.js';
import { median } from '../statistics.js';

const loads = 9;
const slowness = 4;
const path = '/noordoost-brabant/metingen/zelfscan-2026/oss/resultaten';

interface Painted {
  lcpMs: number;
  cls: number;
}
interface PaintWindow {
  painted: Painted;
}

/** How soon the results page stands there, and how far it moves, in a browser with an empty cache. */
export const resultsSpeed: Measure = {
  gives: ['results'],
  async run(bench) {
    const database = await (await bench.cluster()).demo();
    const { port } = await startGateway(bench, database);
    const cookie = await cookieOf(database, 'oss@demo.example');
    await prepareBrowser();
    const browser = await launchBrowser();
    bench.cleanup.add(() => browser.close());
    const page = { url: `http://localhost:${port}${path}`, cookie };
    // The first load warms the server up.
    await load(browser, page);
    const painted: Painted[] = [];
    for (let time = 0; time < loads; time += 1) painted.push(await load(browser, page));
    bench.put('results.lcpMs', median(painted.map(({ lcpMs }) => lcpMs)));
    bench.put('results.cls', Math.max(...painted.map(({ cls }) => cls)));
  },
};

async function load(
  browser: Browser,
  { url, cookie }: { readonly url: string; readonly cookie: string },
): Promise<Painted> {
  const context = await browser.newContext({ viewport: { width: 1_280, height: 900 } });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, domain: 'localhost', path: '/' }]);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  await page.addInitScript(() => {
    const painted = { lcpMs: 0, cls: 0 };
    (globalThis as unknown as PaintWindow).painted = painted;
    const watch = (type: string, each: (entry: PerformanceEntry) => void): void =>
      new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({
        type,
        buffered: true,
      });
    watch('largest-contentful-paint', (entry) => (painted.lcpMs = entry.startTime));
    watch(
      'layout-shift',
      (entry) => (painted.cls += (entry as unknown as { value: number }).value),
    );
  });
  await page.goto(url);
  await page.locator('.chart__picture').waitFor();
  await page.waitForLoadState('networkidle');
  const painted = await page.evaluate(() => (globalThis as unknown as PaintWindow).painted);
  await context.close();
  return painted;
}
