import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { setStage } from './stage.js';
import { findingsAtBothWidths, phone } from './visitor.js';

const brabant = '/noordoost-brabant';
const oss = `${brabant}/metingen/zelfscan-2026/oss/resultaten`;
const purmerend = '/zaanstreek-waterland/metingen/zelfscan-2026/purmerend/resultaten';

const figure = (page: Page | Locator, about: string): Locator =>
  page.locator(`[data-explains="${about}"]`);
const explanation = (page: Page): Locator => page.getByRole('dialog');
const halfUp = (value: number): string =>
  (Math.floor(value * 10 + 0.5 + 1e-9) / 10).toFixed(1).replace('.', ',');
const numbersIn = (text: string): number[] =>
  (text.match(/\d+(?:,\d+)?/g) ?? []).map((each) => Number(each.replace(',', '.')));

describe('a figure on screen', () => {
  const stage = setStage();
  let page: Page;
  beforeAll(async () => {
    page = await stage.enter('oss', oss);
  });
  afterAll(() => expect(stage.complaints()).toEqual([]));

  it('opens to its sum, which is the figure itself', async () => {
    for (const about of ['total', 'theme:A', 'theme:B']) {
      const shown = await figure(page, about).innerText();
      await figure(page, about).click();
      const dialog = explanation(page);
      await dialog.getByText('Zo is het berekend').waitFor();
      expect(await dialog.locator('.derivation__value').innerText()).toBe(shown);
      const [, divided = ''] = (await dialog.locator('.derivation__sum').innerText()).split('=');
      const [sum = 0, count = 1] = numbersIn(divided);
      expect(halfUp(sum / count)).toBe(shown);
      await dialog.getByText(/^Zelfscan .*, versie 1$/).waitFor();
      await dialog.getByText(/ door .*Voorbeeld$/).waitFor();
      await dialog.getByRole('button', { name: 'Sluit', exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
    }
  });

  it('opens and closes by keyboard, and gives the focus back', async () => {
    await figure(page, 'theme:C.region').focus();
    await page.keyboard.press('Enter');
    const dialog = explanation(page);
    await dialog.getByRole('heading', { name: /^C\. .*: gemiddelde van de regio/ }).waitFor();
    await dialog.getByText(/^n = \d+: zoveel gemeenten/).waitFor();
    await dialog.getByText('Oss', { exact: true }).waitFor();
    await dialog.getByText(/De som tonen wij niet/).waitFor();
    expect(new URL(page.url()).searchParams.get('uitleg')).toBe('theme:C.region');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('uitleg')).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-explains'))).toBe(
      'theme:C.region',
    );
  });

  it('is led to from what it is a part of', async () => {
    await figure(page, 'total.since_previous').click();
    const dialog = explanation(page);
    await dialog.getByRole('button', { name: 'Vorige meting' }).click();
    await dialog.getByRole('heading', { name: 'Totaal: vorige meting, 2025' }).waitFor();
    await dialog.getByRole('button', { name: /^A\. / }).click();
    await dialog.getByRole('heading', { name: /^A\. .*: vorige meting, 2025/ }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('is shown by its address, and says so when there is no such figure', async () => {
    await page.goto(`${stage.product.url}${oss}?uitleg=theme:B`);
    await explanation(page).getByRole('heading', { name: /^B\. / }).waitFor();
    await page.keyboard.press('Escape');
    await explanation(page).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-explains'))).toBe(
      'theme:B',
    );
    await page.goto(`${stage.product.url}${oss}?uitleg=theme:Q`);
    await explanation(page)
      .getByText(/Dit cijfer is er niet/)
      .waitFor();
    await page.keyboard.press('Escape');
  });

  it('is one tab stop with all others of the table of questions', async () => {
    await page.goto(`${stage.product.url}${oss}/vragen?volgorde=lijst`);
    const table = page.getByRole('grid', { name: 'Alle vragen' });
    await table.waitFor();
    expect(await table.locator('[data-explains]:not([tabindex="-1"])').count()).toBe(1);
    await figure(table, 'question:A1').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const dialog = explanation(page);
    await dialog.getByRole('heading', { name: /^A2\. .*: vorige meting, 2025$/ }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-explains'))).toBe(
      'question:A1.previous',
    );
  });

  it('opens by touch on a phone', async () => {
    const context = await stage.browser.newContext({
      ...{ viewport: phone, hasTouch: true, isMobile: true, reducedMotion: 'reduce' },
      storageState: await page.context().storageState(),
    });
    const mobile = await context.newPage();
    stage.watch(mobile);
    await mobile.goto(`${stage.product.url}${oss}`);
    await figure(mobile, 'theme:A').tap();
    await explanation(mobile).getByRole('heading', { name: /^A\. / }).waitFor();
    await explanation(mobile).getByRole('button', { name: 'Sluit', exact: true }).tap();
    await explanation(mobile).waitFor({ state: 'detached' });
    await context.close();
  });

  it.each([
    ['of a municipality', 'oss', `${oss}?uitleg=theme:A`],
    ['of a region, beside hidden figures', 'oss', `${oss}?uitleg=total.region`],
    ['of a range', 'oss', `${oss}/vragen/b2?uitleg=question:B2.region_range`],
    ['of a question', 'oss', `${oss}/vragen?uitleg=question:B2.region`],
    [
      'of a spread',
      'coordinator.brabant',
      `${brabant}/metingen/zelfscan-2026/vergelijken?uitleg=spread:A1`,
    ],
    [
      'of an earlier measurement',
      'purmerend',
      '/zaanstreek-waterland/metingen/zelfscan-2026/purmerend/ontwikkeling?uitleg=theme:B@zelfscan-2025',
    ],
    [
      'of a region as it was on a day',
      'begeleider',
      '/zaanstreek-waterland/ontwikkeling?op=2026-01-05&uitleg=total.region@zelfscan-2025',
    ],
    ['of two versions', 'purmerend', `${purmerend}?uitleg=theme:B.compared`],
    ['that is a difference', 'purmerend', `${purmerend}?uitleg=total.since_previous`],
    [
      'that is not there yet',
      'vlaardingen',
      '/rotterdam-rijnmond/metingen/zelfscan-2026/vlaardingen/resultaten?uitleg=total.region',
    ],
    [
      'of the page of a region',
      'coordinator.brabant',
      `${brabant}/metingen/zelfscan-2026?uitleg=theme:A.region_since_previous`,
    ],
    ['of who takes part', 'coordinator.brabant', `${brabant}/deelname?uitleg=participation`],
    ['of a forecast', 'coordinator.rijnmond', '/rotterdam-rijnmond/deelname?uitleg=forecast'],
    ['of how far one is', 'coordinator.brabant', `${brabant}/deelname?uitleg=progress:oss`],
  ])('axe finds nothing on the explanation %s', async (_what, person, path) => {
    const window = await stage.enter(person, path);
    await explanation(window).getByText('Waar het op staat').waitFor();
    expect(await findingsAtBothWidths(window)).toEqual([]);
    await window.context().close();
  });
});
