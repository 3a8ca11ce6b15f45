import type { Database } from '@ijkpunt/platform';
import type { RegionAccess } from '@ijkpunt/tenancy';
import { accessOf } from './actors.js';
import { connectAs } from './connect.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** Of the demo, by the first name they have there. */
export type DemoPeople = Readonly<
  Record<'sam' | 'noor' | 'wil' | 'vera' | 'robin' | 'bo' | 'olga', RegionAccess>
>;

export interface Demo extends DemoPeople {
  readonly database: TestDatabase;
  readonly app: Database;
  readonly identity: Database;
  /** Anybody else of the demo, inside a region. */
  enter(account: string, region?: string): Promise<RegionAccess>;
  close(): Promise<void>;
}

/**
 * A copy of the demo for one test file, connected as the gateway is. Sam coordinates the scan of
 * Schiedam, Noor fills it in, Wil reads it; Vera is their neighbour in Vlaardingen, Robin
 * coordinates the region, Bo facilitates it, and Olga works in another one.
 */
export async function openDemo(): Promise<Demo> {
  const database = await createTestDatabase('demo');
  const app = await connectAs(database.urls.ijk_app, 6);
  const identity = await connectAs(database.urls.ijk_identity);
  const enter = (account: string, region = 'rotterdam-rijnmond'): Promise<RegionAccess> =>
    accessOf(identity, `${account}@demo.example`, region);
  return {
    database,
    app,
    identity,
    enter,
    sam: await enter('schiedam'),
    noor: await enter('schiedam.invuller'),
    wil: await enter('schiedam.lezer'),
    vera: await enter('vlaardingen'),
    robin: await enter('coordinator.rijnmond'),
    bo: await enter('begeleider'),
    olga: await enter('oss', 'noordoost-brabant'),
    async close() {
      await Promise.all([app.close(), identity.close()]);
      await database.drop();
    },
  };
}
