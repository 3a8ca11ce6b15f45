import { newId } from '@ijkpunt/contracts';
import { createLogger, type Database } from '@ijkpunt/platform';
import { connectAs, createTestDatabase, type TestDatabase } from '@ijkpunt/testing';
import type { MessageKind } from '../kinds.js';
import type { Mail, Mailer } from '../mail.js';
import { SendMails, type SendMailsOptions } from '../send-mails.js';
import { TellPeople } from '../tell-people.js';

export const silent = createLogger('test', 'silent');
const region = 'rotterdam-rijnmond';

/** Remembers what it took; what becomes of a mail is the test's choice. */
export class FakeMailer implements Mailer {
  readonly taken: Mail[] = [];
  constructor(private readonly answer: (mail: Mail) => Promise<void> = async () => undefined) {}

  async send(mail: Mail): Promise<void> {
    this.taken.push(mail);
    await this.answer(mail);
  }

  close(): void {}
}

interface KeptMessage {
  readonly id: string;
  readonly kind: MessageKind;
  readonly mail: string;
  readonly code: string | null;
  readonly attempts: number;
  readonly email: string;
  readonly moment: string;
}

/** The demo region with its unfinished scan, and what sends and tells in it. */
export class PostOffice {
  private constructor(
    readonly database: TestDatabase,
    readonly worker: Database,
    readonly relay: Database,
    readonly regionId: string,
    readonly campaignId: string,
  ) {}

  static async open(): Promise<PostOffice> {
    const database = await createTestDatabase('demo');
    const worker = await connectAs(database.urls.ijk_worker, 12);
    const relay = await connectAs(database.urls.ijk_relay);
    const [campaign] = await database.query<{ region_id: string; id: string }>(
      `select c.region_id, c.id from campaigns c join regions r using (region_id)
        where r.slug = $1 and c.slug = 'zelfscan-2026'`,
      [region],
    );
    const { region_id = '', id = '' } = campaign ?? {};
    return new PostOffice(database, worker, relay, region_id, id);
  }

  async close(): Promise<void> {
    await Promise.all([this.worker.close(), this.relay.close()]);
    await this.database.drop();
  }

  sender(mailer: Mailer, change: Partial<SendMailsOptions> = {}): SendMails {
    return new SendMails({
      ...{ database: this.worker, relayDatabase: this.relay, mailer, log: silent },
      publicUrl: 'https://ijkpunt.example',
      ...change,
    });
  }

  get teller(): TellPeople {
    return new TellPeople(this.relay, this.worker, silent);
  }

  async empty(): Promise<void> {
    await this.database.query('delete from messages');
  }

  /** A message that waits to be mailed to a demo person. */
  async put(name: string, kind: MessageKind, moment = newId()): Promise<string> {
    const id = newId();
    await this.database.query(
      `insert into messages (region_id, id, person_id, kind, moment, campaign_id, mail)
       select $1, $2, id, $3, $4, $5, 'waiting' from identity.people where email = $6`,
      [
        ...[this.regionId, id, kind, moment],
        ...[kind === 'reminder' ? null : this.campaignId, `${name}@demo.example`],
      ],
    );
    return id;
  }

  /** As when the lease or the wait of every mail is over. */
  async makeDue(): Promise<void> {
    await this.database.query('update messages set due_at = now()');
  }

  async messages(): Promise<KeptMessage[]> {
    return this.database.query(
      `select m.id, m.kind, m.mail, m.code, m.attempts, m.moment, p.email
         from messages m join identity.people p on p.id = m.person_id
        where region_id = $1 order by m.created_at, m.id`,
      [this.regionId],
    );
  }

  async states(): Promise<string[]> {
    return (await this.messages()).map(({ mail }) => mail);
  }
}
