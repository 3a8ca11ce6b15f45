/// <reference lib="dom" />
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { setStage } from './stage.js';
import { desk, findingsOf, phone } from './visitor.js';

describe('somebody who is told something, in a window of 1280 and one of 390 px wide', () => {
  const stage = setStage();
  let windows: Page[];
  beforeAll(async () => {
    windows = await Promise.all(
      [desk, phone].map((viewport) => stage.enter('oss', undefined, viewport)),
    );
  });

  it('hears of it on the page that is open, without a reload', async () => {
    for (const page of windows) {
      // The edition of the demo is a day old; the clock tells of it within a minute.
      await page.getByRole('link', { name: 'Berichten, 1 nieuw bericht' }).waitFor();
      expect(await findingsOf(page)).toEqual([]);
    }
  });

  it('reads it, follows it, and leaves nothing new behind', async () => {
    for (const page of windows) {
      await page.getByRole('link', { name: 'Berichten, 1 nieuw bericht' }).click();
      await page.getByRole('heading', { name: 'Berichten', level: 1 }).waitFor();
      expect(await findingsOf(page)).toEqual([]);
    }
    const [first] = windows;
    await first?.getByRole('button', { name: 'Alles als gezien markeren' }).click();
    for (const page of windows) {
      if (page !== first) await page.reload();
      await page.getByText('U hebt alles gezien.').waitFor();
      await page.getByRole('link', { name: 'Berichten', exact: true }).waitFor();
      await page.getByRole('link', { name: /^Er zijn nieuwe regionale resultaten/ }).click();
      await page.waitForURL(/\/metingen\/zelfscan-2026\/oss\/resultaten$/);
    }
  });

  it('got a mail, which a developer reads as text and as HTML', async () => {
    for (const page of windows) {
      const mail = page.getByRole('listitem').filter({ hasText: 'oss@demo.example' });
      await page.goto(`${stage.product.url}/ontwikkel/mail`);
      for (let n = 0; n < 60 && (await mail.count()) === 0; n += 1) {
        await page.waitForTimeout(500);
        await page.reload();
      }
      expect(await findingsOf(page)).toEqual([]);
      await mail.getByRole('link').click();
      await page.getByText('Als tekst').waitFor();
      const frame = page.frameLocator('iframe');
      const link = frame.getByRole('link', { name: 'Bekijk de resultaten van Oss' });
      expect(await link.getAttribute('href')).toBe(
        `${stage.product.url}/noordoost-brabant/metingen/zelfscan-2026/oss/resultaten`,
      );
      expect(await findingsOf(page)).toEqual([]);
    }
  });

  it('gave the browser no reason to complain', () => {
    expect(stage.complaints()).toEqual([]);
  });
});
