import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@ijkpunt/testing';

/** Global and read-only for the application; every other table belongs to a region. */
const referenceTables = ['municipalities', 'municipality_changes', 'instrument_versions'];
/** The platform administrator's own work: of no region, which learns only what was retired. */
const platformTables = [
  'platform_audit_log',
  'region_removals',
  'instrument_drafts',
  'instrument_retirements',
];
/** Figures over all regions, which tell of none of them and are no role's. */
const releasedTables = ['figure_batches', 'figure_batch_seals'];
/** Functions with the rights of their owner, by their whole signature, each for one role. */
const definers = `(values
  ('identity.regions_of(uuid)', 'ijk_identity'), ('identity.request_of(bytea)', 'ijk_identity'),
  ('identity.share_of(bytea)', 'ijk_identity'),
  ('identity.message_of(bytea)', 'ijk_identity'), ('identity.report_of(bytea)', 'ijk_identity'),
  ('identity.people_here(uuid[])', 'ijk_worker'), ('app.unreached_people()', 'ijk_app'),
  ('identity.claim_invitations(integer)', 'ijk_worker'),
  ('identity.keep_invitation_link(uuid,bytea)', 'ijk_worker'),
  ('identity.mark_invitation(uuid,text,timestamp with time zone)', 'ijk_worker'),
  ('app.use_of_regions()', 'ijk_admin'), ('app.released_figures()', 'ijk_admin'),
  ('app.release_figures()', 'ijk_worker'),
  ('app.begin_removal(uuid)', 'ijk_worker'),
  ('app.remove_region_rows(uuid,text,integer)', 'ijk_worker'),
  ('app.remove_region_people(uuid)', 'ijk_worker'),
  ('app.finish_removal(uuid,integer)', 'ijk_worker'),
  ('identity.people_of_region()', 'ijk_worker'), ('app.region_rows(text,text[])', 'ijk_worker'),
  ('app.first_answers_by_day(uuid)', 'ijk_app'), ('app.people_to_remind()', 'ijk_app'),
  ('app.marks_of_version(text,text)', 'ijk_admin'),
  ('app.count_people(uuid,text[],date)', 'ijk_admin'),
  ('app.hand_on_roles(uuid,text[],text,date)', 'ijk_admin'),
  ('app.spread_of_version(text,text)', 'ijk_admin')) definers (signature, role)`;
const ourSchemas = `('public', 'identity', 'app')`;
const ourRoles = `('ijk_app', 'ijk_worker', 'ijk_relay', 'ijk_identity', 'ijk_admin', 'ijk_queue')`;

