import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RegionAccess } from '@ijkpunt/tenancy';
import { FakePush, openDemo } from '@ijkpunt/testing';
import { MarkQuestion, reasonLimit, type MarkQuestionRequest } from './mark-question.js';
import { ReadScanReading } from './read-scan-reading.js';

const scan = { campaign: 'zelfscan-2026', municipality: 'schiedam' };

const demo = await openDemo();
const { database, app, sam, noor, wil, vera, robin: coordinator } = demo;
afterAll(() => demo.close());

describe('a question that somebody finds unclear', () => {
  let push: FakePush;

  beforeEach(async () => {
    push = new FakePush();
    await database.query('truncate question_marks');
  });

  const mark = (change: Partial<MarkQuestionRequest> = {}, access = noor): Promise<void> =>
    new MarkQuestion(app, push).run(access, {
      scan,
      questionCode: 'A1',
      reason: 'Wat is een visie?',
      forMakers: false,
      ...change,
    });
  const read = (access = sam, name = scan) => new ReadScanReading(app).run(access, name);
  const seenBy = (access: RegionAccess): Promise<{ municipality_code: string }[]> =>
    app.readInRegion(access.context, (tx) =>
      tx.query('select municipality_code from question_marks'),
    );

  it('is marked with a reason, once by each person, for colleagues to see', async () => {
    await mark({ reason: ' Wat is een visie? ' });
    await mark({ reason: 'Wat is een gedeelde visie?' });
    await mark({ reason: 'Van wie?' }, sam);
    expect((await read(sam)).marks).toMatchObject([
      { reason: 'Wat is een gedeelde visie?', markedBy: 'Noor Voorbeeld', isOwn: false },
      { questionCode: 'A1', reason: 'Van wie?', markedBy: 'Sam Voorbeeld', isOwn: true },
    ]);
    expect(push.published.at(-1)).toMatchObject({
      about: 'colleagues',
      municipalityCode: 'GM0606',
    });
  });

  it('keeps the reason from the makers unless the person agrees, and follows a change of mind', async () => {
    const isForMakers = async () => (await read(noor)).marks.map(({ forMakers }) => forMakers);
    await mark();
    expect(await isForMakers()).toEqual([false]);
    await mark({ forMakers: true });
    expect(await isForMakers()).toEqual([true]);
    await mark({ forMakers: false });
    expect(await isForMakers()).toEqual([false]);
  });

  it('is no longer marked by who takes it back, and stays marked by the others', async () => {
    await mark();
    await mark({}, sam);
    await mark({ reason: null });
    await mark({ reason: null });
    expect((await read()).marks).toMatchObject([{ markedBy: 'Sam Voorbeeld' }]);
  });

  it.each([
    ['nothing', { reason: ' \n ' }],
    ['too much', { reason: 'x'.repeat(reasonLimit + 1) }],
    ['what no text can hold', { reason: 'a\0b' }],
    ['a question that is not asked', { questionCode: 'Z9' }],
  ])('refuses %s, and keeps nothing', async (_what, change) => {
    await expect(mark(change)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect((await read()).marks).toEqual([]);
    expect(push.published).toEqual([]);
  });

  it('is marked by who may fill in, and by nobody elsewhere', async () => {
    await expect(mark({}, wil)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await read(wil)).canMark).toBe(false);
    for (const access of [vera, coordinator]) {
      await expect(mark({}, access)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(read(access)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('reaches the region’s coordinator and no neighbour, by the database itself', async () => {
    await mark();
    expect(await seenBy(coordinator)).toEqual([{ municipality_code: 'GM0606' }]);
    expect(await seenBy(vera)).toEqual([]);
    const [, touched] = await app.inRegion<[unknown, number]>(coordinator.context, (tx) =>
      tx.query('delete from question_marks'),
    );
    expect(touched).toBe(0);
  });
});
