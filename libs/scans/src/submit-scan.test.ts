import { afterAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import { FakePush, openDemo } from '@ijkpunt/testing';
import { ReadScan } from './read-scan.js';
import { ReopenScan } from './reopen-scan.js';
import { SaveAnswer } from './save-answer.js';
import type { SubmittedScan } from './submitted-scan.js';
import { SubmitScan, type SubmitScanRequest } from './submit-scan.js';

const scan = { campaign: 'zelfscan-2026', municipality: 'schiedam' };

const demo = await openDemo();
const { database, app, enter, sam: schiedam } = demo;
afterAll(() => demo.close());

describe('submitting a scan', () => {
  const push = new FakePush();
  const read = () => new ReadScan(app).run(schiedam, scan);
  const request = async (change: Partial<SubmitScanRequest> = {}): Promise<SubmitScanRequest> => ({
    scan,
    expectedRevision: (await read()).revision,
    openness: 'mean_only',
    idempotencyKey: newId(),
    ...change,
  });
  const submit = async (change?: Partial<SubmitScanRequest>, access = schiedam): Promise<void> =>
    new SubmitScan(app).run(access, await request(change));
  const answerTheRest = async (): Promise<void> => {
    const { instrument, answers } = await read();
    const answered = new Set(answers.map((answer) => answer.questionCode));
    const open = instrument.themes
      .flatMap((theme) => theme.questions)
      .filter((question) => !answered.has(question.code));
    for (const { code } of open) {
      const answer = { questionCode: code, kind: 'level', level: 3, note: null } as const;
      await new SaveAnswer(app, push).run(schiedam, { scan, ...answer, expectedRevision: 0 });
    }
  };
  const snapshots = async (): Promise<SubmittedScan[]> => {
    const rows = await database.query<{ snapshot: SubmittedScan }>(
      `select snapshot from submissions where campaign_id = (
         select id from campaigns where region_id = $1 and slug = $2)
          and municipality_code = 'GM0606' order by revision desc`,
      [schiedam.context.regionId, scan.campaign],
    );
    return rows.map((row) => row.snapshot);
  };
  const openEvents = () =>
    database.query<{ kind: string; version: number }>(
      'select kind, version from events where done_at is null order by created_at',
    );

  it('refuses an incomplete scan and names the open questions', async () => {
    await expect(submit()).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { open: ['J1', 'J2', 'J3', 'J4', 'J5'] },
    });
    expect(await openEvents()).toEqual([]);
  });

  it('refuses who may answer but not submit, and who works elsewhere', async () => {
    const contributor = await enter('schiedam.invuller');
    await expect(submit({}, contributor)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const neighbour = await enter('vlaardingen');
    await expect(submit({}, neighbour)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('refuses when a colleague changed something since the page was read', async () => {
    await answerTheRest();
    const { revision } = await read();
    await expect(submit({ expectedRevision: revision - 1 })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { current: revision, yours: revision - 1 },
    });
  });

  it('freezes the answers once, however often the same request arrives', async () => {
    const same = await request();
    const different = { ...same, openness: 'region' } as const;
    const submitScan = new SubmitScan(app);
    await Promise.all([submitScan.run(schiedam, same), submitScan.run(schiedam, same)]);
    await expect(submitScan.run(schiedam, different)).rejects.toMatchObject({
      code: 'IDEMPOTENCY_MISMATCH',
    });

    const after = await read();
    expect(after.status).toBe('submitted');
    expect(after.submissions).toHaveLength(1);
    expect(after.submissions[0]).toMatchObject({ revision: 1, submittedByName: 'Sam Voorbeeld' });
    expect((await snapshots())[0]?.answers).toHaveLength(53);
    expect(await openEvents()).toEqual([{ kind: 'scan.submitted.v1', version: 13 }]);
  });

  it('refuses a second submission and any answer until the scan is reopened', async () => {
    await expect(submit()).rejects.toMatchObject({ code: 'CONFLICT' });
    const answer = { questionCode: 'J1', kind: 'level', level: 4, note: null } as const;
    const save = () =>
      new SaveAnswer(app, push).run(schiedam, { scan, ...answer, expectedRevision: 1 });
    await expect(save()).rejects.toMatchObject({ code: 'CONFLICT' });

    const reopen = async (reason: string) =>
      new ReopenScan(app).run(schiedam, {
        scan,
        reason,
        expectedRevision: (await read()).revision,
        idempotencyKey: newId(),
      });
    await expect(reopen('  ')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await reopen('Vraag J1 was verkeerd begrepen');
    expect(await read()).toMatchObject({
      status: 'reopened',
      reopenReason: 'Vraag J1 was verkeerd begrepen',
    });

    await save();
    await submit({ openness: 'region' });
    await reopen('Nog een keer');
    await expect(submit({ openness: 'mean_only' })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { field: 'openness', current: 'region' },
    });
    const after = await read();
    expect(after.submissions.map((each) => [each.revision, each.openness])).toEqual([
      [2, 'region'],
      [1, 'mean_only'],
    ]);
    const levels = (await snapshots()).map(
      ({ answers }) => answers.find((each) => each.code === 'J1')?.level,
    );
    expect(levels).toEqual([4, 3]);
  });

  it('lets no role change or remove a submission', async () => {
    await expect(database.query('delete from submissions')).rejects.toThrow(/only grows/);
    await expect(
      app.inRegion(schiedam.context, (tx) =>
        tx.query(`update submissions set openness = 'region'`),
      ),
    ).rejects.toThrow(/permission denied/);
  });
});
