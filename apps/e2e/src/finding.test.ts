/// <reference lib="dom" />
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { setStage } from './stage.js';
import { findingsOf, phone } from './visitor.js';

const scan = '/rotterdam-rijnmond/metingen/zelfscan-2026/schiedam/scan';

describe('finding a question again', () => {
  const stage = setStage();
  let page: Page;

  beforeAll(async () => {
    page = await stage.enter('schiedam', `${scan}/vragen`, phone);
  });
  const shown = () => page.getByRole('status').filter({ hasText: /van 53 vragen/ });
  const questions = () => page.locator('.finding__list li');

  it('searches by keyboard alone, and keeps the search in the address', async () => {
    await shown().getByText('53 van 53 vragen').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('kind gezin');
    await page.waitForURL(/zoek=kind\+gezin/);
    expect(await page.getByLabel('Zoek een vraag').inputValue()).toBe('kind gezin');
    const found = await questions().count();
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(53);
    await page.reload();
    await shown().getByText(`${found} van 53 vragen`).waitFor();
    await page.getByLabel('Zoek een vraag').fill('');
  });

  it('shows the open ones, and the next of them by one key', async () => {
    await page.getByRole('link', { name: 'Open 5' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/filter=open/);
    await shown().getByText('5 van 53 vragen').waitFor();
    expect(await questions().first().innerText()).toContain('J1');
    expect(await findingsOf(page)).toEqual([]);
    await page.keyboard.press('n');
    await page.waitForURL(/vraag=J1/);
  });

  it('finds what was marked, also after a reload', async () => {
    const mark = page.getByRole('button', { name: 'Later nog eens kijken' });
    await mark.click();
    expect(await mark.getAttribute('aria-pressed')).toBe('true');
    await page.goto(`${stage.product.url}${scan}/vragen?filter=gemarkeerd`);
    await shown().getByText('1 van 53 vragen').waitFor();
    await questions().getByText('Later nog eens kijken').waitFor();
  });

  it('shows in the review what changed, and where a note is missing', async () => {
    await page.goto(`${stage.product.url}${scan}/controleren`);
    const changes = page.getByRole('region', { name: 'Wat is er veranderd sinds 2025' });
    await changes.getByText(/andere? antwoord/).click();
    expect(await changes.getByRole('listitem').count()).toBeGreaterThan(0);
    await page
      .getByRole('region', { name: 'Zonder toelichting waar die gevraagd wordt' })
      .waitFor();
    expect(await findingsOf(page)).toEqual([]);
  });

  it('puts two submissions side by side, only what differs until asked for all', async () => {
    const path = scan.replace('schiedam', 'vlaardingen');
    const neighbour = await stage.enter('vlaardingen', `${path}/controleren`);
    await neighbour.getByRole('link', { name: 'Vergelijk indieningen' }).click();
    const rows = neighbour.getByRole('rowheader').filter({ hasText: /^[A-J]\d/ });
    await rows.first().waitFor();
    const different = await rows.count();
    expect(different).toBeGreaterThan(0);
    expect(different).toBeLessThan(53);
    await neighbour.getByText(`${different} verschillen`).waitFor();
    await neighbour.getByLabel('Toon ook de gelijke antwoorden').check();
    expect(await rows.count()).toBe(53);
    await neighbour.getByLabel('Van', { exact: true }).selectOption('1');
    await neighbour.waitForURL(/van=1/);
    await neighbour.getByText('0 verschillen').waitFor();
  });

  it('leaves slash alone while the keys are switched off', async () => {
    await page.evaluate(() => localStorage.setItem('ijkpunt.shortcuts', 'off'));
    await page.goto(`${stage.product.url}${scan}/vragen`);
    await shown().waitFor();
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('finding-search');
    expect(stage.complaints()).toEqual([]);
  });
});
