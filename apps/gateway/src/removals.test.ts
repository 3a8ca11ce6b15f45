import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import { noArchiveWanted, RemoveRegions } from '@ijkpunt/exit';
import { connectAs } from '@ijkpunt/testing';
import type { GatewayClient } from './testing/gateway-client.js';
import { startTestGateway, type TestGateway } from './testing/test-gateway.js';

interface Removal {
  readonly id: string;
  readonly state: string;
  readonly rowsBefore: number | null;
  readonly rowsAfter: number | null;
  readonly peopleRemoved: number;
  readonly path: string | null;
}

const region = 'rotterdam-rijnmond';
const fields = 'id state rowsBefore rowsAfter peopleRemoved path';
const read = `{ regionRemovals { ${fields} } }`;
const remove = `mutation ($input: RemoveRegionInput!) { removeRegion(input: $input) { ${fields} } }`;
const input = { region, confirmation: 'Rotterdam-Rijnmond', withoutArchive: noArchiveWanted };

describe('taking a region away', () => {
  let gateway: TestGateway;
  let admin: GatewayClient;
  beforeAll(async () => {
    gateway = await startTestGateway();
    admin = await gateway.signIn('beheer@demo.example');
  });
  afterAll(() => gateway.close());

  const end = (): Promise<unknown> =>
    gateway.database.query(
      `insert into subscriptions (region_id, plan, starts_on, until_on)
       select region_id, 'basis', '2025-01-01', '2026-01-01' from regions where slug = $1
       on conflict (region_id) do update set starts_on = '2025-01-01', until_on = '2026-01-01'`,
      [region],
    );

  it('is for the platform administrator, and not of a region that goes on', async () => {
    for (const name of ['coordinator.rijnmond', 'begeleider', 'schiedam', 'coordinator.brabant']) {
      const client = await gateway.signIn(`${name}@demo.example`);
      for (const [query, variables] of [
        [read, {}],
        [remove, { input }],
      ] as const) {
        const { data, errors } = await client.query(query, variables);
        expect([name, data, errors[0]?.extensions.code]).toEqual([name, null, 'NOT_FOUND']);
      }
      const proof = await client.http(`/downloads/verwijderingen/${newId()}`);
      expect([name, proof.status]).toEqual([name, 404]);
    }
    expect((await gateway.visitor().http(`/downloads/verwijderingen/${newId()}`)).status).toBe(401);
    const { errors } = await admin.query(remove, { input });
    expect(errors[0]?.extensions.code).toBe('CONFLICT');
    const absent = await admin.query(remove, { input: { ...input, region: 'nergens' } });
    expect(absent.errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('leaves nothing but the proof, which is fetched as a file', async () => {
    await end();
    const wrong = await admin.query(remove, { input: { ...input, confirmation: 'Rijnmond' } });
    expect(wrong.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const standing = `{ regionExit(region: "${region}") {
      removal { isOver isHandedOver isAsked statement } } }`;
    expect(await admin.data(standing)).toEqual({
      regionExit: {
        removal: {
          ...{ isOver: true, isHandedOver: false, isAsked: false },
          statement: noArchiveWanted,
        },
      },
    });
    const asked = await admin.data<{ removeRegion: Removal[] }>(remove, { input });
    expect(asked.removeRegion).toMatchObject([{ state: 'asked', path: null, rowsBefore: null }]);
    const worker = await connectAs(gateway.database.urls.ijk_worker);
    await new RemoveRegions(worker, () => ({ forget: async () => 0 })).run();
    await worker.close();
    const { regionRemovals } = await admin.data<{ regionRemovals: Removal[] }>(read);
    expect(regionRemovals).toMatchObject([{ state: 'done', rowsAfter: 0 }]);
    const path = regionRemovals[0]?.path ?? '';
    const proof = await admin.http(path);
    expect(proof).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        'content-disposition': `attachment; filename="verwijdering-${region}.txt"`,
      },
    });
    expect(proof.body).toContain(`Verklaard is: “${noArchiveWanted}”.`);
    const brabant = await gateway.signIn('coordinator.brabant@demo.example');
    expect((await brabant.http(path)).status).toBe(404);
    const gone = await admin.query(`{ regionExit(region: "${region}") { name } }`);
    expect(gone.errors[0]?.extensions.code).toBe('NOT_FOUND');
    await expect(gateway.signIn('schiedam@demo.example')).rejects.toThrow(/could not sign in/);
  });
});
