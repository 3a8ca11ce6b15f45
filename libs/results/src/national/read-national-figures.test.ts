import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import type { Database } from '@ijkpunt/platform';
import { connectAs, createTestDatabase, type TestDatabase } from '@ijkpunt/testing';
import { ReadNationalFigures } from './read-national-figures.js';

const themes = (tenths: number) =>
  Object.fromEntries([...'ABCDEFGHIJ'].map((code) => [code, tenths]));

describe('what all regions together come to', () => {
  let database: TestDatabase;
  let admin: Database;
  beforeAll(async () => {
    database = await createTestDatabase('demo');
    admin = await connectAs(database.urls.ijk_admin);
    await add('1', 2024, 1, { total: { '': 28 }, theme: themes(27), question: { A1: 25, B2: 21 } });
    await add('1', 2025, 1, { total: { '': 30 }, theme: themes(29), question: { A1: 26, B2: 22 } });
    await add('2', 2026, 1, { total: { '': 31 }, theme: themes(30), question: { A1: 28, B2: 40 } });
    await add('2', 2026, 2, { total: { '': 37 }, theme: themes(36) });
  });
  afterAll(async () => {
    await admin.close();
    await database.drop();
  });

  const add = (version: string, year: number, number: number, figures: object) =>
    database.query(
      `insert into figure_batches (instrument_code, instrument_version, year, number,
         region_count, municipality_count, figures) values ('zelfscan', $1, $2, $3, 5, 20, $4)`,
      [version, year, number, JSON.stringify(figures)],
    );
  const read = () => new ReadNationalFigures(admin).run({ personId: newId(), traceId: 'test' });

  it('is told by instrument and year, over as many regions as stand under each figure', async () => {
    const [zelfscan, ...others] = await read();
    expect(others).toEqual([]);
    expect(zelfscan?.years).toEqual([
      { year: 2024, version: '1' },
      { year: 2025, version: '1' },
      { year: 2026, version: '2' },
    ]);
    expect(zelfscan?.total.points).toEqual([
      { mean: 2.8, regionCount: 5, municipalityCount: 20, isBroken: false },
      { mean: 3, regionCount: 5, municipalityCount: 20, isBroken: false },
      // Some themes ask other questions since: the total is another one.
      { mean: 3.4, regionCount: 10, municipalityCount: 40, isBroken: true },
    ]);
  });

  it('stops where questions became others, and goes on where they stayed', async () => {
    const [zelfscan] = await read();
    const theme = (code: string) => zelfscan?.themes.find((each) => each.code === code);
    const breaks = (points: readonly { isBroken: boolean }[] | undefined) =>
      points?.map(({ isBroken }) => isBroken);
    expect(breaks(theme('A')?.points)).toEqual([false, false, false]);
    expect(breaks(theme('B')?.points)).toEqual([false, false, true]);
    const question = (code: string) =>
      theme(code.charAt(0))?.questions.find((each) => each.code === code)?.points;
    expect(question('A1')?.map(({ mean }) => mean)).toEqual([2.5, 2.6, 2.8]);
    expect(question('A1')?.at(-1)).toMatchObject({ regionCount: 5 });
    expect(question('B2')?.map(({ mean }) => mean)).toEqual([null, null, 4]);
    expect(breaks(question('B2'))).toEqual([false, false, true]);
  });

  it('is refused where the process was not given the role', async () => {
    const reading = new ReadNationalFigures(null).run({ personId: newId(), traceId: 'test' });
    await expect(reading).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });
});
