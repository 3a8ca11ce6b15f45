/// <reference lib="dom" />
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { setStage } from './stage.js';
import { findingsAtBothWidths } from './visitor.js';

const reports = '/noordoost-brabant/metingen/zelfscan-2026/oss/rapportages';

describe('results that are shared by a link', () => {
  const stage = setStage();
  let oss: Page;
  let link: string;
  beforeAll(async () => {
    oss = await stage.enter('oss', reports);
  });
  const open = async (url: string): Promise<Page> => {
    const context = await stage.browser.newContext({ locale: 'nl-NL' });
    const page = await context.newPage();
    stage.watch(page);
    await page.goto(url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };

  it('are chosen and named by who coordinates, by keyboard', async () => {
    await oss.getByRole('button', { name: 'Maak een link' }).press('Enter');
    await oss.getByRole('radio', { name: 'De resultaten van nu, als pagina' }).press('Space');
    await oss.getByRole('button', { name: 'Maak de link' }).press('Enter');
    await oss.getByRole('alert').getByText('Vul in voor wie de link is.').waitFor();
    expect(await oss.evaluate(() => document.activeElement?.id)).toBe('share-label');
    await oss.keyboard.type('de griffie');
    expect(await findingsAtBothWidths(oss)).toEqual([]);
    await oss.keyboard.press('Enter');
    await oss.getByRole('heading', { name: 'De link voor de griffie is klaar' }).waitFor();
    link = await oss.getByLabel('Link', { exact: true }).inputValue();
    expect(link).toMatch(/\/delen\/[\w-]{43}$/);
    expect(await findingsAtBothWidths(oss)).toEqual([]);
    await oss.getByRole('button', { name: 'Sluit' }).press('Enter');
  });

  it('are read without an account, and lead nowhere else', async () => {
    const visitor = await open(link);
    await visitor.getByRole('heading', { level: 1, name: 'Gemeente Oss' }).waitFor();
    await visitor.getByRole('table').getByText('Totaal').waitFor();
    await visitor.getByText('De gemeente deelt de cijfers zonder toelichtingen.').waitFor();
    expect(await visitor.getByRole('link').count()).toBe(0);
    expect(await findingsAtBothWidths(visitor)).toEqual([]);
    await visitor.context().close();
  });

  it('are counted, and end at once when that is asked', async () => {
    await oss.reload();
    await oss.getByTestId('share-links').getByText('1 keer geopend').waitFor();
    expect(await findingsAtBothWidths(oss)).toEqual([]);
    await oss.getByRole('button', { name: 'Trek in: de link voor de griffie' }).click();
    await oss.getByRole('dialog').getByRole('button', { name: 'Trek in' }).click();
    await oss.getByText('De link voor de griffie is ingetrokken.').waitFor();
    const visitor = await open(link);
    await visitor.getByRole('heading', { name: 'Deze link werkt niet (meer)' }).waitFor();
    expect(await findingsAtBothWidths(visitor)).toEqual([]);
    await visitor.context().close();
  });

  it('gave no browser a reason to complain', () => {
    expect(stage.complaints()).toEqual([]);
  });
});
