/// <reference lib="dom" />
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { setStage } from './stage.js';
import { findingsAtBothWidths } from './visitor.js';

const soon = `${new Date().getFullYear() + 2}-01-01`;

describe('the platform administrator keeps the map', () => {
  const stage = setStage();
  let page: Page;
  beforeAll(async () => {
    page = await stage.enter('beheer', '/beheer/gemeenten');
  });
  const press = (name: string | RegExp): Promise<void> =>
    page.getByRole('button', { name }).click();
  const looksRight = async (): Promise<void> =>
    expect(await findingsAtBothWidths(page)).toEqual([]);

  it('finding a municipality and what it came from', async () => {
    await page.getByLabel('Zoek op naam of code').fill('voorne');
    await page.getByText('1 gemeente', { exact: true }).waitFor();
    await page.getByText('ontstaan uit Brielle, Hellevoetsluis en Westvoorne.').waitFor();
    await page.getByLabel('Zoek op naam of code').fill('');
    await page.getByText('30 gemeenten').waitFor();
    await looksRight();
    await page.getByLabel('Ook opgeheven en komende gemeenten').check();
    await page.getByLabel('Zoek op naam of code').fill('brielle');
    await page.getByRole('link', { name: 'Brielle' }).click();
    await page.getByRole('heading', { level: 1, name: 'Brielle' }).waitFor();
    await page.getByText('opgegaan in Voorne aan Zee, samen met').waitFor();
    await looksRight();
  });

  it('taking over what is chosen of the table of a year', async () => {
    await page.getByRole('link', { name: 'Gemeenten' }).first().click();
    await page.getByRole('link', { name: 'Jaartabel inlezen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Jaartabel inlezen' }).waitFor();
    const bring = (text: string): Promise<void> =>
      page.getByLabel('Bestand').setInputFiles({
        name: 'gemeenten.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(text),
      });
    await bring('gemeente|code\n');
    await page.getByText('De kopregel mist gm_code').waitFor();
    await bring('gm_code,naam\nGM0606,Schiedam\nGM0503,Delft\nGM0518,Den Haag\nGM0501,Brielle\n');
    await page.getByText('1 gemeente is gelijk.').waitFor();
    await page.getByText(/^Rij 5: GM0501 Brielle is hier opgeheven/).waitFor();
    await page.getByLabel('Den Haag (GM0518)').uncheck();
    await looksRight();
    await press('1 verschil overnemen');
    await page.getByText('1 verschil is overgenomen.').waitFor();
    await page.getByText('2 gemeenten zijn gelijk.').waitFor();
  });

  it('recording what is chosen of a list of changes', async () => {
    await page.goto(`${stage.product.url}/beheer/gemeenten`);
    await page.getByRole('link', { name: 'Herindelingen inlezen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Herindelingen inlezen' }).waitFor();
    const rows = [
      'ingangsdatum,soort,oude_gm_code,oude_naam,nieuwe_gm_code,nieuwe_naam',
      '2023-01-01,samenvoeging,GM0501,Brielle,GM1992,Voorne aan Zee',
      '2023-01-01,samenvoeging,GM0530,Hellevoetsluis,GM1992,Voorne aan Zee',
      `${soon},opgaan in,GM0415,Landsmeer,GM0852,Waterland`,
      `${soon},opgaan in,GM0431,Oostzaan,GM0599,Rotterdam`,
      `${soon},opgaan in,GM0003,Appingedam,GM0606,Schiedam`,
    ];
    const bring = (lines: readonly string[]): Promise<void> =>
      page.getByLabel('Bestand').setInputFiles({
        name: 'herindelingen.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(lines.join('\n')),
      });
    await bring([...rows, rows[1] ?? '', '2027-02-29,splitsing,a,b,c,d']);
    await page.getByText('Rij 7: Deze rij herhaalt rij 2.').waitFor();
    await page.getByText('Rij 8: 2027 heeft geen 29 februari.').waitFor();
    await bring(rows);
    await page.getByText('al bekend', { exact: true }).waitFor();
    await page.getByText('vraagt een keuze', { exact: true }).waitFor();
    await page.getByText('GM0003 staat niet op de kaart', { exact: false }).waitFor();
    await looksRight();
    await press('1 herindeling vastleggen');
    await page.getByText('1 herindeling is vastgelegd.').waitFor();
    await page.getByText('Er is niets vast te leggen.').waitFor();
  });

  it('adding a member after seeing what that does', async () => {
    await page.goto(`${stage.product.url}/beheer/regios/rotterdam-rijnmond`);
    await page.getByRole('link', { name: 'Deelnemende gemeenten' }).click();
    await page.getByRole('heading', { level: 1, name: 'Deelnemende gemeenten' }).waitFor();
    await press('Gemeente toevoegen');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Gemeente').selectOption({ label: 'Delft' });
    await dialog.getByLabel('Hoort bij de regio vanaf').fill('2020-01-01');
    await dialog.getByText(/bestaat sinds 1 januari/).waitFor();
    await dialog.getByLabel('Hoort bij de regio vanaf').fill(soon);
    await dialog.getByText(/^Delft hoort vanaf 1 januari/).waitFor();
    await dialog.getByText('Voor Delft heeft in Rotterdam-Rijnmond nog niemand een rol.').waitFor();
    await looksRight();
    await dialog.getByRole('button', { name: 'Vastleggen' }).click();
    await page.getByText('De verandering is vastgelegd.').waitFor();
    await page.getByRole('rowheader', { name: 'Delft' }).waitFor();
    await looksRight();
  });

  it('moving one to another region, which who leads the region then reads', async () => {
    await press('Verplaatsen Schiedam');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Naar regio').selectOption({ label: 'Zaanstreek-Waterland' });
    await dialog.getByLabel('Hoort bij de andere regio vanaf').fill(soon);
    await dialog.getByText(/^Cijfers reizen niet mee/).waitFor();
    await dialog.getByRole('button', { name: 'Vastleggen' }).click();
    await page.getByText('De verandering is vastgelegd.').waitFor();
    const coordinator = await stage.enter(
      'coordinator.rijnmond',
      '/rotterdam-rijnmond/meetkalender',
    );
    await coordinator.getByRole('link', { name: 'Deelnemende gemeenten' }).click();
    await coordinator.getByRole('heading', { level: 1, name: 'Deelnemende gemeenten' }).waitFor();
    const row = coordinator.getByRole('row').filter({ hasText: 'Schiedam' });
    expect(await row.textContent()).toContain('tot en met 31 december');
    expect(await coordinator.getByRole('button', { name: 'Verplaatsen' }).count()).toBe(0);
    expect(await findingsAtBothWidths(coordinator)).toEqual([]);
    expect(stage.complaints()).toEqual([]);
  });
});
