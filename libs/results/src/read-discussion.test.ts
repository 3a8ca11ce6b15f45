import { afterAll, describe, expect, it } from '@jest/globals';
import { MarkQuestion } from '@ijkpunt/scans';
import { FakePush, openDemo } from '@ijkpunt/testing';
import { ReadDiscussion } from './read-discussion.js';

const rijnmond = 'rotterdam-rijnmond';
const brabant = 'noordoost-brabant';
const campaign = 'zelfscan-2026';

const demo = await openDemo();
const { database, app } = demo;
const people = {
  schiedam: demo.sam,
  'schiedam.invuller': demo.noor,
  vlaardingen: demo.vera,
  'coordinator.rijnmond': demo.robin,
  'coordinator.brabant': await demo.enter('coordinator.brabant', brabant),
};
afterAll(() => demo.close());

describe('the questions for a region to talk about', () => {
  const read = (name: keyof typeof people) => new ReadDiscussion(app).run(people[name], campaign);
  const mark = (name: keyof typeof people, questionCode: string, reason: string) => {
    const [municipality = ''] = name.split('.');
    const scan = { campaign, municipality };
    return new MarkQuestion(app, new FakePush()).run(people[name], {
      scan,
      questionCode,
      reason,
      forMakers: false,
    });
  };

  it('are those most often marked, with reason and municipality and without a person', async () => {
    await mark('schiedam', 'B2', 'Wie is “wij”?');
    await mark('schiedam', 'C1', 'Welke gezinnen?');
    await mark('schiedam.invuller', 'C1', 'Ook zonder kinderen?');
    await mark('vlaardingen', 'C1', 'Vanaf wanneer?');
    const { questions } = await read('coordinator.rijnmond');
    expect(questions.map(({ questionCode }) => questionCode)).toEqual(['C1', 'B2']);
    expect(questions[0]?.marks).toMatchObject([
      { municipality: { name: 'Schiedam' }, reason: 'Welke gezinnen?' },
      { municipality: { name: 'Schiedam' }, reason: 'Ook zonder kinderen?' },
      { municipality: { name: 'Vlaardingen' }, reason: 'Vanaf wanneer?' },
    ]);
    expect(JSON.stringify(questions)).not.toMatch(/Voorbeeld|person/);
  });

  it('show no spread before the gate opens, whatever an edition holds', async () => {
    await database.query(
      `insert into editions (region_id, id, campaign_id, number, version, member_count, means, spread)
       select c.region_id, gen_random_uuid(), c.id, 1, 1, 13, '{}',
              '[{"code": "A1", "levels": [{"value": 1, "count": 9}, {"value": 5, "count": 4}]}]'
         from campaigns c join regions r using (region_id) where r.slug = $1 and c.slug = $2`,
      [rijnmond, campaign],
    );
    const { gate, spreadAt, questions } = await read('coordinator.rijnmond');
    expect([gate.isOpen, spreadAt]).toEqual([false, null]);
    expect(questions.every(({ levels }) => levels === null)).toBe(true);
  });

  it('show no spread that tells of those who hide, to whoever sees the others', async () => {
    const hide = (which: string) =>
      database.query(
        `update municipal_results r set openness = case when ${which} then 'mean_only' else 'region' end
           from campaigns c join regions using (region_id)
          where c.id = r.campaign_id and regions.slug = $1 and c.slug = $2`,
        [brabant, campaign],
      );
    const counted = async (): Promise<number> =>
      (await read('coordinator.brabant')).questions.filter(({ levels }) => levels).length;
    await hide(`municipality_code in ('GM0828', 'GM0865')`);
    // Of one theme a third one's levels are kept back too, which leaves enough in the dark.
    expect(await counted()).toBe(1);
    await hide('false');
    expect(await counted()).toBe(10);
    await hide('true');
  });

  it('are at most ten by their spread, furthest apart first, as submissions say', async () => {
    const { gate, spreadAt, questions } = await read('coordinator.brabant');
    expect([gate.isOpen, spreadAt instanceof Date]).toEqual([true, true]);
    expect(questions).toHaveLength(10);
    const rows = await database.query<{ code: string; variance: number; n: number }>(
      `select answer ->> 'code' as code, count(*)::int as n,
              var_pop((answer ->> 'level')::numeric)::float as variance
         from submissions join campaigns c on c.id = campaign_id
         join regions r on r.region_id = c.region_id,
           jsonb_array_elements(snapshot -> 'answers') as answer
        where r.slug = $1 and c.slug = $2 and answer ->> 'level' is not null
        group by 1 having count(*) >= 5 order by variance desc`,
      [brabant, campaign],
    );
    const shown = questions.map(({ levels }) => levels ?? []);
    expect(shown.map((levels) => levels.map(({ value }) => value))).toEqual(
      shown.map(() => [1, 2, 3, 4, 5]),
    );
    const varianceOf = (code: string) => rows.find((row) => row.code === code)?.variance ?? NaN;
    const variances = questions.map(({ questionCode }) => varianceOf(questionCode));
    expect(variances).toEqual([...variances].sort((a, b) => b - a));
    expect(variances[0]).toBeCloseTo(rows[0]?.variance ?? NaN, 9);
    for (const [index, levels] of shown.entries()) {
      const n = rows.find(({ code }) => code === questions[index]?.questionCode)?.n;
      expect(levels.reduce((sum, { count }) => sum + count, 0)).toBe(n);
    }
  });

  it('are for who leads the region alone', async () => {
    await expect(read('schiedam')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(new ReadDiscussion(app).run(demo.robin, 'nooit')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
