import { loadShippedInstruments, publishInstrument, type Instrument } from '@ijkpunt/instruments';
import { connectAs, launchBrowser, prepareBrowser } from '@ijkpunt/testing';
import { addFiller, openFreshCampaign } from '../fresh-campaign.js';
import type { Measure } from '../measure.js';
import { startGateway } from '../server-process.js';
import { percentile } from '../statistics.js';
import { addRegions, campaignOf, prepareReference } from '../synthetic-regions.js';

const themes = 25;
const slowness = 4;
const text =
  'In de steekproef van mei was bij elf van de twintig gezinnen te zien wie is gesproken. ';
/** What the browser's own clock of events cannot tell apart from nothing. */
const shortestMs = 16;

interface KeyWindow {
  keyMs: number[];
}

/** From the press of a key until the page is painted, in a form of 250 questions on a slow device. */
export const typing: Measure = {
  gives: ['typing'],
  async run(bench) {
    const database = await (await bench.cluster()).empty();
    await prepareReference(database);
    await addRegions(database, { first: 1, last: 1, members: 3 });
    const long = await publishLong(database.urls.ijk_admin);
    const campaign = await openFreshCampaign(database, 'regio-1', long);
    const { members } = await campaignOf(database, 1);
    const { cookie, scan } = await addFiller(database, campaign, members[0]?.slug ?? '');
    const { port } = await startGateway(bench, database);
    await prepareBrowser();
    const browser = await launchBrowser();
    bench.cleanup.add(() => browser.close());
    const context = await browser.newContext({ viewport: { width: 1_280, height: 900 } });
    const [name = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name, value, domain: 'localhost', path: '/' }]);
    const page = await context.newPage();
    const path = `/${scan.region}/metingen/${scan.campaign}/${scan.municipality}/scan`;
    await page.goto(`http://localhost:${port}${path}`);
    await page.locator('input[type=radio]').nth(2).check();
    const field = page.locator('.note-field textarea').first();
    await field.click();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowness });
    await page.evaluate((threshold) => {
      const kept: number[] = [];
      (globalThis as unknown as KeyWindow).keyMs = kept;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          if (entry.name === 'keydown') kept.push(entry.duration);
      }).observe({ type: 'event', durationThreshold: threshold } as PerformanceObserverInit);
    }, shortestMs);
    await page.keyboard.type(text, { delay: 60 });
    await page.waitForTimeout(500);
    const longer = await page.evaluate(() => (globalThis as unknown as KeyWindow).keyMs);
    const all = Array.from(text, (_, index) => longer[index] ?? shortestMs);
    bench.put('typing.questions', campaign.questions.length);
    bench.put('typing.p95MsPerKey', percentile(all, 0.95));
    bench.put('typing.maxMsPerKey', Math.max(...all));
  },
};

/** The longest form there can be: 25 themes of ten questions. */
async function publishLong(adminUrl: string): Promise<Instrument> {
  const [shipped] = await loadShippedInstruments();
  const [question] = shipped?.themes[0]?.questions ?? [];
  if (!shipped || !question) throw new Error('no instrument is shipped');
  const long: Instrument = {
    ...shipped,
    code: 'lang',
    themes: Array.from({ length: themes }, (_, index) => {
      const code = String.fromCharCode(65 + index);
      const questions = Array.from({ length: 10 }, (_each, place) => ({
        ...question,
        code: `${code}${place + 1}`,
      }));
      return { code, title: `Thema ${code}`, questions };
    }),
  };
  const admin = await connectAs(adminUrl);
  try {
    await admin.outsideRegions((tx) => publishInstrument(tx, long));
  } finally {
    await admin.close();
  }
  return long;
}
