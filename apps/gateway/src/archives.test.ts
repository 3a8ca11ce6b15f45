import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import { MakeExport } from '@ijkpunt/exit';
import { connectAs } from '@ijkpunt/testing';
import type { GatewayClient } from './testing/gateway-client.js';
import { startTestGateway, type TestGateway } from './testing/test-gateway.js';

interface Archive {
  readonly id: string;
  readonly state: string;
  readonly path: string | null;
  readonly sizeBytes: number | null;
}

const region = 'rotterdam-rijnmond';
const read = `query ($region: String!) {
  regionExit(region: $region) { name exports { id state path sizeBytes filesDone fileCount } } }`;
const ask = `mutation ($region: String!) {
  exportRegion(region: $region) { exports { id state path sizeBytes } } }`;
const everybodyElse = [
  ...['coordinator.rijnmond', 'begeleider', 'schiedam', 'schiedam.lezer', 'coordinator.brabant'],
];

describe('the archive of a region, for the platform administrator', () => {
  let gateway: TestGateway;
  let admin: GatewayClient;
  beforeAll(async () => {
    gateway = await startTestGateway();
    admin = await gateway.signIn('beheer@demo.example');
  });
  afterAll(() => gateway.close());

  const list = async (): Promise<Archive[]> =>
    (await admin.data<{ regionExit: { exports: Archive[] } }>(read, { region })).regionExit.exports;
  const make = async (): Promise<void> => {
    const worker = await connectAs(gateway.database.urls.ijk_worker);
    const [waiting] = await gateway.database.query<{ region_id: string; id: string }>(
      `select region_id, id from region_exports where state = 'waiting'`,
    );
    const { region_id: regionId = '', id: exportId = '' } = waiting ?? {};
    await new MakeExport(worker).run({ regionId, exportId, traceId: 'test' });
    await worker.close();
  };

  it('is asked for once at a time, with an event for the worker and a line for the region', async () => {
    expect(await list()).toEqual([]);
    const first = await admin.data<{ exportRegion: { exports: Archive[] } }>(ask, { region });
    expect(first.exportRegion.exports).toMatchObject([{ state: 'waiting', path: null }]);
    const second = await admin.data<{ exportRegion: { exports: Archive[] } }>(ask, { region });
    expect(second).toEqual(first);
    const audited = `select action from audit_log where action like 'export.%'`;
    expect(await gateway.database.query(audited)).toEqual([{ action: 'export.asked' }]);
    const events = `select kind from events where kind = 'export.asked.v1'`;
    expect((await gateway.database.query(events)).length).toBeGreaterThan(0);
  });

  it('is fetched whole by who is signed in as administrator, and nobody else', async () => {
    await make();
    const [archive] = await list();
    expect(archive?.state).toBe('ready');
    const path = archive?.path ?? '';
    const file = await admin.http(path);
    expect(file).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'application/zip',
        'content-length': String(archive?.sizeBytes),
        'content-disposition': `attachment; filename="${region}.zip"`,
        'cache-control': 'private, no-store',
      },
    });
    expect(file.body.startsWith('PK')).toBe(true);
    for (const name of everybodyElse) {
      const client = await gateway.signIn(`${name}@demo.example`);
      expect([name, (await client.http(path)).status]).toEqual([name, 404]);
      for (const query of [read, ask]) {
        const { data, errors } = await client.query(query, { region });
        expect([name, data, errors[0]?.extensions.code]).toEqual([name, null, 'NOT_FOUND']);
      }
    }
    expect((await gateway.visitor().http(path)).status).toBe(401);
    const { errors } = await gateway.visitor().query(ask, { region });
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const fetched = await gateway.database.query(
      `select (select count(*)::int from audit_log where action = 'export.fetched') as region,
              (select count(*)::int from platform_audit_log where action = 'export.fetched') as platform`,
    );
    expect(fetched).toEqual([{ region: 1, platform: 1 }]);
  });

  it('is for whoever led the region once it is over, to make and to fetch, and in no other region', async () => {
    const robin = await gateway.signIn('coordinator.rijnmond@demo.example');
    await gateway.database.query(
      `insert into subscriptions (region_id, plan, starts_on, until_on)
       select region_id, 'basis', '2025-01-01', '2026-01-01' from regions where slug = $1
       on conflict (region_id) do update set starts_on = '2025-01-01', until_on = '2026-01-01'`,
      [region],
    );
    const { exportRegion } = await robin.data<{ exportRegion: { exports: Archive[] } }>(ask, {
      region,
    });
    expect(exportRegion.exports[0]?.state).toBe('waiting');
    await make();
    const [archive] = (await robin.data<{ regionExit: { exports: Archive[] } }>(read, { region }))
      .regionExit.exports;
    expect(await robin.http(archive?.path ?? '')).toMatchObject({ status: 200 });
    for (const name of ['begeleider', 'schiedam', 'coordinator.brabant']) {
      const client = await gateway.signIn(`${name}@demo.example`);
      expect([name, (await client.http(archive?.path ?? '')).status]).toEqual([name, 404]);
      const { errors } = await client.query(ask, { region });
      expect([name, errors[0]?.extensions.code]).toEqual([name, 'NOT_FOUND']);
    }
    await gateway.database.query('update subscriptions set until_on = null');
    expect((await robin.http(archive?.path ?? '')).status).toBe(404);
  });

  it('is not there under another region or number, nor once it was kept long enough', async () => {
    const [archive] = await list();
    const id = archive?.id ?? '';
    for (const path of [
      `/downloads/archieven/noordoost-brabant/${id}`,
      `/downloads/archieven/nergens/${id}`,
      `/downloads/archieven/${region}/${newId()}`,
      `/downloads/archieven/${region}/x`,
    ]) {
      expect([path, (await admin.http(path)).status]).toEqual([path, 404]);
    }
    const { errors } = await admin.query(read, { region: 'nergens' });
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
    await gateway.database.query('update region_exports set expires_at = now()');
    expect((await admin.http(archive?.path ?? '')).status).toBe(404);
  });
});
