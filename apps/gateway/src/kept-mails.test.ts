import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import { FolderMailer } from '@ijkpunt/notifications';
import { readConfig } from './config.js';
import { startTestGateway, type TestGateway } from './testing/test-gateway.js';

const id = newId();
const mail = {
  messageId: `<${id}@localhost>`,
  to: 'sam@demo.example',
  subject: 'Scan <b>2026</b> & meer',
  text: 'Kijk op http://localhost:4000/x?a=1&b=2\n<script>alert(1)</script>',
  html: '<!doctype html><title>x</title><script>alert(1)</script>',
  headers: { 'Auto-Submitted': 'auto-generated' },
  attachments: [{ fileName: '<dag>.ics', contentType: 'text/calendar', content: 'BEGIN:<b>' }],
};

describe('mails that are kept on a developer’s machine', () => {
  let folder: string;
  let gateway: TestGateway;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ijkpunt-mail-'));
    gateway = await startTestGateway({ env: { MAIL_FOLDER: folder } });
  });
  afterAll(async () => {
    await gateway.close();
    await rm(folder, { recursive: true });
  });
  const get = (path: string) => gateway.visitor().http(`/ontwikkel/mail${path}`);

  it('are listed, and say so when there are none', async () => {
    expect((await get('')).body).toContain('Er is nog geen post');
    await new FolderMailer(folder).send(mail);
    const { status, headers, body } = await get('');
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toContain(`href="/ontwikkel/mail/${id}"`);
    expect(body).toContain('Scan &lt;b&gt;2026&lt;/b&gt; &amp; meer');
  });

  it('are shown as text and as HTML, and nothing in them runs', async () => {
    const shown = await get(`/${id}`);
    expect(shown.body).toContain('&lt;script&gt;');
    expect(shown.body).not.toContain('<script');
    expect(shown.body).toContain('<a href="http://localhost:4000/x?a=1&amp;b=2">');
    expect(shown.body).toContain(`sandbox src="/ontwikkel/mail/${id}/html"`);
    expect(shown.headers['content-security-policy']).toContain("default-src 'none'");
    const html = await get(`/${id}/html`);
    expect(html.body).toBe(mail.html);
    expect(html.headers['content-security-policy']).toMatch(/default-src 'none'.*; sandbox$/);
  });

  it.each(['/nope', `/${newId()}`, '/..%2Fsecrets', `/${newId()}/html`])(
    'are not found at %s',
    async (path) => {
      await writeFile(join(folder, 'nope.json'), JSON.stringify(mail));
      expect((await get(path)).status).toBe(404);
    },
  );

  it('are not there in a gateway without that folder', async () => {
    const other = await startTestGateway();
    try {
      const { status, body } = await other.visitor().http('/ontwikkel/mail');
      expect({ status, body }).toEqual({ status: 404, body: 'Niet gevonden.' });
    } finally {
      await other.close();
    }
  });

  it.each([{ PUBLIC_URL: 'https://ijkpunt.example' }, { HOST: '0.0.0.0' }])(
    'are no setting of a gateway that others can reach: %p',
    (env) => {
      const databases = { APP_DATABASE_URL: 'x', IDENTITY_DATABASE_URL: 'x', QUEUE_URL: 'x' };
      const own = { ...databases, PUBLIC_URL: 'http://localhost:4000', MAIL_FOLDER: folder };
      expect(readConfig(own).MAIL_FOLDER).toBe(folder);
      expect(() => readConfig({ ...own, ...env })).toThrow('alleen tijdens ontwikkeling');
    },
  );
});
