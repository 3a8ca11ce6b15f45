import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import { connectAs } from '@ijkpunt/testing';
import { ReadUnclearQuestions } from './read-unclear-questions.js';
import { access, startDesk, type Desk } from './testing/start-desk.js';

const rijnmond = 'rotterdam-rijnmond';
const zaanstreek = 'zaanstreek-waterland';
const brabant = 'noordoost-brabant';

interface Counts {
  readonly regionId: string;
  readonly publishedAt: Date;
  readonly spread: { code: string; levels: { value: number; count: number }[] }[];
}

describe('the questions that somebody found unclear', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk('demo');
  });
  beforeEach(() => desk.database.query('truncate question_marks'));
  afterAll(() => desk.close());

  const read = (code = 'zelfscan', version = '1') =>
    new ReadUnclearQuestions(desk.administration).run(access, code, version);
  const mark = (
    region: string,
    municipality: string,
    questionCode: string,
    { reason = 'Welke visie?', forMakers = true, campaign = 'zelfscan-2025' } = {},
  ) =>
    desk.database.query(
      `insert into question_marks (region_id, campaign_id, municipality_code, question_code,
         person_id, person_name, reason, for_makers)
       select c.region_id, c.id, m.code, $4, $5, 'Sam Voorbeeld', $6, $7
         from regions r join campaigns c on c.region_id = r.region_id and c.slug = $2
         join municipalities m on m.slug = $3
        where r.slug = $1`,
      [region, campaign, municipality, questionCode, newId(), reason, forMakers],
    );

  it('are counted over all regions, with reasons that say nothing of who wrote them', async () => {
    await mark(rijnmond, 'schiedam', 'B2', { reason: 'Wat is tijdig?' });
    await mark(rijnmond, 'vlaardingen', 'B2', { reason: 'Een geheim.', forMakers: false });
    await mark(brabant, 'oss', 'B2', { reason: 'Geldt dit ook voor ouderen?' });
    await mark(zaanstreek, 'zaanstad', 'A1');
    const found = await read();
    expect(found).toMatchObject([
      {
        questionCode: 'B2',
        statement: expect.any(String),
        marks: [
          {
            version: '1',
            count: 3,
            regionCount: 2,
            reasons: ['Geldt dit ook voor ouderen?', 'Wat is tijdig?'],
          },
        ],
      },
      { questionCode: 'A1', marks: [{ count: 1, regionCount: 1, reasons: ['Welke visie?'] }] },
    ]);
    const told = JSON.stringify(found);
    for (const secret of ['geheim', 'Sam Voorbeeld', 'Oss', 'GM0', rijnmond, brabant]) {
      expect(told).not.toContain(secret);
    }
  });

  it('are told without reasons as long as one region is asked', async () => {
    const campaign = 'basisfuncties-2026';
    await mark(zaanstreek, 'zaanstad', 'A1', { campaign });
    const alone = await read('basisfuncties');
    expect(alone).toMatchObject([{ marks: [{ count: 1, regionCount: 1, reasons: null }] }]);
    expect(alone[0]?.marks[0]?.spread).toBeNull();
  });

  it('follow the lineage to the questions of the version before', async () => {
    await mark(rijnmond, 'schiedam', 'A1');
    const [first] = await read('zelfscan', '2');
    expect(first?.marks).toMatchObject([{ version: '1', questionCode: 'A1', count: 1 }]);
    await expect(read('zelfscan', '99')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('stand beside the answers of an even number of regions, each with its first outcome', async () => {
    await mark(rijnmond, 'schiedam', 'A1');
    const [question] = await read();
    const editions = await desk.database.query<Counts>(
      `select e.region_id as "regionId", e.published_at as "publishedAt", e.spread
         from editions e join campaigns c on c.region_id = e.region_id and c.id = e.campaign_id
        where c.instrument_code = 'zelfscan' and e.number = 1 order by e.published_at, e.region_id`,
    );
    const firsts = editions.filter(
      ({ regionId }, index) => editions.findIndex((each) => each.regionId === regionId) === index,
    );
    const counted = firsts
      .flatMap(({ spread }) => spread.filter(({ code }) => code === 'A1'))
      .slice(0, 2);
    expect(firsts).toHaveLength(3);
    expect(counted).toHaveLength(2);
    const expected = [1, 2, 3, 4, 5].map((value) =>
      counted
        .flatMap(({ levels }) => levels.filter((level) => level.value === value))
        .reduce((sum, { count }) => sum + count, 0),
    );
    expect(question?.marks[0]?.spread?.regionCount).toBe(2);
    expect(question?.marks[0]?.spread?.levels.map(({ count }) => count)).toEqual(expected);
  });

  it('are counted for the platform alone, by the database itself', async () => {
    await mark(rijnmond, 'schiedam', 'A1');
    const ask = [
      `select * from app.marks_of_version('zelfscan', '1')`,
      `select * from app.spread_of_version('zelfscan', '1')`,
    ];
    for (const role of ['ijk_app', 'ijk_worker', 'ijk_relay', 'ijk_identity'] as const) {
      const database = await connectAs(desk.database.urls[role]);
      try {
        for (const query of ask) {
          const attempt = database.onPlatform((tx) => tx.query(query));
          await expect(attempt).rejects.toThrow('permission denied');
        }
      } finally {
        await database.close();
      }
    }
    const admin = await connectAs(desk.database.urls.ijk_admin);
    try {
      for (const query of ask) {
        expect(await admin.outsideRegions((tx) => tx.query(query))).toEqual([]);
        expect(await admin.onPlatform((tx) => tx.query(query))).not.toEqual([]);
      }
      for (const table of ['question_marks', 'editions']) {
        const attempt = admin.onPlatform((tx) => tx.query(`select * from ${table}`));
        await expect(attempt).rejects.toThrow('permission denied');
      }
    } finally {
      await admin.close();
    }
  });
});
