import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '@ijkpunt/platform';
import { MailFailure, type Mail } from './mail.js';
import { FakeMailer, PostOffice } from './testing/post-office.js';

/** A Thursday in the demo's campaign, at ten in the morning. */
const workingHour = new Date('2026-12-10T09:00:00Z');
const night = new Date('2026-12-10T22:00:00Z');
const forEver = (): Promise<void> => new Promise(() => undefined);
const failing = (failure: MailFailure) => (): Promise<void> => Promise.reject(failure);
const ids = (mails: readonly Mail[]): string[] => mails.map(({ messageId }) => messageId).sort();

let office: PostOffice;
beforeAll(async () => {
  office = await PostOffice.open();
  await office.database.query(
    `update campaigns set opens_at = now() - interval '1 day', closes_at = now() + interval '1 year'
      where id = $1`,
    [office.campaignId],
  );
});
afterAll(() => office.close());
beforeEach(() => office.empty());

describe('a sender of mails', () => {
  it('sends each once, to whom it is for, with an id that stays the same', async () => {
    const id = await office.put('schiedam', 'opened');
    const mailer = new FakeMailer();
    expect(await office.sender(mailer).run(workingHour)).toBe(1);
    expect(await office.sender(mailer).run(workingHour)).toBe(0);
    expect(mailer.taken).toMatchObject([
      { to: 'schiedam@demo.example', messageId: `<${id}@ijkpunt.example>` },
    ]);
    expect(await office.states()).toEqual(['sent']);
  });

  it('shares the work with others and never sends one twice', async () => {
    for (let n = 0; n < 130; n += 1) await office.put('schiedam', 'reminder');
    const mailer = new FakeMailer();
    const senders = [1, 2, 3, 4].map(() => office.sender(mailer));
    await Promise.all(senders.map((sender) => sender.run(workingHour)));
    expect(mailer.taken).toHaveLength(130);
    expect(new Set(ids(mailer.taken)).size).toBe(130);
    expect(new Set(await office.states())).toEqual(new Set(['sent']));
  });

  it('lets what the clock brings wait at night, and sends news', async () => {
    await office.put('schiedam', 'reminder');
    await office.put('vlaardingen', 'submitted');
    const mailer = new FakeMailer();
    await office.sender(mailer).run(night);
    expect(mailer.taken.map(({ to }) => to)).toEqual(['vlaardingen@demo.example']);
    await office.sender(mailer).run(workingHour);
    expect(mailer.taken).toHaveLength(2);
  });

  it('drops a reminder of what was submitted meanwhile', async () => {
    await office.put('vlaardingen', 'reminder');
    const mailer = new FakeMailer();
    await office.sender(mailer).run(workingHour);
    expect(mailer.taken).toEqual([]);
    expect(await office.states()).toEqual(['dropped']);
  });

  it('drops what is for somebody whose role ended', async () => {
    await office.put('oss', 'opened');
    await office.sender(new FakeMailer()).run(workingHour);
    expect(await office.states()).toEqual(['dropped']);
  });
});

