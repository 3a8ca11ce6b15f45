import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SendMails, type Mail } from '@ijkpunt/notifications';
import { connectAs } from '@ijkpunt/testing';
import { recordingLog } from './testing/recording-log.js';
import { startTestGateway, type TestGateway } from './testing/test-gateway.js';

const oneClick = {
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: 'List-Unsubscribe=One-Click',
};

describe('the link in a mail that ends its kind', () => {
  let gateway: TestGateway;
  let path: string;
  let mail: Mail;
  const { log, lines } = recordingLog();
  beforeAll(async () => {
    gateway = await startTestGateway({ log });
    await gateway.database.query(
      `insert into messages (region_id, id, person_id, kind, moment, campaign_id, mail)
       select c.region_id, gen_random_uuid(), p.id, 'published', 'x', c.id, 'waiting'
         from campaigns c join regions r using (region_id), identity.people p
        where c.slug = 'zelfscan-2026' and r.slug = 'noordoost-brabant'
          and p.email = 'oss@demo.example'`,
    );
    const database = await connectAs(gateway.database.urls.ijk_worker, 6);
    const relayDatabase = await connectAs(gateway.database.urls.ijk_relay);
    const taken: Mail[] = [];
    const mailer = { send: async (each: Mail) => void taken.push(each), close: () => undefined };
    const publicUrl = gateway.publicUrl;
    await new SendMails({ database, relayDatabase, mailer, publicUrl, log }).run();
    await Promise.all([database.close(), relayDatabase.close()]);
    const [first] = taken;
    if (!first) throw new Error('no mail was sent');
    mail = first;
    path = new URL(mail.headers['List-Unsubscribe']?.slice(1, -1) ?? '').pathname;
  });
  afterAll(() => gateway.close());

  const shownOnly = async (): Promise<unknown> =>
    (
      await gateway.database.query<{ shown_only: string[] }>(
        `select shown_only from message_settings s join identity.people p on p.id = s.person_id
          where p.email = 'oss@demo.example'`,
      )
    )[0]?.shown_only;

  it('stands in the mail, for people and for their program', () => {
    expect(mail.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    expect(mail.text).toContain(`${gateway.publicUrl}${path}`);
    expect(path).toMatch(/^\/afmelden\/[\w-]{43}$/);
  });

  it('shows a button and changes nothing when it is looked at', async () => {
    const { status, headers, body } = await gateway.visitor().http(path);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(body).toContain('<form method="post">');
    expect(await shownOnly()).toBeUndefined();
  });

  it('ends that kind at one click, without a session, and again without harm', async () => {
    for (let time = 0; time < 2; time += 1) {
      const { status, body } = await gateway.visitor().http(path, oneClick);
      expect({ status, body }).toMatchObject({
        status: 200,
        body: expect.stringContaining('afgemeld'),
      });
      expect(await shownOnly()).toEqual(['published']);
    }
  });

  it('is dead when it is wrong, and is not guessed at for long', async () => {
    const guess = `/afmelden/${'x'.repeat(43)}`;
    const first = await gateway.visitor().http(guess, oneClick);
    expect(first.status).toBe(404);
    let status = first.status;
    for (let n = 0; n < 25 && status === 404; n += 1) {
      status = (await gateway.visitor().http(guess)).status;
    }
    expect(status).toBe(429);
    expect(await shownOnly()).toEqual(['published']);
  });

  it('is in no line of the log', () => {
    expect(JSON.stringify(lines)).not.toContain(path.split('/')[2]);
  });
});
