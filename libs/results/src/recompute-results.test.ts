import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import type { Database } from '@ijkpunt/platform';
import { connectAs, createTestDatabase, type TestDatabase } from '@ijkpunt/testing';
import { RecomputeResults } from './recompute-results.js';

interface Row {
  readonly municipality_code: string;
  readonly version: number;
  readonly scores: unknown;
  readonly written: string;
}

describe('a region that is computed again', () => {
  let database: TestDatabase;
  let worker: Database;
  let of: { regionId: string; campaignId: string; traceId: string };

  beforeAll(async () => {
    database = await createTestDatabase('demo');
    worker = await connectAs(database.urls.ijk_worker);
    const [campaign] = await database.query<{ region_id: string; id: string }>(
      `select region_id, id from campaigns join regions using (region_id)
        where regions.slug = 'noordoost-brabant' and campaigns.slug = 'zelfscan-2026'`,
    );
    of = {
      regionId: campaign?.region_id ?? '',
      campaignId: campaign?.id ?? '',
      traceId: 'test',
    };
  });

  afterAll(async () => {
    await worker.close();
    await database.drop();
  });

  const rows = (): Promise<Row[]> =>
    database.query<Row>(
      `select municipality_code, version, scores, xmin::text as written from municipal_results
        where campaign_id = $1 order by municipality_code`,
      [of.campaignId],
    );
  const recompute = async (): Promise<number | null> => {
    await database.query(
      'update campaign_results set wanted_version = wanted_version + 1 where campaign_id = $1',
      [of.campaignId],
    );
    return new RecomputeResults(worker).run(of);
  };

  it('writes what differs from the submissions, whatever stands there, and nothing else', async () => {
    const [spoilt, ...others] = await rows();
    await database.query(
      `update municipal_results set scores = '[]' where campaign_id = $1 and municipality_code = $2`,
      [of.campaignId, spoilt?.municipality_code],
    );
    const version = await recompute();
    const [mended, ...untouched] = await rows();
    expect(mended).toMatchObject({ version, scores: spoilt?.scores });
    expect(untouched).toEqual(others);
    expect(others.length).toBeGreaterThan(0);
  });

  it('leaves what a newer computation wrote', async () => {
    const [first] = await rows();
    await database.query(
      `update municipal_results set scores = '[]', version = 1000
        where campaign_id = $1 and municipality_code = $2`,
      [of.campaignId, first?.municipality_code],
    );
    expect(await recompute()).not.toBeNull();
    const [newer] = await rows();
    expect(newer).toMatchObject({ version: 1_000, scores: [] });
  });

  it('publishes at the close what a batched region kept waiting', async () => {
    const numbers = (): Promise<unknown[]> =>
      database.query('select number from editions where campaign_id = $1', [of.campaignId]);
    await database.query(`update regions set edition_policy = 'batched' where region_id = $1`, [
      of.regionId,
    ]);
    await database.query(
      `insert into submissions select distinct on (campaign_id) region_id, $2, campaign_id, scan_id,
         municipality_code, revision + 1, openness, submitted_by, submitted_by_name, now(), snapshot
         from submissions where campaign_id = $1`,
      [of.campaignId, newId()],
    );
    const before = await numbers();
    await recompute();
    expect(await numbers()).toEqual(before);
    await database.query('update campaigns set closed_at = now() where id = $1', [of.campaignId]);
    await recompute();
    expect(await numbers()).toHaveLength(before.length + 1);
  });

  it('publishes nothing new from the same submissions', async () => {
    const editions = (): Promise<unknown[]> =>
      database.query('select id from editions where campaign_id = $1', [of.campaignId]);
    const before = await editions();
    expect(before.length).toBeGreaterThan(0);
    await recompute();
    expect(await editions()).toEqual(before);
  });
});
