import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import { FakePush, openDemo } from '@ijkpunt/testing';
import { SaveAnswer, type SaveAnswerRequest } from './save-answer.js';

const region = 'rotterdam-rijnmond';
const beforeOpening = new Date('2000-01-01T00:00:00Z');
const afterClosing = new Date('2099-01-01T00:00:00Z');

const demo = await openDemo();
const { database, app, enter, sam: coordinator, noor: contributor } = demo;
afterAll(() => demo.close());

describe('saving an answer', () => {
  let push: FakePush;
  /** A measurement of its own for each test, in which nobody answered anything yet. */
  let campaign: string;
  let campaignId: string;

  beforeEach(async () => {
    push = new FakePush();
    campaignId = newId();
    campaign = `meting-${campaignId}`;
    await database.query(
      `insert into campaigns select region_id, $1, $2, title, instrument_code, instrument_version,
         reference_date, opens_at, closes_at, false
         from campaigns where region_id = $3 and slug = 'zelfscan-2026'`,
      [campaignId, campaign, coordinator.context.regionId],
    );
  });

  const save = (change: Partial<SaveAnswerRequest> = {}, access = coordinator, now?: Date) => {
    const answer = { questionCode: 'A1', kind: 'level', level: 3, note: null } as const;
    const scan = { campaign, municipality: 'schiedam' };
    return new SaveAnswer(app, push).run(
      access,
      { scan, ...answer, expectedRevision: 0, ...change },
      now,
    );
  };
  const scans = () =>
    database.query(
      `select municipality_code, status, revision, answered, asked from scans where campaign_id = $1`,
      [campaignId],
    );
  const rowsOf = (table: 'answers' | 'answer_history') =>
    database.query<{ level: number | null; revision: number }>(
      `select question_code, kind, level, note, revision, answered_by, municipality_code
         from ${table} where scan_id in (select id from scans where campaign_id = $1)
        order by question_code, revision`,
      [campaignId],
    );
  const levels = async (table: 'answers' | 'answer_history') =>
    (await rowsOf(table)).map(({ revision, level }) => [revision, level]);

  it('makes the scan with the first answer', async () => {
    expect(await scans()).toEqual([]);
    const saved = await save({ note: '  Zie de werkinstructie. ' });
    expect(saved).toMatchObject({
      answer: { level: 3, note: 'Zie de werkinstructie.', revision: 1 },
      revision: 1,
      progress: { answered: 1, asked: 53 },
      status: 'in_progress',
    });
    expect(saved.answer.answeredByName).toBe('Sam Voorbeeld');
    expect(await scans()).toEqual([
      {
        municipality_code: 'GM0606',
        status: 'in_progress',
        revision: 1,
        answered: 1,
        asked: 53,
      },
    ]);
  });

  it('keeps every answer in the history, and the last one as the answer', async () => {
    await save();
    await save({ kind: 'dont_know', level: null, expectedRevision: 1 }, contributor);
    await save({ level: 5, note: 'Besproken.', expectedRevision: 2 });
    expect(await levels('answer_history')).toEqual([
      [1, 3],
      [2, null],
      [3, 5],
    ]);
    expect((await rowsOf('answer_history'))[1]).toMatchObject({
      kind: 'dont_know',
      answered_by: contributor.context.personId,
    });
    expect(await rowsOf('answers')).toEqual([
      {
        question_code: 'A1',
        kind: 'level',
        level: 5,
        note: 'Besproken.',
        revision: 3,
        answered_by: coordinator.context.personId,
        municipality_code: 'GM0606',
      },
    ]);
    expect(await scans()).toMatchObject([{ revision: 3, answered: 1 }]);
  });

  it('counts progress over all questions', async () => {
    await save();
    await save({ questionCode: 'A2', kind: 'dont_know', level: null });
    const notApplicable = { kind: 'not_applicable', level: null, note: 'Elders belegd.' } as const;
    const saved = await save({ questionCode: 'A3', ...notApplicable });
    expect(saved).toMatchObject({ revision: 3, progress: { answered: 3, asked: 53 } });
  });

  it("shows a colleague's newer answer beside one's own, and changes nothing", async () => {
    await save({ level: 2, note: 'Van Noor.' }, contributor);
    const clash = save({ level: 4, note: ' Van Sam. ' });
    await expect(clash).rejects.toMatchObject({
      code: 'CONFLICT',
      details: {
        current: {
          kind: 'level',
          level: 2,
          note: 'Van Noor.',
          revision: 1,
          answeredBy: 'Noor Voorbeeld',
        },
        yours: { questionCode: 'A1', kind: 'level', level: 4, note: 'Van Sam.' },
      },
    });
    expect(await levels('answers')).toEqual([[1, 2]]);
    expect(await levels('answer_history')).toEqual([[1, 2]]);
    expect(await scans()).toMatchObject([{ revision: 1 }]);
    expect(push.published).toHaveLength(1);
  });

  it('refuses a revision that never was, and makes no scan for it', async () => {
    await expect(save({ expectedRevision: 1 })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { current: null },
    });
    expect(await scans()).toEqual([]);
  });

  it('takes the same answer sent again for the same answer', async () => {
    const first = await save({ note: 'Zie de werkinstructie.' });
    const again = await save({ note: ' Zie de werkinstructie.\n' });
    expect(again).toEqual({ ...first, answer: again.answer });
    expect(again.answer).toEqual(first.answer);
    expect(await levels('answer_history')).toEqual([[1, 3]]);
  });

  it('lets exactly one of two colleagues at once win, and tells the other what won', async () => {
    for (const questionCode of ['A1', 'A2', 'A3', 'B1', 'B2', 'B3']) {
      const outcomes = await Promise.allSettled([
        save({ questionCode, level: 2 }, coordinator),
        save({ questionCode, level: 4 }, contributor),
      ]);
      const won = outcomes.filter((each) => each.status === 'fulfilled');
      const lost = outcomes.filter((each) => each.status === 'rejected');
      expect([won.length, lost.length]).toEqual([1, 1]);
      const level = won[0]?.value.answer.level;
      expect(lost[0]?.reason).toMatchObject({
        code: 'CONFLICT',
        details: { current: { level, revision: 1 }, yours: { level: level === 2 ? 4 : 2 } },
      });
    }
    expect(await rowsOf('answer_history')).toHaveLength(6);
    expect(await scans()).toMatchObject([{ revision: 6, answered: 6 }]);
  });

  it('loses no answer of two colleagues at once on different questions', async () => {
    const all = ['A1', 'A2', 'A3', 'A4', 'A5', 'B1', 'B2', 'B3'];
    await Promise.all(
      all.map((questionCode, index) =>
        save({ questionCode }, index % 2 ? contributor : coordinator),
      ),
    );
    expect(await rowsOf('answers')).toHaveLength(all.length);
    expect(await scans()).toMatchObject([{ revision: all.length, answered: all.length }]);
  });

  it('tells open screens of every change, and not of a repeated sending', async () => {
    await save();
    const { regionId } = coordinator.context;
    expect(push.published).toMatchObject([
      { regionId, campaignId, version: 0, about: 'answers', municipalityCode: 'GM0606' },
    ]);
    await save();
    expect(push.published).toHaveLength(1);
    await save({ level: 4, expectedRevision: 1 });
    expect(push.published).toHaveLength(2);
    await save({ questionCode: 'A2' });
    expect(push.published).toHaveLength(3);
  });

  it('records no event', async () => {
    const events = () => database.query('select count(*)::int as n from events');
    const before = await events();
    await save();
    expect(await events()).toEqual(before);
  });

  it.each([
    ['a reader of the municipality', 'schiedam.lezer', region, 'FORBIDDEN'],
    ['a neighbour in the region', 'vlaardingen', region, 'NOT_FOUND'],
    ['the regional coordinator', 'coordinator.rijnmond', region, 'NOT_FOUND'],
    ['somebody of another region', 'oss', 'noordoost-brabant', 'NOT_FOUND'],
  ])('is refused to %s', async (_name, account, where, code) => {
    const access = await enter(account, where);
    await expect(save({}, access)).rejects.toMatchObject({ code });
    // In a campaign that both regions have, too: there the municipality is not a member.
    const scan = { campaign: 'zelfscan-2026', municipality: 'schiedam' };
    const J1 = { scan, questionCode: 'J1' };
    await expect(save(J1, access)).rejects.toMatchObject({ code });
    expect(await scans()).toEqual([]);
    expect(push.published).toEqual([]);
  });

  it('is refused before the opening, and allowed after the closing date', async () => {
    await expect(save({}, coordinator, beforeOpening)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    expect(await scans()).toEqual([]);
    expect(await save({}, coordinator, afterClosing)).toMatchObject({ revision: 1 });
  });

  it('keeps nothing of an answer that breaks a rule', async () => {
    await expect(save({ level: 6 })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(save({ note: 'a\0b' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await scans()).toEqual([]);
  });

  describe('confirming the answer of the previous campaign', () => {
    /** Schiedam answered A1 with this in the campaign of 2025. */
    const readPrevious = async () => {
      const [row] = await database.query<{ level: number; note: string | null }>(
        `select (answer->>'level')::int as level, answer->>'note' as note
           from submissions s join campaigns c on c.id = s.campaign_id,
                jsonb_array_elements(s.snapshot->'answers') answer
          where s.municipality_code = 'GM0606' and c.slug = 'zelfscan-2025'
            and answer->>'code' = 'A1' order by s.revision desc limit 1`,
      );
      if (!row) throw new Error('the demo has no previous answer');
      return row;
    };

    it('is kept as such, and lost when somebody answers anew', async () => {
      const previous = await readPrevious();
      const saved = await save({ ...previous, isConfirmed: true });
      expect(saved.answer).toMatchObject({ ...previous, isConfirmed: true, revision: 1 });
      const again = await save({ ...previous, isConfirmed: false, expectedRevision: 1 });
      expect(again.answer).toMatchObject({ isConfirmed: false, revision: 2 });
    });

    it('is refused for another answer than that, and for a question that had none', async () => {
      const previous = await readPrevious();
      const level = previous.level === 5 ? 4 : previous.level + 1;
      for (const change of [{ level }, { ...previous, note: 'Toch anders.' }]) {
        await expect(save({ ...change, isConfirmed: true })).rejects.toMatchObject({
          code: 'BAD_USER_INPUT',
          details: { field: 'isConfirmed' },
        });
      }
      expect(await scans()).toEqual([]);
    });
  });
});
