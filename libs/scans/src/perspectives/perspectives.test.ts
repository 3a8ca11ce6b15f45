import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, type Perspective } from '@ijkpunt/contracts';
import { Colleagues, type RegionAccess } from '@ijkpunt/tenancy';
import { connectAs, FakePush, openDemo } from '@ijkpunt/testing';
import { ReadScan } from '../read-scan.js';
import { SaveAnswer, type SaveAnswerRequest } from '../save-answer.js';
import { ReadAnswerHistory } from '../together/read-answer-history.js';
import { ReadTogether } from '../together/read-together.js';
import { ChangeBlindTheme } from './change-blind-theme.js';
import { ReadPerspectives, type Perspectives } from './read-perspectives.js';
import { RecordAgreement } from './record-agreement.js';
import { SaveBlindAnswer } from './save-blind-answer.js';
import { SetPerspective } from './set-perspective.js';

const scan = { campaign: 'zelfscan-2026', municipality: 'schiedam' };
const secret = 'Alleen ik weet dit.';

const demo = await openDemo();
const { database, app, identity, sam, noor, wil, vera } = demo;
afterAll(() => demo.close());
const colleagues = new Colleagues(identity);

describe('several people at one theme', () => {
  let push: FakePush;

  beforeEach(async () => {
    push = new FakePush();
    await database.query(
      'truncate blind_themes, perspectives, blind_answers, blind_progress, agreements',
    );
    await database.query(`delete from answers where question_code like 'J%'`);
  });

  const read = (access = sam): Promise<Perspectives> => new ReadPerspectives(app).run(access, scan);
  const themes = () => new ChangeBlindTheme(app, push);
  const J = { scan, themeCode: 'J' };
  const choose = (perspective: Perspective, access: RegionAccess, colleagueId?: string) =>
    new SetPerspective(app, colleagues, push).run(access, {
      scan,
      perspective,
      ...(colleagueId ? { colleagueId } : {}),
    });
  const request = (change: Partial<SaveAnswerRequest> = {}): SaveAnswerRequest => ({
    scan,
    questionCode: 'J1',
    kind: 'level',
    level: 3,
    note: null,
    expectedRevision: 0,
    ...change,
  });
  const answer = (access: RegionAccess, change?: Partial<SaveAnswerRequest>) =>
    new SaveBlindAnswer(app, push).run(access, request(change));
  /** Sam looks from beleid and Noor from uitvoering, at a theme that is blind. */
  const start = async (): Promise<void> => {
    await choose('beleid', sam);
    await choose('uitvoering', noor);
    await themes().open(sam, J);
  };
  const asApp = <T>(access: RegionAccess, sql: string): Promise<T[]> =>
    app.inRegion(access.context, (tx) => tx.query(sql));

  describe('before the reveal', () => {
    it('lets everybody read their own answer, and the coordinator how many of whom', async () => {
      await start();
      await answer(sam, { level: 4 });
      await answer(noor, { level: 2, note: secret });
      await answer(noor, { questionCode: 'J2', level: 2 });
      expect((await read(noor)).answers).toMatchObject([
        { questionCode: 'J1', level: 2, note: secret, perspective: 'uitvoering', isOwn: true },
        { questionCode: 'J2', isOwn: true },
      ]);
      const { answers, themes, differences } = await read(sam);
      expect(answers).toMatchObject([{ level: 4, isOwn: true }]);
      expect(differences).toEqual([]);
      expect(themes).toMatchObject([
        {
          themeCode: 'J',
          revealedAt: null,
          counts: [
            { perspective: 'beleid', people: 1, answered: 1 },
            { perspective: 'uitvoering', people: 1, answered: 2 },
          ],
        },
      ]);
      expect((await read(noor)).themes).toMatchObject([{ counts: [] }]);
    });

    it('shows nobody another’s answer, by whatever is read', async () => {
      await start();
      await answer(noor, { level: 2, note: secret });
      for (const who of [sam, wil]) {
        const seen = JSON.stringify([
          await read(who),
          await new ReadScan(app).run(who, scan),
          await new ReadTogether(app, colleagues).run(who, scan),
          await new ReadAnswerHistory(app).run(who, scan, 'J1'),
          push.published,
        ]);
        expect(seen).not.toContain(secret);
      }
    });

    it('is kept by the database too: no row is read, changed or given in another’s name', async () => {
      await start();
      await answer(noor, { note: secret });
      expect(await asApp(sam, 'select * from blind_answers')).toEqual([]);
      await asApp(sam, `update blind_answers set note = 'anders' where note is not null`);
      await expect(
        asApp(
          sam,
          `insert into blind_answers select region_id, campaign_id, municipality_code, theme_code,
             'J2', '${noor.context.personId}', 'Noor', 'uitvoering', 'dont_know', null, null, null,
             null, null, false, 1 from blind_themes`,
        ),
      ).rejects.toThrow(/row-level security/);
      expect((await read(noor)).answers).toMatchObject([{ note: secret }]);
      for (const role of ['ijk_worker', 'ijk_admin', 'ijk_relay'] as const) {
        const other = await connectAs(database.urls[role], 1);
        await expect(
          other.inRegion(sam.context, (tx) => tx.query('select * from blind_answers')),
        ).rejects.toThrow(/permission denied/);
        await other.close();
      }
    });

    it('writes no answer of all together, and refuses one', async () => {
      await start();
      await answer(sam);
      const { answers } = await new ReadScan(app).run(sam, scan);
      expect(answers.filter(({ questionCode }) => questionCode === 'J1')).toEqual([]);
      await expect(new SaveAnswer(app, push).run(noor, request())).rejects.toMatchObject({
        code: 'CONFLICT',
      });
      const agreement = new RecordAgreement(app, push).run(sam, {
        ...request(),
        reason: 'Zo is het.',
      });
      await expect(agreement).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    });

    it('clashes with nobody but oneself, and hears a repetition as one', async () => {
      await start();
      await answer(sam, { level: 2 });
      expect(await answer(sam, { level: 2 })).toMatchObject({ revision: 1 });
      expect(await answer(noor, { level: 5 })).toMatchObject({ revision: 1 });
      await expect(answer(sam, { level: 3 })).rejects.toMatchObject({
        code: 'CONFLICT',
        details: { current: { level: 2, revision: 1 } },
      });
      expect(await answer(sam, { level: 3, expectedRevision: 1 })).toMatchObject({ revision: 2 });
    });

    it('keeps one of two answers that the same person sends at once', async () => {
      await start();
      const both = await Promise.allSettled([answer(sam, { level: 2 }), answer(sam, { level: 4 })]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect((await read()).answers).toHaveLength(1);
    });

    it('asks the rules of every answer, a perspective, and a theme that is blind', async () => {
      await themes().open(sam, J);
      await expect(answer(sam)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
      await choose('bestuur', sam);
      await expect(answer(sam, { level: 9 })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
      await expect(answer(sam, { isConfirmed: true, level: 5, note: 'x' })).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
      });
      await expect(answer(sam, { questionCode: 'A1' })).rejects.toMatchObject({ code: 'CONFLICT' });
      await expect(answer(sam, { questionCode: 'Z9' })).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
      });
      expect((await read()).answers).toEqual([]);
    });
  });

  describe('perspectives', () => {
    it('move along with one’s own answers until those are shown', async () => {
      await start();
      await answer(sam);
      await choose('bestuur', sam);
      expect(await read()).toMatchObject({ own: 'bestuur', answers: [{ perspective: 'bestuur' }] });
      await themes().reveal(sam, J);
      await choose('beleid', sam);
      expect(await read()).toMatchObject({ own: 'beleid', answers: [{ perspective: 'bestuur' }] });
    });

    it('are filled in by the coordinator for who said nothing, and moved by oneself alone', async () => {
      await choose('uitvoering', sam, noor.context.personId);
      await choose('uitvoering', sam, noor.context.personId);
      expect(await read()).toMatchObject({
        own: null,
        people: [{ person: { name: 'Noor Voorbeeld' }, perspective: 'uitvoering' }],
      });
      await expect(choose('beleid', sam, noor.context.personId)).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
      await expect(choose('beleid', noor, sam.context.personId)).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
      for (const id of [wil.context.personId, vera.context.personId, newId(), "' or true"]) {
        await expect(choose('beleid', sam, id)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
      }
    });
  });

  describe('the reveal', () => {
    it('shows everybody all answers by perspective, without names, largest difference first', async () => {
      await start();
      await answer(sam, { level: 4 });
      await answer(noor, { level: 3, note: secret });
      await answer(sam, { questionCode: 'J3', level: 5 });
      await answer(noor, { questionCode: 'J3', level: 1 });
      await answer(sam, { questionCode: 'J4', level: 2 });
      await answer(noor, { questionCode: 'J4', level: 2 });
      await themes().reveal(sam, J);
      const seen = await read(wil);
      expect(seen.differences).toEqual([
        { questionCode: 'J3', spread: 4 },
        { questionCode: 'J1', spread: 1 },
      ]);
      expect(seen.answers.filter(({ questionCode }) => questionCode === 'J1')).toMatchObject([
        { perspective: 'beleid', level: 4, isOwn: false },
        { perspective: 'uitvoering', level: 3, note: secret },
      ]);
      expect(JSON.stringify(seen.answers)).not.toContain('Voorbeeld');
      expect(seen.themes).toMatchObject([{ revealedAt: expect.any(Date), counts: [] }]);
    });

    it('is for good: no answer changes after it, and nothing takes it back', async () => {
      const audits = async (): Promise<number> => {
        const sql = `select from audit_log where action = 'theme.revealed'`;
        return (await database.query(sql)).length;
      };
      await start();
      await answer(noor);
      const before = await audits();
      await themes().reveal(sam, J);
      await themes().reveal(sam, J);
      expect(await audits()).toBe(before + 1);
      await themes().open(sam, J);
      await expect(themes().close(sam, J)).rejects.toMatchObject({ code: 'CONFLICT' });
      await expect(answer(noor, { level: 1, expectedRevision: 1 })).rejects.toMatchObject({
        code: 'CONFLICT',
      });
      await asApp(sam, 'update blind_themes set revealed_at = null, revealed_by_name = null');
      await asApp(noor, 'update blind_answers set level = 1');
      expect(await read()).toMatchObject({
        themes: [{ revealedAt: expect.any(Date) }],
        answers: [{ level: 3 }],
      });
    });

    it('needs an answer, and before the first the theme may be closed again', async () => {
      await start();
      await expect(themes().reveal(sam, J)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
      await themes().close(sam, J);
      await themes().close(sam, J);
      expect((await read()).themes).toEqual([]);
      await themes().open(sam, J);
      await answer(noor);
      await expect(themes().close(sam, J)).rejects.toMatchObject({ code: 'CONFLICT' });
    });

    it.each(['open', 'close', 'reveal'] as const)(
      'and what comes before it is for the coordinator: %s',
      async (deed) => {
        await start();
        await answer(noor);
        const before = await read();
        await expect(themes()[deed](noor, J)).rejects.toMatchObject({ code: 'FORBIDDEN' });
        await expect(themes()[deed](wil, J)).rejects.toMatchObject({ code: 'FORBIDDEN' });
        await expect(themes()[deed](vera, J)).rejects.toMatchObject({ code: 'NOT_FOUND' });
        await expect(themes()[deed](sam, { scan, themeCode: 'Z' })).rejects.toMatchObject({
          code: 'BAD_USER_INPUT',
        });
        expect(await read()).toEqual(before);
      },
    );
  });

  it('is nothing to people who may only read, or belong elsewhere', async () => {
    await database.query(`update scans set status = 'in_progress' where status = 'submitted'`);
    await start();
    await expect(answer(wil)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(choose('beleid', wil)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    for (const deed of [() => answer(vera), () => choose('beleid', vera), () => read(vera)]) {
      await expect(deed()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await read(wil)).toMatchObject({
      permissions: { canAnswer: false, canCoordinate: false },
    });
  });
});
