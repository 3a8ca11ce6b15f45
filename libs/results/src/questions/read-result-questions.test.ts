import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadShippedInstruments } from '@ijkpunt/instruments';
import { openDemo, type Demo } from '@ijkpunt/testing';
import { ReadResults } from '../read-results.js';
import { ReadResultQuestions } from './read-result-questions.js';

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
});
afterAll(() => demo.close());

const read = async (
  account: string,
  region: string,
  { campaign = 'zelfscan-2026', municipality = account.split('.')[0] ?? '', code = '' } = {},
) => {
  const access = await demo.enter(account, region);
  return new ReadResultQuestions(demo.app).run(access, { campaign, municipality }, code || null);
};

describe('the questions of a measurement one by one', () => {
  it('say the text that was answered, with the figures of the results page', async () => {
    const { questions, results } = await read('oss', 'noordoost-brabant');
    const access = await demo.enter('oss', 'noordoost-brabant');
    const name = { campaign: 'zelfscan-2026', municipality: 'oss' };
    const page = await new ReadResults(demo.app).run(access, name);
    expect(results).toEqual(page.results);
    expect(questions.map(({ code, own, region }) => [code, own, region])).toEqual(
      page.results.questions.map(({ code, own, region }) => [code, own, region]),
    );
    const { instrument } = page;
    const asked = instrument.themes[0]?.questions[0];
    expect(questions[0]).toMatchObject({
      statement: asked?.statement,
      levels: instrument.scale.map((level, index) => ({
        ...level,
        text: asked && 'levels' in asked ? asked.levels[index] : '',
      })),
    });
  });

  it('say between which levels the region stands, of the first edition and with two at each end', async () => {
    const { questions, rangesAt } = await read('oss', 'noordoost-brabant');
    expect(rangesAt).toBeInstanceOf(Date);
    const rows = await demo.database.query<{ code: string; levels: number[] }>(
      `select code, array_agg(level order by level) as levels
         from (select answer ->> 'code' as code, (answer ->> 'level')::int as level
                 from submissions s join campaigns c on c.id = s.campaign_id
                 join regions r on r.region_id = c.region_id,
                   jsonb_array_elements(snapshot -> 'answers') as answer
                where r.slug = 'noordoost-brabant' and c.slug = 'zelfscan-2026' and s.revision = 1
                  and answer ->> 'level' is not null
                group by 1, 2 having count(*) >= 2) as shared
        group by code`,
    );
    const shared = new Map(rows.map(({ code, levels }) => [code, levels]));
    const ranged = questions.filter(({ regionRange }) => regionRange !== null);
    expect(ranged.length).toBeGreaterThan(5);
    for (const { code, regionRange } of ranged) {
      const levels = shared.get(code) ?? [];
      expect(regionRange).toEqual({ lowest: levels[0], highest: levels.at(-1) });
    }
  });

  it('hold nothing of the region before the gate opens', async () => {
    const { questions, rangesAt, results } = await read('vlaardingen', 'rotterdam-rijnmond');
    expect(results.gate.isOpen).toBe(false);
    expect(rangesAt).toBeNull();
    expect(questions.filter(({ region, regionRange }) => region ?? regionRange)).toEqual([]);
    expect(questions.some(({ change }) => change === 'up')).toBe(true);
  });

  it('follow the lineage to an older version', async () => {
    const { questions, dropped } = await read('purmerend', 'zaanstreek-waterland');
    const shipped = await loadShippedInstruments();
    const zelfscan = shipped.find(({ code, version }) => code === 'zelfscan' && version === '2');
    const kinds = (kind: string): string[] =>
      (zelfscan?.lineage ?? []).filter((each) => each.kind === kind).flatMap(({ to }) => to);
    const changed = (change: string): string[] =>
      questions.filter((each) => each.change === change).map(({ code }) => code);
    expect(changed('new').sort()).toEqual(kinds('new').sort());
    expect(questions.every(({ change, changeReason }) => change !== 'new' || changeReason)).toBe(
      true,
    );
    expect(changed('not_comparable').length).toBeGreaterThan(0);
    expect(dropped.map(({ code }) => code)).toEqual(
      (zelfscan?.lineage ?? [])
        .filter(({ kind }) => kind === 'dropped')
        .flatMap(({ from }) => from),
    );
  });

  it('are there without an answer before anything was handed in', async () => {
    const { questions, dropped } = await read('schiedam', 'rotterdam-rijnmond');
    expect(questions.length).toBeGreaterThan(40);
    expect(questions.filter(({ own, change, note }) => own ?? change ?? note)).toEqual([]);
    expect(dropped).toEqual([]);
  });

  it('may be asked for by code', async () => {
    const one = await read('oss', 'noordoost-brabant', { code: 'B2' });
    expect(one.questions.map(({ code }) => code)).toEqual(['B2']);
    expect(one.results.questions.length).toBeGreaterThan(1);
    await expect(read('oss', 'noordoost-brabant', { code: 'Z9' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it.each([
    ['schiedam.invuller', 'rotterdam-rijnmond', 'schiedam', true],
    ['schiedam.lezer', 'rotterdam-rijnmond', 'schiedam', true],
    ['vlaardingen', 'rotterdam-rijnmond', 'schiedam', false],
    ['coordinator.rijnmond', 'rotterdam-rijnmond', 'schiedam', false],
    ['begeleider', 'rotterdam-rijnmond', 'schiedam', false],
    ['oss', 'noordoost-brabant', 'schiedam', false],
  ])('are, for %s, of %s, those of %s: %s', async (account, region, municipality, isServed) => {
    const reading = read(account, region, { campaign: 'zelfscan-2025', municipality });
    if (isServed) expect((await reading).questions.length).toBeGreaterThan(0);
    else await expect(reading).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
