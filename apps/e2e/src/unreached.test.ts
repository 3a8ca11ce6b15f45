/// <reference lib="dom" />
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startInProcess } from './in-process.js';
import { setStage } from './stage.js';
import { desk, findingsOf, phone } from './visitor.js';

const berichten = '/rotterdam-rijnmond/berichten';
const failed = `
  insert into messages (region_id, id, person_id, kind, moment, mail, code, created_at)
  select r.region_id, gen_random_uuid(), p.id, 'reminder', '2026-11-01', 'failed', 'BOUNCE_5_1_1',
         '2026-11-01T09:00Z'
    from regions r, identity.people p
   where r.slug = 'rotterdam-rijnmond' and p.email = 'schiedam@demo.example'`;

describe.each([
  ['1280', desk],
  ['390', phone],
] as const)('mail that does not arrive, at %s px wide', (_width, viewport) => {
  const stage = setStage(startInProcess);
  let page: Page;
  beforeAll(async () => {
    page = await stage.enter('coordinator.rijnmond', berichten, viewport);
  });

  it('is not spoken of as long as all arrives', async () => {
    await page.getByText('Er zijn nog geen berichten.').or(page.locator('.message-list')).waitFor();
    expect(await page.getByTestId('unreached-people').count()).toBe(0);
  });

  it('is shown to the coordinator with who, why and what to do', async () => {
    await stage.product.database.query(failed);
    await page.reload();
    const part = page.getByTestId('unreached-people');
    await part.getByRole('heading', { name: 'Mail die niet aankomt' }).waitFor();
    const text = await part.innerText();
    for (const sentence of [
      '1 persoon krijgt onze mail niet.',
      'schiedam@demo.example',
      'Dit mailadres bestaat niet of niet meer. Vraag naar het juiste adres',
      'Sinds 1 november, 1 bericht',
    ]) {
      expect(text).toContain(sentence);
    }
    expect(await findingsOf(page)).toEqual([]);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(sideways).toBeLessThanOrEqual(0);
  });

  it('stands below who takes part as well', async () => {
    await page.goto(`${stage.product.url}/rotterdam-rijnmond/deelname`);
    await page.getByTestId('unreached-people').getByText('schiedam@demo.example').waitFor();
    expect(await findingsOf(page)).toEqual([]);
  });

  it('is not shown to somebody of a municipality', async () => {
    const other = await stage.enter('schiedam', berichten, viewport);
    await other.getByRole('heading', { name: 'Berichten', level: 1 }).waitFor();
    expect(await other.getByTestId('unreached-people').count()).toBe(0);
    expect(stage.complaints()).toEqual([]);
  });
});
