import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import { FakePush, openDemo } from '@ijkpunt/testing';
import { ReadScan } from '../read-scan.js';
import { SaveAnswer } from '../save-answer.js';
import { SubmitScan } from '../submit-scan.js';
import { ChangeDocuments, type AddDocumentRequest } from './change-documents.js';

const region = 'zaanstreek-waterland';
const scan = { campaign: 'checklist-sturing-2026', municipality: 'zaanstad' };

const demo = await openDemo();
const { database, app, enter } = demo;
afterAll(() => demo.close());
const zoe = await demo.enter('zaanstad', region);

describe('the list of documents of a checklist', () => {
  let push: FakePush;

  beforeEach(() => {
    push = new FakePush();
  });

  const documents = () => new ChangeDocuments(app, push);
  const add = (change: Partial<AddDocumentRequest> = {}, access = zoe) =>
    documents().add(access, {
      scan,
      title: 'Regiovisie 2025',
      place: 'https://regio.example/visie',
      idempotencyKey: newId(),
      ...change,
    });
  const read = async () => (await new ReadScan(app).run(zoe, scan)).documents;

  it('holds what was added, in that order, once however often it was sent', async () => {
    const idempotencyKey = newId();
    await add({ idempotencyKey });
    await add({ idempotencyKey });
    await add({ title: ' Moties ', place: '' });
    expect(await read()).toMatchObject([
      { title: 'Regiovisie 2025', place: 'https://regio.example/visie', addedBy: 'Zoë Voorbeeld' },
      { title: 'Moties', place: '' },
    ]);
    expect(push.published).toMatchObject([{ about: 'answers' }, {}, {}]);
  });

  it('loses what is removed, and nothing of anybody else', async () => {
    const [first] = await read();
    const documentId = first?.id ?? '';
    const purmerend = await enter('purmerend', region);
    const theirs = { ...scan, municipality: 'purmerend' };
    await expect(documents().remove(purmerend, { scan: theirs, documentId })).rejects.toMatchObject(
      { code: 'NOT_FOUND' },
    );
    await expect(documents().remove(purmerend, { scan, documentId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await documents().remove(zoe, { scan, documentId });
    expect(await read()).toMatchObject([{ title: 'Moties' }]);
    await expect(documents().remove(zoe, { scan, documentId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it.each([
    ['no title', { title: '  ' }],
    ['a long title', { title: 'x'.repeat(301) }],
    ['a long place', { place: 'x'.repeat(1_001) }],
    ['a NUL', { title: 'a\0' }],
    ['another questionnaire', { scan: { ...scan, campaign: 'zelfscan-2026' } }],
  ])('refuses %s', async (_what, change) => {
    await expect(add(change)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('is frozen with the submission, which keeps it', async () => {
    const saving = new SaveAnswer(app, push);
    const { instrument } = await new ReadScan(app).run(zoe, scan);
    for (const { code, type } of instrument.themes.flatMap((theme) => theme.questions)) {
      const answer = type === 'open' ? ({ kind: 'text', note: 'Veel.' } as const) : yes;
      await saving.run(zoe, {
        scan,
        questionCode: code,
        level: null,
        expectedRevision: 0,
        ...answer,
      });
    }
    const { revision, progress } = await new ReadScan(app).run(zoe, scan);
    expect(progress).toEqual({ answered: 41, asked: 41 });
    await new SubmitScan(app).run(zoe, {
      scan,
      expectedRevision: revision,
      openness: 'mean_only',
      idempotencyKey: newId(),
    });
    const [submission] = await database.query<{
      snapshot: { documents: unknown; answers: object[] };
    }>(
      `select snapshot from submissions s join campaigns c on c.id = s.campaign_id where c.slug = $1`,
      [scan.campaign],
    );
    expect(submission?.snapshot.documents).toEqual([{ title: 'Moties', place: '' }]);
    expect(submission?.snapshot.answers[0]).toEqual({ code: 'A1', level: null, ...yes });
    await expect(add()).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

const yes = {
  kind: 'yes',
  note: 'Zie het werkplan.',
  responsible: 'Beleid',
  action: 'Jaarlijks bespreken',
  dueOn: '2027-01-31',
} as const;
