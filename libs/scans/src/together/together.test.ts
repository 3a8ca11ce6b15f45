import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import { Colleagues, type RegionAccess } from '@ijkpunt/tenancy';
import { FakePush, openDemo } from '@ijkpunt/testing';
import { SaveAnswer } from '../save-answer.js';
import { AddComment, type AddCommentRequest } from './add-comment.js';
import { AssignTheme } from './assign-theme.js';
import { commentLimit } from './comment-text.js';
import { ReadAnswerHistory } from './read-answer-history.js';
import { ReadTogether, type Together } from './read-together.js';
import { ReportPresence } from './report-presence.js';
import { ResolveComment } from './resolve-comment.js';

const region = 'rotterdam-rijnmond';
const scan = { campaign: 'zelfscan-2026', municipality: 'schiedam' };

const demo = await openDemo();
const { database, app, identity, sam, noor, wil, vera } = demo;
afterAll(() => demo.close());
const colleagues = new Colleagues(identity);

describe('working on a scan together', () => {
  let push: FakePush;

  beforeEach(async () => {
    push = new FakePush();
    await database.query('truncate scan_comments, theme_assignments, scan_presence');
  });

  const read = (access = sam): Promise<Together> =>
    new ReadTogether(app, colleagues).run(access, scan);
  const comment = (change: Partial<AddCommentRequest> = {}, access = noor): Promise<void> =>
    new AddComment(app, push).run(access, {
      scan,
      questionCode: 'A1',
      text: 'Staat dit in het beleidsplan?',
      idempotencyKey: newId(),
      ...change,
    });
  const resolve = (commentId: string, isResolved = true, access = sam): Promise<void> =>
    new ResolveComment(app, push).run(access, { scan, commentId, isResolved });
  const assign = (people: readonly RegionAccess[], access = sam, themeCode = 'A'): Promise<void> =>
    new AssignTheme(app, colleagues, push).run(access, {
      scan,
      themeCode,
      personIds: people.map(({ context }) => context.personId),
    });
  const look = (questionCode: string | null, access = noor): Promise<void> =>
    new ReportPresence(app, push).run(access, { scan, questionCode });
  const assigned = async () =>
    (await read()).assignments.map(({ themeCode, person }) => `${themeCode} ${person.name}`);

  describe('comments', () => {
    it('are read by colleagues in the order they were written, and tell open screens', async () => {
      await comment({ text: '  Eerst dit. ' });
      await comment({ text: 'Dan dit.', questionCode: 'B2' }, sam);
      expect((await read(wil)).comments).toMatchObject([
        { questionCode: 'A1', text: 'Eerst dit.', writtenBy: 'Noor Voorbeeld', resolvedAt: null },
        { questionCode: 'B2', text: 'Dan dit.', writtenBy: 'Sam Voorbeeld' },
      ]);
      expect(push.published).toHaveLength(2);
    });

    it('stand once when their sending was repeated', async () => {
      const idempotencyKey = newId();
      await comment({ idempotencyKey });
      await comment({ idempotencyKey });
      expect((await read()).comments).toHaveLength(1);
      await expect(comment({ idempotencyKey, text: 'Iets anders' })).rejects.toMatchObject({
        code: 'IDEMPOTENCY_MISMATCH',
      });
    });

    it('are closed by whoever dealt with them first, and may be opened again', async () => {
      await comment();
      const [written] = (await read()).comments;
      const id = written?.id ?? '';
      await resolve(id);
      await resolve(id, true, noor);
      const [closed] = (await read()).comments;
      expect(closed).toMatchObject({ resolvedBy: 'Sam Voorbeeld', resolvedAt: expect.any(Date) });
      await resolve(id, false, noor);
      expect((await read()).comments).toMatchObject([{ resolvedBy: null, resolvedAt: null }]);
    });

    it.each([
      ['nothing', { text: ' \n ' }],
      ['too much', { text: 'x'.repeat(commentLimit + 1) }],
      ['what no text can hold', { text: 'a\0b' }],
      ['half a character', { text: 'a\ud800' }],
      ['a question that is not asked', { questionCode: 'Z9' }],
      ['a key that is none', { idempotencyKey: 'nee' }],
    ])('refuse %s, and keep nothing', async (_what, change) => {
      await expect(comment(change)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
      expect((await read()).comments).toEqual([]);
      expect(push.published).toEqual([]);
    });

    it('hold what people write as text', async () => {
      const text = '<script>alert(1)</script> =1+1 \u202e {{x}}';
      await comment({ text });
      expect((await read()).comments).toMatchObject([{ text }]);
    });

    it('stop at a number that a page can show', async () => {
      await database.query(
        `insert into scan_comments select c.region_id, gen_random_uuid(), c.id, 'GM0606', 'A1', 'x',
           $2, 'x' from campaigns c join regions r using (region_id), generate_series(1, 1000)
          where c.slug = $1 and r.slug = $3`,
        [scan.campaign, sam.context.personId, region],
      );
      await expect(comment()).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    });

    it('are written by who may fill in only, and touched by nobody elsewhere', async () => {
      await expect(comment({}, wil)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await comment();
      const [written] = (await read()).comments;
      const id = written?.id ?? '';
      await expect(resolve(id, true, wil)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(resolve(newId())).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(resolve("' or true")).rejects.toMatchObject({ code: 'NOT_FOUND' });
      const ofVlaardingen = { ...scan, municipality: 'vlaardingen' };
      await expect(
        new ResolveComment(app, push).run(vera, {
          scan: ofVlaardingen,
          commentId: id,
          isResolved: true,
        }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(comment({}, vera)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect((await read()).comments).toMatchObject([{ resolvedAt: null }]);
    });
  });

  describe('dividing themes', () => {
    it('gives a theme to everybody named, and takes it from the others', async () => {
      await assign([sam, noor]);
      await assign([noor], sam, 'B');
      expect(await assigned()).toEqual(['A Noor Voorbeeld', 'A Sam Voorbeeld', 'B Noor Voorbeeld']);
      await assign([noor]);
      await assign([], sam, 'B');
      expect(await assigned()).toEqual(['A Noor Voorbeeld']);
    });

    it('lets others decide about themselves alone', async () => {
      await assign([noor], noor);
      await assign([sam, noor]);
      await assign([sam], noor);
      expect(await assigned()).toEqual(['A Sam Voorbeeld']);
      await expect(assign([noor], noor)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(assign([sam], noor, 'B')).rejects.toMatchObject({ code: 'FORBIDDEN' });
      expect(await assigned()).toEqual(['A Sam Voorbeeld']);
    });

    it.each([
      ['a reader', () => wil],
      ['somebody of another municipality', () => vera],
    ])('refuses %s as who takes a theme', async (_who, person) => {
      await expect(assign([person()])).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    });

    it('refuses a theme that is not asked, and people who may not', async () => {
      await expect(assign([noor], sam, 'Z')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
      await expect(assign([noor], wil)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(assign([noor], vera)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });

    it('offers everybody who may fill in, and nobody else', async () => {
      expect((await read()).colleagues.map(({ name }) => name)).toEqual([
        'Noor Voorbeeld',
        'Sam Voorbeeld',
      ]);
      expect((await read(noor)).permissions).toEqual({ canComment: true, canDivide: false });
      expect((await read(wil)).permissions).toEqual({ canComment: false, canDivide: false });
    });
  });

  describe('presence', () => {
    it('shows others where somebody is, and tells open screens of a move alone', async () => {
      await look('A1');
      await look('A1');
      expect((await read()).present).toMatchObject([
        { person: { name: 'Noor Voorbeeld' }, questionCode: 'A1' },
      ]);
      expect((await read(noor)).present).toEqual([]);
      expect(push.published).toHaveLength(1);
      await look(null);
      expect((await read()).present).toMatchObject([{ questionCode: null }]);
      expect(push.published).toHaveLength(2);
    });

    it('ends by itself when nothing more is heard', async () => {
      await look('A1');
      await database.query(`update scan_presence set seen_at = now() - interval '46 seconds'`);
      expect((await read()).present).toEqual([]);
      await look('A1');
      expect(push.published).toHaveLength(2);
    });

    it('is for who may look, and never leaves the municipality', async () => {
      await look('A1', wil);
      expect((await read()).present).toHaveLength(1);
      await expect(look('A1', vera)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(look('Z9')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
      await expect(read(vera)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  describe('the history of an answer', () => {
    const history = (access = wil, questionCode = 'J2') =>
      new ReadAnswerHistory(app).run(access, scan, questionCode);

    it('holds every answer, newest first, with who and when', async () => {
      expect(await history()).toEqual([]);
      const answer = { scan, questionCode: 'J2', kind: 'level', note: null } as const;
      const saving = new SaveAnswer(app, push);
      await saving.run(noor, { ...answer, level: 2, expectedRevision: 0 });
      await saving.run(sam, { ...answer, level: 3, note: 'Besproken.', expectedRevision: 1 });
      expect(await history()).toMatchObject([
        { revision: 2, level: 3, note: 'Besproken.', answeredBy: 'Sam Voorbeeld' },
        { revision: 1, level: 2, note: null, answeredBy: 'Noor Voorbeeld' },
      ]);
    });

    it('is of one’s own municipality only', async () => {
      await expect(history(vera)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(history(sam, 'Z9')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    });
  });
});
