import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import { seenOf, type GatewayClient } from './testing/gateway-client.js';
import { startTestGateway, type TestGateway } from './testing/test-gateway.js';

const file = '%PDF-1.7 het rapport van Schiedam';
const reportId = newId();

describe('the report of a municipality', () => {
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startTestGateway();
    const sha256 = createHash('sha256').update(file).digest();
    await gateway.database.query(
      `insert into report_files (region_id, municipality_code, sha256, bytes)
       select region_id, 'GM0606', $1, $2 from regions where slug = 'rotterdam-rijnmond'`,
      [sha256, Buffer.from(file)],
    );
    await gateway.database.query(
      `insert into reports (region_id, id, campaign_id, municipality_code, submission_id, version,
         title, file_name, sha256, size_bytes)
       select s.region_id, $1, s.campaign_id, s.municipality_code, s.id, 1, 'Rapport',
         'ijkpunt-schiedam.pdf', $2, $3
         from submissions s join campaigns c on (c.region_id, c.id) = (s.region_id, s.campaign_id)
        where s.municipality_code = 'GM0606' and c.slug = 'zelfscan-2025'`,
      [reportId, sha256, file.length],
    );
  });
  afterAll(() => gateway.close());

  const path = (region = 'rotterdam-rijnmond', id = reportId) =>
    `/downloads/${region}/rapportages/${id}`;
  const absent = async (client: GatewayClient) =>
    seenOf(await client.http(path('rotterdam-rijnmond', newId())));

  it.each(['schiedam', 'schiedam.invuller', 'schiedam.lezer'])(
    'is a file to keep and not a page, for %s',
    async (name) => {
      const client = await gateway.signIn(`${name}@demo.example`);
      const { status, headers, body } = await client.http(path());
      expect({ status, body }).toEqual({ status: 200, body: file });
      expect(headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': 'attachment; filename="ijkpunt-schiedam.pdf"',
        'content-length': String(file.length),
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
      });
      expect(headers).not.toHaveProperty('etag');
    },
  );

  it('is listed under the path that gives it', async () => {
    const client = await gateway.signIn('schiedam.lezer@demo.example');
    const scan = {
      region: 'rotterdam-rijnmond',
      campaign: 'zelfscan-2025',
      municipality: 'schiedam',
    };
    const query = 'query ($scan: ScanRef!) { reports(scan: $scan) { reports { path } } }';
    expect(await client.data(query, { scan })).toEqual({
      reports: { reports: [{ path: path() }] },
    });
  });

  it('is described without its content to who asks for the headers only', async () => {
    const client = await gateway.signIn('schiedam@demo.example');
    const got = await client.http(path());
    const answer = await client.http(path(), { method: 'HEAD' });
    expect(seenOf(answer)).toEqual(seenOf({ ...got, body: '' }));
  });

  it.each(['bytes=0-3', 'bytes=0-1,3-4', 'bytes=99999-', 'bytes=-0', 'lines=1'])(
    'is given whole when a part is asked for (%s)',
    async (range) => {
      const client = await gateway.signIn('schiedam@demo.example');
      const { status, body } = await client.http(path(), { headers: { range } });
      expect({ status, body }).toEqual({ status: 200, body: file });
    },
  );

  it.each([
    ['a neighbour', 'vlaardingen', 'rotterdam-rijnmond'],
    ['the coordinator of the region', 'coordinator.rijnmond', 'rotterdam-rijnmond'],
    ['a facilitator', 'begeleider', 'rotterdam-rijnmond'],
    ['an administrator of the platform', 'beheer', 'rotterdam-rijnmond'],
    ['another region', 'oss', 'rotterdam-rijnmond'],
    ['another region under its own name', 'oss', 'noordoost-brabant'],
    ['the owner under the name of another region', 'schiedam', 'noordoost-brabant'],
    ['the owner under a name that no region has', 'schiedam', 'nergens'],
    ['the owner under the name of its region in capitals', 'schiedam', 'Rotterdam-Rijnmond'],
  ])('does not exist for %s', async (_who, name, region) => {
    const client = await gateway.signIn(`${name}@demo.example`);
    for (const request of [{}, { method: 'HEAD' }, { headers: { range: 'bytes=0-3' } }]) {
      const answer = await client.http(path(region), request);
      const missing = await client.http(path(region, newId()), request);
      expect(answer.status).toBe(404);
      expect(seenOf(answer)).toEqual(seenOf(missing));
    }
    expect(seenOf(await client.http(path(region)))).toEqual(await absent(gateway.visitor()));
  });

  it('does not exist without a session, with a made-up one, or after it ended', async () => {
    const missing = await absent(gateway.visitor());
    expect(missing).toMatchObject({ status: 404, body: 'Niet gevonden.' });
    expect(seenOf(await gateway.visitor().http(path()))).toEqual(missing);

    const guesser = gateway.visitor();
    guesser.cookie = `ijkpunt=${'A'.repeat(43)}`;
    expect(seenOf(await guesser.http(path()))).toEqual(missing);

    const client = await gateway.signIn('schiedam@demo.example');
    expect((await client.http(path())).status).toBe(200);
    await client.data('mutation { signOut }');
    expect(seenOf(await client.http(path()))).toEqual(missing);
  });

  it.each([
    ['an hour without use', `last_seen_at = now() - interval '61 minutes'`],
    ['twelve hours', `created_at = now() - interval '12 hours 1 minute'`],
  ])('does not exist after %s', async (_time, change) => {
    const client = await gateway.signIn('schiedam.lezer@demo.example');
    await gateway.database.query(`update identity.sessions set ${change}`);
    expect(seenOf(await client.http(path()))).toEqual(await absent(gateway.visitor()));
  });

  it('leads a browser without a session to sign in and back, whatever file it asks for', async () => {
    const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
    const guesser = gateway.visitor();
    guesser.cookie = `ijkpunt=${'A'.repeat(43)}`;
    const former = await gateway.signIn('schiedam@demo.example');
    await former.data('mutation { signOut }');
    const asked = [path(), path('rotterdam-rijnmond', newId()), path('nergens', 'geen-nummer')];
    for (const client of [gateway.visitor(), guesser, former]) {
      for (const each of asked) {
        for (const method of ['GET', 'HEAD']) {
          const answer = await client.http(each, { method, headers: { accept } });
          expect(answer).toMatchObject({
            status: 303,
            body: '',
            headers: {
              location: `/inloggen?terug=${encodeURIComponent(each)}`,
              'cache-control': 'private, no-store',
            },
          });
        }
      }
    }
  });

  it.each([
    ['a whole address', `http://evil.example${path()}`, path()],
    ['another question', `${path()}?terug=//evil.example#/`, path()],
    ['a name with an address', path('x', 'https:%2f%2fevil.example'), null],
    ['a name with a line', path('x', 'a%0d%0alocation:%20b'), null],
  ])('leads nobody elsewhere by %s', async (_what, asked, back) => {
    const answer = await gateway.visitor().http(asked, { headers: { accept: 'text/html' } });
    const { location = '' } = answer.headers;
    expect(location).toMatch(/^\/inloggen\?terug=%2Fdownloads%2F[^/:\s]*$/);
    if (back) expect(location).toBe(`/inloggen?terug=${encodeURIComponent(back)}`);
  });

  it('leads nobody elsewhere by two slashes at the start', async () => {
    const asked = `//evil.example${path()}`;
    const answer = await gateway.visitor().http(asked, { headers: { accept: 'text/html' } });
    expect(answer.headers).not.toHaveProperty('location');
  });

  it.each([
    ['a neighbour', 'vlaardingen', 'rotterdam-rijnmond'],
    ['the coordinator of the region', 'coordinator.rijnmond', 'rotterdam-rijnmond'],
    ['another region', 'oss', 'rotterdam-rijnmond'],
  ])('does not exist for the browser of %s either', async (_who, name, region) => {
    const client = await gateway.signIn(`${name}@demo.example`);
    const request = { headers: { accept: 'text/html' } };
    const answer = await client.http(path(region), request);
    expect(answer).toMatchObject({ status: 404, body: 'Niet gevonden.' });
    expect(seenOf(answer)).toEqual(seenOf(await client.http(path(region, newId()), request)));
  });

  it('does not exist after the role is taken away', async () => {
    const client = await gateway.signIn('schiedam.lezer@demo.example');
    await gateway.database.query(
      `update identity.grants set valid_until = app.today()
        where person_id = (select id from identity.people where email = $1)`,
      ['schiedam.lezer@demo.example'],
    );
    expect(seenOf(await client.http(path()))).toEqual(await absent(gateway.visitor()));
  });

  it('keeps a name with a line and a quote within the name', async () => {
    const rename = (to: string) =>
      gateway.database.query('update reports set file_name = $1 where id = $2', [to, reportId]);
    const client = await gateway.signIn('schiedam@demo.example');
    await rename('é"\r\nset-cookie: a=b');
    const { status, headers, body } = await client.http(path());
    await rename('ijkpunt-schiedam.pdf');
    expect({ status, body }).toEqual({ status: 200, body: file });
    expect(headers['content-disposition']).toMatch(/^attachment; filename="____set-cookie: a=b"; /);
    expect(headers).not.toHaveProperty('set-cookie');
  });

  it.each([
    '..%2f..%2f..%2fpackage.json',
    '%2e%2e/%2e%2e/package.json',
    '../../../../../../etc/passwd',
    `${reportId}%00.pdf`,
    `${reportId}%0d%0aset-cookie:%20a=b`,
    `${reportId}/..`,
    `${reportId}'--`,
    `{${reportId}}`,
    '*',
    '%E0%A4%A',
    'x'.repeat(5_000),
    '',
  ])('is not reached by the made-up name %s', async (id) => {
    const client = await gateway.signIn('schiedam@demo.example');
    const { status, headers, body } = await client.http(path('rotterdam-rijnmond', id));
    expect([400, 404, 414]).toContain(status);
    expect(body).not.toMatch(/%PDF|root:|"name"/);
    expect(headers).not.toHaveProperty('set-cookie');
  });
});
