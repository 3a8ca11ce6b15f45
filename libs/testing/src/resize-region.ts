import type { TestDatabase } from './test-database.js';

interface RegionSize {
  readonly region: string;
  /** The municipality that stays, and whose measurements the added ones have too. */
  readonly like: string;
  readonly members: number;
}

const copied = {
  scans: ['id'],
  submissions: ['id', 'scan_id'],
  municipal_results: ['submission_id'],
  edition_submissions: ['submission_id'],
} as const;

/**
 * Gives a region of the demo so many members, each with everything that one of them measured, so
 * that its gate stays as it was. Past constraints and triggers: nothing real can shrink so.
 */
export async function resizeRegion(database: TestDatabase, size: RegionSize): Promise<void> {
  const { region, like, members } = size;
  const one = `select code from municipalities where slug = '${like}'`;
  const of = `select region_id from regions where slug = '${region}'`;
  const other = (column: string): string =>
    `'${column}', md5((t.${column})::text || m.municipality_code)::uuid`;
  const copies = Object.entries(copied).map(
    ([table, ids]) => `
      insert into ${table}
      select copy.* from ${table} t
        join memberships m on m.region_id = t.region_id and m.member_from = '1900-01-01'
       cross join lateral jsonb_populate_record(null::${table}, to_jsonb(t) || jsonb_build_object(
         'municipality_code', m.municipality_code, ${ids.map(other).join(', ')})) copy
       where t.region_id = (${of}) and t.municipality_code = (${one})
         on conflict do nothing;`,
  );
  await database.query(`
    set session_replication_role = replica;
    delete from memberships where region_id = (${of}) and municipality_code <> (${one});
    insert into memberships (region_id, id, municipality_code, member_from)
    select (${of}), gen_random_uuid(), code, '1900-01-01' from municipalities
     where code <> (${one}) order by code limit ${members - 1};
    ${copies.join('\n')}
    set session_replication_role = origin;
  `);
}
