/// <reference lib="dom" />
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { setStage } from './stage.js';
import { findingsAtBothWidths, phone } from './visitor.js';

const rijnmond = '/rotterdam-rijnmond';
const question = `${rijnmond}/metingen/zelfscan-2026/schiedam/scan/leren-clientstem-en-sturen?vraag=J2`;

describe('a municipality with teams of its own', () => {
  const stage = setStage();
  let sam: Page;
  let noor: Page;
  let wil: Page;

  beforeAll(async () => {
    sam = await stage.enter('schiedam');
    noor = await stage.enter('schiedam.invuller', undefined, phone);
    wil = await stage.enter('schiedam.lezer', undefined, phone);
  });

  const expectFine = async (page: Page): Promise<void> => {
    expect(await findingsAtBothWidths(page)).toEqual([]);
  };
  const answerOf = (page: Page, team: string) =>
    page.getByRole('group', { name: team }).getByLabel('Antwoord', { exact: true });
  const noteOf = (page: Page, team: string) =>
    page.getByRole('group', { name: team }).getByLabel('Korte toelichting');
  const names = () => sam.locator('.teams > li strong').allTextContents();

  it('finds its teams on the begin page, and ends those that are no more', async () => {
    await sam.goto(`${stage.product.url}${rijnmond}`);
    await sam
      .getByTestId('home-teams')
      .getByText('Wijkteam Noord, Wijkteam Zuid en CJG Schiedam')
      .waitFor();
    await sam.getByRole('link', { name: 'Wijzig de teams' }).click();
    await sam.getByRole('heading', { level: 1, name: 'Lokale teams' }).waitFor();
    await expectFine(sam);
    for (const name of ['Wijkteam Noord', 'Wijkteam Zuid', 'CJG Schiedam']) {
      await sam.getByRole('button', { name: `Beëindig ${name}` }).click();
      await sam.getByText(`${name} is beëindigd.`, { exact: false }).waitFor();
    }
    await sam.getByRole('heading', { name: 'Nog geen teams' }).waitFor();
    await expectFine(sam);
  });

  it('names two, by keyboard, and puts them in order', async () => {
    const field = sam.getByLabel('Naam van het team');
    await field.focus();
    await sam.keyboard.type('De Kade');
    await sam.keyboard.press('Enter');
    await sam.getByText('De Kade is toegevoegd.').waitFor();
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    await sam.keyboard.type('Jeugdbalie');
    await sam.getByLabel('Wat voor team is het?').selectOption({ label: 'anders, namelijk…' });
    await sam.getByLabel('Uw eigen woord voor de vorm').fill('loket');
    await sam.keyboard.press('Enter');
    await sam.getByText('Jeugdbalie is toegevoegd.').waitFor();
    await field.fill('DE KADE');
    await sam.keyboard.press('Enter');
    await sam.getByText('Er is al een team met de naam DE KADE.').waitFor();
    await field.fill('');
    expect(await names()).toEqual(['De Kade', 'Jeugdbalie']);
    const up = sam.getByRole('button', { name: 'Omhoog Jeugdbalie' });
    await up.focus();
    await sam.keyboard.press('Enter');
    await sam.getByText('Jeugdbalie staat nu op plaats 1 van 2.').waitFor();
    expect(await names()).toEqual(['Jeugdbalie', 'De Kade']);
    expect(await up.evaluate((element) => element === document.activeElement)).toBe(true);
    await expectFine(sam);
  });

  it('reads those names at the questions, as soon as they change', async () => {
    await noor.goto(`${stage.product.url}${question}`);
    const meant = noor.getByTestId('teams-meant');
    await meant
      .getByText('Met de lokale teams bedoelt u hier: Jeugdbalie (loket) en De Kade (wijkteam).')
      .waitFor();
    await noor.getByLabel('Schrijf een opmerking').fill('Ik typ nog');
    await sam.getByRole('button', { name: 'Wijzig Jeugdbalie' }).click();
    await sam.getByLabel('Naam van het team').first().fill('Jeugdloket');
    await sam.getByRole('button', { name: 'Bewaar' }).click();
    await sam.getByText('Jeugdloket is bewaard.').waitFor();
    await meant.getByText('Jeugdloket en De Kade (wijkteam)', { exact: false }).waitFor();
    expect(await noor.evaluate(() => document.activeElement?.id)).toBe('comment');
    await expectFine(noor);
  });

  it('shows them to a reader, without a way to change them', async () => {
    await wil.goto(`${stage.product.url}${rijnmond}`);
    await wil.getByRole('link', { name: 'Bekijk de teams' }).click();
    await wil.getByText('Jeugdloket').waitFor();
    expect(await wil.getByRole('button', { name: /Wijzig|Beëindig|toevoegen/ }).count()).toBe(0);
    await expectFine(wil);
  });

  it('answers a question for each of them, beside the answer of the municipality', async () => {
    await noor.getByText('Per team beantwoorden').click();
    await answerOf(noor, 'Jeugdloket').selectOption('2');
    await answerOf(noor, 'De Kade').selectOption('4');
    await noteOf(noor, 'De Kade').fill('Met een vaste trainer.');
    await sam.goto(`${stage.product.url}${question}`);
    const views = sam.getByTestId('team-views');
    await views.getByText('De teams liggen 2 niveaus uit elkaar.').waitFor();
    await views.getByText('De Kade: “Met een vaste trainer.”').waitFor();
    await sam.getByRole('link', { name: 'Vraag J2, nog open' }).waitFor();
    expect(await sam.getByRole('radio', { checked: true }).count()).toBe(0);
    await expectFine(noor);
  });

  it('unfolds them with one key, and tells what changed without taking the focus', async () => {
    await sam.keyboard.press('t');
    const own = answerOf(sam, 'Jeugdloket');
    await own.waitFor();
    expect(await own.evaluate((element) => element === document.activeElement)).toBe(true);
    await noteOf(noor, 'Jeugdloket').fill('Net begonnen.');
    await sam.getByTestId('team-views').getByText('Jeugdloket: “Net begonnen.”').waitFor();
    expect(await own.evaluate((element) => element === document.activeElement)).toBe(true);
    await expectFine(sam);
  });

  it('shows both when two people answer for one team', async () => {
    await sam.context().setOffline(true);
    await answerOf(sam, 'De Kade').selectOption('1');
    await answerOf(noor, 'De Kade').selectOption('3');
    await noor.getByTestId('team-views').getByText('De teams liggen 1 niveau').waitFor();
    await sam.context().setOffline(false);
    const clash = sam.getByTestId('conflict');
    await clash.getByText('Niveau 3, Deels ingevoerd.').waitFor();
    await clash.getByText('Niveau 1,', { exact: false }).waitFor();
    await expectFine(sam);
    await clash.getByRole('button', { name: /Noor Voorbeeld/ }).click();
    await clash.waitFor({ state: 'detached' });
    expect(await answerOf(sam, 'De Kade').inputValue()).toBe('3');
    await sam.getByRole('button', { name: 'Toon wat de teams eerder antwoordden' }).click();
    await sam
      .getByTestId('team-history')
      .getByText('Niveau 4,', { exact: false })
      .first()
      .waitFor();
  });

  it('lists them at the review, for readers too', async () => {
    await wil.goto(
      `${stage.product.url}${rijnmond}/metingen/zelfscan-2026/schiedam/scan/controleren`,
    );
    await wil.getByTestId('team-review').getByText('Net begonnen.', { exact: false }).waitFor();
    await expectFine(wil);
    await wil.goto(`${stage.product.url}${question}`);
    await wil.getByText('Antwoorden per team').click();
    await wil.getByRole('group', { name: 'De Kade' }).getByText('Deels ingevoerd').waitFor();
    expect(await wil.getByRole('group', { name: 'De Kade' }).getByRole('combobox').count()).toBe(0);
  });

  it('leaves the browser without a complaint', () => {
    // Somebody was offline for a while, which the browser says too.
    const own = stage.complaints().filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'));
    expect(own).toEqual([]);
  });
});
