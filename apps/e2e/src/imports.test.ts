/// <reference lib="dom" />
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '@ijkpunt/testing';
import { startInProcess, type InProcess } from './in-process.js';
import { desk, findingsOf, phone, visit } from './visitor.js';

const region = 'rotterdam-rijnmond';
const questions = ['A1', 'A2', 'A3', 'A4', 'A5', 'B1', 'B2', 'B3', 'B4', 'B5'];
const table = [
  ['Nulmeting lokale teams'],
  ['Gemeente', ...questions, 'Opmerkingen'],
  ['Schiedam', ...questions.map(() => '3'), 'met de wijkteams'],
  ['Vlaardingen', ...questions.map((_, index) => (index === 0 ? '2,5' : '4')), ''],
  ['R’dam', ...questions.map(() => '2'), ''],
]
  .map((row) => row.join(';'))
  .join('\n');

describe.each([
  ['1280', desk],
  ['390', phone],
] as const)('an earlier measurement from a file at %s px wide', (_width, viewport) => {
  let product: InProcess;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  const folder = mkdtempSync(join(tmpdir(), 'ijkpunt-imports-'));
  const fileOf = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  beforeAll(async () => {
    browser = await launchBrowser();
    product = await startInProcess();
    ({ page, complaints } = await visit(browser, product.url, 'coordinator.rijnmond', viewport));
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
  const bring = (path: string) =>
    page.getByLabel('Rekenblad met de antwoorden per gemeente en per vraag').setInputFiles(path);

  it('is found from the list of measurements, which is still empty here', async () => {
    await page.goto(`${product.url}/${region}`);
    await page.getByRole('link', { name: 'Eerdere meting inlezen' }).click();
    await page.getByText('Er is nog geen bestand ingelezen.').waitFor();
    await isWell();
  });

  it('is refused when the file is none, and nothing is kept', async () => {
    await bring(fileOf('half.xlsx', 'geen werkmap'));
    await page.getByRole('alert').getByText('iets anders of niet heel').waitFor();
    await page.getByText('Er is niets opgeslagen.').waitFor();
    await isWell();
    // The refusal is an answer with a status of its own, which a browser tells of.
    complaints.splice(0);
  });

  it('shows what it recognized, and what does not fit and why', async () => {
    await bring(fileOf('zelfscan 2022.csv', table));
    await page.getByRole('heading', { level: 1, name: 'Nulmeting 2022' }).waitFor();
    await page.getByText(/^10 van 53 vragen gekoppeld/).waitFor();
    await page
      .getByText(/B4: Vlaardingen, vraag A1, ‘2,5’. Een niveau is een heel getal/)
      .waitFor();
    await page.getByText(/^19 antwoorden van 2 gemeenten worden opgeslagen/).waitFor();
    await isWell();
  });

  it('is completed by hand, and each choice is kept', async () => {
    await page.getByLabel('Gemeente bij A5, R’dam').selectOption({ label: 'Rotterdam' });
    await page.getByText(/^29 antwoorden van 3 gemeenten worden opgeslagen/).waitFor();
    await page.getByLabel('Naam van de meting').fill('Zelfscan Regioplan');
    await page.getByLabel('Naam van de meting').blur();
    await page.getByRole('heading', { level: 1, name: 'Zelfscan Regioplan' }).waitFor();
    await page.reload();
    await page.getByText(/^29 antwoorden van 3 gemeenten worden opgeslagen/).waitFor();
    await page.getByText(/komt er bij deze meting geen regiogemiddelde/).waitFor();
  });

  it('becomes a measurement, marked as imported', async () => {
    await page.getByRole('button', { name: 'Opslaan als meting' }).click();
    await page.getByText(/maakte er op .* een meting van, met 3 gemeenten/).waitFor();
    await isWell();
    await page.getByRole('link', { name: 'Bekijk Zelfscan Regioplan' }).click();
    await page.getByText('geïmporteerd').first().waitFor();
    await page.goto(`${product.url}/${region}`);
    const row = page.getByRole('row', { name: /Zelfscan Regioplan/ });
    await row.getByText('geïmporteerd').waitFor();
    await isWell();
  });

  it('is there for its municipality', async () => {
    const schiedam = await visit(browser, product.url, 'schiedam', viewport);
    const { page: theirs } = schiedam;
    await theirs.goto(`${product.url}/${region}/metingen/zelfscan-regioplan/schiedam/resultaten`);
    await theirs.getByText('geïmporteerd').first().waitFor();
    await theirs.getByText(/\(ingelezen uit een bestand\)/).waitFor();
    await theirs.getByRole('button', { name: 'Dit klopt niet' }).click();
    await theirs.getByRole('button', { name: 'Doorgeven' }).click();
    await theirs.getByText('Schrijf erbij wat er niet klopt.').waitFor();
    await theirs.getByLabel(/Wat klopt er niet/).fill('A1 was een 4.');
    await theirs.getByRole('button', { name: 'Doorgeven' }).click();
    await theirs.getByText(/door wat niet klopt: “A1 was een 4\.”/).waitFor();
    expect(await findingsOf(theirs)).toEqual([]);
    expect(schiedam.complaints).toEqual([]);
  });

  it('is undone as a whole by typing its name, and is a draft again', async () => {
    await page.getByRole('link', { name: 'Eerdere meting inlezen' }).click();
    await page.getByRole('link', { name: 'Zelfscan Regioplan' }).click();
    await page.getByText(/Schiedam: klopt niet, “A1 was een 4\.”/).waitFor();
    await isWell();
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/Typ de naam over/).fill('iets anders');
    await dialog.getByRole('button', { name: 'Ongedaan maken' }).click();
    await dialog.getByText(/niet dezelfde naam/).waitFor();
    await isWell();
    await dialog.getByLabel(/Typ de naam over/).fill('Zelfscan Regioplan');
    await dialog.getByRole('button', { name: 'Ongedaan maken' }).click();
    await page.getByRole('button', { name: 'Opslaan als meting' }).waitFor();
    await page.goto(`${product.url}/${region}`);
    await page.getByRole('link', { name: 'Eerdere meting inlezen' }).waitFor();
    expect(await page.getByText('Zelfscan Regioplan').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
