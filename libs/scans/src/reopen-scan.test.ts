import { afterAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import { systemContext } from '@ijkpunt/platform';
import type { RegionAccess } from '@ijkpunt/tenancy';
import { connectAs, openDemo } from '@ijkpunt/testing';
import { ReadScan } from './read-scan.js';
import { ReopenScan, type ReopenScanRequest } from './reopen-scan.js';
import { readLastSubmissions } from './submissions.js';

const region = 'rotterdam-rijnmond';
const campaign = 'zelfscan-2026';
const beforeOpening = new Date('2000-01-01T00:00:00Z');
const afterClosing = new Date('2099-01-01T00:00:00Z');

const demo = await openDemo();
const { database, app, enter } = demo;
afterAll(() => demo.close());

describe('reopening a scan', () => {
  /** A municipality that submitted; each test takes another, so that none waits for one before. */
  const setUp = async (municipality: string) => {
    const scan = { campaign, municipality };
    const own = await enter(municipality);
    const read = () => new ReadScan(app).run(own, scan);
    const request = {
      scan,
      expectedRevision: (await read()).revision,
      reason: 'Vraag J1 was verkeerd begrepen',
      idempotencyKey: newId(),
    };
    const reopen = (change: Partial<ReopenScanRequest> = {}, access = own, now?: Date) =>
      new ReopenScan(app).run(access, { ...request, ...change }, now);
    const traces = () =>
      database.query(
        `select (select count(*)::int from events where kind = 'scan.reopened.v1') as events,
                (select count(*)::int from audit_log where action = 'scan.reopened') as audits`,
      );
    return { own, read, reopen, request, traces };
  };
  const coordinatorOf = (account: string, where = region): Promise<RegionAccess> =>
    enter(account, where);

  it('opens it for its own people, with the reason', async () => {
    const { read, reopen, request } = await setUp('albrandswaard');
    expect((await read()).status).toBe('submitted');
    await reopen({ reason: '  Vraag J1 was verkeerd begrepen\n' });
    expect(await read()).toMatchObject({
      status: 'reopened',
      revision: request.expectedRevision + 1,
      reopenReason: 'Vraag J1 was verkeerd begrepen',
      permissions: { canEdit: true, canSubmit: true, canReopen: false },
    });
  });

  it('writes one event and one line of audit', async () => {
    const { own, reopen, request, traces } = await setUp('barendrecht');
    const { regionId, personId } = own.context;
    const [of] = await database.query<{ scan: string; campaign: string }>(
      `select s.id as scan, c.id as campaign from scans s join campaigns c on c.id = s.campaign_id
        where c.slug = $1 and s.municipality_code = 'GM0489'`,
      [campaign],
    );
    const version = request.expectedRevision + 1;
    const [before] = await traces();
    await reopen();
    expect(await traces()).toEqual([
      { events: Number(before?.['events']) + 1, audits: Number(before?.['audits']) + 1 },
    ]);
    expect(
      await database.query(
        `select region_id, kind, version, entity_id, done_at from events
          order by created_at desc limit 1`,
      ),
    ).toEqual([
      {
        region_id: regionId,
        kind: 'scan.reopened.v1',
        version,
        entity_id: of?.campaign,
        done_at: null,
      },
    ]);
    expect(
      await database.query(
        'select region_id, person_id, action, detail from audit_log where entity_id = $1',
        [of?.scan],
      ),
    ).toEqual([
      {
        region_id: regionId,
        person_id: personId,
        action: 'scan.reopened',
        detail: { reason: request.reason },
      },
    ]);
  });

  it('keeps the last submission counting, and the results as they were', async () => {
    const { own, read, reopen } = await setUp('maassluis');
    const { context } = own;
    const worker = await connectAs(database.urls.ijk_worker);
    const system = systemContext(context.regionId, 'test');
    const [present] = await database.query<{ id: string }>(
      'select id from campaigns where region_id = $1 and slug = $2',
      [context.regionId, campaign],
    );
    const counting = () =>
      worker.inRegion(system, (tx) => readLastSubmissions(tx, system, present?.id ?? ''));
    const results = () =>
      database.query(
        `select wanted_version, computed_version, r.submission_id, r.scores
           from campaign_results c join municipal_results r using (region_id, campaign_id)
          where campaign_id = $1 order by r.municipality_code`,
        [present?.id],
      );
    const shown = () =>
      database.query(
        `select submission_revision, submitted_at, submitted_by_name, openness from scans
          where campaign_id = $1 and municipality_code = 'GM0556'`,
        [present?.id],
      );
    const state = async () => ({
      submissions: await counting(),
      results: await results(),
      shown: await shown(),
    });
    const before = await state();
    expect(before.submissions).toHaveLength(12);
    expect(before.shown).toMatchObject([{ submission_revision: 1 }]);
    await reopen();
    expect(await state()).toEqual(before);
    expect((await read()).submissions).toHaveLength(1);
    await worker.close();
  });

  it('happens once, however often the same request arrives', async () => {
    const { read, reopen, request, traces } = await setUp('ridderkerk');
    const [before] = await traces();
    await Promise.all([reopen(), reopen(), reopen()]);
    await reopen();
    expect((await read()).revision).toBe(request.expectedRevision + 1);
    expect(await traces()).toEqual([
      { events: Number(before?.['events']) + 1, audits: Number(before?.['audits']) + 1 },
    ]);
    await expect(reopen({ reason: 'Iets anders' })).rejects.toMatchObject({
      code: 'IDEMPOTENCY_MISMATCH',
    });
  });

  it('refuses what it cannot do, and leaves no trace of it', async () => {
    const { read, reopen, request, traces } = await setUp('vlaardingen');
    const before = await traces();
    const { expectedRevision } = request;
    await expect(reopen({ expectedRevision: expectedRevision - 1 })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { current: expectedRevision, yours: expectedRevision - 1 },
    });
    await expect(reopen({}, undefined, afterClosing)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    await expect(reopen({}, undefined, beforeOpening)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    await expect(reopen({ idempotencyKey: 'nog eens' })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    expect((await read()).status).toBe('submitted');
    expect(await traces()).toEqual(before);
    await reopen();
    await expect(
      reopen({ expectedRevision: expectedRevision + 1, idempotencyKey: newId() }),
    ).rejects.toMatchObject({ code: 'CONFLICT', details: { revision: expectedRevision + 1 } });
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n '],
    ['a NUL', 'a\0b'],
    ['half an emoji', 'a\ud83d'],
    ['1,001 characters', 'x'.repeat(1_001)],
  ])('wants a reason, not %s', async (_name, reason) => {
    const { reopen } = await setUp('krimpen-aan-den-ijssel');
    await expect(reopen({ reason })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { field: 'reason' },
    });
  });

  it('takes a reason of 1,000 characters', async () => {
    const { read, reopen } = await setUp('lansingerland');
    await reopen({ reason: 'x'.repeat(1_000) });
    expect((await read()).reopenReason).toHaveLength(1_000);
  });

  it.each([
    ['a contributor', 'schiedam.invuller', 'FORBIDDEN'],
    ['a reader', 'schiedam.lezer', 'FORBIDDEN'],
    ['a neighbour in the region', 'schiedam', 'NOT_FOUND'],
    ['the regional coordinator', 'coordinator.rijnmond', 'NOT_FOUND'],
    ['a facilitator', 'begeleider', 'NOT_FOUND'],
  ])('is refused to %s', async (_name, account, code) => {
    const { read, reopen } = await setUp('nissewaard');
    const access = await coordinatorOf(account);
    // The contributor and the reader are of Schiedam: what they may see is not theirs to open.
    const municipality = code === 'FORBIDDEN' ? 'schiedam' : 'nissewaard';
    await expect(reopen({ scan: { campaign, municipality } }, access)).rejects.toMatchObject({
      code,
    });
    expect((await read()).status).toBe('submitted');
  });

  it('is refused to another region, which has a measurement of the same name', async () => {
    const { reopen } = await setUp('goeree-overflakkee');
    const oss = await coordinatorOf('oss', 'noordoost-brabant');
    await expect(reopen({}, oss)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('finds no scan where nothing was answered', async () => {
    const { reopen } = await setUp('rotterdam');
    await database.query(
      `insert into campaigns select region_id, $1, 'leeg', title, instrument_code,
         instrument_version, reference_date, opens_at, closes_at, false
         from campaigns where slug = $2 and region_id = (select region_id from regions where slug = $3)`,
      [newId(), campaign, region],
    );
    const scan = { campaign: 'leeg', municipality: 'rotterdam' };
    await expect(reopen({ scan })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
