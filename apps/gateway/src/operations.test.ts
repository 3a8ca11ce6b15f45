import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readAnswer, seenOf, type GatewayClient } from './testing/gateway-client.js';
import { startTestGateway, type TestGateway } from './testing/test-gateway.js';

const reading = `{ operations { readAt queues { name waiting failed workers } failedJobs { id }
  waitingEvents { count } laggingCampaigns { regionName campaignTitle lacks }
  failingReports { regionName kind form reason count tries since } } }`;
const redriving = 'mutation { redriveJob(queue: "results", id: "1") }';
const redrivingAll = 'mutation { redriveProcessor(queue: "results", processor: "build-reports") }';
const nobody = '01890000-0000-7000-8000-000000000001';
const redrivingReports = `mutation {
  redriveReports(regionId: "${nobody}", campaignId: "${nobody}") }`;
const beginning = `{ platformAttention { failedJobs facts { failedMails failingReports
  regionsWithoutCampaign { slug } drafts { code title } regions openCampaigns asked submitted
  active { slug submitted asked } } } }`;
const figures = '{ nationalFigures { code total { points { mean } } } }';
const rijnmond = 'rotterdam-rijnmond';
const everybodyElse = [
  'schiedam',
  'schiedam.invuller',
  'schiedam.lezer',
  'coordinator.rijnmond',
  'begeleider',
];

describe('the pages of the platform administrator', () => {
  let gateway: TestGateway;
  let administrator: GatewayClient;
  beforeAll(async () => {
    gateway = await startTestGateway();
    administrator = await gateway.signIn('beheer@demo.example');
  });
  afterAll(() => gateway.close());

  const audits = () => gateway.database.query('select action from platform_audit_log');

  it('say how the work stands', async () => {
    const { errors, data } = await administrator.query<{ operations: object }>(reading);
    expect(errors).toEqual([]);
    expect(data?.operations).toMatchObject({
      queues: [
        { name: 'results', waiting: 0, failed: 0, workers: 0 },
        { name: 'reports', waiting: 0, failed: 0, workers: 0 },
        { name: 'long', waiting: 0, failed: 0, workers: 0 },
        { name: 'scheduled', waiting: 0, failed: 0, workers: 0 },
      ],
      failedJobs: [],
    });
    const { data: viewer } = await administrator.query(
      '{ viewer { isPlatformAdministrator regions { slug } } }',
    );
    expect(viewer).toEqual({ viewer: { isPlatformAdministrator: true, regions: [] } });
  });

  it('know no campaign under a made-up id to try again', async () => {
    for (const query of [redrivingReports, redrivingReports.replaceAll(nobody, 'x')]) {
      const { errors } = await administrator.query(query);
      expect(errors.map((each) => each.extensions.code)).toEqual(['NOT_FOUND']);
    }
  });

  it('begin with what asks attention, and with nothing when nothing does', async () => {
    const read = async () =>
      (await administrator.data<{ platformAttention: { facts: object } }>(beginning))
        .platformAttention;
    const { facts, ...rest } = await read();
    expect(rest).toEqual({ failedJobs: 0 });
    expect(facts).toMatchObject({
      ...{ failedMails: 0, failingReports: 0, regionsWithoutCampaign: [], drafts: [] },
      ...{ regions: 3, openCampaigns: 3 },
    });
    expect(JSON.stringify(facts)).not.toMatch(/schiedam|GM\d{4}/i);
    await gateway.database.query(`
      with rijnmond as (select region_id from regions where slug = 'rotterdam-rijnmond'),
      mail as (
        insert into messages (region_id, id, person_id, kind, moment, mail, created_at)
        select region_id, gen_random_uuid(), gen_random_uuid(), 'reminder', n::text, 'failed',
               now() - make_interval(days => n)
          from rijnmond, unnest('{1,2,8}'::int[]) n),
      report as (
        insert into report_failures (region_id, id, campaign_id, municipality_code, kind, form, reason)
        select region_id, gen_random_uuid(), c.id, 'GM0606', 'council', 'pdf-ua', 'REPORT_TOO_LATE'
          from campaigns c join rijnmond using (region_id) where c.slug = 'zelfscan-2026'),
      draft as (
        insert into instrument_drafts (instrument_code, version, document, created_by, saved_by)
        values ('proef', '1', '{"title": "Proef"}', gen_random_uuid(), gen_random_uuid()))
      update campaigns set closed_at = now() where region_id = (select region_id from rijnmond)`);
    expect((await read()).facts).toMatchObject({
      ...{ failedMails: 2, failingReports: 1, regionsWithoutCampaign: [{ slug: rijnmond }] },
      drafts: [{ code: 'proef', title: 'Proef' }],
    });
    await gateway.database.query(
      `insert into schedules (region_id, id, title, instrument_code, opens_month, opens_day,
           opens_time, weeks_open, reference_month, reference_day, starts_on, look_at, created_by)
       select region_id, gen_random_uuid(), 'Elk jaar', 'zelfscan', 11, 1, '09:00', 4, 10, 1,
              '2026-01-01', now() + interval '1 year', gen_random_uuid()
         from regions where slug = $1`,
      [rijnmond],
    );
    expect((await read()).facts).toMatchObject({ regionsWithoutCampaign: [] });
    await gateway.database.query('update schedules set paused_at = now()');
    expect((await read()).facts).toMatchObject({ regionsWithoutCampaign: [{ slug: rijnmond }] });
    await gateway.database.query(
      `insert into subscriptions (region_id, plan, starts_on, until_on)
       select region_id, 'basis', '2020-01-01', app.today() from regions where slug = $1`,
      [rijnmond],
    );
    expect((await read()).facts).toMatchObject({ regions: 2, regionsWithoutCampaign: [] });
    await gateway.database.query('delete from subscriptions');
  });

  it('show no figure over all regions while there are three', async () => {
    expect(await administrator.query(figures)).toMatchObject({
      ...{ errors: [], data: { nationalFigures: [] } },
    });
  });

  it.each(everybodyElse)('do not exist for %s', async (name) => {
    const client = await gateway.signIn(`${name}@demo.example`);
    const unknown = seenOf(await administrator.post({ query: redriving }));
    for (const query of [reading, beginning, redriving, redrivingAll, redrivingReports, figures]) {
      const answer = await client.post({ query });
      const { data, errors } = readAnswer(answer);
      expect(data).toBeNull();
      expect(errors.map((each) => each.extensions.code)).toEqual(['NOT_FOUND']);
      if (query === redriving) expect(seenOf(answer)).toEqual(unknown);
    }
    expect(await audits()).toEqual([]);
  });

  it.each([reading, beginning, redriving, redrivingAll, redrivingReports, figures])(
    'want a session: %s',
    async (query) => {
      const { errors } = await gateway.visitor().query(query);
      expect(errors.map((each) => each.extensions.code)).toEqual(['UNAUTHENTICATED']);
    },
  );

  it('are gone with the role', async () => {
    await gateway.database.query(
      `update identity.grants set valid_until = app.today() where role = 'platform_administrator'`,
    );
    const { errors } = await administrator.query(reading);
    expect(errors.map((each) => each.extensions.code)).toEqual(['NOT_FOUND']);
  });
});
