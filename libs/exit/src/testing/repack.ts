import { createWriteStream } from 'node:fs';
import { manifestPath, type FileInArchive, type Manifest } from '../manifest.js';
import { OpenArchive } from '../open-archive.js';
import { writeArchive, type ArchiveEntry } from '../write-archive.js';

export interface Change {
  /** Other content for some files; null leaves one out. */
  readonly files?: Readonly<Record<string, string | null>>;
  readonly manifest?: (told: Manifest) => unknown;
  /** Whether the manifest tells of the files as they now are. */
  readonly isConsistent?: boolean;
}

/** A copy of an archive in which something is otherwise than it was made. */
export async function repack(from: string, to: string, change: Change): Promise<string> {
  const archive = await OpenArchive.open(from);
  const { files = {}, isConsistent = true } = change;
  const entries = async function* (): AsyncGenerator<ArchiveEntry> {
    for (const { path } of archive.manifest.files) {
      const other = files[path];
      if (other === null) continue;
      const content = other === undefined ? await archive.read(path) : [other];
      yield { path, content: content as ArchiveEntry['content'] };
    }
  };
  const closing = (written: readonly FileInArchive[]): ArchiveEntry => {
    const told = isConsistent ? { ...archive.manifest, files: [...written] } : archive.manifest;
    return { path: manifestPath, content: [JSON.stringify(change.manifest?.(told) ?? told)] };
  };
  try {
    await writeArchive(createWriteStream(to), entries(), closing);
    return to;
  } finally {
    archive.close();
  }
}
