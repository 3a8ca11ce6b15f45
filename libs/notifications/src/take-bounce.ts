import { newId } from '@ijkpunt/contracts';
import { systemContext, type Database } from '@ijkpunt/platform';

/**
 * `noted`: a mail of ours did not arrive, and now that is known. `foreign`: it names none of ours.
 * `other`: it is no such report.
 */
export type BounceOutcome = 'noted' | 'foreign' | 'other';

/** A mail that comes back after its server was said to have it: the message has failed after all. */
export class TakeBounce {
  constructor(
    private readonly relayDatabase: Database,
    private readonly database: Database,
  ) {}

  /** Safe to run again with the same. */
  async run(raw: Uint8Array): Promise<BounceOutcome> {
    const { readBounce } = await import('./bounce.js');
    const bounce = await readBounce(raw);
    if (!bounce) return 'other';
    for (const id of bounce.mailIds) {
      const [found] = await this.relayDatabase.runOutsideRegions<{ region_id: string }[]>(
        `select region_id from regions join messages using (region_id) where messages.id = $1`,
        [id],
      );
      if (!found) continue;
      await this.database.inRegion(systemContext(found.region_id, newId()), (tx) =>
        tx.query(
          `update messages set mail = 'failed', code = $3, attempts = attempts + 1
            where region_id = $1 and id = $2 and mail in ('sent', 'unknown', 'waiting')`,
          [found.region_id, id, bounce.code],
        ),
      );
      return 'noted';
    }
    return 'foreign';
  }
}
