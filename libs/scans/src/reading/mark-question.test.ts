import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '@ijkpunt/platform';
import type { RegionAccess } from '@ijkpunt/tenancy';
import {
  accessOf,
  connectAs,
  createTestDatabase,
  FakePush,
  type TestDatabase,
} from '@ijkpunt/testing';
import { MarkQuestion, reasonLimit, type MarkQuestionRequest } from './mark-question.js';
import { ReadScanReading } from './read-scan-reading.js';

const region = 'rotterdam-rijnmond';
const scan = { campaign: 'zelfscan-2026', municipality: 'schiedam' };

describe('a question that somebody finds unclear', () => {
  let database: TestDatabase;
  let app: Database;
  let identity: Database;
  let sam: RegionAccess;
  let noor: RegionAccess;
  let wil: RegionAccess;
  let vera: RegionAccess;
  let coordinator: RegionAccess;
  let push: FakePush;

  beforeAll(async () => {
    database = await createTestDatabase('demo');
    app = await connectAs(database.urls.ijk_app, 6);
    identity = await connectAs(database.urls.ijk_identity);
    sam = await accessOf(identity, 'schiedam@demo.example', region);
    noor = await accessOf(identity, 'schiedam.invuller@demo.example', region);
    wil = await accessOf(identity, 'schiedam.lezer@demo.example', region);
    vera = await accessOf(identity, 'vlaardingen@demo.example', region);
    coordinator = await accessOf(identity, 'coordinator.rijnmond@demo.example', region);
  });
  beforeEach(async () => {
    push = new FakePush();
    await database.query('truncate question_marks');
  });
  afterAll(async () => {
    await Promise.all([app.close(), identity.close()]);
    await database.drop();
  });

  const mark = (change: Partial<MarkQuestionRequest> = {}, access = noor): Promise<void> =>
    new MarkQuestion(app, push).run(access, {
      scan,
      questionCode: 'A1',
      reason: 'Wat is een visie?',
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
