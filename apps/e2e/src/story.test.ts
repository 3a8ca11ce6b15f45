import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '@ijkpunt/testing';
import { startProduct, type Product } from './product.js';
import { visit, type Visitor } from './visitor.js';

const campaign = '/rotterdam-rijnmond/metingen/zelfscan-2026';

describe('the last municipality submits', () => {
  let product: Product;
  let browser: Browser;
  let coordinator: Visitor;
  let neighbour: Visitor;
  let schiedam: Visitor;

  beforeAll(async () => {
    browser = await launchBrowser();
    product = await startProduct();
    coordinator = await visit(browser, product.url, 'coordinator.rijnmond');
    neighbour = await visit(browser, product.url, 'vlaardingen');
    schiedam = await visit(browser, product.url, 'schiedam');
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const closed = (page: Page) => page.getByText('Het regiogemiddelde is nog niet te zien.');
  const edition = (page: Page, number: number) =>
    page.getByText(new RegExp(`Editie ${number} van `)).first();
  const regionFigure = (page: Page) =>
    page.getByRole('columnheader', { name: 'Regio', exact: true }).first();

  it('shows the coordinator and a neighbour who is missing, and no regional figure', async () => {
    await coordinator.page.goto(`${product.url}${campaign}`);
    await neighbour.page.goto(`${product.url}${campaign}/vlaardingen/resultaten`);
    for (const { page } of [coordinator, neighbour]) {
      await closed(page).waitFor();
      await page.getByText(/Schiedam is nog bezig/).waitFor();
      expect(await regionFigure(page).count()).toBe(0);
      await page.getByText(/^Live/).waitFor();
    }
  });

  it('lets Schiedam answer its last theme; every answer is saved by itself', async () => {
    const { page } = schiedam;
    await page.goto(`${product.url}/rotterdam-rijnmond`);
    await page.getByRole('link', { name: 'Verder met de zelfscan' }).click();
    await page.getByRole('link', { name: /J\. Leren, cliëntstem en sturen/ }).click();
    for (const level of [2, 3, 2, 4, 1]) {
      await page.getByText(/^J\. Leren.*vraag \d van 5$/).waitFor();
      await page
        .getByRole('radio')
        .nth(level - 1)
        .check();
      await page
        .getByText(/^Opgeslagen/)
        .first()
        .waitFor();
      const next = page.getByRole('button', { name: /Volgende open vraag/ });
      if (level !== 1) await next.click();
    }
    await page.getByRole('link', { name: 'Controleren en indienen' }).first().click();
    await page.getByText('Alle vragen zijn beantwoord.').waitFor();
  });

  it('opens the gate on both other screens without a reload', async () => {
    const { page } = schiedam;
    await page.getByRole('radio', { name: /Ook voor de regiocoördinator/ }).check();
    await page.getByRole('button', { name: 'Dien de zelfscan in' }).click();
    await page.getByText('De zelfscan is ingediend').waitFor();
    for (const visitor of [coordinator, neighbour]) {
      await edition(visitor.page, 1).waitFor();
      await regionFigure(visitor.page).waitFor();
      expect(await closed(visitor.page).count()).toBe(0);
    }
  });

  it('has a tagged report ready that names the edition', async () => {
    const { page } = schiedam;
    await page.getByRole('link', { name: 'Rapportages' }).click();
    const link = page.getByRole('link', { name: /Download \(pdf\).*editie 1/ });
    await link.waitFor();
    const downloading = page.waitForEvent('download');
    await link.click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('ijkpunt-schiedam-zelfscan-2026-editie-1.pdf');
    const pdf = (await readFile(await download.path())).toString('latin1');
    expect(pdf).toMatch(/^%PDF-1\.\d/);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toMatch(/\/Lang ?\(nl/);
    expect(pdf).toContain('pdfuaid:part');
  });

  it('brings edition 2 everywhere after a correction', async () => {
    const { page } = schiedam;
    await page.goto(`${product.url}${campaign}/schiedam/scan/controleren`);
    await page.getByRole('link', { name: 'Heropenen' }).click();
    await page.getByLabel('Waarom heropent u de zelfscan?').fill('Vraag J5 was verkeerd begrepen');
    await page.getByRole('button', { name: 'Heropen de zelfscan van Schiedam' }).click();
    await page.getByText('Deze zelfscan is heropend').waitFor();
    await page.goto(`${product.url}${campaign}/schiedam/scan/leren-clientstem-en-sturen?vraag=J5`);
    await page.getByRole('radio').nth(4).check();
    await page
      .getByText(/^Opgeslagen/)
      .first()
      .waitFor();
    await page.getByRole('link', { name: 'Controleren en indienen' }).first().click();
    await page.getByRole('radio', { name: /Met naam in de regio/ }).check();
    await page.getByRole('button', { name: 'Dien de zelfscan in' }).click();
    await page.getByText('De zelfscan is ingediend').waitFor();

    for (const visitor of [coordinator, neighbour]) await edition(visitor.page, 2).waitFor();
    await page.getByRole('link', { name: 'Resultaten', exact: true }).click();
    await edition(page, 2).waitFor();
    await page.getByRole('link', { name: 'Rapportages' }).first().click();
    await page.getByRole('link', { name: /Download \(pdf\).*editie 2/ }).waitFor();
  });

  it('gave no browser a reason to complain', () => {
    expect([coordinator, neighbour, schiedam].flatMap((each) => each.complaints)).toEqual([]);
  });
});
