import type { Transaction } from '@ijkpunt/platform';

/** A table that holds rows of regions, as the catalogue of the database describes it. */
export interface TenantTable {
  readonly name: string;
  /** Those that a row brings along; not what the database makes of them. */
  readonly columns: readonly string[];
  /** Columns that say which person. */
  readonly personColumns: readonly string[];
  /** Columns of bytes. */
  readonly byteColumns: readonly string[];
  /** Other tables that its foreign keys lead to. */
  readonly restsOn: readonly string[];
}

/** Every table of regions, each after those that it rests on. */
export async function readTenantTables(tx: Transaction): Promise<TenantTable[]> {
  const column = (where: string): string => `array(
    select a.attname::text from pg_attribute a
     where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       and ${where} order by a.attnum)`;
  const tables: TenantTable[] = await tx.query(
    `select c.relname::text as name, ${column('true')} as columns,
            ${column(`a.atttypid = 'bytea'::regtype`)} as "byteColumns",
            ${column(`a.atttypid = 'uuid'::regtype
              and (a.attname = 'person_id' or a.attname like '%\\_by')`)} as "personColumns",
            array(select distinct f.relname::text from pg_constraint k
                    join pg_class f on f.oid = k.confrelid
                   where k.conrelid = c.oid and k.contype = 'f' and f.oid <> c.oid) as "restsOn"
       from pg_class c
       join pg_attribute r on r.attrelid = c.oid and r.attname = 'region_id'
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      order by 1`,
  );
  return parentsFirst(tables);
}

/** In an order in which rows may come; in the reverse they may go. */
export function parentsFirst<T extends Pick<TenantTable, 'name' | 'restsOn'>>(
  tables: readonly T[],
): T[] {
  const waiting = new Map(tables.map((table) => [table.name, table]));
  const sorted: T[] = [];
  while (waiting.size > 0) {
    const free = [...waiting.values()].filter(
      ({ restsOn }) => !restsOn.some((parent) => waiting.has(parent)),
    );
    if (free.length === 0) {
      throw new Error(`tables rest on each other: ${[...waiting.keys()].join(', ')}`);
    }
    for (const table of free) waiting.delete(table.name);
    sorted.push(...free);
  }
  return sorted;
}
