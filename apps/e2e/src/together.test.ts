/// <reference lib="dom" />
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { setStage } from './stage.js';
import { findingsAtBothWidths, phone } from './visitor.js';

const question =
  '/rotterdam-rijnmond/metingen/zelfscan-2026/schiedam/scan/leren-clientstem-en-sturen?vraag=J2';

describe('two colleagues at one scan', () => {
  const stage = setStage();
  let sam: Page;
  let noor: Page;

  beforeAll(async () => {
    sam = await stage.enter('schiedam', question);
    noor = await stage.enter('schiedam.invuller', question, phone);
    for (const page of [sam, noor]) await page.getByTestId('comments').waitFor();
  });

  it('see each other at the question', async () => {
    await sam.getByTestId('present-here').getByText('Noor Voorbeeld').waitFor();
    await noor.getByTestId('present-here').getByText('Sam Voorbeeld').waitFor();
    await sam.getByTestId('present').getByText('NV').waitFor();
  });

  it('comment and settle it, without a reload', async () => {
    await noor.getByLabel('Schrijf een opmerking').fill('Hoort het cliëntenpanel hier ook bij?');
    await noor.getByRole('button', { name: 'Plaats opmerking' }).click();
    await sam.getByTestId('comments').getByText('Hoort het cliëntenpanel hier ook bij?').waitFor();
    await sam.getByText('1 open opmerking').waitFor();
    await sam.getByRole('button', { name: /^Afgehandeld.*Noor/ }).click();
    await noor.getByRole('button', { name: 'Toon 1 afgehandelde opmerking' }).click();
    await noor.getByText('Afgehandeld door Sam Voorbeeld').waitFor();
  });

  it('divide the themes', async () => {
    await sam.getByText('Verdelen').click();
    await sam.getByRole('checkbox', { name: 'Noor Voorbeeld' }).click();
    await noor.getByRole('button', { name: 'Ik geef dit thema terug' }).waitFor();
    expect(await noor.getByText('Verdelen').count()).toBe(0);
  });

  it('see each other’s answer arrive and keep their own place, and find it in the history', async () => {
    await noor.getByLabel('Schrijf een opmerking').fill('Ik typ nog');
    await sam.getByRole('radio', { name: /Deels ingevoerd/ }).check();
    await noor.locator('input[value="3"]:checked').waitFor({ state: 'attached' });
    expect(await noor.getByLabel('Schrijf een opmerking').inputValue()).toBe('Ik typ nog');
    expect(await noor.evaluate(() => document.activeElement?.id)).toBe('comment');
    await noor.getByRole('button', { name: 'Bekijk het antwoord' }).click();
    await noor.getByTestId('history').getByText('Niveau 3, Deels ingevoerd.').waitFor();
  });

  it('leave pages on which axe finds nothing and the browser has no complaint', async () => {
    for (const page of [sam, noor]) expect(await findingsAtBothWidths(page)).toEqual([]);
    expect(stage.complaints()).toEqual([]);
  });
});
