import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findingsAtBothWidths, visit, type Visitor } from './visitor.js';

const campaign = '/rotterdam-rijnmond/metingen/zelfscan-2026';

/** Who plays in the story; each may have come to a gateway of their own. */
export interface Cast {
  readonly coordinator: Visitor;
  readonly neighbour: Visitor;
  readonly schiedam: Visitor;
}

export async function gatherCast(
  browser: Browser,
  sites: Readonly<Record<keyof Cast, string>>,
): Promise<Cast> {
  return {
    coordinator: await visit(browser, sites.coordinator, 'coordinator.rijnmond'),
    neighbour: await visit(browser, sites.neighbour, 'vlaardingen'),
    schiedam: await visit(browser, sites.schiedam, 'schiedam'),
  };
}

const closed = (page: Page) => page.getByText('Het regiogemiddelde is nog niet te zien.');
const regionFigure = (page: Page) =>
  page.getByRole('columnheader', { name: 'Regio', exact: true }).first();
export const edition = (page: Page, number: number) =>
  page.getByText(new RegExp(`Editie ${number} van `)).first();
export const live = (page: Page) => page.getByText(/^Live/);

const saved = (page: Page) => page.getByText(/^Opgeslagen/).first();

/** Schiedam reopens its scan, gives the last question another level, and submits again. */
export async function correct({ site, page }: Visitor, level: number): Promise<void> {
  await page.goto(`${site}${campaign}/schiedam/scan/controleren`);
  await page.getByRole('link', { name: 'Heropenen' }).click();
  await page.getByLabel('Waarom heropent u de zelfscan?').fill('Vraag J5 was verkeerd begrepen');
  await page.getByRole('button', { name: 'Heropen de zelfscan van Schiedam' }).click();
  await page.getByText('Deze zelfscan is heropend').waitFor();
  await page.goto(`${site}${campaign}/schiedam/scan/leren-clientstem-en-sturen?vraag=J5`);
  await page
    .getByRole('radio')
    .nth(level - 1)
    .check();
  await saved(page).waitFor();
  await page.getByRole('link', { name: 'Controleren en indienen' }).first().click();
  await page.getByRole('radio', { name: /Met naam in de regio/ }).check();
  await page.getByRole('button', { name: 'Dien de zelfscan in' }).click();
  await page.getByText('De zelfscan is ingediend').waitFor();
}

/** The steps of the story, for a `describe` that brings the product and the cast. */
export function tellStory(cast: () => Cast): void {
  it('shows the coordinator and a neighbour who is missing, and no regional figure', async () => {
    const { coordinator, neighbour } = cast();
    await coordinator.page.goto(`${coordinator.site}${campaign}`);
    await neighbour.page.goto(`${neighbour.site}${campaign}/vlaardingen/resultaten`);
    for (const { page } of [coordinator, neighbour]) {
      await closed(page).waitFor();
      await page.getByText(/Schiedam is nog bezig/).waitFor();
      expect(await regionFigure(page).count()).toBe(0);
      await live(page).waitFor();
    }
  });

  it('lets Schiedam answer its last theme; every answer is saved by itself', async () => {
    const { site, page } = cast().schiedam;
    await page.goto(`${site}/rotterdam-rijnmond`);
    await page.getByRole('link', { name: 'Verder met invullen' }).click();
    await page.waitForURL('**/scan/**');
    await page.getByRole('link', { name: /J\. Leren, cliëntstem en sturen/ }).click();
    for (const level of [2, 3, 2, 4, 1]) {
      await page.getByText(/^J\. Leren.*vraag \d van 5$/).waitFor();
      await page
        .getByRole('radio')
        .nth(level - 1)
        .check();
      await saved(page).waitFor();
      const next = page.getByRole('button', { name: /Volgende open vraag/ });
      if (level !== 1) await next.click();
    }
    await page.getByRole('link', { name: 'Controleren en indienen' }).first().click();
    await page.getByText('Alle vragen zijn beantwoord.').waitFor();
  });

  it('opens the gate on both other screens without a reload', async () => {
    const { coordinator, neighbour, schiedam } = cast();
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
    const { page } = cast().schiedam;
    await page.getByRole('link', { name: 'Rapportages' }).click();
    const link = page.getByRole('link', { name: /Download \(pdf\): .*Schiedam, editie 1/ });
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

  it('gives the same figures to compute with, and tells whoever holds a report what it is', async () => {
    const { site, page } = cast().schiedam;
    const fileOf = async (name: RegExp): Promise<Buffer> => {
      const downloading = page.waitForEvent('download');
      await page.getByRole('link', { name }).click();
      return readFile(await (await downloading).path());
    };
    const figures = JSON.parse((await fileOf(/^Data \(json\)$/)).toString());
    expect(figures).toMatchObject({
      edition: { number: 1 },
      total: { region: expect.any(Number) },
    });
    const buffer = await fileOf(/Download \(pdf\): .*Schiedam, editie 1/);
    const holder = await page.context().newPage();
    await holder.goto(`${site}/controleren`);
    const choose = holder.getByLabel(/^Bestand/);
    await choose.setInputFiles({ name: 'raad.pdf', mimeType: 'application/pdf', buffer });
    await holder.getByText('raad.pdf is echt en niet gewijzigd').waitFor();
    await holder.getByText(/met editie 1 van de regio/).waitFor();
    expect(await findingsAtBothWidths(holder)).toEqual([]);
    const changed = Buffer.concat([buffer, Buffer.from(' ')]);
    await choose.setInputFiles({ name: 'raad.pdf', mimeType: 'application/pdf', buffer: changed });
    await holder.getByText('raad.pdf is niet zo door IJkpunt gemaakt').waitFor();
    expect(await findingsAtBothWidths(holder)).toEqual([]);
    await holder.close();
  });

  it('brings edition 2 everywhere after a correction', async () => {
    const { coordinator, neighbour, schiedam } = cast();
    const { page } = schiedam;
    await correct(schiedam, 5);
    for (const visitor of [coordinator, neighbour]) await edition(visitor.page, 2).waitFor();
    await page.getByRole('link', { name: 'Resultaten', exact: true }).click();
    await edition(page, 2).waitFor();
    await page.getByRole('link', { name: 'Rapportages' }).first().click();
    await page.getByRole('link', { name: /Download \(pdf\): .*Schiedam, editie 2/ }).waitFor();
  });

  it('gave no browser a reason to complain', () => {
    const { coordinator, neighbour, schiedam } = cast();
    expect([coordinator, neighbour, schiedam].flatMap((each) => each.complaints)).toEqual([]);
  });
}
