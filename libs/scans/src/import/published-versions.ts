import type { Transaction } from '@ijkpunt/platform';

export interface PublishedVersion {
  readonly code: string;
  readonly version: string;
  readonly title: string;
  readonly isScored: boolean;
}

/** Every version of every instrument, newest first: what was measured once may be retired by now. */
export async function listPublished(tx: Transaction): Promise<PublishedVersion[]> {
  return tx.query(
    `select instrument_code as code, version, title,
            (content->>'isScored')::boolean as "isScored"
       from instrument_versions order by published_at desc, instrument_code, version desc limit 100`,
  );
}
