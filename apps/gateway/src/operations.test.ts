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
const figures = '{ nationalFigures { code total { points { mean } } } }';
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

  it('show no figure over all regions while there are three', async () => {
    expect(await administrator.query(figures)).toMatchObject({
      ...{ errors: [], data: { nationalFigures: [] } },
    });
  });

  it.each(everybodyElse)('do not exist for %s', async (name) => {
    const client = await gateway.signIn(`${name}@demo.example`);
    const unknown = seenOf(await administrator.post({ query: redriving }));
    for (const query of [reading, redriving, redrivingAll, redrivingReports, figures]) {
      const answer = await client.post({ query });
      const { data, errors } = readAnswer(answer);
      expect(data).toBeNull();
      expect(errors.map((each) => each.extensions.code)).toEqual(['NOT_FOUND']);
      if (query === redriving) expect(seenOf(answer)).toEqual(unknown);
    }
    expect(await audits()).toEqual([]);
  });

  it.each([reading, redriving, redrivingAll, redrivingReports, figures])(
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
