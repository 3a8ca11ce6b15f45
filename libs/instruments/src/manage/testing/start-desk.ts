import { newId } from '@ijkpunt/contracts';
import type { PlatformAccess } from '@ijkpunt/tenancy';
import { connectAs, createTestDatabase, type TestDatabase } from '@ijkpunt/testing';
import type { Instrument } from '../../instrument-shape.js';
import { publishInstrument } from '../../instruments.js';
import { buildInstrument, buildQuestion } from '../../testing/build-instrument.js';
import { Administration } from '../administration.js';

export const access: PlatformAccess = { personId: newId(), traceId: newId() };

/** A question at which the author's check has no complaint that keeps it from being published. */
export const first: Instrument = buildInstrument([
  buildQuestion('A1', 'de visie'),
  buildQuestion('A2', 'scholing'),
]);

export interface Desk {
  readonly database: TestDatabase;
  readonly administration: Administration;
  drafts(): Promise<{ instrument_code: string; version: string; revision: number }[]>;
  audited(): Promise<string[]>;
  close(): Promise<void>;
}

/** An administrator's database in which `proef` has its version 1. */
export async function startDesk(template: 'empty' | 'demo' = 'empty'): Promise<Desk> {
  const database = await createTestDatabase(template);
  const admin = await connectAs(database.urls.ijk_admin);
  await admin.outsideRegions((tx) => publishInstrument(tx, first));
  return {
    database,
    administration: new Administration(admin),
    drafts: () =>
      database.query('select instrument_code, version, revision from instrument_drafts order by 1'),
    async audited() {
      const rows = await database.query<{ action: string }>(
        'select action from platform_audit_log order by at, id',
      );
      return rows.map(({ action }) => action);
    },
    async close() {
      await admin.close();
      await database.drop();
    },
  };
}
