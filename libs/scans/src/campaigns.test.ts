import { afterAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import { openDemo } from '@ijkpunt/testing';
import {
  campaignStatus,
  earlierCampaigns,
  getCampaign,
  listCampaigns,
  summarize,
} from './campaigns.js';

describe('the status of a campaign', () => {
  const opensAt = new Date('2026-10-05T05:00:00.000Z');
  const closesAt = new Date('2026-12-07T23:00:00.000Z');

  it.each([
    ['1970-01-01T00:00:00.000Z', 'planned'],
    ['2026-10-05T04:59:59.999Z', 'planned'],
    ['2026-10-05T05:00:00.000Z', 'open'],
    ['2026-12-07T22:59:59.999Z', 'open'],
    ['2026-12-07T23:00:00.000Z', 'closed'],
    ['2099-01-01T00:00:00.000Z', 'closed'],
  ])('at %s is %s', (now, status) => {
    expect(campaignStatus({ opensAt, closesAt }, new Date(now))).toBe(status);
  });
});

const demo = await openDemo();
const { app, sam: schiedam, database } = demo;
afterAll(() => demo.close());

describe('the campaigns of a region', () => {
  const get = (slug: string) =>
    app.inRegion(schiedam.context, (tx) => getCampaign(tx, schiedam.context, slug));
  const slugsBefore = (slug: string): Promise<string[]> =>
    app.inRegion(schiedam.context, async (tx) => {
      const campaign = await getCampaign(tx, schiedam.context, slug);
      return (await earlierCampaigns(tx, schiedam.context, campaign)).map((each) => each.slug);
    });

  it('are listed newest first, those of this region only', async () => {
    const all = await app.inRegion(schiedam.context, (tx) => listCampaigns(tx, schiedam.context));
    expect(all.map(({ slug }) => slug)).toEqual([
      'zelfscan-2026',
      'zelfscan-2025',
      'zelfscan-2024',
      'zelfscan-2023',
    ]);
  });

  it('are found by the name in the URL, with the year of the reference date', async () => {
    expect(
      summarize(await get('zelfscan-2025'), {
        title: 'Zelfscan',
        isScored: true,
        hasRegionalMean: true,
      }),
    ).toMatchObject({
      slug: 'zelfscan-2025',
      referenceDate: '2025-10-01',
      year: 2025,
      isBaseline: false,
      isImported: false,
      instrumentTitle: 'Zelfscan',
      instrumentVersion: '1',
    });
  });

  it.each([
    ['that does not exist', 'zelfscan-2031'],
    ['with other capitals', 'Zelfscan-2026'],
    ['with a NUL in it', 'zelfscan-2026\0'],
    ['with half an emoji in it', 'zelfscan\ud83d'],
    ['of ten thousand letters', 'x'.repeat(10_000)],
    ['that is SQL', "' or '1'='1"],
  ])('are NOT_FOUND by a name %s', async (_name, slug) => {
    await expect(get(slug)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('before one are its predecessors, newest first, and none before the first', async () => {
    expect(await slugsBefore('zelfscan-2026')).toEqual([
      'zelfscan-2025',
      'zelfscan-2024',
      'zelfscan-2023',
    ]);
    expect(await slugsBefore('zelfscan-2023')).toEqual([]);
  });

  it('with another instrument do not count as a measurement before', async () => {
    await database.query(
      `insert into instrument_versions select 'checklist', version, title, content
         from instrument_versions where instrument_code = 'zelfscan'`,
    );
    await database.query(
      `insert into campaigns select region_id, $1, 'checklist-2025', title, 'checklist',
         instrument_version, reference_date + 1, opens_at, closes_at, false
         from campaigns where region_id = $2 and slug = 'zelfscan-2025'`,
      [newId(), schiedam.context.regionId],
    );
    expect((await slugsBefore('zelfscan-2026'))[0]).toBe('zelfscan-2025');
    expect(await slugsBefore('checklist-2025')).toEqual([]);
  });
});
