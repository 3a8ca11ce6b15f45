import { Injectable } from '@nestjs/common';
import type { Database } from '@ijkpunt/platform';

/**
 * Adds to the figures over all regions what may be added by now: the database decides, and shows
 * none of it to this role. Safe to run again, late, or at the same time.
 */
@Injectable()
export class ReleaseFigures {
  constructor(private readonly database: Database) {}

  /** How many batches of regions were added. */
  async run(): Promise<number> {
    return this.database.outsideRegions(async (tx) => {
      const [row]: { added: number }[] = await tx.query('select app.release_figures() as added');
      return row?.added ?? 0;
    });
  }
}
