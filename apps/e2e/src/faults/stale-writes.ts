import type { Admin } from './admin.js';

/**
 * Counts, inside the database, every write that puts an older version over a newer one. A look
 * from outside now and then would miss what is put right a moment later. Rolled back writes
 * leave no trace, as it should be.
 */
export async function watchStaleWrites(admin: Admin): Promise<void> {
  await admin.query(`
    create schema faults;
    create table faults.writes (
      what text not null, older boolean not null, at timestamptz not null default now());
    -- Regions whose computation always fails.
    create table faults.poisoned (region_id uuid primary key);
    create function faults.refuse_poisoned() returns trigger language plpgsql security definer
      set search_path = public, pg_temp as $$
    begin
      if exists (select from faults.poisoned where region_id = new.region_id) then
        raise exception 'this region cannot be computed';
      end if;
      return new;
    end $$;
    create trigger faults_poison before insert on municipal_results
      for each row execute function faults.refuse_poisoned();
    create function faults.note_result() returns trigger language plpgsql security definer
      set search_path = public, pg_temp as $$
    declare before_revision int; after_revision int;
    begin
      select revision into before_revision from submissions where id = old.submission_id;
      select revision into after_revision from submissions where id = new.submission_id;
      insert into faults.writes (what, older) values
        ('result', new.version < old.version or after_revision < before_revision);
      return null;
    end $$;
    create function faults.note_version() returns trigger language plpgsql security definer
      set search_path = public, pg_temp as $$
    begin
      if new.computed_version <> old.computed_version then
        insert into faults.writes (what, older) values
          ('computed', new.computed_version < old.computed_version);
      end if;
      if new.reported_version <> old.reported_version then
        insert into faults.writes (what, older) values
          ('reported', new.reported_version < old.reported_version);
      end if;
      return null;
    end $$;
    create trigger faults_note after update on municipal_results
      for each row execute function faults.note_result();
    create trigger faults_note after update on campaign_results
      for each row execute function faults.note_version();`);
}

export interface WriteCounts {
  readonly stale: number;
  readonly recomputations: number;
}

export async function countWrites(admin: Admin): Promise<WriteCounts> {
  const [counts] = await admin.query<WriteCounts>(
    `select count(*) filter (where older)::int as stale,
            count(*) filter (where what = 'computed')::int as recomputations from faults.writes`,
  );
  return counts ?? { stale: 0, recomputations: 0 };
}
