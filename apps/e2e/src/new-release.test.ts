import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startInProcess } from './in-process.js';
import { setStage } from './stage.js';

const scan = '/rotterdam-rijnmond/metingen/zelfscan-2026/schiedam/scan';
const question = `${scan}/leren-clientstem-en-sturen?vraag=J2`;
const note = 'Uit de steekproef van mei.';

describe('a page that is open while a new release comes', () => {
  const stage = setStage(startInProcess);
  let page: Page;
  /** Whether the files that the page names are gone, and how often it was begun anew. */
  let isGone = false;
  let starts = 0;
  let canSave = true;

  /** The page as a new release would serve it: it begins with another script. */
  const newer = (body: string): string =>
    body.replace(/\/assets\/index-[^"]+\.js/, '/assets/index-new.js');

  beforeAll(async () => {
    page = await stage.enter('schiedam', question);
    await page.route('**/*', async (route) => {
      const request = route.request();
      const { pathname } = new URL(request.url());
      if (request.resourceType() === 'document') starts += 1;
      if (isGone && /\/assets\/all-questions-page-.*\.js$/.test(pathname)) {
        return route.fulfill({ status: 404, body: 'Niet gevonden.' });
      }
      if (isGone && pathname === '/') {
        const response = await route.fetch();
        return route.fulfill({ response, body: newer(await response.text()) });
      }
      if (!canSave && request.postData()?.includes('SaveAnswer')) return route.abort();
      return route.continue();
    });
  });
  const toAllQuestions = () => page.getByRole('link', { name: 'Alle vragen', exact: true }).click();

  it('begins anew by itself and once, where the person was going', async () => {
    canSave = false;
    await page.getByRole('radio', { name: /Deels ingevoerd/ }).check();
    await page.locator('#note-J2').fill(note);
    isGone = true;
    await page.route('**/scan/vragen', async (route) => {
      // The new page comes with files of its own.
      isGone = false;
      await route.fallback();
    });
    await toAllQuestions();
    await page.getByRole('heading', { name: 'Alle vragen' }).waitFor();
    await page.waitForURL(`**${scan}/vragen`);
    expect(starts).toBe(1);
  });

  it('has lost no answer by it, and sends what was not sent', async () => {
    canSave = true;
    await page.goto(`${stage.product.url}${question}`);
    await page.locator('input[value="3"]:checked').waitFor({ state: 'attached' });
    expect(await page.locator('#note-J2').inputValue()).toBe(note);
    await page
      .getByText(/^Opgeslagen/)
      .first()
      .waitFor();
    const rows = await stage.product.database.query<{ note: string }>(
      `select note from answers where question_code = 'J2' and note = $1`,
      [note],
    );
    expect(rows).toEqual([{ note }]);
  });

  it('says what to do when a new page does not help either, and begins not again', async () => {
    await page.unroute('**/scan/vragen');
    starts = 0;
    isGone = true;
    await toAllQuestions();
    await page.getByRole('heading', { name: 'Er ging iets mis' }).waitFor();
    expect(starts).toBe(0);
    isGone = false;
    await page.getByRole('button', { name: 'Laad opnieuw' }).click();
    await page.getByRole('heading', { name: 'Alle vragen' }).waitFor();
    expect(starts).toBe(1);
  });
});
