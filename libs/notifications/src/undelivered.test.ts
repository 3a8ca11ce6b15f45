import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '@ijkpunt/platform';
import { accessOf, connectAs } from '@ijkpunt/testing';
import { ReadUnreached, type UnreachedPerson } from './read-unreached.js';
import { TakeBounce } from './take-bounce.js';
import { FakeMailer, PostOffice } from './testing/post-office.js';

let office: PostOffice;
let app: Database;
let identity: Database;
let read: ReadUnreached;
beforeAll(async () => {
  office = await PostOffice.open();
  app = await connectAs(office.database.urls.ijk_app);
  identity = await connectAs(office.database.urls.ijk_identity);
  read = new ReadUnreached(app, identity);
});
afterAll(async () => {
  await Promise.all([app.close(), identity.close()]);
  await office.close();
});
beforeEach(() => office.empty());

const unreachedBy = async (
  name = 'coordinator.rijnmond',
  region = 'rotterdam-rijnmond',
): Promise<UnreachedPerson[]> => read.run(await accessOf(identity, `${name}@demo.example`, region));
/** A mail as it ended so many days ago. */
const putMail = async (
  name: string,
  { daysAgo, mail, code = null }: { daysAgo: number; mail: string; code?: string | null },
): Promise<string> => {
  const id = await office.put(name, 'opened');
  await office.database.query(
    `update messages set created_at = now() - $2 * interval '1 day', mail = $3, code = $4,
            sent_at = case when $3 = 'sent' then now() - $2 * interval '1 day' end
      where id = $1`,
    [id, daysAgo, mail, code],
  );
  return id;
};

describe('whom mail does not reach', () => {
  it('is shown to the coordinator with place, reason and since when', async () => {
    await putMail('schiedam', { daysAgo: 9, mail: 'failed', code: 'SMTP_451' });
    await putMail('schiedam', { daysAgo: 3, mail: 'failed', code: 'SMTP_550' });
    await putMail('vlaardingen', { daysAgo: 1, mail: 'unknown', code: 'LOST' });
    await putMail('begeleider', { daysAgo: 0, mail: 'sent' });
    const people = await unreachedBy();
    expect(people.map(({ email, mails, reason }) => [email, mails, reason]).sort()).toEqual([
      ['schiedam@demo.example', 2, 'address'],
      ['vlaardingen@demo.example', 1, 'unsure'],
    ]);
    const schiedam = people.find(({ mails }) => mails === 2);
    expect(schiedam?.municipalities).toEqual(['Schiedam']);
    const days = (Date.now() - (schiedam?.since.getTime() ?? 0)) / 86_400_000;
    expect(Math.round(days)).toBe(9);
  });

  it('is forgotten once a later mail stayed away for a day, and not before', async () => {
    await putMail('schiedam', { daysAgo: 9, mail: 'failed', code: 'BOUNCE_5_2_2' });
    await putMail('schiedam', { daysAgo: 0, mail: 'sent' });
    expect(await unreachedBy()).toMatchObject([{ reason: 'full', mails: 1 }]);
    await putMail('schiedam', { daysAgo: 2, mail: 'sent' });
    expect(await unreachedBy()).toEqual([]);
  });

  it('is of nobody whose role has ended, and of no other region', async () => {
    await putMail('oss', { daysAgo: 1, mail: 'failed', code: 'SMTP_550' });
    expect(await unreachedBy()).toEqual([]);
    expect(await unreachedBy('coordinator.brabant', 'noordoost-brabant')).toEqual([]);
  });

  it.each(['begeleider', 'schiedam', 'schiedam.lezer'])('is kept from %s', async (name) => {
    await putMail('schiedam', { daysAgo: 1, mail: 'failed', code: 'SMTP_550' });
    await expect(unreachedBy(name)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('shows a municipality nothing in the database either, nor one outside a region', async () => {
    await putMail('schiedam', { daysAgo: 1, mail: 'failed', code: 'SMTP_550' });
    const { context } = await accessOf(identity, 'schiedam@demo.example', 'rotterdam-rijnmond');
    const ask = 'select * from app.unreached_people()';
    expect(await app.inRegion(context, (tx) => tx.query(ask))).toEqual([]);
    expect(await app.runOutsideRegions(ask, [])).toEqual([]);
    await expect(office.worker.runOutsideRegions(ask, [])).rejects.toThrow('permission denied');
  });
});

describe('a mail that comes back', () => {
  const sample = async (id: string): Promise<Buffer> => {
    const raw = await readFile(new URL('./testing/bounces/postfix.eml', import.meta.url), 'utf8');
    return Buffer.from(
      raw
        .replaceAll('0189000000007000800000000000000a', id.replaceAll('-', ''))
        .replaceAll('01890000-0000-7000-8000-00000000000a', id),
    );
  };
  const take = (raw: Buffer) => new TakeBounce(office.relay, office.worker).run(raw);

  it.each(['sent', 'unknown', 'waiting'])('makes a mail fail that was %s, once', async (mail) => {
    const id = await putMail('schiedam', { daysAgo: 0, mail });
    const other = await putMail('schiedam', { daysAgo: 0, mail: 'sent' });
    for (let time = 0; time < 2; time += 1) expect(await take(await sample(id))).toBe('noted');
    const kept = await office.messages();
    expect(kept.find((each) => each.id === id)).toMatchObject({
      mail: 'failed',
      code: 'BOUNCE_5_1_1',
    });
    expect(kept.find((each) => each.id === other)).toMatchObject({ mail: 'sent', code: null });
    expect(await unreachedBy()).toMatchObject([{ reason: 'address' }]);
  });

  it('keeps a mail from leaving again that was claimed but not begun', async () => {
    const id = await office.put('schiedam', 'opened');
    const mailer = new FakeMailer();
    let transactions = 0;
    const inRegion: Database['inRegion'] = async (context, work) => {
      transactions += 1;
      if (transactions === 2) await take(await sample(id));
      return office.worker.inRegion(context, work);
    };
    await office.sender(mailer, { database: { inRegion } }).run(new Date('2026-12-10T09:00:00Z'));
    expect(mailer.taken).toEqual([]);
    expect(await office.messages()).toMatchObject([{ mail: 'failed', code: 'BOUNCE_5_1_1' }]);
  });

  it.each(['none', 'dropped', 'failed'])('changes nothing of one that was %s', async (mail) => {
    const id = await putMail('schiedam', { daysAgo: 0, mail });
    await take(await sample(id));
    expect(await office.messages()).toMatchObject([{ mail, code: null }]);
  });

  it('is foreign when it names none of ours', async () => {
    await putMail('schiedam', { daysAgo: 0, mail: 'sent' });
    expect(await take(await sample('01890000-0000-7000-8000-0000000000ff'))).toBe('foreign');
    expect(await take(Buffer.from('Subject: Hallo\n\nDag.'))).toBe('other');
    expect(await office.states()).toEqual(['sent']);
  });
});
