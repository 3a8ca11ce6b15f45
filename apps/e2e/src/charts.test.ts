/// <reference lib="dom" />
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { tabTo } from './keyboard.js';
import { setStage } from './stage.js';
import { findingsAtBothWidths, phone } from './visitor.js';

const results = '/noordoost-brabant/metingen/zelfscan-2026/oss/resultaten';

describe('a chart on screen', () => {
  const stage = setStage();
  let oss: Page;

  beforeAll(async () => {
    oss = await stage.enter('oss', results);
  });

  const radarOf = (page: Page) => page.getByRole('group', { name: 'In één beeld' });
  const focused = (): Promise<string | null> =>
    oss.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);

  it('is one tab stop, and the arrow keys read it mark by mark', async () => {
    const radar = radarOf(oss);
    await tabTo(oss, radar.getByRole('img').first());
    expect(await focused()).toMatch(/^A\. .*: Gemiddelde regio \d,\d; .*Oss 2026 \d,\d\.$/);
    const bubble = oss.locator('.chart__says');
    expect(await bubble.isVisible()).toBe(true);
    expect(await bubble.textContent()).toBe(await focused());
    await oss.keyboard.press('ArrowRight');
    expect(await focused()).toMatch(/^B\. /);
    await oss.keyboard.press('End');
    expect(await focused()).toMatch(/^J\. /);
    await oss.keyboard.press('ArrowLeft');
    expect(await focused()).toMatch(/^I\. /);
    await oss.keyboard.press('Tab');
    expect(await radar.evaluate((each) => each.contains(document.activeElement))).toBe(false);
    expect(await bubble.isVisible()).toBe(false);
    await oss.keyboard.press('Shift+Tab');
    expect(await focused()).toMatch(/^I\. /);
  });

  it('says with its description how it is read', async () => {
    const id = (await radarOf(oss).getAttribute('aria-describedby')) ?? '';
    const text = await oss.evaluate((of) => document.getElementById(of)?.textContent, id);
    expect(text).toContain('Alle getallen staan in de tabel per thema.');
    expect(text).toContain('pijltjestoetsen');
  });

  it('takes the colours of the system where somebody chose those', async () => {
    const strokeOf = (): Promise<string> =>
      radarOf(oss)
        .locator('path[stroke="var(--chart-own)"]')
        .first()
        .evaluate((line) => getComputedStyle(line).stroke);
    const before = await strokeOf();
    await oss.emulateMedia({ forcedColors: 'active' });
    const system = await oss.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = 'CanvasText';
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    });
    expect(await strokeOf()).toBe(system);
    await oss.emulateMedia({ forcedColors: 'none' });
    expect(await strokeOf()).toBe(before);
  });

  it('fits a phone and a sheet of paper', async () => {
    await oss.setViewportSize(phone);
    const widthOf = () => radarOf(oss).evaluate((each) => each.getBoundingClientRect().width);
    expect(await widthOf()).toBeLessThanOrEqual(phone.width);
    await oss.emulateMedia({ media: 'print' });
    expect(await oss.locator('.chart__says').isVisible()).toBe(false);
    expect(await radarOf(oss).isVisible()).toBe(true);
    await oss.emulateMedia({ media: 'screen' });
  });

  it('leaves a page on which axe finds nothing and the browser has no complaint', async () => {
    expect(await findingsAtBothWidths(oss)).toEqual([]);
    expect(stage.complaints()).toEqual([]);
  });
});
