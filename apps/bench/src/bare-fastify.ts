import fastify from 'fastify';
import { Pool } from 'pg';
import { environment } from './config.js';
import type { Statement } from './recorded-statements.js';

interface Task {
  readonly statements: readonly Statement[];
  readonly answer: object;
}

/** The least a server can do for the results page: its statements, and its answer as JSON. */
function serve({ statements, answer }: Task): void {
  // As many connections as the gateway has.
  const identity = new Pool({ connectionString: environment['IDENTITY_DATABASE_URL'], max: 5 });
  const app = new Pool({ connectionString: environment['APP_DATABASE_URL'], max: 10 });
  const run = async (pool: Pool, role: string): Promise<void> => {
    const client = await pool.connect();
    try {
      for (const { name, text, values } of statements.filter((each) => each.role === role)) {
        await client.query({ ...(name ? { name } : {}), text, values: [...values] });
      }
    } finally {
      client.release();
    }
  };
  const server = fastify();
  server.get('/health/ready', async () => 'ok');
  server.post('/graphql', async () => {
    await run(identity, 'ijk_identity');
    await run(app, 'ijk_app');
    return answer;
  });
  void server.listen({ port: Number(environment['PORT']), host: '127.0.0.1' });
}

process.once('message', (task: Task) => serve(task));
process.once('SIGTERM', () => process.exit(0));
process.once('disconnect', () => process.exit(0));
