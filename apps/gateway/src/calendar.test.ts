import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seenOf } from './testing/gateway-client.js';
import { startTestGateway, type TestGateway } from './testing/test-gateway.js';

const path = '/downloads/rotterdam-rijnmond/agenda/zelfscan-2026.ics';
const unknown = '/downloads/rotterdam-rijnmond/agenda/zelfscan-1900.ics';

describe('the last day of a campaign for a calendar', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
    await gateway.database.query(
      `update campaigns set closes_at = '2026-12-07T23:00:00Z' where slug = 'zelfscan-2026'`,
    );
  });
  afterAll(() => gateway.close());

  it.each(['schiedam.lezer', 'coordinator.rijnmond'])('is a file for %s', async (name) => {
    const client = await gateway.signIn(`${name}@demo.example`);
    const { status, headers, body } = await client.http(path);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8; method=PUBLISH',
      'content-disposition': 'attachment; filename="zelfscan-2026.ics"',
      'cache-control': 'private, no-store',
    });
    expect(body).toContain('DTSTART;VALUE=DATE:20261207\r\n');
    expect(body.replaceAll('\r\n ', '')).toContain(
      `URL:${gateway.publicUrl}/rotterdam-rijnmond/metingen/zelfscan-2026\r\n`,
    );
  });

  it('looks like nothing to others, and nothing like it exists', async () => {
    const oss = await gateway.signIn('oss@demo.example');
    const own = await gateway.signIn('schiedam@demo.example');
    const absent = seenOf(await own.http(unknown));
    expect(absent).toMatchObject({ status: 404, body: 'Niet gevonden.' });
    for (const client of [oss, gateway.visitor()]) {
      expect(seenOf(await client.http(path))).toEqual(absent);
    }
    for (const other of [path.replace('.ics', ''), path.replace('zelfscan', '%00')]) {
      expect((await own.http(other)).status).toBe(404);
    }
  });
});
