import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { badInput, Refusal } from '@ijkpunt/contracts';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { anyManifest, formatVersion, manifest, manifestPath, type Manifest } from './manifest.js';

const mostManifestBytes = 64 * 1_024 * 1_024;
const damaged = (what: string): Refusal =>
  badInput(`Dit archief is beschadigd of niet heel: ${what}.`);

/** An archive of which every byte was looked at: it is what its manifest says, and nothing else. */
export class OpenArchive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    readonly manifest: Manifest,
    /** Of the manifest itself: with it the whole archive is named. */
    readonly manifestSha256: string,
  ) {}

  static async open(path: string): Promise<OpenArchive> {
    const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(
      (error: Error & { code?: string }) => {
        throw error.code === 'ENOENT'
          ? badInput('Dit bestand is er niet.')
          : damaged('het is geen zip-bestand');
      },
    );
    try {
      const entries = await readEntries(zip);
      const text = await readManifest(zip, entries);
      const hash = createHash('sha256').update(text).digest('hex');
      const archive = new OpenArchive(zip, entries, parseManifest(text), hash);
      await archive.check();
      return archive;
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  has(path: string): boolean {
    return this.entries.has(path);
  }

  async read(path: string): Promise<Readable> {
    const entry = this.entries.get(path);
    if (!entry) throw damaged(`${path} ontbreekt`);
    return this.zip.openReadStreamPromise(entry);
  }

  close(): void {
    this.zip.close();
  }

  private async check(): Promise<void> {
    const told = new Map(this.manifest.files.map((file) => [file.path, file]));
    for (const path of this.entries.keys()) {
      if (path !== manifestPath && !told.has(path)) throw damaged(`${path} hoort er niet in`);
    }
    for (const { path, sizeBytes, sha256 } of told.values()) {
      const found = await hashOf(await this.read(path)).catch(() => null);
      if (found?.sizeBytes !== sizeBytes || found.sha256 !== sha256) {
        throw damaged(`${path} is niet wat er gemaakt is`);
      }
    }
  }
}

async function readEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName)) throw damaged(`${entry.fileName} staat er twee keer in`);
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw damaged('de lijst van bestanden is niet te lezen');
  }
  return entries;
}

async function readManifest(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Promise<Buffer> {
  const entry = entries.get(manifestPath);
  if (!entry) throw badInput(`Dit is geen archief van IJkpunt: ${manifestPath} ontbreekt.`);
  if (entry.uncompressedSize > mostManifestBytes) throw damaged(`${manifestPath} is te groot`);
  const pieces: Buffer[] = [];
  try {
    for await (const bytes of await zip.openReadStreamPromise(entry)) pieces.push(bytes as Buffer);
  } catch {
    throw damaged(`${manifestPath} is niet te lezen`);
  }
  return Buffer.concat(pieces);
}

function parseManifest(text: Buffer): Manifest {
  const said = anyManifest.safeParse(asJson(text));
  if (!said.success) throw damaged(`${manifestPath} klopt niet`);
  if (said.data.formatVersion !== formatVersion) {
    throw badInput(
      `Dit archief heeft indeling ${said.data.formatVersion}; deze installatie leest indeling ${formatVersion}. Werk IJkpunt eerst bij.`,
    );
  }
  const parsed = manifest.safeParse(asJson(text));
  if (!parsed.success) throw damaged(`${manifestPath} klopt niet`);
  return parsed.data;
}

function asJson(text: Buffer): unknown {
  try {
    return JSON.parse(text.toString('utf8'));
  } catch {
    return null;
  }
}

async function hashOf(stream: Readable): Promise<{ sizeBytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  for await (const bytes of stream) {
    hash.update(bytes as Buffer);
    sizeBytes += (bytes as Buffer).length;
  }
  return { sizeBytes, sha256: hash.digest('hex') };
}
