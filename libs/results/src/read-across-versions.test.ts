import { afterAll, describe, expect, it } from '@jest/globals';
import { toOneDecimal } from '@ijkpunt/contracts';
import type { SubmittedAnswer } from '@ijkpunt/scans';
import { openDemo } from '@ijkpunt/testing';
import { ReadProgress } from './read-progress.js';
import { ReadResults } from './read-results.js';

const campaign = 'zelfscan-2026';
const zaanstreek = 'zaanstreek-waterland';

const demo = await openDemo();
const { app, database, enter } = demo;
afterAll(() => demo.close());

/** Zaanstreek-Waterland measures on the second version this year, the others still on the first. */
describe('results beside those of an older version', () => {
  const resultsOf = async (municipality: string, region: string) => {
    const access = await enter(municipality, region);
    return (await new ReadResults(app).run(access, { campaign, municipality })).results;
  };
  const progressOf = async (account: string, region: string) =>
    new ReadProgress(app).run(await enter(account, region), campaign);
  /** The levels of one theme as they were handed in, but for some questions. */
  const levelsOf = async (slug: string, theme: string, without: string): Promise<number[]> => {
    const [row] = await database.query<{ answers: SubmittedAnswer[] }>(
      `select s.snapshot->'answers' as answers from submissions s
         join campaigns c on c.region_id = s.region_id and c.id = s.campaign_id
        where c.slug = $1 and s.municipality_code = 'GM0439'`,
      [slug],
    );
    return (row?.answers ?? []).flatMap(({ code, level }) =>
      code.startsWith(theme) && code !== without && level !== null ? level : [],
    );
  };
  const meanOf = (levels: readonly number[]): number =>
    toOneDecimal({
      numerator: levels.reduce((sum, level) => sum + level, 0),
      denominator: levels.length,
    });

  it('are over the questions of a theme that may be compared, then and now', async () => {
    const { themes, questions } = await resultsOf('purmerend', zaanstreek);
    expect(themes.filter(({ comparable, asked }) => comparable < asked)).toMatchObject([
      { code: 'B', comparable: 4, asked: 5, isBroken: false },
      { code: 'G', comparable: 5, asked: 6, isBroken: false },
      { code: 'H', comparable: 5, asked: 6, isBroken: false },
    ]);
    expect(themes.find(({ code }) => code === 'G')).toMatchObject({
      own: meanOf(await levelsOf('zelfscan-2026', 'G', '')),
      ownCompared: meanOf(await levelsOf('zelfscan-2026', 'G', 'G2')),
      previous: meanOf(await levelsOf('zelfscan-2025', 'G', 'G2')),
    });
    const broken = questions.filter(({ breakReason }) => breakReason !== null);
    expect(broken.map(({ code, previous }) => [code, previous])).toEqual([
      ['B2', null],
      ['G2', null],
      ['H3', null],
    ]);
  });

  it('are those of every question between equal versions', async () => {
    const results = await resultsOf('vlaardingen', 'rotterdam-rijnmond');
    expect(results.totalSincePrevious).toBe(results.total);
    expect(results.totalSinceBaseline).toBe(results.total);
    for (const theme of results.themes) {
      expect(theme).toMatchObject({ comparable: theme.asked, ownCompared: theme.own });
    }
    for (const { breakReason } of results.questions) expect(breakReason).toBeNull();
  });

  it('show a former mean of the region only of themes in which every question stayed', async () => {
    const { themes, previousRegionTotal } = await progressOf('begeleider', zaanstreek);
    const broken = themes.filter(({ isBroken }) => isBroken);
    expect(broken.map(({ code, previous }) => [code, previous])).toEqual([
      ['B', null],
      ['G', null],
      ['H', null],
    ]);
    expect(themes.filter(({ previous }) => previous !== null)).toHaveLength(7);
    expect(previousRegionTotal).toBeNull();
  });

  it('show all of it where the version is the same', async () => {
    const progress = await progressOf('coordinator.brabant', 'noordoost-brabant');
    expect(progress.previousRegionTotal).not.toBeNull();
    expect(progress.themes.every(({ isBroken, previous }) => !isBroken && previous !== null)).toBe(
      true,
    );
  });
});
