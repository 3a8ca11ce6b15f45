import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { setStage } from './stage.js';

const oss = '/noordoost-brabant/metingen/zelfscan-2026/oss';

describe('how a municipality develops, in a browser', () => {
  const stage = setStage();
  let page: Page;
  beforeAll(async () => {
    page = await stage.enter('oss', `${oss}/resultaten`);
  });

  const years = async (): Promise<string[]> =>
    page.getByTestId('total-trend').getByRole('columnheader').allTextContents();

  it('is one step from the results, with every measurement and where it came from', async () => {
    await page.getByRole('main').getByRole('link', { name: 'Ontwikkeling' }).click();
    await page.getByTestId('total-trend').getByText('Toon als tabel').click();
    expect(await years()).toEqual(['Lijn', '2023geïmporteerd', '2024', '2025', '2026']);
    await page.getByRole('rowheader', { name: '2023 (geïmporteerd) · nulmeting' }).waitFor();
  });

  it('opens to the questions of a theme by keyboard', async () => {
    const toQuestions = page.getByRole('button', { name: 'Toon de vragen A. Visie en opdracht' });
    await toQuestions.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('rowheader', { name: /^A1 / }).waitFor();
    expect(await page.getByRole('button', { name: /^Verberg de vragen A/ }).count()).toBe(1);
  });

  it('goes back to a day, says so, and comes back to now', async () => {
    await page.getByText('Kijk terug naar een dag').click();
    await page.getByLabel('Zoals het was op').fill('2025-12-31');
    await page.getByRole('button', { name: 'Toon die dag' }).click();
    await page.getByText('U kijkt terug: zoals het was op 31 december 2025').waitFor();
    expect(new URL(page.url()).searchParams.get('op')).toBe('2025-12-31');
    expect(await page.getByText('van 2023 tot en met 2025').count()).toBe(1);
    await page.getByRole('button', { name: 'Terug naar nu' }).click();
    await page.getByText('van 2023 tot en met 2026').waitFor();
    expect(stage.complaints()).toEqual([]);
  });
});
