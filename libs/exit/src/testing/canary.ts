import type { TestDatabase } from '@ijkpunt/testing';

interface Column {
  readonly place: string;
  readonly column: string;
  readonly type: string;
}

/** What stands in a column of this type when the canary does. */
const values: Readonly<Record<string, (canary: string) => string>> = {
  text: (canary) => `'${canary}' || row_number`,
  'text[]': (canary) => `array['${canary}' || row_number]`,
  jsonb: (canary) => `jsonb_build_object('zin', '${canary}')`,
  bytea: (canary) => `convert_to('${canary}' || row_number, 'UTF8')`,
};

/**
 * Writes a word into every column of a region's rows that can hold one, past triggers and foreign
 * keys. Answers the columns that refused it, since they hold words of ours alone.
 */
export async function plantCanary(
  database: TestDatabase,
  regionId: string,
  canary: string,
): Promise<string[]> {
  const columns = await database.query<Column>(
    `select c.oid::regclass::text as place, a.attname::text as column,
            format_type(a.atttypid, null) as type
       from pg_class c
       join pg_attribute r on r.attrelid = c.oid and r.attname = 'region_id'
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        and a.attgenerated = '' and format_type(a.atttypid, null) = any($1)
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      order by 1, 2`,
    [Object.keys(values)],
  );
  const refused: string[] = [];
  await database.query('set session_replication_role = replica');
  for (const { place, column, type } of columns) {
    const value = values[type]?.(canary) ?? '';
    await database
      .query(
        `update ${place} t set ${column} = ${value}
           from (select ctid as row_place, row_number() over () from ${place} where region_id = $1) numbered
          where t.ctid = row_place`,
        [regionId],
      )
      .catch(() => refused.push(`${place}.${column}`));
  }
  await database.query('set session_replication_role = origin');
  return refused;
}

/** Every table of every schema in which the word still stands, as text or as bytes. */
export async function findCanary(database: TestDatabase, canary: string): Promise<string[]> {
  const tables = await database.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema')
        and n.nspname not like 'pg_toast%' order by 1`,
  );
  const found: string[] = [];
  const hex = Buffer.from(canary).toString('hex');
  for (const { name } of tables) {
    const rows = await database.query(
      `select from ${name} t where t::text like $1 or t::text like $2 limit 1`,
      [`%${canary}%`, `%${hex}%`],
    );
    if (rows.length > 0) found.push(name);
  }
  return found;
}
