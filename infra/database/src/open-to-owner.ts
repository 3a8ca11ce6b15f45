/**
 * SQL that opens each tenant table to its owner, for the region that a transaction is in, and only
 * when that says that the region leaves or comes back: functions with the owner's rights read or
 * empty one region through it, and an archive is restored. Runs after the migrations, so that no
 * table of a later one is forgotten.
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
                            where p.polrelid = c.oid and p.polname = 'leaving_region')
      loop
        execute format('create policy leaving_region on public.%I to ijk_owner
          using (region_id = (select app.region()) and (select app.is_leaving()))
          with check (region_id = (select app.region()) and (select app.is_leaving()))',
          tenant_table.relname);
      end loop;
    end $$`;
