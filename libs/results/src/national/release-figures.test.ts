import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import type { Database } from '@ijkpunt/platform';
import { connectAs, createTestDatabase, type TestDatabase } from '@ijkpunt/testing';
import { publishInstrument, type Instrument } from '@ijkpunt/instruments';
import { ReleaseFigures } from './release-figures.js';
import { isDerivable, type Equation } from './testing/row-space.js';

const instrument: Instrument = {
  ...{ code: 'proef', version: '1', title: 'Proef', language: 'nl' },
  ...{ isScored: true, hasRegionalMean: true },
  scale: [1, 2, 3].map((value) => ({ value, label: `n${value}` })),
  themes: [
    {
      ...{ code: 'A', title: 'Visie' },
      questions: [{ code: 'A1', statement: 'Een.', levels: ['a', 'b', 'c'] }],
    },
  ],
};

interface Shown {
  readonly year: number;
  readonly kind: string;
  readonly code: string;
  readonly tenths: number;
  readonly regionCount: number;
  readonly municipalityCount: number;
}
interface Published {
  readonly id: string;
  readonly year: number;
  readonly members: number;
  /** Numerator of a mean over as many as its members. */
  readonly sum: number;
  readonly hasQuestions: boolean;
}

/** The same numbers each time, so that a failure can be looked at again. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

describe('figures over all regions', () => {
  let database: TestDatabase;
  let worker: Database;
  let admin: Database;
  let release: ReleaseFigures;
  beforeAll(async () => {
    database = await createTestDatabase('empty');
    worker = await connectAs(database.urls.ijk_worker);
    admin = await connectAs(database.urls.ijk_admin);
    await admin.outsideRegions((tx) => publishInstrument(tx, instrument));
    release = new ReleaseFigures(worker);
  });
  afterAll(async () => {
    await Promise.all([worker.close(), admin.close()]);
    await database.drop();
  });

  const mean = (numerator: number, denominator: number) => ({ numerator, denominator });
  /** A region whose first edition of a year is there. */
  const publish = async (change: Partial<Published> = {}): Promise<Published> => {
    const region = {
      ...{ id: newId(), year: 2025, members: 5, sum: 10 },
      hasQuestions: true,
      ...change,
    };
    const { id, year, members, sum, hasQuestions } = region;
    const theme = { n: members, mean: mean(sum, members) };
    const means = {
      total: theme,
      themes: [{ code: 'A', ...theme }],
      questions: [{ code: 'A1', n: members, mean: hasQuestions ? theme.mean : null }],
    };
    await database.query(
      `with region as (
         insert into regions (region_id, slug, name, kind, edition_policy)
         values ($1, $2, $2, 'vrij', 'immediate') on conflict do nothing
       ), campaign as (
         insert into campaigns (region_id, id, slug, title, instrument_code, instrument_version,
           reference_date, opens_at, closes_at)
         values ($1, $3, $4, 'Proef', 'proef', '1', make_date($5, 3, 1), '2020-01-01', '2099-01-01')
       )
       insert into editions (region_id, id, campaign_id, number, version, member_count, means)
       values ($1, $6, $3, 1, 1, $7, $8)`,
      [id, `r-${id}`, newId(), `m-${newId()}`, year, newId(), members, JSON.stringify(means)],
    );
    return region;
  };
  const read = (): Promise<Shown[]> =>
    admin.onPlatform((tx) =>
      tx.query(`select year, kind, code, tenths, region_count as "regionCount",
        municipality_count as "municipalityCount" from app.released_figures()`),
    );
  const ofYear = async (year: number, kind = 'theme'): Promise<Shown | undefined> =>
    (await read()).find((each) => each.year === year && each.kind === kind);
  const sealOf = ({ id, year }: Published): string =>
    createHash('sha256').update(`${id} proef 1 ${year}`).digest('hex');
  const counted = async (): Promise<Set<string>> => {
    const rows = await database.query<{ seal: string }>(
      `select encode(seal, 'hex') as seal from figure_batch_seals`,
    );
    return new Set(rows.map(({ seal }) => seal));
  };
  const anew = () => database.query('truncate figure_batches, figure_batch_seals');

  it('are told once five regions and twenty municipalities stand under them', async () => {
    const year = 2001;
    for (const sum of [10, 11]) await publish({ year, sum });
    expect(await release.run()).toBe(0);
    await publish({ year, sum: 12 });
    expect(await release.run()).toBe(1);
    expect(await ofYear(year)).toBeUndefined();
    for (const sum of [13, 14, 15]) await publish({ year, sum });
    expect(await release.run()).toBe(1);
    // 2.2 of fifteen municipalities, and 2.8 of fifteen.
    expect(await ofYear(year)).toMatchObject({
      ...{ tenths: 25, regionCount: 6, municipalityCount: 30 },
    });
    expect(await ofYear(year, 'question')).toMatchObject({ code: 'A1', tenths: 25 });
    expect(await ofYear(year, 'total')).toMatchObject({ code: '', tenths: 25 });
  });

  it('count each region for its municipalities, and round half up, once for each batch', async () => {
    const year = 2002;
    await publish({ year, members: 3, sum: 3 });
    await publish({ year, members: 3, sum: 3 });
    await publish({ year, members: 14, sum: 19 });
    await publish({ year, members: 10, sum: 10 });
    await publish({ year, members: 10, sum: 11 });
    // 46 over 40 is 1,15 exactly.
    expect(await release.run()).toBe(1);
    expect(await ofYear(year)).toMatchObject({ tenths: 12, municipalityCount: 40 });
  });

  it('stay as they are until three regions more are in, and for one that measures again', async () => {
    const year = 2003;
    const regions = [];
    for (let at = 0; at < 5; at += 1) regions.push(await publish({ year }));
    await release.run();
    const before = await read();
    await publish({ year, sum: 15 });
    await publish({ year, sum: 15 });
    await publish({ ...regions[0], sum: 15 });
    await publish({ ...regions[1], sum: 15 });
    expect(await release.run()).toBe(0);
    expect(await read()).toEqual(before);
  });

  it('leave out who withheld a theme, a region of two, and questions that one withheld', async () => {
    const year = 2004;
    for (const members of [1, 2, 2, 2]) await publish({ year, members, sum: 2 });
    for (let at = 0; at < 4; at += 1)
      await publish({ year, members: 4, sum: 8, hasQuestions: false });
    await publish({ year });
    await publish({ year });
    expect(await release.run()).toBe(1);
    expect(await ofYear(year)).toBeUndefined();
    await publish({ year });
    expect(await release.run()).toBe(1);
    expect(await ofYear(year)).toMatchObject({ regionCount: 7, municipalityCount: 31 });
    // Three regions gave their questions: too few to tell.
    expect(await ofYear(year, 'question')).toBeUndefined();
  });

  it('are added once when two workers come at the same time', async () => {
    const year = 2005;
    for (let at = 0; at < 5; at += 1) await publish({ year });
    const added = await Promise.all([release.run(), release.run(), release.run()]);
    expect(added.sort()).toEqual([0, 0, 1]);
    expect(await ofYear(year)).toMatchObject({ regionCount: 5 });
  });

  it('are the administrator’s alone to read, through one function and in its own transaction', async () => {
    for (const role of ['ijk_app', 'ijk_worker', 'ijk_relay', 'ijk_identity'] as const) {
      const connection = await connectAs(database.urls[role]);
      const ask = (sql: string) => connection.onPlatform((tx) => tx.query(sql));
      await expect(ask('select * from app.released_figures()')).rejects.toThrow('denied');
      await expect(ask('select * from figure_batches')).rejects.toThrow('denied');
      await expect(ask('select * from figure_batch_seals')).rejects.toThrow('denied');
      await connection.close();
    }
    const ask = (sql: string) => admin.onPlatform((tx) => tx.query(sql));
    await expect(ask('select * from figure_batches')).rejects.toThrow('denied');
    await expect(ask('select app.release_figures()')).rejects.toThrow('denied');
    // Neither saying so nor calling it opens the editions to a role that has none.
    await expect(
      admin.onPlatform(async (tx) => {
        await tx.query(`select set_config('app.releasing', 'on', true)`);
        return tx.query('select * from editions');
      }),
    ).rejects.toThrow('denied');
    const outside = await worker.outsideRegions(async (tx): Promise<unknown[]> => {
      await tx.query(`select set_config('app.releasing', 'on', true), app.release_figures()`);
      return tx.query('select * from editions');
    });
    expect(outside).toEqual([]);
    expect(
      await admin.outsideRegions((tx): Promise<unknown[]> =>
        tx.query('select * from app.released_figures()'),
      ),
    ).toEqual([]);
  });

  /** Lets regions publish, leave and be released in any order; answers all that was ever shown. */
  const season = async (seed: number, year: number) => {
    const next = random(seed);
    const regions: Published[] = [];
    const equations: Equation[] = [];
    for (let step = 0; step < 12; step += 1) {
      const arriving = Math.floor(next() * 5);
      for (let at = 0; at < arriving; at += 1) {
        const members = 3 + Math.floor(next() * 9);
        const sum = members + Math.floor(next() * 2 * members);
        regions.push(await publish({ year, members, sum, hasQuestions: next() > 0.4 }));
      }
      if (next() < 0.2 && regions.length > 0) {
        const leaving = regions[Math.floor(next() * regions.length)];
        await database.query(`update campaigns set withdrawn_at = now() where region_id = $1`, [
          leaving?.id,
        ]);
      }
      await release.run();
      const seals = await counted();
      for (const figure of (await read()).filter((each) => each.year === year)) {
        const inside = regions.filter(
          (each) => seals.has(sealOf(each)) && (figure.kind !== 'question' || each.hasQuestions),
        );
        // The strictest reading: as if a region's total, theme and question were one unknown.
        equations.push(new Map(inside.map(({ id, members }) => [id, BigInt(members)])));
        const among = inside.reduce((sum, { members }) => sum + members, 0);
        expect([figure.regionCount, figure.municipalityCount]).toEqual([inside.length, among]);
      }
    }
    return { regions, equations };
  };
  /** Each region taken apart into its municipalities, which weigh one each. */
  const byMunicipality = (equations: readonly Equation[]): Equation[] =>
    equations.map(
      (equation) =>
        new Map(
          [...equation].flatMap(([id, members]) =>
            Array.from({ length: Number(members) }, (_, at) => [`${id} ${at}`, 1n] as const),
          ),
        ),
    );
  const findDerivable = async (firstYear: number, seeds: readonly number[]): Promise<string[]> => {
    const found: string[] = [];
    let shown = 0;
    for (const seed of seeds) {
      await anew();
      const { regions, equations } = await season(seed, firstYear + seed);
      shown += equations.length;
      for (const { id } of regions) {
        if (isDerivable(equations, id)) found.push(`season ${seed}: a region`);
        if (isDerivable(byMunicipality(equations), `${id} 0`)) found.push('a municipality');
        // Somebody who also knows one region's own figure.
        const other = regions.find((each) => each.id !== id)?.id ?? '';
        const colluding = [...equations, new Map([[other, 1n]])];
        if (isDerivable(colluding, id)) found.push(`season ${seed}: a region, to a neighbour`);
      }
    }
    expect(shown).toBeGreaterThan(10 * seeds.length);
    return found;
  };

  it('tell of no region and no municipality, whatever releases one lays beside each other', async () => {
    expect(await findDerivable(3_000, [1, 2, 3, 4, 5, 6, 7, 8])).toEqual([]);
  });

  it('would tell of one when regions were added one by one', async () => {
    const [{ body = '' } = {}] = await database.query<{ body: string }>(
      `select pg_get_functiondef('app.release_figures()'::regprocedure) as body`,
    );
    await database.query(
      'alter table figure_batches drop constraint figure_batches_region_count_check',
    );
    await database.query(body.replace('together >= 3', 'together >= 1'));
    expect((await findDerivable(4_000, [1, 2, 3, 4])).length).toBeGreaterThan(0);
    await database.query(body);
  });
});
