import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestGateway, type TestGateway } from './testing/test-gateway.js';

/** Written out: whatever loosens it has to be said here too. */
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
  "font-src 'self'; connect-src 'self'; manifest-src 'self'; frame-ancestors 'none'; " +
  "base-uri 'none'; form-action 'self'";
const page = '<!doctype html><title>IJkpunt</title>';
const script = `console.log(${JSON.stringify('x'.repeat(5_000))});`;

describe('the built application', () => {
  let gateway: TestGateway;
  let folder: string;

  beforeAll(async () => {
    // A folder called assets above the root: only those inside it are cached for long.
    folder = await mkdtemp(join(tmpdir(), 'ijkpunt-web-'));
    const webRoot = join(folder, 'assets', 'dist');
    await mkdir(join(webRoot, 'assets'), { recursive: true });
    await writeFile(join(folder, 'assets', 'secret.txt'), 'the secret');
    await writeFile(join(webRoot, 'index.html'), page);
    await writeFile(join(webRoot, 'mark.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    await writeFile(join(webRoot, 'assets', 'index-B1c2.js'), script);
    gateway = await startTestGateway({ webRoot });
  });
  afterAll(async () => {
    await gateway.close();
    await rm(folder, { recursive: true });
  });

  const get = (path: string, headers = {}) => gateway.visitor().http(path, { headers });

  it.each([
    '/',
    '/inloggen',
    '/rotterdam-rijnmond/metingen/zelfscan-2026/schiedam/scan/signaleren?vraag=2',
    '/rotterdam-rijnmond/graphql',
    '/%7Enaam',
  ])('is one page, also at %s, and asked for again each time', async (path) => {
    const { status, headers, body } = await get(path);
    expect({ status, body }).toEqual({ status: 200, body: page });
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-cache');
  });

  it('is kept nowhere, and named to nobody, where its address is a secret', async () => {
    for (const path of ['/verzoek/3q2-7wAbC_dE', '/uitnodiging/3q2-7wAbC_dE']) {
      const { body, headers } = await get(path);
      expect(body).toBe(page);
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['referrer-policy']).toBe('no-referrer');
    }
    expect((await get('/inloggen')).headers['referrer-policy']).toBe('same-origin');
  });

  it('has parts that are kept for a year, since their name changes with their content', async () => {
    const { status, headers, body } = await get('/assets/index-B1c2.js');
    expect({ status, body }).toEqual({ status: 200, body: script });
    expect(headers['content-type']).toMatch(/^(text|application)\/javascript/);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('keeps what has no such name only as long as it is the same', async () => {
    const { headers } = await get('/mark.svg');
    expect(headers['content-type']).toBe('image/svg+xml');
    expect(headers['cache-control']).toBe('no-cache');
    expect((await get('/mark.svg', { 'if-none-match': headers.etag })).status).toBe(304);
  });

  it('is packed for who can unpack it', async () => {
    for (const encoding of ['br', 'gzip']) {
      const { headers } = await get('/assets/index-B1c2.js', { 'accept-encoding': encoding });
      expect(headers['content-encoding']).toBe(encoding);
      expect(headers.vary).toContain('accept-encoding');
    }
  });

  it.each([
    '/assets/index-old.js',
    '/favicon.ico',
    '/.env',
    '/.git/config.txt',
    '/wp-login.php',
    '/graphql/playground',
    '/downloads',
    '/downloads/rotterdam-rijnmond',
    '/health',
    '/health/startup',
    '/assets',
    '/assets/',
    '/demo-accounts.json',
  ])('is no answer to %s', async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(body).not.toContain('<title>');
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE'])('is not there for %s', async (method) => {
    const { status, body } = await gateway.visitor().http('/inloggen', { method });
    expect(status).toBe(404);
    expect(body).not.toContain('<title>');
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '//secret.txt',
    '/%252e%252e%252fsecret.txt',
    '/assets/%00/../../secret.txt',
    '/../../../../../../../../etc/passwd',
    '/..%2f..%2f..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd',
    '/file:///etc/passwd',
  ])('shows nothing outside it: %s', async (path) => {
    const { status, body } = await get(path);
    expect(body).not.toMatch(/the secret|root:/);
    // Without an extension it is the name of a page, which the router of the page does not know.
    expect(status === 200 ? body : status).toEqual(path.endsWith('passwd') ? page : 404);
  });

  it.each([
    ['a page', 'GET', '/inloggen', 200],
    ['a part', 'GET', '/assets/index-B1c2.js', 200],
    ['what is not there', 'GET', '/assets/nothing.js', 404],
    ['what may not be posted', 'POST', '/inloggen', 404],
    ['GraphQL', 'POST', '/graphql', 400],
    ['a download', 'GET', '/downloads/rotterdam-rijnmond/rapportages/x', 404],
    ['a health check', 'GET', '/health/ready', 200],
    ['an address that is none', 'GET', '/%E0%A4%A', 400],
    ['a name that is too long', 'GET', `/downloads/${'x'.repeat(300)}/rapportages/x`, 404],
  ] as const)('comes with the same protection: %s', async (_what, method, path, status) => {
    const headers = { 'content-type': 'application/json' };
    const body = method === 'POST' ? { body: '{}' } : {};
    const answer = await gateway.visitor().http(path, { method, headers, ...body });
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    });
    expect(answer.headers).not.toHaveProperty('strict-transport-security');
    expect(answer.headers).not.toHaveProperty('x-powered-by');
    expect(answer.headers).not.toHaveProperty('server');
  });
});

describe('a gateway without a built application', () => {
  it('answers everything but pages', async () => {
    const gateway = await startTestGateway({ webRoot: join(tmpdir(), 'ijkpunt-nothing-here') });
    expect((await gateway.visitor().http('/')).status).toBe(404);
    expect(await gateway.visitor().whoAmI()).toBeNull();
    await gateway.close();
  });
});

describe('the accounts of the demo', () => {
  it('are told to the sign-in page when the demo runs', async () => {
    const accounts = '[{"email":"schiedam@demo.example"}]';
    const gateway = await startTestGateway({ env: { DEMO_ACCOUNTS: accounts } });
    const { headers, body } = await gateway.visitor().http('/demo-accounts.json');
    expect(body).toBe(accounts);
    expect(headers['cache-control']).toBe('no-store');
    await gateway.close();
  });
});
