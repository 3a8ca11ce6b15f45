/// <reference lib="dom" />
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { setStage } from './stage.js';

const campaign = '/zaanstreek-waterland/metingen/zelfscan-2026';

describe('a measurement on a newer version of the questionnaire', () => {
  const stage = setStage();
  let zoe: Page;
  let puck: Page;

  beforeAll(async () => {
    zoe = await stage.enter('zaanstad');
    puck = await stage.enter('purmerend');
  });
  const ask = (theme: string, code: string) =>
    zoe.goto(`${stage.product.url}${campaign}/zaanstad/scan/${theme}?vraag=${code}`);
  const aside = () => zoe.getByRole('region', { name: 'Bij deze vraag' });

  it('lets a reworded answer be taken over, and shows how the question read', async () => {
    await ask('visie-en-opdracht', 'A1');
    await aside().getByText('Anders verwoord').waitFor();
    await aside()
      .getByText(/Vraag A1 toen: “.*alle leeftijden/)
      .waitFor();
    await aside().getByRole('button', { name: 'Ongewijzigd overnemen' }).click();
    await aside().getByText('Ongewijzigd overgenomen').waitFor();
    await zoe
      .getByText(/^Opgeslagen \d/)
      .first()
      .waitFor();
  });

  it('shows an answer of another measure as background, with the reason', async () => {
    await ask('signaleren-en-meldcode', 'B2');
    await aside()
      .getByText(/Vraag B2 toen: “/)
      .waitFor();
    await aside().getByText('U kunt het antwoord van toen niet overnemen.').waitFor();
    await aside()
      .getByText(/Dat is een andere maat/)
      .waitFor();
    expect(await aside().getByRole('button', { name: 'Ongewijzigd overnemen' }).count()).toBe(0);
    expect(await zoe.getByText('2025: dit niveau').count()).toBe(0);
  });

  it('compares results over the questions that stayed, and says where it does not', async () => {
    await puck.goto(`${stage.product.url}${campaign}/purmerend/resultaten`);
    await puck.getByRole('button', { name: /Signaleren en meldcode/ }).click();
    await puck.getByText(/met 2025 vergeleken over 4 van 5 vragen/).waitFor();
    await puck.getByText(/Niet te vergelijken met 2025\. .*andere maat/).waitFor();
    expect(await puck.getByText(/Niet te vergelijken met 2025\./).count()).toBe(1);
  });

  it('puts two submissions side by side, each with its own text', async () => {
    await puck.goto(`${stage.product.url}${campaign}/purmerend/scan/controleren`);
    await puck.getByRole('link', { name: 'Vergelijk indieningen' }).click();
    const row = puck.getByRole('row').filter({ has: puck.getByText('B2', { exact: true }) });
    await row.getByText('Anders verwoord').waitFor();
    await row.getByText(/Vraag B2: “/).waitFor();
    await row.getByText(/andere maat/).waitFor();
    await puck.getByLabel('Toon ook de gelijke antwoorden').check();
    expect(await puck.getByText(/^Vraag [A-J]\d: “/).count()).toBe(32);
    await puck.getByLabel('Tot', { exact: true }).selectOption('vorige');
    await puck.getByLabel('Van', { exact: true }).selectOption('1');
    await row
      .getByRole('cell')
      .nth(1)
      .getByText(/Vraag B2: “/)
      .waitFor();
  });

  it('leaves the browser without complaint', () => {
    expect(stage.complaints()).toEqual([]);
  });
});
