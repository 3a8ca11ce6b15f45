import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

/** The event table: written in the transaction of the fact, read by the relay. */
export class Messaging1700000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table events (
        region_id uuid not null references regions (region_id),
        id uuid not null,
        kind text not null,
        entity_id uuid not null,
        version integer not null,
        trace_id text not null,
        -- 0 is at once; higher waits until nothing else does (BullMQ's order).
        priority integer not null default 0,
        created_at timestamptz not null default now(),
        attempts integer not null default 0,
        next_at timestamptz not null default now(),
        done_at timestamptz,
        primary key (region_id, id)
      ) with (autovacuum_vacuum_scale_factor = 0.01);
      create index events_open on events (next_at) where done_at is null;
      create index events_done on events (done_at) where done_at is not null;
      ${tenantTable('events', { ijk_app: 'insert', ijk_worker: 'insert', ijk_admin: 'insert' })}
      create policy events_relay on events to ijk_relay using (true) with check (true);
      grant select, delete on events to ijk_relay;
      grant update (attempts, next_at, done_at) on events to ijk_relay;

    `);
  }

  async down(): Promise<void> {
    throw new Error('The first migrations are not undone; restore a backup.');
  }
}
