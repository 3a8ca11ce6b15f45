import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { hasFocus, isFocusVisible, tabTo } from './keyboard.js';
import { setStage } from './stage.js';
import { phone } from './visitor.js';

describe('the main story by keyboard alone, on a phone-wide window', () => {
  const stage = setStage();
  let page: Page;

  beforeAll(async () => {
    page = await stage.enter('schiedam', '/rotterdam-rijnmond', phone);
  });

  it('skips to the content with the first Tab', async () => {
    await page.keyboard.press('Tab');
    expect(await hasFocus(page.getByRole('link', { name: 'Naar de inhoud' }))).toBe(true);
    await page.keyboard.press('Enter');
  });

  it('answers the open questions with arrows, and moves on with one key', async () => {
    await tabTo(page, page.getByRole('link', { name: 'Verder met invullen' }));
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
    const link = page.getByRole('link', { name: /Download \(pdf\): [^,]*, editie 1/ });
    await tabTo(page, link);
    const downloading = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await downloading).suggestedFilename()).toMatch(/editie-1\.pdf$/);
  });
});
