import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { isUuid, notFound, Refusal } from '@ijkpunt/contracts';
import { Database, systemContext, type RegionContext, type Transaction } from '@ijkpunt/platform';
import { ADMIN_DATABASE, audit, auditPlatform, type PlatformAccess } from '@ijkpunt/tenancy';
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

interface FoundRegion {
  readonly name: string;
  readonly context: RegionContext;
}

/** Archives of a region for the platform administrator, who asks for them and hands them over. */
@Injectable()
export class ReadExports {
  constructor(@Inject(ADMIN_DATABASE) private readonly admin: Database | null) {}

  async read(access: PlatformAccess, slug: string): Promise<RegionExit> {
    const { context, name } = await this.find(access, slug);
    const exports = await this.database().inRegion(context, (tx) => listExports(tx, context));
    return { slug, name, exports };
  }

  /** One at a time: asked meanwhile, it is the one that is being made. */
  async ask(access: PlatformAccess, slug: string): Promise<RegionExit> {
    const { context, name } = await this.find(access, slug);
    return this.database().inRegion(context, async (tx) => {
      const entityId = await askExport(tx, context);
      if (entityId)
        await this.tell(tx, access, { context, slug, action: 'export.asked', entityId });
      return { slug, name, exports: await listExports(tx, context) };
    });
  }

  /** NOT_FOUND too for one that was kept long enough. Read in pieces, as fast as it is taken. */
  async file(access: PlatformAccess, slug: string, id: string): Promise<ArchiveFile> {
    const { context } = await this.find(access, slug);
    if (!isUuid(id)) throw notFound();
    const database = this.database();
    const found = await database.inRegion(context, async (tx) => {
      const archive = await findArchive(tx, context, id);
      if (!archive) throw notFound();
      await this.tell(tx, access, { context, slug, action: 'export.fetched', entityId: id });
      return archive;
    });
    const parts = async function* (): AsyncGenerator<Buffer> {
      for (let position = 0; position < found.partCount; position += 1) {
        yield await database.inRegion(context, (tx) => readPart(tx, context, id, position));
      }
    };
    return { name: `${slug}.zip`, sizeBytes: found.sizeBytes, bytes: Readable.from(parts()) };
  }

  /** Those of the region learn of it as well: it is theirs. */
  private async tell(
    tx: Transaction,
    access: PlatformAccess,
    of: {
      readonly context: RegionContext;
      readonly slug: string;
      readonly action: 'export.asked' | 'export.fetched';
      readonly entityId: string;
    },
  ): Promise<void> {
    const { context, slug, action, entityId } = of;
    await audit(tx, context, { action, entityId });
    await auditPlatform(tx, access, { action, detail: { region: slug, export: entityId } });
  }

  private async find(access: PlatformAccess, slug: string): Promise<FoundRegion> {
    const [found] = await this.database().onPlatform<{ id: string; name: string }[]>((tx) =>
      tx.query('select region_id as id, name from regions where slug = $1', [slug]),
    );
    if (!found) throw notFound();
    const { personId, traceId } = access;
    const system = systemContext(found.id, traceId);
    const context = { ...system, personId, personName: 'Beheer van IJkpunt' };
    return { name: found.name, context };
  }

  private database(): Database {
    if (!this.admin) throw new Refusal('UNAVAILABLE', 'Beheer is hier nu niet beschikbaar.');
    return this.admin;
  }
}
