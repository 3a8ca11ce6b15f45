import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { isUuid, notFound } from '@ijkpunt/contracts';
import { Database, systemContext, type RegionContext, type Transaction } from '@ijkpunt/platform';
import {
  ADMIN_DATABASE,
  audit,
  auditPlatform,
  getNamedRegion,
  requireAdmin,
  type PlatformAccess,
} from '@ijkpunt/tenancy';
import type { ExitAccess } from './exit-access.js';
import { askExport, findArchive, listExports, readPart, type RegionExport } from './exports.js';

export interface ArchiveFile {
  readonly name: string;
  readonly sizeBytes: number;
  readonly bytes: Readable;
}

/** A region with its archives, newest first. */
export interface RegionExit {
  readonly slug: string;
  readonly name: string;
  readonly exports: readonly RegionExport[];
}

interface Door {
  readonly slug: string;
  readonly name: string;
  readonly database: Database;
  readonly context: RegionContext;
  readonly platform: PlatformAccess | null;
}

/** Archives of a region: asked for, listed and handed over. */
@Injectable()
export class ReadExports {
  constructor(
    private readonly app: Database,
    @Inject(ADMIN_DATABASE) private readonly admin: Database | null,
  ) {}

  async read(access: ExitAccess): Promise<RegionExit> {
    const { slug, name, context, database } = await this.open(access);
    const exports = await database.inRegion(context, (tx) => listExports(tx, context));
    return { slug, name, exports };
  }

  /** One at a time: asked meanwhile, it is the one that is being made. */
  async ask(access: ExitAccess): Promise<RegionExit> {
    const door = await this.open(access);
    const { slug, name, context } = door;
    return door.database.inRegion(context, async (tx) => {
      const entityId = await askExport(tx, context);
      if (entityId) await tell(tx, door, 'export.asked', entityId);
      return { slug, name, exports: await listExports(tx, context) };
    });
  }

  /** NOT_FOUND too for one that was kept long enough. Read in pieces, as fast as it is taken. */
  async file(access: ExitAccess, id: string): Promise<ArchiveFile> {
    const door = await this.open(access);
    const { slug, context, database } = door;
    if (!isUuid(id)) throw notFound();
    const { sizeBytes, partCount } = await database.inRegion(context, async (tx) => {
      const archive = await findArchive(tx, context, id);
      if (!archive) throw notFound();
      await tell(tx, door, 'export.fetched', id);
      if (door.platform) await noteHandedOver(tx, context, id);
      return archive;
    });
    const parts = async function* (): AsyncGenerator<Buffer> {
      for (let position = 0; position < partCount; position += 1) {
        yield await database.inRegion(context, (tx) => readPart(tx, context, id, position));
      }
    };
    return { name: `${slug}.zip`, sizeBytes, bytes: Readable.from(parts()) };
  }

  private async open(access: ExitAccess): Promise<Door> {
    if (access.of === 'region') {
      const { region, context } = access.region;
      // Of what the region holds nothing changes; that somebody asked for it is written down.
      const writing = { ...context, isReadOnly: false };
      const { slug, name } = region;
      return { slug, name, database: this.app, context: writing, platform: null };
    }
    const { platform } = access;
    const database = requireAdmin(this.admin);
    const { id, slug, name } = await getNamedRegion(database, access.slug);
    const context = {
      ...systemContext(id, platform.traceId),
      ...{ personId: platform.personId, personName: 'Beheer van IJkpunt' },
    };
    return { slug, name, database, context, platform };
  }
}

/** Those of the region learn of it in any case: it is theirs. */
async function tell(
  tx: Transaction,
  { context, slug, platform }: Door,
  action: 'export.asked' | 'export.fetched',
  entityId: string,
): Promise<void> {
  await audit(tx, context, { action, entityId });
  if (!platform) return;
  await auditPlatform(tx, platform, { action, detail: { region: slug, export: entityId } });
}

/** Of a region that is over: what was made after its end is all there is. */
async function noteHandedOver(
  tx: Transaction,
  { regionId }: RegionContext,
  id: string,
): Promise<void> {
  await tx.query(
    `update subscriptions s set exported_at = now()
       from region_exports e
      where s.region_id = $1 and e.region_id = $1 and e.id = $2 and s.exported_at is null
        and s.read_only_from <= app.today()
        and e.asked_at >= s.read_only_from::timestamp at time zone 'Europe/Amsterdam'`,
    [regionId, id],
  );
}
