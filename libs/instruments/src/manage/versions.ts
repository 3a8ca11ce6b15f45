import { notFound } from '@ijkpunt/contracts';
import type { Transaction } from '@ijkpunt/platform';
import type { Instrument } from '../instrument-shape.js';

/** A published version with what stands beside it: whether it was retired, and who uses it. */
export interface PublishedVersion {
  readonly code: string;
  readonly version: string;
  readonly title: string;
  readonly publishedAt: Date;
  readonly retiredAt: Date | null;
  readonly retirementReason: string | null;
  /** Campaigns of every region together: how many, never whose. */
  readonly campaignCount: number;
}

/** Numbers, not text: 10 comes after 9. */
const newestFirst = `string_to_array(v.version, '.')::int[] desc`;

export const readVersions = (tx: Transaction, code?: string): Promise<PublishedVersion[]> =>
  tx.query(
    `select v.instrument_code as code, v.version, v.title, v.published_at as "publishedAt",
            r.retired_at as "retiredAt", r.reason as "retirementReason",
            (select count(*)::int from campaigns c
              where c.instrument_code = v.instrument_code
                and c.instrument_version = v.version) as "campaignCount"
       from instrument_versions v
       left join instrument_retirements r using (instrument_code, version)
      where $1::text is null or v.instrument_code = $1
      order by v.instrument_code, ${newestFirst}`,
    [code ?? null],
  );

export async function getVersion(
  tx: Transaction,
  code: string,
  version: string,
): Promise<Instrument> {
  const [row]: { content: Instrument }[] = await tx.query(
    'select content from instrument_versions where instrument_code = $1 and version = $2',
    [code, version],
  );
  if (!row) throw notFound();
  return row.content;
}

/** What a draft of this instrument follows; null for an instrument that was never published. */
export async function findNewest(tx: Transaction, code: string): Promise<Instrument | null> {
  const [row]: { content: Instrument }[] = await tx.query(
    `select content from instrument_versions v where instrument_code = $1
      order by ${newestFirst} limit 1`,
    [code],
  );
  return row?.content ?? null;
}

/** Versions count on in whole numbers. */
export const versionAfter = (newest: Instrument | null): string =>
  String(Math.floor(Number(newest?.version ?? 0)) + 1);
