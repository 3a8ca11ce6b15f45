/// <reference lib="dom" />
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '@ijkpunt/testing';
import { startInProcess, type InProcess } from './in-process.js';
import { desk, findingsOf, phone, visit } from './visitor.js';

const list = '/beheer/instrumenten';

describe.each([
  ['1280', desk],
  ['390', phone],
] as const)('the administrator’s instruments at %s px wide', (_width, viewport) => {
  let product: InProcess;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let title: string;
  const folder = mkdtempSync(join(tmpdir(), 'ijkpunt-instruments-'));

  beforeAll(async () => {
    browser = await launchBrowser();
    product = await startInProcess();
    ({ page, complaints } = await visit(browser, product.url, 'beheer', viewport));
    await page.goto(`${product.url}${list}`);
    await page.getByRole('heading', { name: 'Instrumenten' }).waitFor();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const isWell = async (): Promise<void> => {
    expect(await findingsOf(page)).toEqual([]);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(sideways).toBeLessThanOrEqual(0);
  };
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const save = async (): Promise<void> => {
    await button('Opslaan').first().click();
    await page.getByText(/^Opgeslagen \d\d:\d\d/).waitFor();
  };

  it('begin a new version from the list', async () => {
    await isWell();
    const card = page.getByRole('region', { name: /basisfuncties/i });
    title = (await card.getByRole('heading').textContent()) ?? '';
    await card.getByRole('button', { name: /Maak een nieuwe versie/ }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByText(/het vervolg op versie 1/).waitFor();
    await isWell();
  });

  it('change a question and save, with a way to each finding', async () => {
    await page
      .getByRole('navigation', { name: 'Onderdelen van de vragenlijst' })
      .getByText(/^A\./)
      .click();
    await page.locator('.question-item__toggle').first().click();
    const statement = page.getByLabel('Stelling of vraag');
    const former = await statement.inputValue();
    await statement.fill('');
    await page.getByText('Nog niet opgeslagen').first().waitFor();
    await save();
    await page.getByRole('link', { name: 'Voorbeeld' }).click();
    await page.getByRole('link', { name: 'Bewerken' }).click();
    await button('Thema 1, vraag 1, stelling').click();
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    await page.getByText('Fout: Vul dit in.').waitFor();
    await isWell();
    await statement.fill(`${former.replace(/[.?]$/, '')} in de gemeente.`);
    await save();
  });

  it('ask before one leaves what is not saved, and keep it for who does', async () => {
    const away = page.getByRole('banner').getByRole('link', { name: 'Instrumenten' });
    await page.getByLabel('Uitleg').fill('Dit is later erbij gekomen.');
    page.once('dialog', (dialog) => void dialog.dismiss());
    await away.click();
    expect(await page.getByLabel('Uitleg').inputValue()).toBe('Dit is later erbij gekomen.');
    page.once('dialog', (dialog) => void dialog.accept());
    await away.click();
    await page.getByRole('link', { name: 'Verder met het concept van versie 2' }).click();
    await page.getByText('Uw wijzigingen van zojuist staan er nog.').waitFor();
    await save();
  });

  it('are not published while an origin is undecided', async () => {
    await button('Publiceer versie 2').click();
    await page.getByText(/Publiceren kan nog niet/).waitFor();
  });

  it('take over the proposals for the origin of each question', async () => {
    await page.getByRole('link', { name: 'Herkomst' }).click();
    await button('Doe een voorstel').click();
    await button(/Neem alle \d+ voorstellen over/).waitFor();
    await isWell();
    await button(/Neem alle \d+ voorstellen over/).click();
    await save();
    await isWell();
    await page.getByRole('link', { name: 'Verschillen' }).click();
    await page.getByRole('heading', { name: 'Versie 2 naast versie 1' }).waitFor();
    await page.getByText('anders verwoord', { exact: true }).waitFor();
    await isWell();
  });

  it('show the draft as who fills it in meets it', async () => {
    await page.getByRole('link', { name: 'Voorbeeld' }).click();
    await page.getByRole('radio').first().check();
    await isWell();
  });

  it('are published by typing the name, and then only to be read', async () => {
    await button('Publiceer versie 2').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/Typ de naam over/).fill('iets anders');
    await dialog.getByRole('button', { name: 'Publiceer versie 2' }).click();
    await dialog.getByText(/niet dezelfde naam/).waitFor();
    await isWell();
    await dialog.getByLabel(/Typ de naam over/).fill(title);
    await dialog.getByRole('button', { name: 'Publiceer versie 2' }).click();
    await page.waitForURL(`**${list}/basisfuncties/versie-2`);
    await page.getByText(/gepubliceerd op/).waitFor();
    expect(await page.getByRole('button', { name: 'Opslaan' }).count()).toBe(0);
    await isWell();
  });

  it('are retired with a reason', async () => {
    await button('Trek deze versie in').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reden').fill('Een proef.');
    await dialog.getByLabel(/Typ de naam over/).fill(title);
    await dialog.getByRole('button', { name: 'Trek in' }).click();
    await page.getByText(/Ingetrokken op/).waitFor();
    await isWell();
  });

  it('are imported after a report, and half a file is refused', async () => {
    const download = async (kind: 'JSON' | 'Excel', name: string): Promise<string> => {
      const arriving = page.waitForEvent('download');
      await page.getByRole('link', { name: `Download (${kind})` }).click();
      const path = `${folder}/${name}`;
      await (await arriving).saveAs(path);
      return path;
    };
    const json = await download('JSON', 'vragen.json');
    const xlsx = await download('Excel', 'vragen.xlsx');
    await page.goto(`${product.url}${list}/importeren`);
    const file = page.getByLabel('Bestand');
    const half = { name: 'half.json', mimeType: 'application/json', buffer: Buffer.from('{"co') };
    await file.setInputFiles(half);
    await page.getByText('Er is niets opgeslagen.').waitFor();
    await isWell();
    for (const path of [json, xlsx]) {
      await file.setInputFiles([]);
      await file.setInputFiles(path);
      await page.getByText(/Het wordt het concept van versie 3/).waitFor();
    }
    await isWell();
    await button('Maak hier een concept van').click();
    await page.getByText(/het vervolg op versie 2/).waitFor();
  });

  it('gave the browser nothing to complain about', () => {
    // The browser itself notes the refused file.
    expect(complaints.filter((each) => !each.includes('422'))).toEqual([]);
  });
});
