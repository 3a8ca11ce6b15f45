import { badInput } from '@ijkpunt/contracts';
import type { Transaction } from '@ijkpunt/platform';

/** A version that a new campaign may take. */
export interface UsableVersion {
  readonly code: string;
  readonly version: string;
  readonly title: string;
  readonly isScored: boolean;
  readonly hasRegionalMean: boolean;
}

/** All that were published and not retired: by title, the newest of an instrument first. */
export const readUsableVersions = (tx: Transaction): Promise<UsableVersion[]> =>
  tx.query(
    `select instrument_code as code, version, title,
            (content->'isScored')::boolean as "isScored",
            (content->'hasRegionalMean')::boolean as "hasRegionalMean"
       from instrument_versions v
      where not exists (select 1 from instrument_retirements r
                         where r.instrument_code = v.instrument_code and r.version = v.version)
      order by title, instrument_code, string_to_array(version, '.')::int[] desc`,
  );

/**
 * Refuses a version that no new campaign may take. Until the transaction ends nobody can retire
 * it, so the campaign that follows is not refused by the database in words for nobody.
 */
export async function requireUsableVersion(
  tx: Transaction,
  code: string,
  version: string,
): Promise<UsableVersion> {
  // The key of the trigger that guards campaigns; a statement of its own, to see what it waited for.
  await tx.query(`select pg_advisory_xact_lock_shared(hashtextextended($1 || '@' || $2, 11))`, [
    code,
    version,
  ]);
  const usable = (await readUsableVersions(tx)).find(
    (each) => each.code === code && each.version === version,
  );
  if (usable) return usable;
  throw badInput(
    'Deze versie is er niet of is ingetrokken. Kies voor een nieuwe meting een andere.',
    {
      field: 'instrumentVersion',
    },
  );
}
