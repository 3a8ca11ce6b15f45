import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import type { Database } from '@ijkpunt/platform';
import { connectAs } from '@ijkpunt/testing';
import { ReadFigureDerivation } from '../derivation/read-derivation.js';
import { RecomputeResults } from '../recompute-results.js';
import { MergerWorld } from '../testing/merger-world.js';
import type { Development } from './development.js';
import { ReadDevelopment } from './read-development.js';

const region = 'noordoost';
const members = { Boxtel: 'GM0757', Oss: 'GM0828', Vught: 'GM0865' };
const boxtel = { campaign: 'scan-2026', municipality: 'boxtel' };

interface Handed {
  readonly campaign: string;
  readonly code: string;
  readonly revision: number;
  readonly level: number;
}

/** Three municipalities that measured in 2025 and in March 2026, and corrected what they sent. */
describe('a development as it stood on a day', () => {
  let world: MergerWorld;
  let worker: Database;
  let read: ReadDevelopment;
  /** What the page showed just after something was handed in, by its day in Amsterdam. */
  const shown = new Map<string, Development>();
  beforeAll(async () => {
    world = await MergerWorld.start();
    worker = await connectAs(world.database.urls.ijk_worker);
    read = new ReadDevelopment(world.app);
    await world.region('Noordoost', members);
    await world.region('Elders', { Tilburg: 'GM0855' });
    await world.campaign(region, 'Scan 2025', '2025-03-01');
    await world.campaign(region, 'Scan 2026', '2026-03-01');
    await world.person('bas', region, 'municipality_coordinator', members.Boxtel);
    await world.person('olga', region, 'reader', members.Oss);
    await world.person('robin', region, 'regional_coordinator', null);
    await world.person('tim', 'elders', 'municipality_coordinator', 'GM0855');
    await world.person('tess', 'elders', 'regional_coordinator', null);
    for (const [index, code] of Object.values(members).entries()) {
      await hand(
        { campaign: 'scan-2025', code, revision: 1, level: 1 + (index % 2) },
        '2025-03-05',
      );
    }
    await hand({ ...at2026, code: members.Boxtel, revision: 1, level: 2 }, '2026-03-10');
    await hand({ ...at2026, code: members.Oss, revision: 1, level: 1 }, '2026-03-10');
    // The gate opens half an hour before midnight in Amsterdam, and moves half an hour after it.
    await hand({ ...at2026, code: members.Vught, revision: 1, level: 2 }, '2026-03-11T22:30:00Z');
    shown.set('2026-03-11', await now('2026-03-11T22:31:00Z'));
    await hand({ ...at2026, code: members.Oss, revision: 2, level: 3 }, '2026-03-11T23:30:00Z');
    shown.set('2026-03-12', await now('2026-03-11T23:31:00Z'));
    await hand({ ...at2026, code: members.Boxtel, revision: 2, level: 3 }, '2026-03-20');
    shown.set('2026-03-20', await now('2026-03-20T12:00:00Z'));
    await hand(
      { campaign: 'scan-2025', code: members.Boxtel, revision: 2, level: 2 },
      '2026-04-02',
    );
    shown.set('2026-04-02', await now('2026-04-02T12:00:00Z'));
  });
  afterAll(async () => {
    await worker.close();
    await world.close();
  });

  const at2026 = { campaign: 'scan-2026' };
  const hand = async ({ campaign, code, revision, level }: Handed, at: string): Promise<void> => {
    const answers = ['A1', 'A2', 'B1'].map((each) => ({
      ...{ code: each, kind: 'level', level, note: null },
    }));
    const [of] = await world.database.query<{ regionId: string; campaignId: string }>(
      `with campaign as (
         select c.region_id, c.id from campaigns c join regions r using (region_id)
          where r.slug = $1 and c.slug = $2
       ), scan as (
         insert into scans (region_id, id, campaign_id, municipality_code, status, revision,
           answered, asked, submission_revision, submitted_at, submitted_by_name, openness)
         select region_id, $4, id, $3, 'submitted', $5, 3, 3, $5, $6, 'Iemand', 'mean_only'
           from campaign
         on conflict (region_id, campaign_id, municipality_code) do update
           set submission_revision = $5, submitted_at = $6
         returning region_id, id, campaign_id
       ), wanted as (
         insert into campaign_results (region_id, campaign_id, wanted_version)
         select region_id, campaign_id, 1 from scan
         on conflict (region_id, campaign_id) do update
           set wanted_version = campaign_results.wanted_version + 1
       )
       insert into submissions (region_id, id, campaign_id, scan_id, municipality_code, revision,
         openness, submitted_by, submitted_by_name, submitted_at, snapshot)
       select region_id, $7, campaign_id, id, $3, $5, 'mean_only', $8, 'Iemand', $6, $9 from scan
       returning region_id as "regionId", campaign_id as "campaignId"`,
      [
        ...[region, campaign, code, newId(), revision, at, newId(), newId()],
        JSON.stringify({ instrument: { code: 'proef', version: '1' }, answers }),
      ],
    );
    if (!of) throw new Error(`no campaign ${campaign}`);
    const work = { ...of, traceId: 'test' };
    await new RecomputeResults(worker).run(work, { now: new Date(at) });
  };
  const now = async (at: string): Promise<Development> =>
    read.ofMunicipality(await world.enter('bas', region), boxtel, null, new Date(at));
  const on = async (day: string): Promise<Development> =>
    read.ofMunicipality(await world.enter('bas', region), boxtel, day);
  const line = ({ total }: Development) => total.points.map((point) => [point.own, point.region]);

  it('gives the figures that were published that day, edition and submission included', async () => {
    for (const [day, then] of shown) {
      const { measurements, ...figures } = await on(day);
      expect(figures).toEqual({ ...then, on: day, measurements: undefined });
      expect(measurements).toEqual(then.measurements.map((each) => ({ ...each, gate: null })));
    }
    expect([...shown.values()].map(line)).toEqual([
      [
        [1, 1.3],
        [2, 1.7],
      ],
      [
        [1, 1.3],
        [2, 2.3],
      ],
      [
        [1, 1.3],
        [3, 2.7],
      ],
      [
        [2, 1.7],
        [3, 2.7],
      ],
    ]);
  });

  it('derives each of those from the submission and edition of that day', async () => {
    const derivation = new ReadFigureDerivation(world.app);
    const bas = await world.enter('bas', region);
    const robin = await world.enter('robin', region);
    for (const [day, then] of shown) {
      for (const [at, { campaign, submission, edition }] of then.measurements.entries()) {
        const total = await derivation.ofScan(bas, boxtel, `total@${campaign.slug}`, day);
        const name = `total.region@${campaign.slug}`;
        const mean = await derivation.ofCampaign(robin, 'scan-2026', name, day);
        expect([total.value, mean.value]).toEqual(line(then)[at]);
        expect([total.submission, mean.edition]).toEqual([submission, edition]);
        // Nobody opened anything: names and a division, and no sum.
        expect([mean.sum, mean.parts.filter(({ value }) => value)]).toEqual([null, []]);
      }
    }
    for (const day of ['2999-01-01', 'gisteren']) {
      await expect(derivation.ofScan(bas, boxtel, 'total@scan-2025', day)).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
      });
    }
    await expect(
      derivation.ofScan(bas, boxtel, 'total@scan-2026', '2025-12-31'),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('changes at midnight in Amsterdam, and again gives the same', async () => {
    const first = await on('2026-03-11');
    expect(first.measurements.map(({ edition }) => edition?.number)).toEqual([1, 1]);
    expect(await on('2026-03-11')).toEqual(first);
    expect(await on('2026-03-19')).toEqual({ ...(await on('2026-03-12')), on: '2026-03-19' });
  });

  it('shows no region before its gate opened, and no measurement before its day', async () => {
    const waiting = await on('2026-03-10');
    expect(line(waiting)).toEqual([
      [1, 1.3],
      [2, null],
    ]);
    expect(waiting.total.points[1]?.regionAbsence).toBe('not_published');
    expect((await on('2025-12-31')).measurements).toHaveLength(1);
    expect(await on('2024-12-31')).toMatchObject({ measurements: [], themes: [] });
  });

  it('shows a measurement from a file only from the day on which it was brought', async () => {
    const [{ id } = { id: '' }] = await world.database.query<{ id: string }>(
      `insert into campaigns (region_id, id, slug, title, instrument_code, instrument_version,
         reference_date, opens_at, closes_at, opened_at, closed_at, is_imported, is_baseline)
       select region_id, $2, 'nulmeting-2023', 'Nulmeting', 'proef', '1', '2023-03-01',
         '2023-03-01', '2023-03-02', '2023-03-01', '2023-03-02', true, true
         from regions where slug = $1 returning id`,
      [region, newId()],
    );
    expect(id).not.toBe('');
    const level = { campaign: 'nulmeting-2023', revision: 1, level: 1 };
    for (const code of Object.values(members)) await hand({ ...level, code }, '2026-05-01');
    expect((await on('2026-04-30')).measurements).toHaveLength(2);
    const after = await on('2026-05-01');
    expect(after.measurements.map(({ campaign }) => campaign.isImported)).toEqual([
      ...[true, false, false],
    ]);
    expect(line(after)[0]).toEqual([1, 1]);
  });

  it("is the region's without any municipality in it", async () => {
    const robin = await world.enter('robin', region);
    const { development, choices } = await read.ofRegion(robin, null, '2026-04-02');
    expect(choices).toEqual([{ slug: 'scan-2026', instrumentTitle: 'Proef' }]);
    expect(development && line(development)).toEqual([
      [null, 1.7],
      [null, 2.7],
    ]);
    expect(development?.measurements.map(({ submission }) => submission)).toEqual([null, null]);
  });

  it('does not exist for neighbours, other regions and smaller roles', async () => {
    const notFound = { code: 'NOT_FOUND' };
    const olga = await world.enter('olga', region);
    const tess = await world.enter('tess', 'elders');
    const robin = await world.enter('robin', region);
    await expect(read.ofMunicipality(olga, boxtel, null)).rejects.toMatchObject(notFound);
    await expect(read.ofMunicipality(tess, boxtel, null)).rejects.toMatchObject(notFound);
    await expect(read.ofMunicipality(robin, boxtel, null)).rejects.toMatchObject(notFound);
    await expect(read.ofRegion(olga, null, null)).rejects.toMatchObject(notFound);
    await expect(read.ofRegion(tess, 'scan-2026', null)).rejects.toMatchObject(notFound);
    expect(await read.ofRegion(tess, null, null)).toEqual({ development: null, choices: [] });
  });

  it.each(['2026-02-30', 'gisteren', '2999-01-01', '', '\0'])(
    'refuses %j as a day',
    async (day) => {
      await expect(on(day)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    },
  );
});
