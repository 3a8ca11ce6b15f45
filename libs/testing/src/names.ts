import { Client } from 'pg';
import { databaseRoles, type RolePasswords } from '@ijkpunt/database';

/** Databases that tests clone: migrated and empty, or with the demo in it. */
export const templates = { empty: 'ijkpunt_empty', demo: 'ijkpunt_demo' } as const;
export const rolePasswords = Object.fromEntries(
  databaseRoles.map((role) => [role, 'test']),
) as RolePasswords;

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}

export async function runSql(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