/** Each query finds offenders; none may be found. */
const offences: readonly (readonly [string, string])[] = [
  [
    'a tenant table without forced row-level security',
    `select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
        where a.attname = 'region_id' and c.relkind in ('r', 'p')
          and c.relnamespace = 'public'::regnamespace
          and not (c.relrowsecurity and c.relforcerowsecurity)`,
  ],
  [
    'a tenant table that a role may reach without a policy for that role',
    `select c.relname, r.rolname from pg_class c
         join pg_attribute a on a.attrelid = c.oid and a.attname = 'region_id'
         cross join pg_roles r
        where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
          and r.rolname in ${ourRoles}
          and (has_table_privilege(r.oid, c.oid, 'select, insert, update, delete')
            or has_any_column_privilege(r.oid, c.oid, 'select, insert, update'))
          and not exists (select 1 from pg_policy p where p.polrelid = c.oid and r.oid = any(p.polroles))`,
  ],
  [
    'a policy for everybody, or one that checks less when writing than when reading',
    `select polname from pg_policy
        where polroles = '{0}'
           or (polcmd = '*' and polpermissive and polwithcheck is null)`,
  ],
  [
    'a foreign key between tenant tables that does not carry the region',
    `select con.conname from pg_constraint con where con.contype = 'f'
          and exists (select 1 from pg_attribute where attrelid = con.conrelid and attname = 'region_id')
          and exists (select 1 from pg_attribute where attrelid = con.confrelid and attname = 'region_id')
          and not exists (select 1 from unnest(con.conkey) k
                join pg_attribute a on a.attrelid = con.conrelid and a.attnum = k
               where a.attname = 'region_id')`,
  ],
  [
    'a unique key of a tenant table that does not begin with the region',
    `select i.indexrelid::regclass::text from pg_index i
         join pg_class c on c.oid = i.indrelid and c.relnamespace = 'public'::regnamespace
         join pg_attribute a on a.attrelid = c.oid and a.attname = 'region_id'
        where i.indisunique and i.indkey[0] <> a.attnum and c.relname <> 'regions'`,
  ],
  [
    'a view that works with the rights of its owner, or a materialized view',
    `select relname from pg_class
        where relnamespace in (select oid from pg_namespace where nspname in ${ourSchemas})
          and (relkind = 'm' or (relkind = 'v'
            and not coalesce('security_invoker=true' = any(reloptions), false)))`,
  ],
  [
    // What is asked before there is a region (those of a person, the place of a link's request),
    // whom a worker may write to in the region it is in, whom mail does not reach, and what is
    // counted over all regions, or over the municipalities of one.
    'a function with the rights of its owner, but those that are named, path pinned',
    `select p.proname from pg_proc p
        where p.pronamespace in (select oid from pg_namespace where nspname in ${ourSchemas})
          and p.prosecdef
          and not (p.oid::regprocedure::text in (select signature from ${definers})
            and p.proconfig @> array['search_path=pg_catalog, pg_temp'])`,
  ],
  [
    'a function with the rights of its owner that another role than its own may call',
    `select p.oid::regprocedure::text, r.rolname from pg_proc p cross join pg_roles r
        where p.pronamespace in (select oid from pg_namespace where nspname in ${ourSchemas})
          and p.prosecdef and r.rolname in ${ourRoles}
          and has_function_privilege(r.oid, p.oid, 'execute')
          and (p.oid::regprocedure::text, r.rolname::text) not in (select * from ${definers})`,
  ],
  [
    'a role of ours that may pass by the policies, or a table of ours that one owns',
    `select rolname from pg_roles
        where rolname in ${ourRoles} and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
       union all
       select c.relname from pg_class c join pg_roles r on r.oid = c.relowner
        where c.relnamespace in (select oid from pg_namespace where nspname in ${ourSchemas})
          and r.rolname in ${ourRoles}`,
  ],
  [
    'a role of ours that may empty a table',
    `select c.relname from pg_class c cross join pg_roles r
        where c.relnamespace in (select oid from pg_namespace where nspname in ${ourSchemas})
          and c.relkind in ('r', 'p') and r.rolname in ${ourRoles}
          and has_table_privilege(r.oid, c.oid, 'truncate')`,
  ],
  [
    'a drafted answer that a background role may read',
    `select c.relname from pg_class c cross join pg_roles r
        where c.relname in ('answers', 'answer_history', 'answer_proposals', 'blind_answers',
            'team_answers')
          and r.rolname in ${ourRoles}
          and r.rolname <> 'ijk_app' and has_any_column_privilege(r.oid, c.oid, 'select')`,
  ],
  [
    'a credential or session that a role other than identity may read',
    `select c.relname from pg_class c cross join pg_roles r
        where c.relnamespace = 'identity'::regnamespace and c.relkind = 'r'
          and r.rolname in ${ourRoles} and r.rolname <> 'ijk_identity'
          and has_any_column_privilege(r.oid, c.oid, 'select, insert, update')`,
  ],
];

/** One of each kind that a careless migration could bring. */
const plants = [
  'create table public.planted (region_id uuid, id uuid unique)',
  'grant select on public.planted to ijk_app',
  'create policy everybody on public.planted using (true)',
  `alter table public.planted add foreign key (id) references public.planted_target (id)`,
  'create view public.planted_view as select * from public.scans',
  `create function public.planted_definer() returns int language sql security definer as 'select 1'`,
  'alter table public.planted owner to ijk_worker',
  'grant truncate on public.events to ijk_relay',
  'grant select on public.answers to ijk_worker',
  'grant select on identity.credentials to ijk_app',
];

describe('the catalogue of the database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase('demo');
  });
  afterAll(() => database.drop());

  it('has no table outside a region but the reference tables', async () => {
    const tables = await database.query<{ name: string }>(
      `select c.relname as name from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
          and not exists (select 1 from pg_attribute a
                           where a.attrelid = c.oid and a.attname = 'region_id')
        order by 1`,
    );
    const names = tables.map((table) => table.name).filter((name) => name !== 'migrations');
    expect(names).toEqual([...referenceTables, ...platformTables, ...releasedTables].sort());
  });

  it.each(offences)('has not: %s', async (_name, sql) => {
    expect(await database.query(sql)).toEqual([]);
  });

  it('finds each of them when it is planted, so that finding nothing means something', async () => {
    const planted = await createTestDatabase('empty');
    try {
      await planted.query(
        'create table public.planted_target (region_id uuid, id uuid primary key)',
      );
      for (const plant of plants) await planted.query(plant);
      for (const [name, sql] of offences) {
        const found = await planted.query(sql);
        expect([name, found.length > 0]).toEqual([name, true]);
      }
    } finally {
      await planted.drop();
    }
  });
});
