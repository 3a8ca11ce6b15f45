import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  noteSentStatements,
  resizeRegion,
  webOperations,
  type SentStatements,
} from '@ijkpunt/testing';
import type { GatewayClient } from './testing/gateway-client.js';
import { startTestGateway, type TestGateway } from './testing/test-gateway.js';

const scan = { campaign: 'zelfscan-2026' };
/** Before the region's mean may be seen, and after. */
const people = [
  ['schiedam@demo.example', { ...scan, region: 'rotterdam-rijnmond', municipality: 'schiedam' }],
  ['oss@demo.example', { ...scan, region: 'noordoost-brabant', municipality: 'oss' }],
  // Beside measurements on an older version.
  [
    'purmerend@demo.example',
    { ...scan, region: 'zaanstreek-waterland', municipality: 'purmerend' },
  ],
] as const;

const brabant = { ...scan, region: 'noordoost-brabant' };
const oss = { scan: { ...brabant, municipality: 'oss' } };
/** Every operation that reads what a region measured, and how many statements it may cost. */
const reads: readonly (readonly [
  operation: string,
  who: string,
  variables: object,
  most: number,
])[] = [
  ['Results', 'oss', oss, 12],
  // As for the results, and the spread of the first edition.
  ['ResultQuestions', 'oss', oss, 14],
  ['ResultQuestion', 'oss', { ...oss, code: 'A1' }, 14],
  ['CampaignProgress', 'coordinator.brabant', brabant, 11],
  ['FigureDerivation', 'oss', { ...oss, about: 'total.region' }, 14],
  [
    'RegionFigureDerivation',
    'coordinator.brabant',
    { ...brabant, about: 'total.region_since_previous' },
    15,
  ],
  // As for the results, and the scan, what is open in it and the newest report.
  ['StartPage', 'oss', oss, 15],
  // The session, counts and names over all regions, and how many jobs each queue has.
  ['PlatformAttention', 'beheer', {}, 26],
  ['StartRegion', 'coordinator.brabant', brabant, 13],
  ['Discussion', 'coordinator.brabant', brabant, 11],
  ['RegionResults', 'coordinator.brabant', brabant, 17],
  // The session, beginning, desk, campaigns, members, changes, submissions, editions and end.
  ['Development', 'oss', oss, 10],
  ['RegionDevelopment', 'coordinator.brabant', { region: brabant.region }, 9],
  // The session, the beginning, campaign, municipalities and end; and people, outside the region.
  ['ParticipationList', 'coordinator.brabant', brabant, 7],
];

describe('the statements that a request costs', () => {
  let noted: SentStatements;
  let gateway: TestGateway;
  beforeAll(async () => {
    noted = noteSentStatements();
    gateway = await startTestGateway();
  });
  afterAll(async () => {
    await gateway.close();
    noted.end();
  });

  const statementsOf = async (
    client: GatewayClient,
    variables: object,
    operation: string,
  ): Promise<string[]> => {
    const query = webOperations().get(operation) ?? '';
    const ask = () => client.data(query, { ...variables });
    // The first request also reads what the process then keeps.
    await ask();
    const sent = await noted.during(ask);
    // Word of an answer that was saved before may go out meanwhile.
    return sent.filter((statement) => !statement.includes('pg_notify'));
  };

  it.each(people)('are bounded for the results page of %s', async (email, names) => {
    const client = await gateway.signIn(email);
    const sent = await statementsOf(client, { scan: names }, 'Results');
    expect(sent.length).toBeLessThanOrEqual(12);
  });

  it('are bounded for saving an answer, also one that was there', async () => {
    const [email, names] = people[0];
    const client = await gateway.signIn(email);
    const save = (level: number, expectedRevision: number): Promise<readonly string[]> =>
      noted.during(() =>
        client.data(
          `mutation ($input: SaveAnswerInput!) { saveAnswer(input: $input) { revision } }`,
          { input: { scan: names, questionCode: 'J1', kind: 'level', level, expectedRevision } },
        ),
      );
    await save(2, 0);
    // The session, the beginning, the desk, the lock, how it stands, the answer, the end and word of it.
    expect((await save(3, 1)).length).toBeLessThanOrEqual(8);
  });

  it.each(reads)('are as many for %s of 3 municipalities as of 40', async (...read) => {
    const [operation, who, variables, most] = read;
    const client = await gateway.signIn(`${who}@demo.example`);
    const region = { region: brabant.region, like: 'oss' };
    await resizeRegion(gateway.database, { ...region, members: 3 });
    const few = (await statementsOf(client, variables, operation)).toSorted();
    await resizeRegion(gateway.database, { ...region, members: 40 });
    expect((await statementsOf(client, variables, operation)).toSorted()).toEqual(few);
    expect(few.length).toBeLessThanOrEqual(most);
  });

  it('are no more when there are more measurements in a development', async () => {
    const [email, names] = people[0];
    const client = await gateway.signIn(email);
    const before = await statementsOf(client, { scan: names }, 'Development');
    await gateway.database.query(
      `insert into campaigns (region_id, id, slug, title, instrument_code, instrument_version,
         reference_date, opens_at, closes_at, opened_at, closed_at)
       select r.region_id, gen_random_uuid(), 'eerder-' || year, 'Eerder', 'zelfscan', '1',
              make_date(year, 1, 1), make_date(year, 1, 1), make_date(year, 2, 1),
              make_date(year, 1, 1), make_date(year, 2, 1)
         from regions r cross join generate_series(2010, 2019) as year where r.slug = $1`,
      [names.region],
    );
    expect(await statementsOf(client, { scan: names }, 'Development')).toEqual(before);
  });

  it('are no more when the region has more municipalities that have yet to submit', async () => {
    const [email, names] = people[0];
    const client = await gateway.signIn(email);
    const before = await statementsOf(client, { scan: names }, 'Results');
    await gateway.database.query(
      `insert into memberships (region_id, id, municipality_code, member_from)
       select r.region_id, gen_random_uuid(), m.code, '2020-01-01' from regions r cross join municipalities m
        where r.slug = $1 and not exists (
          select from memberships ms
           where ms.region_id = r.region_id and ms.municipality_code = m.code)`,
      [names.region],
    );
    expect(await statementsOf(client, { scan: names }, 'Results')).toEqual(before);
  });
});
