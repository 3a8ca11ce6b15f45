import { createHash } from 'node:crypto';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { FileInArchive } from './manifest.js';

export interface ArchiveEntry {
  readonly path: string;
  readonly content: Iterable<string | Buffer> | AsyncIterable<string | Buffer>;
}

const bufferBytes = 64 * 1_024;

/**
 * Writes one file after another into a zip, each only as fast as the target takes it, so that
 * memory does not grow with the archive. `closing` is asked for the last one, once it is known
 * what the others are.
 */
export async function writeArchive(
  target: Writable,
  entries: AsyncIterable<ArchiveEntry>,
  closing: (files: readonly FileInArchive[]) => ArchiveEntry,
): Promise<FileInArchive[]> {
  const zip = new ZipFile();
  // What fails here fails in the stream that it came from, where it is heard.
  zip.on('error', () => undefined);
  const written = pipeline(zip.outputStream as Readable, target);
  const broken = written.then(() => new Promise<never>(() => undefined));
  broken.catch(() => undefined);
  const files: FileInArchive[] = [];
  const add = async (entry: ArchiveEntry): Promise<void> => {
    const { added, file } = addTo(zip, entry);
    await Promise.race([added, broken]);
    files.push(file());
  };
  try {
    for await (const entry of entries) await add(entry);
    await add(closing([...files]));
    zip.end();
    await written;
    return files;
  } catch (error) {
    (zip.outputStream as Readable).destroy();
    await written.catch(() => undefined);
    throw error;
  }
}

function addTo(
  zip: ZipFile,
  { path, content }: ArchiveEntry,
): { added: Promise<void>; file: () => FileInArchive } {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  const looked = async function* (): AsyncGenerator<Buffer> {
    for await (const bytes of inPieces(content)) {
      hash.update(bytes);
      sizeBytes += bytes.length;
      yield bytes;
    }
  };
  const stream = Readable.from(looked());
  const added = new Promise<void>((resolve, reject) => {
    stream.once('end', resolve).once('error', reject);
  });
  // PDFs and workbooks are packed already.
  zip.addReadStream(stream, path, { compress: !/\.(pdf|xlsx|ods)$/.test(path) });
  return { added, file: () => ({ path, sizeBytes, sha256: hash.digest('hex') }) };
}

/** Lines are short: together they cost less. */
async function* inPieces(content: ArchiveEntry['content']): AsyncGenerator<Buffer> {
  let gathered: Buffer[] = [];
  let size = 0;
  for await (const piece of content) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    gathered.push(bytes);
    size += bytes.length;
    if (size < bufferBytes) continue;
    yield Buffer.concat(gathered);
    gathered = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(gathered);
}
