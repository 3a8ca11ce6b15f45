/// <reference lib="dom" />
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startInProcess } from './in-process.js';
import { setStage } from './stage.js';
import { findingsAtBothWidths } from './visitor.js';

const nextYear = new Date().getFullYear() + 1;

describe('a change of the municipal map', () => {
  const stage = setStage(() => startInProcess());
  let page: Page;
  beforeAll(async () => {
    page = await stage.enter('beheer', '/beheer/gemeenten/herindeling');
  });
  const show = (): Promise<void> =>
    page.getByRole('button', { name: 'Toon wat eruit volgt' }).click();

  it('is refused with the reason as long as it cannot be', async () => {
    await page.getByLabel('Eerste dag van de nieuwe kaart').fill(`${nextYear}-01-01`);
    await page.getByLabel('Code, van 1').fill('GM0431');
    await page.getByLabel('Code, van 2').fill('GM0001');
    await page.getByLabel('Code, naar 1').fill('GM9901');
    await page.getByLabel('Naam, naar 1').fill('Zaanmeer');
    await show();
    await page.getByText('GM0001 staat niet op de kaart. Voeg de gemeente eerst toe.').waitFor();
  });

  it('shows all that follows before it is confirmed', async () => {
    await page.getByLabel('Code, van 2').fill('gm0415');
    await show();
    await page.getByText(`Oostzaan en Landsmeer houden op per 1 januari ${nextYear}`).waitFor();
    await page.getByRole('heading', { name: 'Zaanstreek-Waterland' }).waitFor();
    await page.getByText('De open zelfscan van Landsmeer blijft te bewerken').first().waitFor();
    expect(await findingsAtBothWidths(page)).toEqual([]);
  });

  it('is recorded by typing the name over', async () => {
    await page.getByRole('button', { name: 'Leg vast', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Typ/).fill('Zaanmeer');
    await dialog.getByRole('button', { name: 'Leg vast' }).click();
    await page.getByText('De herindeling is vastgelegd.').waitFor();
  });

  it('shows on a results page what a predecessor measured, as that and no more', async () => {
    // As if Oostzaan had become part of Purmerend at the beginning of this year of the demo.
    await stage.product.database.query(
      `insert into municipality_changes (predecessor_code, successor_code, changed_on, kind)
       values ('GM0431', 'GM0439', '2026-01-01', 'absorption')`,
    );
    await stage.product.database.query(
      `insert into identity.grants (id, person_id, region_id, municipality_code, role)
       select gen_random_uuid(), g.person_id, g.region_id, 'GM0431', 'reader'
         from identity.grants g where g.municipality_code = 'GM0439'`,
    );
    const results = '/zaanstreek-waterland/metingen/zelfscan-2026/purmerend/resultaten';
    const purmerend = await stage.enter('purmerend', results);

    await purmerend.getByText('Per 1 januari 2026 met Oostzaan').waitFor();
    await purmerend.getByRole('rowheader', { name: 'Voorganger Oostzaan, meting 2025' }).waitFor();
    expect(await findingsAtBothWidths(purmerend)).toEqual([]);
    expect(stage.complaints()).toEqual([]);
  });
});
