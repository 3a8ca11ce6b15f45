/**
 * SQL that opens each tenant table to its owner, for the region that a transaction is in and no
 * other: functions with the owner's rights read or empty one region through it, and an archive is
 * restored. Runs after the migrations, so that no table of a later one is forgotten.
 */
export const openToOwner = `
  do $$
    declare tenant_table record;
    begin
      for tenant_table in
        select c.relname from pg_class c
          join pg_attribute a on a.attrelid = c.oid and a.attname = 'region_id'
         where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
           and not exists (select from pg_policy p
                            where p.polrelid = c.oid and p.polname = 'region_of_owner')
      loop
        execute format('create policy region_of_owner on public.%I to ijk_owner
          using (region_id = (select app.region())) with check (region_id = (select app.region()))',
          tenant_table.relname);
      end loop;
    end $$`;
