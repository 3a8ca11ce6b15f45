import { createHash } from 'node:crypto';
import { mkdtemp, open, readFile, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import {
  StoppedHalfway,
  systemContext,
  type Database,
  type RegionContext,
  type Transaction,
} from '@ijkpunt/platform';
import { archiveContent, type Counts, type Leaving } from './archive-entries.js';
import { leftBehind } from './left-behind.js';
import { formatVersion, manifestPath, type FileInArchive, type Manifest } from './manifest.js';
import { writeArchive, type ArchiveEntry } from './write-archive.js';

interface Job {
  readonly regionId: string;
  readonly exportId: string;
  readonly traceId: string;
}

const partBytes = 1_024 * 1_024;
const mostAttempts = 8;
/** How long an archive may be fetched. */
const keptFor = '7 days';

interface Made {
  readonly counts: Counts;
  readonly manifestSha256: string;
}

/**
 * Makes the archive of a region that somebody asked for: read in one snapshot, written to a file
 * without a name, which is gone with the process, and kept in parts in the database so that every
 * gateway can hand it out. Safe to run again: what is ready stays as it is.
 */
export class MakeExport {
  private isStopping = false;

  constructor(private readonly database: Database) {}

  /** Ends a run at the next file; whoever comes next begins it anew. */
  stop(): void {
    this.isStopping = true;
  }

  async run(job: Job): Promise<void> {
    const context = systemContext(job.regionId, job.traceId);
    if (!(await this.begin(context, job.exportId))) return;
    try {
      const file = await unnamedFile();
      try {
        const made = await this.write(context, job.exportId, file);
        await this.keep(context, job.exportId, { file, ...made });
      } finally {
        await file.close();
      }
    } catch (error) {
      await this.giveBack(context, job.exportId, !(error instanceof StoppedHalfway));
      throw error;
    }
  }

  /** False when there is nothing to do: it is ready, gone, or was never asked for. */
  private async begin(context: RegionContext, id: string): Promise<boolean> {
    const [, count] = await this.database.inRegion<[unknown[], number]>(context, (tx) =>
      tx.query(
        `update region_exports
            set state = 'making', attempts = attempts + 1, files_done = 0, file_count = null
          where region_id = $1 and id = $2 and state in ('waiting', 'making')`,
        [context.regionId, id],
      ),
    );
    return count === 1;
  }

  private async write(context: RegionContext, id: string, file: FileHandle): Promise<Made> {
    const madeAt = new Date();
    const counts: Counts = { people: 0, tables: {} };
    const target = new Writable({
      write: (bytes: Buffer, _encoding, done) => {
        file.appendFile(bytes).then(() => done(), done);
      },
    });
    const files = await this.database.readInRegion(context, async (tx) => {
      await requireAlone(tx, id);
      const leaving = { context, madeAt, region: await readRegion(tx, context.regionId) };
      const { entries, count } = await archiveContent(tx, leaving, counts);
      const told = this.tellingProgress(context, { id, entries, count });
      const version = await productVersion();
      return writeArchive(target, told, (written) => ({
        path: manifestPath,
        content: [manifestOf(leaving, { counts, written, version })],
      }));
    });
    return { counts, manifestSha256: files.at(-1)?.sha256 ?? '' };
  }

  /** Told in transactions of its own: the one that reads shows one moment and writes nothing. */
  private async *tellingProgress(
    context: RegionContext,
    of: { id: string; entries: AsyncIterable<ArchiveEntry>; count: number },
  ): AsyncGenerator<ArchiveEntry> {
    let done = 0;
    let toldAt = 0;
    for await (const entry of of.entries) {
      if (this.isStopping) throw new StoppedHalfway('not every file was written');
      if (Date.now() - toldAt >= 500) {
        toldAt = Date.now();
        await this.database.inRegion(context, (tx) =>
          tx.query(
            `update region_exports set files_done = $3, file_count = $4
              where region_id = $1 and id = $2`,
            [context.regionId, of.id, done, of.count],
          ),
        );
      }
      yield entry;
      done += 1;
    }
  }

  private async keep(
    context: RegionContext,
    id: string,
    { file, counts, manifestSha256 }: Made & { readonly file: FileHandle },
  ): Promise<void> {
    const { regionId } = context;
    await this.database.inRegion(context, async (tx) => {
      await requireAlone(tx, id);
      const place = [regionId, id];
      await tx.query(
        'delete from region_export_parts where region_id = $1 and export_id = $2',
        place,
      );
      const hash = createHash('sha256');
      let size = 0;
      for await (const [position, bytes] of partsOf(file)) {
        hash.update(bytes);
        size += bytes.length;
        await tx.query(
          `insert into region_export_parts (region_id, export_id, position, bytes)
           values ($1, $2, $3, $4)`,
          [...place, position, bytes],
        );
      }
      const tables = { ...counts.tables, people: counts.people };
      await tx.query(
        `update region_exports
            set state = 'ready', ready_at = now(), expires_at = now() + interval '${keptFor}',
                size_bytes = $3, sha256 = $4, manifest_sha256 = decode($5, 'hex'),
                table_counts = $6, files_done = coalesce(file_count, 0)
          where region_id = $1 and id = $2 and state = 'making'`,
        [...place, size, hash.digest(), manifestSha256, JSON.stringify(tables)],
      );
    });
  }

  private async giveBack(context: RegionContext, id: string, isCounted: boolean): Promise<void> {
    await this.database.inRegion(context, (tx) =>
      tx.query(
        `update region_exports
            set state = case when $3 and attempts >= ${mostAttempts} then 'failed' else 'waiting' end,
                attempts = attempts - case when $3 then 0 else 1 end
          where region_id = $1 and id = $2 and state = 'making'`,
        [context.regionId, id, isCounted],
      ),
    );
  }
}

/** A worker that was thought dead may still be at it; then the job is tried again later. */
async function requireAlone(tx: Transaction, id: string): Promise<void> {
  const [lock]: { taken: boolean }[] = await tx.query(
    'select pg_try_advisory_xact_lock(hashtextextended($1, 30)) as taken',
    [id],
  );
  if (!lock?.taken) throw new Error('another worker makes this archive');
}

async function readRegion(tx: Transaction, regionId: string): Promise<Leaving['region']> {
  const [region]: { id: string; slug: string; name: string }[] = await tx.query(
    'select region_id as id, slug, name from regions where region_id = $1',
    [regionId],
  );
  if (!region) throw new Error('the region is gone');
  return region;
}

/** Nobody else can open it, and nothing of it stays when the process is killed. */
async function unnamedFile(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), 'ijkpunt-archief-'));
  try {
    return await open(join(folder, 'archief.zip'), 'wx+', 0o600);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function* partsOf(file: FileHandle): AsyncGenerator<readonly [number, Buffer]> {
  const { size } = await file.stat();
  for (let position = 0; position * partBytes < size; position += 1) {
    const bytes = Buffer.alloc(Math.min(partBytes, size - position * partBytes));
    await file.read(bytes, 0, bytes.length, position * partBytes);
    yield [position, bytes];
  }
}

function manifestOf(
  { region, madeAt }: Leaving,
  of: { counts: Counts; written: readonly FileInArchive[]; version: string },
): string {
  const told: Manifest = {
    formatVersion,
    product: 'IJkpunt',
    productVersion: of.version,
    madeAt: madeAt.toISOString(),
    region,
    people: of.counts.people,
    tables: of.counts.tables,
    leftBehind,
    files: [...of.written],
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}

/** All packages of the product carry its version. */
async function productVersion(): Promise<string> {
  const text = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
