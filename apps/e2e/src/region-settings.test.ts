/// <reference lib="dom" />
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { setStage } from './stage.js';
import { findingsAtBothWidths } from './visitor.js';

const region = '/rotterdam-rijnmond';
const settings = `${region}/instellingen`;
/** Of one pixel. */
const logo = {
  name: 'logo.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVQI12NoAAAAggCB3UNq9AAAAABJRU5ErkJggg==',
    'base64',
  ),
};
const untilAccentIs = (page: Page, colour: string) =>
  page.waitForFunction(
    (wanted) =>
      document.documentElement.style.getPropertyValue('--ijkpunt-color-accent') === wanted,
    colour,
  );

describe('the settings of a region', () => {
  const stage = setStage();
  let robin: Page;
  beforeAll(async () => {
    robin = await stage.enter('coordinator.rijnmond', region);
  });
  const save = () => robin.getByRole('button', { name: 'Bewaar' }).click();

  it('are found in the own menu, and are not there for a municipality', async () => {
    await robin.getByRole('button', { name: /menu van Robin/ }).click();
    await robin.getByRole('link', { name: 'Instellingen van de regio' }).click();
    await robin.getByRole('heading', { level: 1, name: 'Instellingen van de regio' }).waitFor();
    expect(await findingsAtBothWidths(robin)).toEqual([]);
    const sam = await stage.enter('schiedam', settings);
    await sam.getByRole('heading', { level: 1, name: 'Deze pagina is er niet' }).waitFor();
    await sam.context().close();
  });

  it('show how a colour looks, and refuse one that cannot be read', async () => {
    await robin.getByLabel('Met naam in de regio').check();
    await robin.getByLabel('Naam van de contactpersoon').fill('Robin Voorbeeld');
    await robin.getByLabel('E-mailadres van de contactpersoon').fill('robin@rijnmond.example');
    const accent = robin.getByLabel('Eigen kleur (hoeft niet)');
    await accent.fill('#ffd400');
    await robin.getByText('De kleur die u typte is te licht').waitFor();
    await save();
    await robin.getByRole('alert').getByText('minstens 4,5').waitFor();
    expect(await accent.getAttribute('aria-invalid')).toBe('true');
    expect(await findingsAtBothWidths(robin)).toEqual([]);
    await accent.fill('#7a1f5c');
    await robin.getByLabel('Naam van de regio').fill('Rijnmond');
    await save();
    await robin.getByText('De instellingen zijn bewaard.').waitFor();
    await untilAccentIs(robin, '#7a1f5c');
    // Once more, on what was just saved.
    await save();
    await robin.getByText('De instellingen zijn bewaard.').waitFor();
    expect(await robin.getByText('Iemand anders heeft').count()).toBe(0);
  });

  it('take a picture as a logo and nothing else, by keyboard', async () => {
    const file = robin.getByLabel('Kies een bestand');
    await file.setInputFiles({ ...logo, name: 'logo.svg', mimeType: 'image/svg+xml' });
    await robin.getByRole('button', { name: 'Zet het logo neer' }).press('Enter');
    await robin.getByText('Een ander soort bestand kan niet.').waitFor();
    await file.setInputFiles(logo);
    await robin.getByRole('button', { name: 'Zet het logo neer' }).press('Enter');
    await robin.getByText('Het logo is geplaatst.').waitFor();
    expect(await findingsAtBothWidths(robin)).toEqual([]);
  });

  it('stand above the pages of everybody in the region', async () => {
    const sam = await stage.enter('schiedam', region);
    const shown = sam.getByRole('banner').getByRole('img', { name: 'Logo van Rijnmond' });
    await shown.waitFor();
    expect(await shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
    await untilAccentIs(sam, '#7a1f5c');
    expect(await findingsAtBothWidths(sam)).toEqual([]);
    await sam.context().close();
  });

  it('are not overwritten when somebody else changed them meanwhile', async () => {
    const beheer = await stage.enter('beheer', '/beheer/regios/rotterdam-rijnmond');
    await beheer.getByLabel('Naam van de regio').fill('Regio Rijnmond');
    await beheer.getByRole('button', { name: 'Bewaar' }).click();
    await beheer.getByText('De instellingen zijn bewaard.').waitFor();
    expect(await findingsAtBothWidths(beheer)).toEqual([]);
    await beheer.context().close();
    await robin.getByLabel('Naam van de regio').fill('Groot-Rijnmond');
    await save();
    await robin.getByText('Iemand anders heeft deze instellingen intussen gewijzigd').waitFor();
    await robin.getByText('Nu staat hier: Regio Rijnmond').waitFor();
    expect(await robin.getByLabel('Naam van de regio').inputValue()).toBe('Groot-Rijnmond');
    await save();
    await robin.getByText('De instellingen zijn bewaard.').waitFor();
  });

  it('let go of the logo again, after a question', async () => {
    await robin.getByRole('button', { name: 'Haal het logo weg' }).click();
    await robin.getByRole('dialog').getByRole('button', { name: 'Haal het logo weg' }).click();
    await robin.getByText('De regio heeft nog geen logo.').waitFor();
    const above = robin.getByRole('banner').getByRole('img', { name: /^Logo/ });
    await above.waitFor({ state: 'detached' });
  });

  it('come into every report once that is asked, by keyboard, and the page says how far it is', async () => {
    await robin.goto(`${stage.product.url}${region}/metingen/zelfscan-2025/rapportages`);
    const card = robin.getByRole('region', { name: 'Alle rapportages opnieuw maken' });
    await card.getByRole('button').press('Enter');
    await robin.getByRole('dialog').waitFor();
    expect(await findingsAtBothWidths(robin)).toEqual([]);
    const confirm = { name: 'Maak alle rapportages opnieuw' };
    await robin.getByRole('dialog').getByRole('button', confirm).press('Enter');
    await card.getByText(/ [1-9]\d* van \d+ zijn gemaakt/).waitFor();
    expect(await robin.evaluate(() => document.activeElement?.id)).toBe('rebuild-title');
    expect(await findingsAtBothWidths(robin)).toEqual([]);
  });

  it('gave no browser a reason to complain, but for the refusals', () => {
    const refused = /status of 4(04|09|22)/;
    expect(stage.complaints().filter((each) => !refused.test(each))).toEqual([]);
  });
});
