import type { Transaction } from '@ijkpunt/platform';
import type { RegionAccess } from '@ijkpunt/tenancy';
import { keyOf, type ScanDesk } from '../scan-desk.js';

export interface ScanDocument {
  readonly id: string;
  readonly title: string;
  /** A web address, a case number, a shelf: where a colleague can find it. Empty when unknown. */
  readonly place: string;
  readonly addedBy: string;
}

/** More than this is not a list but an archive; it bounds what a submission keeps. */
export const mostDocuments = 200;

export async function readDocuments(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
): Promise<ScanDocument[]> {
  return tx.query(
    `select id, title, place, added_by_name as "addedBy" from scan_documents
      where region_id = $1 and campaign_id = $2 and municipality_code = $3
      order by added_at, id`,
    keyOf(access, desk),
  );
}
