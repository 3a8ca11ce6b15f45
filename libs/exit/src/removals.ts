import type { Transaction } from '@ijkpunt/platform';

/** The proof that a region was taken away, and how far that is. */
export interface RegionRemoval {
  readonly id: string;
  readonly regionId: string;
  readonly slug: string;
  readonly name: string;
  readonly state: 'asked' | 'removing' | 'done';
  readonly askedAt: Date;
  readonly askedBy: string;
  readonly askedByName: string;
  readonly manifestSha256: string | null;
  readonly archiveSha256: string | null;
  readonly archiveMadeAt: Date | null;
  readonly withoutArchive: string | null;
  readonly startedAt: Date | null;
  readonly countsBefore: Readonly<Record<string, number>> | null;
  readonly peopleRemoved: number;
  readonly jobsRemoved: number;
  readonly finishedAt: Date | null;
  readonly countsAfter: Readonly<Record<string, number>> | null;
}

const columns = `id, removed_region as "regionId", slug, name, state, asked_at as "askedAt",
  asked_by as "askedBy", asked_by_name as "askedByName",
  encode(manifest_sha256, 'hex') as "manifestSha256",
  encode(archive_sha256, 'hex') as "archiveSha256", archive_made_at as "archiveMadeAt",
  without_archive as "withoutArchive", started_at as "startedAt",
  counts_before as "countsBefore", people_removed as "peopleRemoved",
  jobs_removed as "jobsRemoved", finished_at as "finishedAt", counts_after as "countsAfter"`;

/** Newest first. */
export const listRemovals = (tx: Transaction): Promise<RegionRemoval[]> =>
  tx.query(`select ${columns} from region_removals order by asked_at desc, id desc limit 100`);

export async function findRemoval(tx: Transaction, id: string): Promise<RegionRemoval | null> {
  const [found]: RegionRemoval[] = await tx.query(
    `select ${columns} from region_removals where id = $1`,
    [id],
  );
  return found ?? null;
}
