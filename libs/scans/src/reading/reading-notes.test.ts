import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import type { RegionAccess } from '@ijkpunt/tenancy';
import { FakePush, openDemo } from '@ijkpunt/testing';
import { ReadScan } from '../read-scan.js';
import { SaveAnswer } from '../save-answer.js';
import { SubmitScan } from '../submit-scan.js';
import type { SubmittedScan } from '../submitted-scan.js';
import { ReadCampaignReading } from './read-campaign-reading.js';
import {
  readingNoteLimit,
  WriteReadingNote,
  type WriteReadingNoteRequest,
} from './write-reading-note.js';

const campaign = 'zelfscan-2026';

const demo = await openDemo();
const { database, app, sam, robin: coordinator, bo: facilitator, olga: elsewhere } = demo;
afterAll(() => demo.close());

describe('how a region reads a question', () => {
  let push: FakePush;

  beforeEach(async () => {
    push = new FakePush();
    await database.query('truncate reading_notes');
  });

  const write = (
    change: Partial<WriteReadingNoteRequest> = {},
    access = coordinator,
  ): Promise<void> =>
    new WriteReadingNote(app, push).run(access, {
      campaign,
      questionCode: 'A1',
      text: 'Een regiovisie telt mee.',
      expectedRevision: 0,
      ...change,
    });
  const read = (access = sam) => new ReadCampaignReading(app).run(access, campaign);

  it('is read by every municipality of the region, and tells every open screen', async () => {
    await write({ text: '  Een regiovisie telt mee. ' });
    for (const access of [sam, coordinator, facilitator]) {
      expect((await read(access)).notes).toMatchObject([
        { questionCode: 'A1', text: 'Een regiovisie telt mee.', revision: 1 },
      ]);
    }
    expect((await read(elsewhere)).notes).toEqual([]);
    expect(push.published).toMatchObject([{ about: 'colleagues', version: 0 }]);
    expect(push.published[0]).not.toHaveProperty('municipalityCode');
  });

  it('is written by the regional coordinator alone', async () => {
    for (const access of [facilitator, sam]) {
      await expect(write({}, access)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      expect((await read(access)).canWrite).toBe(false);
    }
    expect((await read(coordinator)).canWrite).toBe(true);
    expect((await read()).notes).toEqual([]);
  });

  it('is kept by the database from who works for a municipality', async () => {
    const insert = (access: RegionAccess) =>
      app.inRegion(access.context, (tx) =>
        tx.query(
          `insert into reading_notes (region_id, campaign_id, question_code, text, revision,
             written_by, written_by_name)
           select region_id, id, 'A2', 'x', 1, $1, 'x' from campaigns where slug = $2`,
          [newId(), campaign],
        ),
      );
    await expect(insert(sam)).rejects.toThrow(/row-level security/);
    await expect(insert(coordinator)).resolves.toBeDefined();
  });

  it('is not overwritten by who saw an older one, and stands once when sent again', async () => {
    await write();
    await write();
    expect(push.published).toHaveLength(1);
    await write({ text: 'Alleen eigen beleid telt.', expectedRevision: 1 });
    await expect(write({ text: 'Iets anders.', expectedRevision: 1 })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { current: { text: 'Alleen eigen beleid telt.', revision: 2 } },
    });
    await expect(write({ questionCode: 'A2', expectedRevision: 7 })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('is written by one of two who write at the same moment', async () => {
    const texts = ['Zus.', 'Zo.', 'Anders.'];
    const ends = await Promise.allSettled(texts.map((text) => write({ text })));
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await read()).notes).toMatchObject([{ revision: 1 }]);
  });

  it('is withdrawn by an empty text, and its revision goes on', async () => {
    await write();
    await write({ text: ' ', expectedRevision: 1 });
    expect((await read()).notes).toMatchObject([{ text: '', revision: 2 }]);
    await expect(write({ text: 'Toch wel.' })).rejects.toMatchObject({ code: 'CONFLICT' });
    await write({ text: 'Toch wel.', expectedRevision: 2 });
    expect((await read()).notes).toMatchObject([{ text: 'Toch wel.', revision: 3 }]);
  });

  it.each([
    ['too much', { text: 'x'.repeat(readingNoteLimit + 1) }],
    ['what no text can hold', { text: 'a\0b' }],
    ['a question that is not asked', { questionCode: 'Z9' }],
  ])('refuses %s, and keeps nothing', async (_what, change) => {
    await expect(write(change)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect((await read()).notes).toEqual([]);
  });

  it('is nothing in a campaign of another region', async () => {
    await expect(write({ campaign: 'nooit' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(write({ campaign: 'nooit' }, sam)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is kept with a submission as it stood then, and leaves others as they were', async () => {
    const scan = { campaign, municipality: 'schiedam' };
    const open = (await new ReadScan(app).run(sam, scan)).instrument.themes
      .flatMap(({ questions }) => questions)
      .map(({ code }) => code);
    const { answers } = await new ReadScan(app).run(sam, scan);
    const answered = new Set(answers.map(({ questionCode }) => questionCode));
    for (const questionCode of open.filter((code) => !answered.has(code))) {
      await new SaveAnswer(app, push).run(sam, {
        scan,
        questionCode,
        kind: 'level',
        level: 3,
        note: null,
        expectedRevision: 0,
      });
    }
    await write({ questionCode: 'B1', text: 'Ook het wijkteam.' });
    await write({ questionCode: 'A1' });
    await write({ questionCode: 'A2', text: 'Vergissing.' });
    await write({ questionCode: 'A2', text: '', expectedRevision: 1 });
    const { revision } = await new ReadScan(app).run(sam, scan);
    await new SubmitScan(app).run(sam, {
      scan,
      expectedRevision: revision,
      openness: 'region',
      idempotencyKey: newId(),
    });
    await write({ questionCode: 'A1', text: 'Later.', expectedRevision: 1 });
    const rows = await database.query<{ municipality_code: string; snapshot: SubmittedScan }>(
      'select municipality_code, snapshot from submissions where snapshot ? $1',
      ['readingNotes'],
    );
    expect(rows.map((row) => [row.municipality_code, row.snapshot.readingNotes])).toEqual([
      [
        'GM0606',
        [
          { code: 'A1', text: 'Een regiovisie telt mee.' },
          { code: 'B1', text: 'Ook het wijkteam.' },
        ],
      ],
    ]);
  });
});
