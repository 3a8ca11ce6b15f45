import { newId } from '@ijkpunt/contracts';
import { record, type RegionContext, type Transaction } from '@ijkpunt/platform';

export type ExportState = 'waiting' | 'making' | 'ready' | 'failed' | 'expired';

/** An archive of everything of a region, or the making of it. */
export interface RegionExport {
  readonly id: string;
  readonly state: ExportState;
  readonly askedAt: Date;
  readonly askedByName: string;
  readonly filesDone: number;
  readonly fileCount: number | null;
  readonly readyAt: Date | null;
  readonly expiresAt: Date | null;
  readonly sizeBytes: number | null;
  readonly sha256: string | null;
}

const mostListed = 10;

/** Newest first. */
export async function listExports(
  tx: Transaction,
  { regionId }: RegionContext,
): Promise<RegionExport[]> {
  const rows: (RegionExport & { sizeBytes: string | null })[] = await tx.query(
    `select id, state, asked_at as "askedAt", asked_by_name as "askedByName",
            files_done as "filesDone", file_count as "fileCount", ready_at as "readyAt",
            expires_at as "expiresAt", size_bytes as "sizeBytes",
            encode(sha256, 'hex') as sha256
       from region_exports where region_id = $1
      order by asked_at desc, id desc limit ${mostListed}`,
    [regionId],
  );
  // A bigint is text to pg.
  return rows.map((row) => ({
    ...row,
    sizeBytes: row.sizeBytes && Number(row.sizeBytes),
  })) as RegionExport[];
}

/**
 * Asks for one, or for the one that is under way once more, in case nobody heard of it. Records
 * `export.asked.v1`; answers whether it is a new one.
 */
export async function askExport(tx: Transaction, context: RegionContext): Promise<string | null> {
  const id = newId();
  const [asked]: { id: string }[] = await tx.query(
    `insert into region_exports (region_id, id, asked_by, asked_by_name) values ($1, $2, $3, $4)
     on conflict do nothing returning id`,
    [context.regionId, id, context.personId, context.personName],
  );
  const [underWay]: { id: string }[] = asked
    ? [asked]
    : await tx.query(
        `select id from region_exports
          where region_id = $1 and state in ('waiting', 'making')`,
        [context.regionId],
      );
  if (underWay) {
    await record(tx, context, { kind: 'export.asked.v1', entityId: underWay.id, version: 0 });
  }
  return asked?.id ?? null;
}

/** The bytes of one that may be fetched; null when there is none under this id (any more). */
export async function findArchive(
  tx: Transaction,
  { regionId }: RegionContext,
  id: string,
): Promise<{ readonly sizeBytes: number; readonly partCount: number } | null> {
  const [found]: { sizeBytes: string; partCount: number }[] = await tx.query(
    `select size_bytes as "sizeBytes",
            (select count(*)::int from region_export_parts p
              where p.region_id = e.region_id and p.export_id = e.id) as "partCount"
       from region_exports e
      where region_id = $1 and id = $2 and state = 'ready' and expires_at > now()`,
    [regionId, id],
  );
  return found ? { ...found, sizeBytes: Number(found.sizeBytes) } : null;
}

export async function readPart(
  tx: Transaction,
  { regionId }: RegionContext,
  id: string,
  position: number,
): Promise<Buffer> {
  const [part]: { bytes: Buffer }[] = await tx.query(
    `select bytes from region_export_parts
      where region_id = $1 and export_id = $2 and position = $3`,
    [regionId, id, position],
  );
  if (!part) throw new Error('a part of the archive is missing');
  return part.bytes;
}
