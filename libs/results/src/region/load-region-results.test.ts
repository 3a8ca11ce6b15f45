import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemContext, type Database } from '@ijkpunt/platform';
import { getCampaign } from '@ijkpunt/scans';
import type { RegionAccess } from '@ijkpunt/tenancy';
import { accessOf, connectAs, createTestDatabase, type TestDatabase } from '@ijkpunt/testing';
import { ReadFigureDerivation } from '../derivation/read-derivation.js';
import { ReadProgress } from '../read-progress.js';
import { loadRegionResults, ReadRegionResults } from './load-region-results.js';
import type { RegionResults } from './region-results.js';

const brabant = 'noordoost-brabant';
const campaign = 'zelfscan-2026';

describe('the results of a region', () => {
  let database: TestDatabase;
  let app: Database;
  let worker: Database;
  let identity: Database;
  let coordinator: RegionAccess;

  beforeAll(async () => {
    database = await createTestDatabase('demo');
    app = await connectAs(database.urls.ijk_app);
    worker = await connectAs(database.urls.ijk_worker);
    identity = await connectAs(database.urls.ijk_identity);
    coordinator = await accessOf(identity, 'coordinator.brabant@demo.example', brabant);
  });
  afterAll(async () => {
    await Promise.all([app.close(), worker.close(), identity.close()]);
    await database.drop();
  });

  const now = new Date();
  const read = (): Promise<RegionResults> =>
    new ReadRegionResults(app).run(coordinator, campaign, now);
  const names = ({ members }: RegionResults): string[] =>
    members.map(({ municipality }) => municipality.code);
  const codeOf = ({ municipality }: { readonly municipality: { readonly code: string } }) =>
    municipality.code;
  /** Somebody who coordinates a municipality, and its scan. */
  const readerOf = async (code: string) => {
    const [found] = await database.query<{ slug: string; email: string }>(
      `select m.slug, p.email from identity.grants g join identity.people p on p.id = g.person_id
         join municipalities m on m.code = g.municipality_code
        where g.municipality_code = $1 and g.role = 'municipality_coordinator'
          and g.region_id = $2 limit 1`,
      [code, coordinator.context.regionId],
    );
    const access = await accessOf(identity, found?.email ?? '', brabant);
    return { access, name: { campaign, municipality: found?.slug ?? '' } };
  };
  const choose = async (openness: string, ...codes: string[]): Promise<void> => {
    for (const table of ['municipal_results', 'scans']) {
      await database.query(
        `update ${table} set openness = $1
          where region_id = $2 and municipality_code = any($3)
            and campaign_id = (select id from campaigns where region_id = $2 and slug = $4)`,
        [openness, coordinator.context.regionId, codes, campaign],
      );
    }
  };

  it('says what municipalities write beside figures that are shown, and nothing of the others', async () => {
    await database.query(
      `insert into figure_explanations (region_id, campaign_id, municipality_code, about, revision,
         version, text, written_by, written_by_name)
       select r.region_id, r.campaign_id, municipality_code, 'total', 1, 1, openness,
         gen_random_uuid(), 'Sam'
         from municipal_results r join campaigns c on c.id = r.campaign_id
        where r.region_id = $1 and c.slug = $2`,
      [coordinator.context.regionId, campaign],
    );
    const asWorker = await worker.readInRegion(
      systemContext(coordinator.context.regionId, 'proef'),
      async (tx) => {
        const context = systemContext(coordinator.context.regionId, 'proef');
        const found = await getCampaign(tx, context, campaign);
        return loadRegionResults(tx, context, { region: coordinator.region, campaign: found }, now);
      },
    );
    for (const results of [await read(), asWorker]) {
      expect(results.ownWords.map(({ municipality }) => municipality.code)).toEqual(names(results));
      expect(results.ownWords.map(({ text }) => text)).not.toContain('mean_only');
    }
    await database.query('delete from figure_explanations');
  });

  it('shows the figures of those who opened them, and counts the others', async () => {
    const open = await database.query<{ code: string }>(
      `select municipality_code as code from municipal_results r join campaigns c on c.id = campaign_id
        where r.region_id = $1 and c.slug = $2 and openness <> 'mean_only'`,
      [coordinator.context.regionId, campaign],
    );
    const results = await read();
    expect(names(results).toSorted()).toEqual(open.map(({ code }) => code).toSorted());
    expect(results.memberAbsences).toEqual({ meanOnly: 4, heldBack: 0, notSubmitted: 0 });
    expect(results.themes.every(({ mean }) => mean !== null)).toBe(true);
    expect(results.questions.map(({ n }) => n)).not.toContain(0);
    const [member] = results.members;
    expect(member?.levels).toHaveLength(results.questions.length);
    expect(member?.levels.some((level) => level !== null)).toBe(true);
    expect(results.movers.members.length).toBeGreaterThan(0);
    expect(results.differences.length).toBeGreaterThan(0);
  });

  it('gives a report no more than the page, though the worker may read everything', async () => {
    const context = systemContext(coordinator.context.regionId, 'test');
    const ofWorker = await worker.inRegion(context, async (tx) =>
      loadRegionResults(
        tx,
        context,
        { region: coordinator.region, campaign: await getCampaign(tx, context, campaign) },
        now,
      ),
    );
    expect(ofWorker).toEqual(await read());
  });

  it('keeps one more back when a single one hides, and none when nobody does', async () => {
    const before = await read();
    const hidden = before.gate.memberCount - before.members.length;
    expect(hidden).toBe(4);
    const codes = await database.query<{ code: string }>(
      `select municipality_code as code from memberships where region_id = $1 order by 1`,
      [coordinator.context.regionId],
    );
    const all = codes.map(({ code }) => code);
    await choose('region', ...all);
    await choose('mean_only', 'GM0828');
    const lone = await read();
    expect(lone.memberAbsences).toEqual({ meanOnly: 1, heldBack: 1, notSubmitted: 0 });
    expect(names(lone)).not.toContain('GM0828');
    expect(lone.themes.every(({ mean }) => mean !== null)).toBe(true);
    // Every other page keeps back the same ones: beside each other they would tell.
    const shown = names(lone).toSorted();
    const page = await new ReadProgress(app).run(coordinator, campaign, now);
    expect(
      page.members
        .filter(({ total }) => total !== null)
        .map(codeOf)
        .toSorted(),
    ).toEqual(shown);
    expect(page.members.map(({ totalAbsence }) => totalAbsence).toSorted()).toEqual([
      ...['held_back', 'not_shared', ...shown.map(() => null)],
    ]);
    const derivations = new ReadFigureDerivation(app);
    for (const about of ['total.region', 'theme:A.region']) {
      const { parts, sum } = await derivations.ofCampaign(coordinator, campaign, about);
      expect(parts.flatMap(({ code, value }) => (value ? code : [])).toSorted()).toEqual(shown);
      expect(sum).toBeNull();
    }
    // Whoever knows the one that is kept back does not see another one.
    const held = all.find((code) => code !== 'GM0828' && !shown.includes(code)) ?? '';
    const reader = await readerOf(held);
    const { parts } = await derivations.ofScan(reader.access, reader.name, 'total.region');
    const seen = parts.flatMap(({ code, value }) => (value ? code : []));
    expect(seen).toContain(held);
    expect(seen).toHaveLength(all.length - 2);
    await choose('region', 'GM0828');
    expect(names(await read()).toSorted()).toEqual(all);
  });

  it('is there for nobody else', async () => {
    const oss = await accessOf(identity, 'oss@demo.example', brabant);
    await expect(new ReadRegionResults(app).run(oss, campaign)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
