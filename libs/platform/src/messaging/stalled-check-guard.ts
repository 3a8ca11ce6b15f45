import { Client } from 'pg';
import { engineOf, queueSchema } from './queue-engine.js';
import { workerSettings } from './job-settings.js';

/**
 * BullMQ on Postgres takes the time from its client. One process with a clock ahead leaves a
 * "last stalled check" and locks in the future, and until then nobody takes back the jobs of a
 * killed worker. This forgets such values, by the database's own clock.
 */
export async function forgetFutureStalledChecks(queueUrl: string): Promise<number> {
  if (engineOf(queueUrl) === 'redis') return 0;
  const client = new Client({
    connectionString: queueUrl,
    connectionTimeoutMillis: 2_000,
    query_timeout: 5_000,
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const result = await client.query(
      `delete from ${queueSchema}.meta where field = 'stalled-check'
          and value::numeric > extract(epoch from now()) * 1000 + $1`,
      [2 * workerSettings.stalledInterval],
    );
    // A lock taken by that process would keep its job, and all that are deduplicated with it.
    const locks = await client.query(
      `update ${queueSchema}.job set locked_until_ms = extract(epoch from now()) * 1000
        where locked_until_ms > extract(epoch from now()) * 1000 + $1`,
      [2 * workerSettings.lockDuration],
    );
    return (result.rowCount ?? 0) + (locks.rowCount ?? 0);
  } finally {
    await client.end();
  }
}
