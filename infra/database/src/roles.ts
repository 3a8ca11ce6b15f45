import { Client } from 'pg';

/** The database roles of the product; none may bypass row-level security. */
export const databaseRoles = [
  'ijk_owner',
  'ijk_app',
  'ijk_worker',
  'ijk_relay',
  'ijk_identity',
  'ijk_admin',
  'ijk_queue',
] as const;
export type DatabaseRole = (typeof databaseRoles)[number];
export type RolePasswords = Readonly<Record<DatabaseRole, string>>;

/** Postgres before this release lets row-level security be bypassed (CVE-2025-8713). */
const oldestSafeVersion = 150_014;

/**
 * Makes the roles or gives them their present passwords, and lets the owner create in this
 * database. Runs as a role that may create roles; safe to run again.
 */
export async function ensureRoles(adminUrl: string, passwords: RolePasswords): Promise<void> {
  const client = new Client({ connectionString: adminUrl, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const version = await client.query<{ version: number }>(
      `select current_setting('server_version_num')::int as version`,
    );
    if ((version.rows[0]?.version ?? 0) < oldestSafeVersion) {
      throw new Error('Postgres 15.14 of nieuwer is nodig; deze server is ouder.');
    }
    // Two starts at once would both find a role missing.
    await client.query('select pg_advisory_lock(7411001)');
    for (const role of databaseRoles) await ensureRole(client, role, passwords[role]);
    const database = await client.query<{ name: string }>('select current_database() as name');
    const name = client.escapeIdentifier(database.rows[0]?.name ?? '');
    await client.query(`grant create, connect on database ${name} to ijk_owner`);
    await client.query('grant create, usage on schema public to ijk_owner');
    // BullMQ asks for its schema by `create schema if not exists`, which needs the right to
    // create one even when it exists.
    await client.query(`grant create, connect on database ${name} to ijk_queue`);
    await client.query('create schema if not exists bullmq');
    await client.query('grant create, usage on schema bullmq to ijk_queue');
  } finally {
    await client.end();
  }
}

/** Only a superuser may even name these attributes of a role that exists: look, and touch not. */
async function ensureRole(client: Client, role: DatabaseRole, password: string): Promise<void> {
  const secret = client.escapeLiteral(password);
  const found = await client.query<{ isTooStrong: boolean }>(
    `select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as "isTooStrong"
       from pg_roles where rolname = $1`,
    [role],
  );
  const [known] = found.rows;
  if (known?.isTooStrong) {
    throw new Error(
      `De rol ${role} mag meer dan IJkpunt toestaat (superuser, bypassrls, createrole of createdb). Ontneem de rol dat recht.`,
    );
  }
  await client.query(
    known
      ? `alter role ${role} login password ${secret}`
      : `create role ${role} login nosuperuser nobypassrls nocreaterole nocreatedb password ${secret}`,
  );
}
