import { createPostgresBackend, UnrecoverableError, Worker } from 'bullmq';
import { newId, type JobPayload } from '@ijkpunt/contracts';
import { createLogger, openJobQueues, type AskedQueues, type Database } from '@ijkpunt/platform';
import type { PlatformAccess } from '@ijkpunt/tenancy';
import { connectAs, createTestDatabase, type TestDatabase } from '@ijkpunt/testing';

export const access: PlatformAccess = { personId: newId(), traceId: newId() };
export const silent = createLogger('test', 'silent');
/** What an error of a database may carry along. */
export const secret = 'familie De Vries';

/** A server that accepts nobody and refuses nobody. */
export const awayQueues: AskedQueues = {
  open: () => new Promise(() => undefined),
  close: async () => undefined,
};

/** The demo with queues of its own, in which jobs can be made to fail for good. */
export interface FailingWork {
  readonly database: TestDatabase;
  readonly admin: Database;
  readonly queues: AskedQueues;
  readonly payload: JobPayload;
  /** Adds jobs of a processor to `results`, and waits until each failed. */
  fail(processor: string, payloads: readonly object[]): Promise<void>;
  audited(): Promise<{ person_id: string; action: string; detail: unknown }[]>;
  close(): Promise<void>;
}

export async function startFailingWork(): Promise<FailingWork> {
  const database = await createTestDatabase('demo');
  const admin = await connectAs(database.urls.ijk_admin);
  const opened = openJobQueues(database.urls.ijk_queue, silent);
  const connection = {
    connectionString: database.urls.ijk_queue,
    schema: 'bullmq',
    max: 2,
  } as never;
  const [campaign] = await database.query<{ region_id: string; id: string }>(
    `select c.region_id, c.id from campaigns c join regions r using (region_id)
      where r.slug = 'rotterdam-rijnmond' and c.slug = 'zelfscan-2026'`,
  );
  const payload: JobPayload = {
    v: 1,
    kind: 'scan.submitted.v1',
    eventId: newId(),
    regionId: campaign?.region_id ?? '',
    entityId: campaign?.id ?? '',
    version: 1,
    traceId: newId(),
  };
  return {
    database,
    admin,
    queues: { open: async () => opened.queues, close: async () => undefined },
    payload,
    async fail(processor, payloads) {
      for (const each of payloads) {
        await opened.queues.add('results', processor, each as JobPayload, 0);
      }
      const refuse = async (): Promise<void> => {
        throw new UnrecoverableError(`duplicate key (${secret})`);
      };
      const worker = new Worker('results', refuse, { connection }, createPostgresBackend as never);
      let left = payloads.length;
      await new Promise<void>((resolve) => {
        worker.on('failed', () => {
          left -= 1;
          if (left === 0) resolve();
        });
      });
      await worker.close();
    },
    audited: () =>
      database.query('select person_id, action, detail from platform_audit_log order by at, id'),
    async close() {
      await Promise.all([opened.close(), admin.close()]);
      await database.drop();
    },
  };
}
