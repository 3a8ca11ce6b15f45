import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startInProcess, type InProcess } from './in-process.js';
import { setStage } from './stage.js';
import { findingsAtBothWidths } from './visitor.js';

describe('a region that leaves', () => {
  const stage = setStage<InProcess>(() =>
    startInProcess({
      overrides: {
        // Who asks for it waits a minute at most; a test does not.
        schedules: (own) =>
          own.map((each) =>
            each.name === 'remove-regions' ? { ...each, pattern: '* * * * * *' } : each,
          ),
      },
    }),
  );
  let administrator: Page;
  let coordinator: Page;
  beforeAll(async () => {
    await stage.product.database.query(
      `insert into subscriptions (region_id, plan, starts_on, until_on)
       select region_id, 'basis', '2025-01-01', '2026-01-01' from regions
        where slug = 'rotterdam-rijnmond'
       on conflict (region_id) do update set starts_on = '2025-01-01', until_on = '2026-01-01'`,
    );
    administrator = await stage.enter('beheer', '/beheer/regios/rotterdam-rijnmond');
    coordinator = await stage.enter('coordinator.rijnmond', '/rotterdam-rijnmond');
  });

  const fetchArchive = async (page: Page): Promise<Buffer> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Archief ophalen' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('rotterdam-rijnmond.zip');
    return readFile(await download.path());
  };

  it('is packed by the administrator, who sees how far it is and fetches it', async () => {
    const page = administrator;
    await page.getByText('Er is nog geen archief gemaakt.').waitFor();
    expect(await findingsAtBothWidths(page)).toEqual([]);
    await page.getByRole('button', { name: 'Archief maken' }).click();
    await page.getByTestId('archive-ready').waitFor();
    expect(await findingsAtBothWidths(page)).toEqual([]);
    const archive = await fetchArchive(page);
    expect(archive.subarray(0, 2).toString()).toBe('PK');
  });

  it('is there for its coordinator too, at home, without a way to take it away', async () => {
    const page = coordinator;
    await page.reload();
    await page.getByRole('heading', { name: 'Alles meenemen' }).waitFor();
    await page.getByTestId('archive-ready').waitFor();
    expect(await page.getByRole('heading', { name: 'Verwijderen' }).count()).toBe(0);
    expect(await findingsAtBothWidths(page)).toEqual([]);
    expect((await fetchArchive(page)).length).toBeGreaterThan(10_000);
  });

  it('is taken away once its name is typed, and leaves a proof', async () => {
    const page = administrator;
    await page.reload();
    await page.getByRole('button', { name: 'Regio verwijderen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/Typ/).fill('Rotterdam');
    await dialog.getByRole('button', { name: 'Verwijder alles' }).click();
    await dialog
      .getByRole('alert')
      .getByText(/Rotterdam-Rijnmond/)
      .waitFor();
    expect(await findingsAtBothWidths(page)).toEqual([]);
    await dialog.getByLabel(/Typ/).fill('Rotterdam-Rijnmond');
    await dialog.getByRole('button', { name: 'Verwijder alles' }).click();
    await page.waitForURL(/\/beheer\/regios$/);
    await page.getByTestId('removal-done').waitFor();
    expect(await findingsAtBothWidths(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Bewijs van Rotterdam-Rijnmond' }).click(),
    ]);
    const proof = await readFile(await download.path(), 'utf8');
    expect(proof).toMatch(/SHA-256 van manifest.json: [0-9a-f]{64}\n/);
    expect(proof).toMatch(/submissions +[1-9]\d* +0\n/);
    await coordinator.reload();
    await coordinator.waitForURL(/\/inloggen/);
    expect(stage.complaints()).toEqual([]);
  });
});
