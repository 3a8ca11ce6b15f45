/// <reference lib="dom" />
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { setStage } from './stage.js';
import { findingsAtBothWidths } from './visitor.js';

/** So that what is planned lies ahead, and the demo's own campaign has ended. */
const nextYear = new Date().getFullYear() + 1;

describe('a coordinator plans', () => {
  const stage = setStage();
  let page: Page;
  beforeAll(async () => {
    page = await stage.enter('coordinator.rijnmond', '/rotterdam-rijnmond');
  });
  const press = (name: string | RegExp): Promise<void> =>
    page.getByRole('button', { name }).click();
  const inDialog = (name: string): Promise<void> =>
    page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  const untilClosed = (): Promise<void> => page.getByRole('dialog').waitFor({ state: 'detached' });

  it('a yearly schedule, seeing the coming three rounds meanwhile', async () => {
    await page.getByRole('link', { name: 'Metingen plannen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Metingen plannen' }).waitFor();
    await page.getByLabel('Naam').fill('Voorjaarsscan');
    await page
      .getByText('Elk jaar op 1 maart om 09:00, zes weken open, peildatum 1 januari.')
      .waitFor();
    await page.getByText(`1 maart ${nextYear + 2} 09:00 tot en met`).waitFor();
    await page.getByLabel('Opent op dag').fill('31');
    await page.getByLabel('Opent in maand').selectOption({ label: 'april' });
    await page.getByText('31 april bestaat niet.').waitFor();
    await page.getByLabel('Opent op dag').fill('29');
    await page.getByLabel('Opent in maand').selectOption({ label: 'februari' });
    await page
      .getByText(/heeft geen 29 februari: de meting opent op 28 februari/)
      .first()
      .waitFor();
    await page.getByLabel('Opent op dag').fill('1');
    await page.getByLabel('Opent in maand').selectOption({ label: 'maart' });
    await page.getByLabel('Alleen sommige thema’s').check();
    await page.getByRole('checkbox', { name: /^A\./ }).check();
    await press('Meetkalender maken');
    await page.getByRole('heading', { name: /^Voorjaarsscan loopt/ }).waitFor();
  });

  it('otherwise for one year, stills the schedule and goes on', async () => {
    await press(`Overslaan Ronde ${nextYear}`);
    await inDialog('Overslaan');
    await untilClosed();
    await page.getByText('overgeslagen').waitFor();
    await press(`Weer volgens de regel Ronde ${nextYear}`);
    await inDialog('Weer volgens de regel');
    await untilClosed();
    await press('Stilzetten Voorjaarsscan');
    await inDialog('Stilzetten');
    await page.getByText('Er opent niets zolang de meetkalender stilstaat.').waitFor();
    await press('Hervatten Voorjaarsscan');
    await inDialog('Hervatten');
    await page.getByRole('heading', { name: /^Voorjaarsscan loopt/ }).waitFor();
  });

  it('more time for one municipality, which has it at once', async () => {
    await press('Verlengen voor één gemeente Zelfscan 2026');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Gemeente').selectOption({ label: 'Schiedam' });
    await dialog.getByLabel('Laatste dag').fill(`${nextYear}-01-15`);
    await dialog.getByLabel('Waarom?').fill('Nieuwe wethouder');
    await inDialog('Verlengen voor één gemeente');
    await page.getByText(`Schiedam mag door tot en met 15 januari ${nextYear}`).waitFor();
    const schiedam = await stage.enter('schiedam', '/rotterdam-rijnmond');
    await schiedam
      .getByText(/15 januari/)
      .first()
      .waitFor();
    const results = '/rotterdam-rijnmond/metingen/zelfscan-2026/schiedam/resultaten';
    await schiedam.goto(`${stage.product.url}${results}`);
    await schiedam
      .getByTestId('no-results')
      .getByText(/tot en met 15 januari/)
      .waitFor();
  });

  it('an early close, after typing the name', async () => {
    await press('Nu sluiten Zelfscan 2026');
    await page.getByRole('dialog').getByLabel('Waarom?').fill('Iedereen is klaar');
    await inDialog('Nu sluiten');
    await page.getByRole('alert').getByText('Zelfscan 2026').waitFor();
    await page.getByLabel(/^Typ/).fill('Zelfscan 2026');
    await inDialog('Nu sluiten');
    await untilClosed();
    await page.getByRole('button', { name: 'Heropenen Zelfscan 2026' }).waitFor();
  });

  it('and the platform administrator for many regions, hearing why one cannot', async () => {
    const own = await stage.enter('beheer', '/beheer/metingen');
    await own.getByLabel('Alle regio’s').check();
    await own.getByLabel('Naam').fill('Landelijke scan');
    await own.getByRole('button', { name: 'Meetkalender maken' }).click();
    await own.getByRole('heading', { name: 'Uitkomst' }).waitFor();
    await own.getByText(/is open van 1 maart/).waitFor();
    await own.getByText('gepland', { exact: true }).first().waitFor();
    expect(await findingsAtBothWidths(own)).toEqual([]);
  });

  it('on a page in which axe and the browser find nothing', async () => {
    expect(await findingsAtBothWidths(page)).toEqual([]);
    expect(stage.complaints()).toEqual([]);
  });
});
