/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '@ijkpunt/testing';
import { startProduct, type Product } from './product.js';
import { phone, visit } from './visitor.js';

const maxTabs = 120;

/** Moves on with Tab until the element has the focus, as a person without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let tabs = 0; tabs < maxTabs; tabs += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the focus never came to ${target.toString()}`);
}

/** Whether what has the focus can be seen: inside the window, and under nothing. */
async function isFocusVisible(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return false;
    const { left, top, width, height } = element.getBoundingClientRect();
    const label = element.closest('label') ?? element;
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return (
      top >= 0 &&
      top + Math.min(height, 40) <= innerHeight &&
      hit !== null &&
      (label.contains(hit) || hit.contains(element))
    );
  });
}

describe('the main story by keyboard alone, on a phone-wide window', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    product = await startProduct();
    page = (await visit(browser, product.url, 'schiedam', phone)).page;
    await page.goto(`${product.url}/rotterdam-rijnmond`);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('skips to the content with the first Tab', async () => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Naar de inhoud' });
    expect(await skip.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
  });

  it('answers the open questions with arrows, and moves on with one key', async () => {
    await tabTo(page, page.getByRole('link', { name: 'Verder met de zelfscan' }));
    expect(await isFocusVisible(page)).toBe(true);
    await page.keyboard.press('Enter');
    for (const code of ['J1', 'J2', 'J3', 'J4', 'J5']) {
      await page
        .getByRole('button', { name: `Vraag ${code}, nog open` })
        .or(page.getByRole('link', { name: `Vraag ${code}, nog open` }))
        .waitFor();
      await page.waitForURL(new RegExp(`vraag=${code}`));
      await tabTo(page, page.getByRole('radio').first());
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
      expect(await page.getByRole('radio').nth(1).isChecked()).toBe(true);
      expect(await isFocusVisible(page)).toBe(true);
      await page
        .getByText(/^Opgeslagen/)
        .first()
        .waitFor();
      await page.keyboard.press('n');
    }
  });

  it('reviews, chooses openness and submits', async () => {
    await page.getByText('Alle vragen zijn beantwoord.').waitFor();
    await tabTo(page, page.getByRole('radio', { name: /Alleen in het gemiddelde/ }));
    await page.keyboard.press('Space');
    await tabTo(page, page.getByRole('button', { name: 'Dien de zelfscan in' }));
    expect(await isFocusVisible(page)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByText('De zelfscan is ingediend').waitFor();
  });

  it('reaches the results with the mean of the region, and the report', async () => {
    await tabTo(page, page.getByRole('link', { name: 'Bekijk de resultaten' }));
    await page.keyboard.press('Enter');
    await page
      .getByText(/Editie 1 van /)
      .first()
      .waitFor();
    await tabTo(page, page.getByRole('link', { name: 'Rapportages' }).first());
    await page.keyboard.press('Enter');
    const link = page.getByRole('link', { name: /Download \(pdf\).*editie 1/ });
    await tabTo(page, link);
    const downloading = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await downloading).suggestedFilename()).toMatch(/editie-1\.pdf$/);
  });
});