describe('a sender that dies between sending and writing that down', () => {
  const dieWhileSending = async (): Promise<FakeMailer> => {
    const dying = new FakeMailer(forEver);
    void office.sender(dying).run(workingHour);
    while (dying.taken.length < (await office.states()).length) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return dying;
  };

  it('leaves a reminder that nobody sends again', async () => {
    await office.put('schiedam', 'reminder');
    await dieWhileSending();
    expect(await office.states()).toEqual(['sending']);
    await office.makeDue();
    const next = new FakeMailer();
    await office.sender(next).run(workingHour);
    await office.sender(next).run(workingHour);
    expect(next.taken).toEqual([]);
    expect(await office.messages()).toMatchObject([{ mail: 'unknown', code: 'LOST' }]);
  });

  it('leaves other news that is sent again with the same id', async () => {
    await office.put('schiedam', 'opened');
    const dead = await dieWhileSending();
    await office.makeDue();
    const next = new FakeMailer();
    await office.sender(next).run(workingHour);
    expect(ids(next.taken)).toEqual(ids(dead.taken));
    expect(await office.states()).toEqual(['sent']);
  });

  it('leaves what it had only claimed to others, and does not send it when it thaws', async () => {
    for (let n = 0; n < 8; n += 1) await office.put('schiedam', 'reminder');
    let thaw: () => void = () => undefined;
    const frozen = new FakeMailer(() => new Promise((resolve) => (thaw = chain(thaw, resolve))));
    const running = office.sender(frozen).run(workingHour);
    while (frozen.taken.length < 5) await new Promise((resolve) => setTimeout(resolve, 10));
    await office.makeDue();
    const next = new FakeMailer();
    await office.sender(next).run(workingHour);
    expect(next.taken).toHaveLength(3);
    thaw();
    await running;
    expect(frozen.taken).toHaveLength(5);
    expect((await office.states()).sort()).toEqual([...Array(8).keys()].map(() => 'sent'));
  });
  it('leaves to the one who claimed last what nobody has begun with yet', async () => {
    await office.put('schiedam', 'reminder');
    const gates = [slowToBegin(), slowToBegin()] as const;
    const mailers = [new FakeMailer(), new FakeMailer()] as const;
    const running: Promise<number>[] = [];
    for (const [index, gate] of gates.entries()) {
      running.push(office.sender(mailers[index] ?? mailers[0], gate.options).run(workingHour));
      await gate.isReached;
      // Its lease is over before it begins.
      await office.makeDue();
    }
    gates[0].open();
    await running[0];
    expect(mailers[0].taken).toEqual([]);
    expect(await office.messages()).toMatchObject([{ mail: 'waiting', attempts: 2 }]);
    gates[1].open();
    await running[1];
    expect(mailers[1].taken).toHaveLength(1);
    expect(await office.messages()).toMatchObject([{ mail: 'sent', attempts: 2 }]);
  });
  /** A sender that halts between its claim and the mark with which it begins. */
  const slowToBegin = () => {
    let open = (): void => undefined;
    let reach = (): void => undefined;
    const isOpen = new Promise<void>((resolve) => (open = resolve));
    const isReached = new Promise<void>((resolve) => (reach = resolve));
    let transactions = 0;
    const inRegion: Database['inRegion'] = async (context, work) => {
      transactions += 1;
      if (transactions === 2) {
        reach();
        await isOpen;
      }
      return office.worker.inRegion(context, work);
    };
    return { options: { database: { inRegion } }, isReached, open: () => open() };
  };
  const chain = (first: () => void, second: () => void) => (): void => {
    first();
    second();
  };
});

describe('a mail that fails', () => {
  it('is not tried again when the address is refused', async () => {
    await office.put('schiedam', 'opened');
    const refusing = new FakeMailer(failing(new MailFailure('refused', 'SMTP_550')));
    await office.sender(refusing).run(workingHour);
    await office.makeDue();
    await office.sender(refusing).run(workingHour);
    expect(refusing.taken).toHaveLength(1);
    expect(await office.messages()).toMatchObject([{ mail: 'failed', code: 'SMTP_550' }]);
  });

  it('is tried again later when it did not leave, a reminder too, and less and less often', async () => {
    await office.put('schiedam', 'reminder');
    const away = new FakeMailer(failing(new MailFailure('later', 'SERVER_UNREACHABLE')));
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await office.sender(away).run(workingHour);
      expect(away.taken).toHaveLength(attempt);
      const [wait] = await office.database.query<{ s: number }>(
        'select round(extract(epoch from due_at - now()) / 60)::int as s from messages',
      );
      expect(wait?.s).toBe(2 ** (attempt - 1));
      await office.makeDue();
    }
    const back = new FakeMailer();
    await office.sender(back).run(workingHour);
    expect(await office.messages()).toMatchObject([{ mail: 'sent', code: null, attempts: 4 }]);
  });

  it('is given up after two days', async () => {
    await office.put('schiedam', 'opened');
    await office.database.query(`update messages set created_at = now() - interval '49 hours'`);
    const away = new FakeMailer(failing(new MailFailure('later', 'SMTP_451')));
    await office.sender(away).run(workingHour);
    expect(await office.messages()).toMatchObject([{ mail: 'failed', code: 'SMTP_451' }]);
  });

  it('is a reminder that is not sent again when nobody knows whether it arrived', async () => {
    await office.put('schiedam', 'reminder');
    await office.put('schiedam', 'opened');
    const unsure = new FakeMailer(failing(new MailFailure('unsure', 'SERVER_UNREACHABLE')));
    await office.sender(unsure).run(workingHour);
    await office.makeDue();
    const next = new FakeMailer();
    await office.sender(next).run(workingHour);
    expect(next.taken.map(({ subject }) => subject)).toEqual(['Zelfscan 2026 is geopend']);
    expect((await office.messages()).map(({ kind, mail }) => [kind, mail])).toEqual([
      ['reminder', 'unknown'],
      ['opened', 'sent'],
    ]);
  });
});
