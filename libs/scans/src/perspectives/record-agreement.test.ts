import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import { Colleagues } from '@ijkpunt/tenancy';
import { FakePush, openDemo } from '@ijkpunt/testing';
import { ReadScan } from '../read-scan.js';
import { SaveAnswer, type SaveAnswerRequest } from '../save-answer.js';
import type { SubmittedScan } from '../submitted-scan.js';
import { SubmitScan } from '../submit-scan.js';
import { agreementLimit } from './agreements.js';
import { ChangeBlindTheme } from './change-blind-theme.js';
import { ReadPerspectives, type Perspectives } from './read-perspectives.js';
import { RecordAgreement, type RecordAgreementRequest } from './record-agreement.js';
import { SaveBlindAnswer } from './save-blind-answer.js';
import { SetPerspective } from './set-perspective.js';

const scan = { campaign: 'zelfscan-2026', municipality: 'schiedam' };

const demo = await openDemo();
const { database, app, identity, sam, noor, wil, vera } = demo;
afterAll(() => demo.close());

describe('what several people agree upon', () => {
  const push = new FakePush();

  beforeEach(async () => {
    await database.query(
      'truncate blind_themes, perspectives, blind_answers, blind_progress, agreements',
    );
    await database.query(`delete from answers where question_code like 'J%'`);
  });

  const read = (access = sam): Promise<Perspectives> => new ReadPerspectives(app).run(access, scan);
  const themes = () => new ChangeBlindTheme(app, push);
  const request = (change: Partial<SaveAnswerRequest> = {}): SaveAnswerRequest => ({
    scan,
    questionCode: 'J1',
    kind: 'level',
    level: 3,
    note: null,
    expectedRevision: 0,
    ...change,
  });
  const agree = (change: Partial<RecordAgreementRequest> = {}, access = sam) =>
    new RecordAgreement(app, push).run(access, {
      ...request(),
      reason: 'De steekproef geeft de doorslag.',
      ...change,
    });
  /** Sam and Noor answered two levels apart, and saw each other's answer. */
  const shown = async (): Promise<void> => {
    const J = { scan, themeCode: 'J' };
    await themes().open(sam, J);
    const both = [
      [sam, 'beleid', 4],
      [noor, 'uitvoering', 2],
    ] as const;
    for (const [who, perspective, level] of both) {
      await new SetPerspective(app, new Colleagues(identity), push).run(who, { scan, perspective });
      await new SaveBlindAnswer(app, push).run(who, request({ level }));
    }
    await themes().reveal(sam, J);
  };

  it('is the answer of all together, with its reason and who thinks otherwise', async () => {
    await shown();
    await agree({ dissent: ' Uitvoering blijft bij 2. ' });
    expect((await read(wil)).agreements).toMatchObject([
      {
        questionCode: 'J1',
        reason: 'De steekproef geeft de doorslag.',
        dissent: 'Uitvoering blijft bij 2.',
        agreedBy: 'Sam Voorbeeld',
        isCurrent: true,
      },
    ]);
    const { answers } = await new ReadScan(app).run(noor, scan);
    expect(answers).toContainEqual(expect.objectContaining({ questionCode: 'J1', level: 3 }));
    // The same once more only words it anew.
    await agree({ reason: 'Anders gezegd.', expectedRevision: 1 });
    expect((await read()).agreements).toMatchObject([{ reason: 'Anders gezegd.', dissent: null }]);
  });

  it('was agreed earlier once the answer is edited', async () => {
    await shown();
    await agree();
    await new SaveAnswer(app, push).run(noor, request({ level: 5, expectedRevision: 1 }));
    expect((await read()).agreements).toMatchObject([{ isCurrent: false }]);
  });

  it('never overwrites an answer that was not seen', async () => {
    await shown();
    await new SaveAnswer(app, push).run(noor, request({ level: 5 }));
    await expect(agree()).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await read()).agreements).toEqual([]);
  });

  it.each([
    ['no reason', { reason: ' \n' }],
    ['a reason that is too long', { reason: 'x'.repeat(agreementLimit + 1) }],
    ['another view that is too long', { dissent: 'x'.repeat(agreementLimit + 1) }],
    ['what no text can hold', { reason: 'a\0b' }],
    ['half a character', { dissent: 'a\ud800' }],
    ['a level that is none', { level: 7 }],
  ])('refuses %s, and keeps nothing', async (_what, change) => {
    await shown();
    await expect(agree(change)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect((await read()).agreements).toEqual([]);
    const { answers } = await new ReadScan(app).run(sam, scan);
    expect(answers.some(({ questionCode }) => questionCode === 'J1')).toBe(false);
  });

  it('is recorded by the coordinator alone', async () => {
    await shown();
    await expect(agree({}, noor)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(agree({}, wil)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(agree({}, vera)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('goes along in the submission, when it is still the answer', async () => {
    await shown();
    await agree({ dissent: 'Uitvoering blijft bij 2.' });
    const before = await new ReadScan(app).run(sam, scan);
    const answered = new Set(before.answers.map(({ questionCode }) => questionCode));
    const open = before.instrument.themes
      .flatMap(({ questions }) => questions)
      .filter(({ code }) => !answered.has(code));
    for (const { code: questionCode } of open) {
      await new SaveAnswer(app, push).run(sam, request({ questionCode }));
    }
    await agree({ questionCode: 'J3', expectedRevision: 1 });
    await new SaveAnswer(app, push).run(
      sam,
      request({ questionCode: 'J3', level: 2, expectedRevision: 1 }),
    );
    const { revision } = await new ReadScan(app).run(sam, scan);
    await new SubmitScan(app).run(sam, {
      scan,
      expectedRevision: revision,
      openness: 'mean_only',
      idempotencyKey: newId(),
    });
    const [row] = await database.query<{ snapshot: SubmittedScan }>(
      `select snapshot from submissions where municipality_code = 'GM0606'
        order by submitted_at desc limit 1`,
    );
    const agreed = row?.snapshot.answers.filter(({ agreement }) => agreement);
    expect(agreed?.map(({ code }) => code)).toEqual(['J1']);
    expect(agreed?.[0]?.agreement).toEqual({
      reason: 'De steekproef geeft de doorslag.',
      dissent: 'Uitvoering blijft bij 2.',
    });
    await expect(themes().open(sam, { scan, themeCode: 'A' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });
});
