import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readAnswer, seenOf, type GatewayClient } from './testing/gateway-client.js';
import { startTestGateway, type TestGateway } from './testing/test-gateway.js';

const plan = `{ campaign: { title: "Proef", instrumentCode: "zelfscan", opensOn: "2040-03-01",
  time: "09:00", lastDay: "2040-04-11", referenceDate: "2040-01-01" } }`;
const operations = {
  platformPlanning: '{ platformPlanning { regions { slug } instruments { code } } }',
  platformPlanPreview: `{ platformPlanPreview(plan: ${plan}) { problem rounds { opensAt } } }`,
  planForRegions: `mutation { planForRegions(input: { regions: ["rotterdam-rijnmond"], plan: ${plan} }) {
    problem region { slug } } }`,
};
const everybodyElse = [
  'schiedam',
  'schiedam.invuller',
  'schiedam.lezer',
  'coordinator.rijnmond',
  'begeleider',
  'oss',
];

describe('planning for many regions', () => {
  let gateway: TestGateway;
  let administrator: GatewayClient;
  beforeAll(async () => {
    gateway = await startTestGateway();
    administrator = await gateway.signIn('beheer@demo.example');
  });
  afterAll(() => gateway.close());

  const planned = () =>
    gateway.database.query(
      `select (select count(*)::int from campaigns) as campaigns,
              (select count(*)::int from platform_audit_log) as audits`,
    );

  it('does not exist for anybody else', async () => {
    const before = await planned();
    for (const name of everybodyElse) {
      const client = await gateway.signIn(`${name}@demo.example`);
      for (const query of Object.values(operations)) {
        const answer = await client.post({ query });
        expect(readAnswer(answer).errors.map(({ extensions }) => extensions.code)).toEqual([
          'NOT_FOUND',
        ]);
        expect(readAnswer(answer).data).toBeNull();
      }
    }
    for (const query of Object.values(operations)) {
      const answer = await gateway.visitor().post({ query });
      expect(seenOf(answer)).toEqual(seenOf(await gateway.visitor().post({ query })));
      expect(answer.body).toContain('"code":"UNAUTHENTICATED"');
    }
    expect(await planned()).toEqual(before);
  });

  it('shows what would come, plans it and says so for each region', async () => {
    const answers = [];
    for (const query of Object.values(operations)) {
      answers.push(readAnswer(await administrator.post({ query })));
    }
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect(answers.map(({ data }) => data)).toMatchObject([
      {
        platformPlanning: {
          regions: expect.arrayContaining([{ slug: 'rotterdam-rijnmond' }]),
          instruments: expect.arrayContaining([{ code: 'zelfscan' }]),
        },
      },
      { platformPlanPreview: { problem: null, rounds: [{ opensAt: '2040-03-01T08:00:00.000Z' }] } },
      { planForRegions: [{ problem: null, region: { slug: 'rotterdam-rijnmond' } }] },
    ]);
  });

  it.each([
    ['neither of the two', '{}'],
    ['a campaign that cannot be', plan.replace('2040-04-11', '2039-01-01')],
  ])('says what is wrong with %s', async (_what, wrong) => {
    const query = `{ platformPlanPreview(plan: ${wrong}) { problem } }`;
    const { data, errors } = readAnswer(await administrator.post({ query }));
    const problem = errors[0]?.extensions.code ?? JSON.stringify(data);
    expect(problem).toMatch(/BAD_USER_INPUT|De laatste dag ligt voor de opening/);
  });
});
