/// <reference lib="dom" />
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startInProcess } from './in-process.js';
import { setStage } from './stage.js';
import { findingsAtBothWidths, findingsOf, phone } from './visitor.js';

const deelname = '/rotterdam-rijnmond/deelname';
const question =
  '/rotterdam-rijnmond/metingen/zelfscan-2026/schiedam/scan/leren-clientstem-en-sturen?vraag=J2';

describe('who leads a region', () => {
  const stage = setStage(startInProcess);
  let page: Page;
  beforeAll(async () => {
    // No reminder comes by itself meanwhile, whatever the day.
    await stage.product.database.query(
      `update campaigns set closes_at = now() + interval '60 days' where slug = 'zelfscan-2026';
       delete from messages`,
    );
    page = await stage.enter('coordinator.rijnmond', '/rotterdam-rijnmond');
  });
  const rowOf = (own: Page) => own.getByTestId('participant-schiedam');

  it('sees who is how far, whom to call, and what to expect', async () => {
    await page.getByRole('link', { name: 'Bekijk de deelname' }).click();
    await page.getByRole('heading', { level: 1, name: 'Deelname' }).waitFor();
    await page.getByText('12 van 13 gemeenten ingediend').waitFor();
    await page.getByText(/^In dit tempo .* van 13 op de sluitdatum$/).waitFor();
    await rowOf(page).getByText('48 van 53').waitFor();
    await rowOf(page).getByText('Sam Voorbeeld').waitFor();
    expect(await page.getByRole('row').nth(1).textContent()).toContain('Schiedam');
    await page.getByText('Hoe is dit berekend?').click();
    await page.getByText(/laatste tien werkdagen/).waitFor();
  });

  it('sees it move when a municipality answers, without a reload', async () => {
    await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
    const schiedam = await stage.enter('schiedam', question);
    await schiedam.getByRole('radio').nth(2).check();
    await rowOf(page).getByText('49 van 53').waitFor();
    await rowOf(page)
      .getByText(/vandaag \d\d:\d\d$/)
      .waitFor();
    expect(await page.evaluate(() => 'isSamePage' in globalThis)).toBe(true);
    await page.getByText(/bijgewerkt \d\d:\d\d/).waitFor();
  });

  it('writes a note that the facilitator reads, and does not overwrite it unseen', async () => {
    const note = page.getByRole('textbox', { name: 'Notitie over Schiedam' });
    await page.getByRole('button', { name: 'Noteer Notitie over Schiedam' }).click();
    await note.fill('Belt vrijdag terug');
    await page.getByRole('button', { name: 'Bewaar' }).click();
    await rowOf(page).getByText('Belt vrijdag terug').waitFor();

    const elsewhere = await stage.enter('coordinator.rijnmond', deelname);
    for (const own of [page, elsewhere]) {
      await own.getByRole('button', { name: 'Wijzig Notitie over Schiedam' }).click();
    }
    await elsewhere.getByRole('textbox').fill('Belde al');
    await elsewhere.getByRole('button', { name: 'Bewaar' }).click();
    await rowOf(elsewhere).getByText('Belde al').waitFor();
    await note.fill('Belt maandag');
    await page.getByRole('button', { name: 'Bewaar' }).click();
    await page.getByRole('alert').getByText('Daar staat nu: „Belde al”').waitFor();
    expect(await findingsAtBothWidths(page)).toEqual([]);
    await page.getByRole('button', { name: 'Bewaar' }).click();
    await rowOf(page).getByText('Belt maandag').waitFor();

    const facilitator = await stage.enter('begeleider', deelname, phone);
    await rowOf(facilitator).getByText('Belt maandag').waitFor();
    expect(await facilitator.getByRole('button', { name: /Notitie over/ }).count()).toBe(0);
    expect(await findingsOf(facilitator)).toEqual([]);
  });

  it('reminds, after seeing who gets it, when, and what it says', async () => {
    await page.getByRole('checkbox', { name: 'Kies Schiedam om te herinneren' }).check();
    await page.getByRole('button', { name: 'Herinner 1 gekozen gemeente' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Schiedam: Noor Voorbeeld en Sam Voorbeeld').waitFor();
    await dialog.getByText(/^De herinnering gaat meteen|sturen wij niets/).waitFor();
    await dialog.getByText('Onderwerp: Nog in te dienen in de regio Rotterdam-Rijnmond').waitFor();
    expect(await findingsAtBothWidths(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Herinner 2 personen' }).click();
    await page
      .getByRole('status')
      .getByText(/De herinnering gaat .* naar 2 personen/)
      .waitFor();
    await page.getByRole('button', { name: /^Herinner de gemeente die/ }).click();
    await dialog.getByText('Niemand krijgt nu een herinnering.').waitFor();
    await dialog
      .getByText(/al een herinnering gevraagd/)
      .first()
      .waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Sluit' }).click();
  });

  it('puts the municipalities in another order, which the address keeps', async () => {
    await page.getByLabel('Volgorde').selectOption({ label: 'Op naam' });
    await page.waitForURL(/volgorde=name/);
    await page.getByRole('row').nth(1).filter({ hasText: 'Albrandswaard' }).waitFor();
  });

  it('on a page in which axe and the browser find nothing, also on paper', async () => {
    expect(await findingsAtBothWidths(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 794, height: 1_123 });
    expect(await findingsOf(page)).toEqual([]);
    expect(await page.getByRole('columnheader', { name: 'Beantwoord' }).isVisible()).toBe(true);
    // A note that was refused is answered with 200: the browser has nothing to complain about.
    expect(stage.complaints()).toEqual([]);
  });
});
