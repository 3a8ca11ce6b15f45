/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '@ijkpunt/testing';
import { startProduct, type Product } from './product.js';
import { desk, findingsOf, phone, visit } from './visitor.js';

const rijnmond = '/rotterdam-rijnmond';
const schiedam = `${rijnmond}/metingen/zelfscan-2026/schiedam`;
const zaanstreek = '/zaanstreek-waterland/metingen/zelfscan-2026';
const brabant = '/noordoost-brabant';

/** Every page of the product, in each of the states that look different. */
const pages: readonly (readonly [string, string, string])[] = [
  ['begin of a municipality', 'schiedam', rijnmond],
  ['a question', 'schiedam', `${schiedam}/scan/signaleren-en-meldcode`],
  ['an open question', 'schiedam', `${schiedam}/scan/leren-clientstem-en-sturen?vraag=J2`],
  ['all questions', 'schiedam', `${schiedam}/scan/vragen`],
  ['questions that differ', 'schiedam', `${schiedam}/scan/vragen?filter=verschil&zoek=team`],
  ['the empty form on paper', 'schiedam', `${schiedam}/scan/afdrukken?vorm=leeg`],
  ['the filled form on paper', 'schiedam', `${schiedam}/scan/afdrukken?vorm=ingevuld`],
  ['nothing to compare yet', 'schiedam', `${schiedam}/scan/vergelijken`],
  [
    'two submissions side by side',
    'vlaardingen',
    `${rijnmond}/metingen/zelfscan-2026/vlaardingen/scan/vergelijken`,
  ],
  ['review with open questions', 'schiedam', `${schiedam}/scan/controleren`],
  ['the local teams', 'schiedam', `${rijnmond}/gemeenten/schiedam/teams`],
  ['results before submitting', 'schiedam', `${schiedam}/resultaten`],
  ['reports before submitting', 'schiedam', `${schiedam}/rapportages`],
  ['messages', 'schiedam', `${rijnmond}/berichten`],
  ['the account', 'schiedam', '/account'],
  ['a page that is not there', 'schiedam', '/rotterdam-rijnmond/metingen/zelfscan-1900'],
  ['a question for a reader', 'schiedam.lezer', `${schiedam}/scan/visie-en-opdracht`],
  [
    'results before the gate opens',
    'vlaardingen',
    `${rijnmond}/metingen/zelfscan-2026/vlaardingen/resultaten`,
  ],
  [
    'review of a submitted scan',
    'vlaardingen',
    `${rijnmond}/metingen/zelfscan-2026/vlaardingen/scan/controleren`,
  ],
  ['reopening', 'vlaardingen', `${rijnmond}/metingen/zelfscan-2026/vlaardingen/scan/heropenen`],
  ['results with the mean', 'oss', `${brabant}/metingen/zelfscan-2026/oss/resultaten`],
  [
    'a question of another measure than before',
    'zaanstad',
    `${zaanstreek}/zaanstad/scan/signaleren-en-meldcode?vraag=B2`,
  ],
  ['results beside an older version', 'purmerend', `${zaanstreek}/purmerend/resultaten`],
  ['two versions side by side', 'purmerend', `${zaanstreek}/purmerend/scan/vergelijken?van=vorige`],
  ['progress beside an older version', 'begeleider', zaanstreek],
  ['reports', 'oss', `${brabant}/metingen/zelfscan-2026/oss/rapportages`],
  ['begin of a coordinator', 'coordinator.rijnmond', rijnmond],
  ['progress before the gate opens', 'coordinator.rijnmond', `${rijnmond}/metingen/zelfscan-2026`],
  ['progress with the means', 'coordinator.brabant', `${brabant}/metingen/zelfscan-2026`],
  [
    'the questions of a campaign',
    'coordinator.rijnmond',
    `${rijnmond}/metingen/zelfscan-2026/vragen`,
  ],
  ['what to talk about', 'coordinator.brabant', `${brabant}/metingen/zelfscan-2026/bespreken`],
  ['the choice of a region', 'begeleider', '/'],
  ['the background work', 'beheer', '/beheer/achtergrondwerk'],
  ['the instruments', 'beheer', '/beheer/instrumenten'],
  ['a version of an instrument', 'beheer', '/beheer/instrumenten/zelfscan/versie-2'],
  ['the differences of a version', 'beheer', '/beheer/instrumenten/zelfscan/versie-2/verschillen'],
  ['an import', 'beheer', '/beheer/instrumenten/importeren'],
  ['the instruments for who may not see them', 'schiedam', '/beheer/instrumenten'],
  ['the background work for who may not see it', 'schiedam', '/beheer/achtergrondwerk'],
];
const people = [...new Set(pages.map(([, person]) => person))];

describe.each([
  ['1280', desk],
  ['390', phone],
] as const)('every page at %s px wide', (_width, viewport) => {
  let product: Product;
  let browser: Browser;
  const windows = new Map<string, Page>();
  const complaints: string[][] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
    product = await startProduct();
    for (const person of people) {
      const visitor = await visit(browser, product.url, person, viewport);
      windows.set(person, visitor.page);
      complaints.push(visitor.complaints);
    }
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const open = async (person: string, path: string): Promise<Page> => {
    const page = windows.get(person);
    if (!page) throw new Error(`no window for ${person}`);
    await page.goto(`${product.url}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
    return page;
  };

  it.each(pages)('axe finds nothing on %s, which fits and says where one is', async (...row) => {
    const [, person, path] = row;
    const page = await open(person, path);
    expect(await findingsOf(page)).toEqual([]);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await page.title()).toMatch(/ · IJkpunt$/);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(sideways).toBeLessThanOrEqual(0);
  });

  it('axe finds nothing on the sign-in page, also after a refusal', async () => {
    const page = await (await browser.newContext({ viewport, locale: 'nl-NL' })).newPage();
    await page.goto(`${product.url}/inloggen`);
    await page.getByRole('button', { name: 'Inloggen' }).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Inloggen' }).click();
    expect(await findingsOf(page)).toEqual([]);
  });

  it('no page gave the browser a reason to complain', () => {
    expect(complaints.flat()).toEqual([]);
  });
});
