import { once } from 'node:events';
import { StartRefused } from '@ijkpunt/database';
import type { PrepareAnswer, Prepared, PrepareRequest } from './preparing.js';

// A starter that was killed stops nobody: then this ends by itself, whatever it is at.
process.once('disconnect', () => process.exit(1));

const asking = once(process, 'message');
// Loaded while the database starts, and before its address comes.
const loading = Promise.all([import('./product-database.js'), import('@ijkpunt/demo')]);

async function prepare(request: PrepareRequest): Promise<Prepared> {
  const [
    { prepareEmbedded, prepareGiven, prepareGivenQueue },
    { demoPassword, demoPeople, lastPerson },
  ] = await loading;
  const { databaseUrl, isEmbedded, queueUrl, secrets } = request;
  const { urls, isSeeded } = isEmbedded
    ? await prepareEmbedded(databaseUrl, secrets)
    : await prepareGiven(databaseUrl, secrets);
  if (queueUrl) await prepareGivenQueue(queueUrl);
  const accounts = [...demoPeople, lastPerson].map(({ email, name, description }) => ({
    email,
    name,
    description,
  }));
  return { urls, demo: isSeeded ? { password: demoPassword, accounts } : null };
}

async function answer(): Promise<PrepareAnswer> {
  try {
    const [request] = (await asking) as [PrepareRequest];
    return { prepared: await prepare(request) };
  } catch (error) {
    if (error instanceof StartRefused) return { refusal: error.message };
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

process.send?.(await answer(), () => process.exit(0));
