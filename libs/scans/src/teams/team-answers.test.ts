import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import { questionsOf } from '@ijkpunt/instruments';
import { FakePush, openDemo } from '@ijkpunt/testing';
import { ChangeBlindTheme } from '../perspectives/change-blind-theme.js';
import { ReadScan } from '../read-scan.js';
import { ReopenScan } from '../reopen-scan.js';
import { SaveAnswer } from '../save-answer.js';
import { SubmitScan } from '../submit-scan.js';
import { ReadSubmission } from '../submitted/read-submission.js';
import { ChangeLocalTeams } from './change-local-teams.js';
import { ReadTeamAnswers } from './read-team-answers.js';
import { SaveTeamAnswer, type SaveTeamAnswerRequest } from './save-team-answer.js';
import { teamNoteLimit } from './team-answers.js';

const municipality = 'schiedam';
const scan = { campaign: 'zelfscan-2026', municipality };

const demo = await openDemo();
const { database, app, sam, noor, wil, vera, robin: coordinator } = demo;
afterAll(() => demo.close());

describe('an answer per team', () => {
  let push: FakePush;
  let noord: string;
  let cjg: string;

  beforeEach(async () => {
    push = new FakePush();
    await database.query('truncate local_teams cascade');
    for (const name of ['Wijkteam Noord', 'CJG Schiedam']) {
      await teams().add(sam, { municipality, name, form: 'wijkteam', idempotencyKey: newId() });
    }
    [noord = '', cjg = ''] = (await read()).teams.map(({ id }) => id);
    push = new FakePush();
  });

  const teams = () => new ChangeLocalTeams(app, new FakePush());
  const reading = () => new ReadTeamAnswers(app);
  const read = (access = sam, name = scan) => reading().run(access, name);
  const save = (change: Partial<SaveTeamAnswerRequest> = {}, access = noor) =>
    new SaveTeamAnswer(app, push).run(access, {
      scan,
      questionCode: 'J1',
      teamId: noord,
      kind: 'level',
      level: 2,
      note: null,
      expectedRevision: 0,
      ...change,
    });

  it('stands beside the others, says where they differ and counts for nothing', async () => {
    const before = await new ReadScan(app).run(sam, scan);
    await save({ note: ' Net begonnen. ' });
    await save({ teamId: cjg, level: 4 });
    await save({ teamId: cjg, questionCode: 'J2', kind: 'dont_know', level: null });
    const list = await read(wil);
    expect(list.answers).toMatchObject(
      [
        { questionCode: 'J1', teamId: noord, level: 2, note: 'Net begonnen.', revision: 1 },
        { questionCode: 'J1', teamId: cjg, level: 4, answeredBy: 'Noor Voorbeeld' },
        { questionCode: 'J2', teamId: cjg, kind: 'dont_know', level: null },
      ].sort(
        (a, b) => a.questionCode.localeCompare(b.questionCode) || (a.teamId < b.teamId ? -1 : 1),
      ),
    );
    expect(list.differences).toEqual([{ questionCode: 'J1', spread: 2 }]);
    expect(push.published).toMatchObject([
      { about: 'colleagues', municipalityCode: 'GM0606' },
      {},
      {},
    ]);
    const after = await new ReadScan(app).run(sam, scan);
    expect([after.revision, after.progress, after.answers]).toEqual([
      before.revision,
      before.progress,
      before.answers,
    ]);
  });

  it('changes by revision, keeps what it was, and is no clash with itself', async () => {
    await save();
    await save({ level: 3, expectedRevision: 1 });
    // Sent again after a lost response.
    await save({ level: 3, expectedRevision: 1 });
    await expect(save({ level: 5, expectedRevision: 1 }, sam)).rejects.toMatchObject({
      code: 'CONFLICT',
      details: {
        current: { kind: 'level', level: 3, revision: 2, answeredBy: 'Noor Voorbeeld' },
        yours: { level: 5 },
      },
    });
    expect((await read()).answers).toMatchObject([{ level: 3, revision: 2 }]);
    expect(await reading().history(wil, scan, 'J1')).toMatchObject([
      { team: 'Wijkteam Noord', level: 3, revision: 2 },
      { team: 'Wijkteam Noord', level: 2, revision: 1 },
    ]);
  });

  it('is kept once when two people give the first one at the same time', async () => {
    const both = await Promise.allSettled([save({ level: 1 }), save({ level: 5 }, sam)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'CONFLICT' },
    });
  });

  it.each([
    ['a level off the scale', { level: 9 }],
    ['yes to a question of levels', { kind: 'yes' as const, level: null }],
    ['not applicable without a reason', { kind: 'not_applicable' as const, level: null }],
    ['a long note', { note: 'x'.repeat(teamNoteLimit + 1) }],
    ['a NUL', { note: 'a\0' }],
    ['a question that is not asked', { questionCode: 'Z9' }],
  ])('is refused for %s', async (_what, change) => {
    await expect(save(change)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect((await read()).answers).toEqual([]);
  });

  it('is not given for a team that is unknown or has ended, whose answers then rest', async () => {
    await save();
    for (const teamId of [newId(), 'geen-uuid']) {
      await expect(save({ teamId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    await teams().end(sam, { municipality, teamId: noord, isEnded: true });
    await expect(save({ level: 4, expectedRevision: 1 })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    expect((await read()).answers).toEqual([]);
    await teams().end(sam, { municipality, teamId: noord, isEnded: false });
    expect((await read()).answers).toMatchObject([{ level: 2 }]);
  });

  it('waits as long as its theme is answered blind', async () => {
    const themes = new ChangeBlindTheme(app, push);
    await themes.open(sam, { scan, themeCode: 'J' });
    await expect(save()).rejects.toMatchObject({ code: 'CONFLICT' });
    await themes.close(sam, { scan, themeCode: 'J' });
    await save();
  });

  it('is for who fills in, and for nobody elsewhere', async () => {
    await save();
    await expect(save({}, wil)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    for (const access of [vera, coordinator]) {
      await expect(save({}, access)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(read(access)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(reading().history(access, scan, 'J1')).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      // Not by the policy alone: the table itself shows nothing.
      const seen = await app.readInRegion(access.context, (tx) =>
        tx.query('select from team_answers'),
      );
      expect(seen).toEqual([]);
    }
    const theirs = { campaign: scan.campaign, municipality: 'vlaardingen' };
    await new ReopenScan(app).run(vera, {
      scan: theirs,
      expectedRevision: (await new ReadScan(app).run(vera, theirs)).revision,
      reason: 'Nog eens kijken',
      idempotencyKey: newId(),
    });
    await expect(save({ scan: theirs }, vera)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is not needed to submit, goes along, and then stays as it was', async () => {
    await save({ note: 'Net begonnen.' });
    await save({ teamId: cjg, kind: 'not_applicable', level: null, note: 'Doet dit niet.' });
    const { instrument, answers } = await new ReadScan(app).run(sam, scan);
    const done = new Set(answers.map(({ questionCode }) => questionCode));
    for (const { code, type } of questionsOf(instrument)) {
      if (done.has(code)) continue;
      const open = { kind: 'text', level: null, note: 'Ja.' } as const;
      const answer = type === 'open' ? open : ({ kind: 'level', level: 3, note: null } as const);
      await new SaveAnswer(app, push).run(sam, {
        scan,
        questionCode: code,
        expectedRevision: 0,
        ...answer,
      });
    }
    const { revision } = await new ReadScan(app).run(sam, scan);
    await new SubmitScan(app).run(sam, {
      scan,
      expectedRevision: revision,
      openness: 'region',
      idempotencyKey: newId(),
    });
    const { submission } = await new ReadSubmission(app).run(wil, scan, null);
    const code = 'J1';
    expect(submission.snapshot.teamAnswers).toEqual([
      { code, team: 'Wijkteam Noord', kind: 'level', level: 2, note: 'Net begonnen.' },
      { code, team: 'CJG Schiedam', kind: 'not_applicable', level: null, note: 'Doet dit niet.' },
    ]);
    await expect(save({ level: 4, expectedRevision: 1 })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });
});
