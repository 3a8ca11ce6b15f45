import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@ijkpunt/contracts';
import { systemContext, type Database, type RegionContext } from '@ijkpunt/platform';
import { connectAs, createTestDatabase, type TestDatabase } from '@ijkpunt/testing';
import { askExport } from '../exports.js';
import { MakeExport } from '../make-export.js';
import { fillRegion } from './fill-region.js';

/** The demo's Rotterdam-Rijnmond with something in every table, and who makes archives of it. */
export class LeavingRegion {
  private constructor(
    readonly database: TestDatabase,
    readonly admin: Database,
    readonly worker: Database,
    readonly context: RegionContext,
    readonly folder: string,
  ) {}

  static async open(): Promise<LeavingRegion> {
    const database = await createTestDatabase('demo');
    await database.query(fillRegion);
    const [region] = await database.query<{ id: string }>(
      `select region_id as id from regions where slug = 'rotterdam-rijnmond'`,
    );
    return new LeavingRegion(
      database,
      await connectAs(database.urls.ijk_admin),
      await connectAs(database.urls.ijk_worker),
      systemContext(region?.id ?? '', 'test'),
      await mkdtemp(join(tmpdir(), 'ijkpunt-test-')),
    );
  }

  async ask(): Promise<string> {
    const id = await this.admin.inRegion(this.context, (tx) => askExport(tx, this.context));
    if (!id) throw new Error('one is under way');
    return id;
  }

  job(exportId: string): Parameters<MakeExport['run']>[0] {
    return { regionId: this.context.regionId, exportId, traceId: 'test' };
  }

  /** The path of an archive of how the region stands now. */
  async archive(): Promise<string> {
    const id = await this.ask();
    await new MakeExport(this.worker).run(this.job(id));
    return this.fetch(id);
  }

  async fetch(id: string): Promise<string> {
    const parts = await this.database.query<{ bytes: Buffer }>(
      'select bytes from region_export_parts where export_id = $1 order by position',
      [id],
    );
    const path = join(this.folder, `${newId()}.zip`);
    await writeFile(path, Buffer.concat(parts.map(({ bytes }) => bytes)));
    return path;
  }

  async close(): Promise<void> {
    await Promise.all([this.admin.close(), this.worker.close()]);
    await this.database.drop();
    await rm(this.folder, { recursive: true });
  }
}
