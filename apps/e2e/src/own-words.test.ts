/// <reference lib="dom" />
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { setStage } from './stage.js';
import { findingsAtBothWidths, phone } from './visitor.js';

const results = '/rotterdam-rijnmond/metingen/zelfscan-2025/schiedam/resultaten';

describe('the own words of a municipality beside its figures', () => {
  const stage = setStage();
  let sam: Page;
  let noor: Page;
  let wil: Page;

  beforeAll(async () => {
    sam = await stage.enter('schiedam', results);
    noor = await stage.enter('schiedam.invuller', results);
    wil = await stage.enter('schiedam.lezer', results, phone);
  });

  it('are written by keyboard, and come to the reader without a reload', async () => {
    const button = sam.getByRole('button', { name: 'Licht het totaal toe' });
    await button.focus();
    await sam.keyboard.press('Enter');
    await sam.getByLabel('Toelichting bij het totaal').waitFor();
    await sam.keyboard.type('Twee teams zijn net overgenomen.');
    expect(await findingsAtBothWidths(sam)).toEqual([]);
    await sam.keyboard.press('Tab');
    await sam.keyboard.press('Enter');
    await sam.getByText('De toelichting is bewaard.').waitFor();
    await wil.getByText('Twee teams zijn net overgenomen.').waitFor();
    expect(await wil.getByRole('button', { name: /toelichting/i }).count()).toBe(0);
  });

  it('are replaced only by who saw them', async () => {
    await noor.getByRole('button', { name: 'Wijzig de toelichting bij het totaal' }).click();
    await sam.getByRole('button', { name: 'Wijzig de toelichting bij het totaal' }).click();
    await sam.getByLabel('Toelichting bij het totaal').fill('Drie teams zijn net overgenomen.');
    await sam.getByRole('button', { name: 'Bewaren' }).click();
    await wil.getByText('Drie teams zijn net overgenomen.').waitFor();
    await noor.getByLabel('Toelichting bij het totaal').fill('De cijfers kloppen.');
    await noor.getByRole('button', { name: 'Bewaren' }).click();
    await noor.getByText(/Sam Voorbeeld schreef intussen: “Drie teams/).waitFor();
    await noor.getByRole('button', { name: 'Bewaren' }).click();
    await wil.getByText('De cijfers kloppen.').waitFor();
  });

  it('stand beside the question that they are about, which has an address of its own', async () => {
    await wil.getByRole('link', { name: 'Bekijk vraag voor vraag' }).click();
    await wil.getByRole('heading', { level: 1, name: 'Vraag voor vraag' }).waitFor();
    await wil.getByLabel('Thema').selectOption('B');
    await wil.getByLabel('Volgorde').selectOption('laagste');
    expect(new URL(wil.url()).search).toBe('?thema=B&volgorde=laagste');
    const codes = await wil.locator('.questions-table tbody .question-code').allTextContents();
    expect([...codes].sort()).toEqual(['B1', 'B2', 'B3', 'B4', 'B5']);
    const levels = await wil.locator('.questions-table tbody .score-table__own').allTextContents();
    const asked = levels.map(Number).filter((level) => !Number.isNaN(level));
    expect(asked).toEqual([...asked].sort((a, b) => a - b));

    await sam.goto(`${stage.product.url}${results}/vragen/B2`);
    await sam.getByRole('button', { name: 'Licht vraag B2 toe' }).click();
    await sam.getByLabel('Toelichting bij vraag B2').fill('Sinds mei zijn er twee.');
    await sam.getByRole('button', { name: 'Bewaren' }).click();
    await wil.getByText('Toegelicht').waitFor();
    await wil.locator('.questions-table').getByRole('link', { name: /^B2 / }).click();
    await wil.getByRole('heading', { level: 1, name: /^B2\. / }).waitFor();
    await wil.getByText('Sinds mei zijn er twee.').waitFor();
    expect(await findingsAtBothWidths(wil)).toEqual([]);
  });

  it('gave no browser a reason to complain', () => {
    expect(stage.complaints()).toEqual([]);
  });
});
