import { Client } from 'pg';
import {
  databaseUrls,
  ensureRoles,
  migrate,
  reasonOf,
  StartRefused,
  type DatabaseUrls,
} from '@ijkpunt/database';
import { demoState, seedDemo, type DemoState } from '@ijkpunt/demo';
import { prepareQueue } from '@ijkpunt/platform';
import type { Secrets } from './data-folder.js';

/** In the embedded cluster. */
export const productDatabase = 'ijkpunt';
const halfName = `${productDatabase}_half`;

export interface ProductDatabase {
  readonly urls: DatabaseUrls;
  readonly isSeeded: boolean;
}

/**
 * In the embedded cluster. The demo is made in a database under another name, which gets the real
 * one when it is complete: a first start that was cut off starts over, and what carries the real
 * name is never thrown away.
 */
export async function prepareEmbedded(
  clusterUrl: string,
  secrets: Secrets,
): Promise<ProductDatabase> {
  const isThere = await onCluster(clusterUrl, async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [
      productDatabase,
    ]);
    return found.rowCount !== 0;
  });
  if (!isThere) {
    await onCluster(clusterUrl, async (client) => {
      await client.query(`drop database if exists ${halfName} with (force)`);
      await client.query(`create database ${halfName}`);
    });
    await seedWhenEmpty(await prepare(urlOf(clusterUrl, halfName), secrets));
    await onCluster(clusterUrl, (client) =>
      client.query(`alter database ${halfName} rename to ${productDatabase}`),
    );
  }
  const { urls, state } = await prepare(urlOf(clusterUrl, productDatabase), secrets);
  return { urls, isSeeded: state === 'complete' };
}

function urlOf(clusterUrl: string, database: string): string {
  const url = new URL(clusterUrl);
  url.pathname = `/${database}`;
  return url.toString();
}

/** In a database of one's own: nothing in it is ever thrown away. */
export async function prepareGiven(
  databaseUrl: string,
  secrets: Secrets,
): Promise<ProductDatabase> {
  let prepared: Prepared;
  try {
    prepared = await prepare(databaseUrl, secrets);
  } catch (error) {
    throw new StartRefused(
      `De database van DATABASE_URL kan niet worden gebruikt: ${reasonOf(error)}. Controleer server, gebruiker en wachtwoord; de gebruiker moet rollen en schema's mogen maken.`,
    );
  }
  if (prepared.state === 'partial') {
    throw new StartRefused(
      'De database van DATABASE_URL is bij een eerdere start half gevuld. Maak een nieuwe, lege database en start daarmee opnieuw.',
    );
  }
  return seedWhenEmpty(prepared);
}

/** Checks or prepares a queue that is not in the product's own database. */
export async function prepareGivenQueue(queueUrl: string): Promise<void> {
  try {
    await prepareQueue(queueUrl);
  } catch (error) {
    throw new StartRefused(
      `De wachtrij van QUEUE_URL kan niet worden gebruikt: ${reasonOf(error).replace(/\.$/, '')}. Controleer het adres en of de server draait.`,
    );
  }
}

interface Prepared {
  readonly urls: DatabaseUrls;
  readonly state: DemoState;
}

async function prepare(adminUrl: string, secrets: Secrets): Promise<Prepared> {
  const urls = databaseUrls(adminUrl, secrets.roles);
  await ensureRoles(adminUrl, secrets.roles);
  await migrate(urls.ijk_owner);
  await prepareQueue(urls.ijk_queue);
  return { urls, state: await demoState(urls) };
}

async function seedWhenEmpty({ urls, state }: Prepared): Promise<ProductDatabase> {
  if (state === 'absent') await seedDemo(urls);
  return { urls, isSeeded: state === 'absent' || state === 'complete' };
}

async function onCluster<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
