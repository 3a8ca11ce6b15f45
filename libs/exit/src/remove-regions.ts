import { newId } from '@ijkpunt/contracts';
import { systemContext, type Database, type JobQueues } from '@ijkpunt/platform';
import { readTenantTables } from './tenant-tables.js';

export interface RemovalPace {
  readonly rowsAtOnce: number;
  /** After so much of it a run ends: other work of the clock waits for it. */
  readonly mostBatches: number;
}

const usualPace: RemovalPace = { rowsAtOnce: 1_000, mostBatches: 500 };

/**
 * Takes regions away of which that was asked: their rows, children first, then the people who have
 * no role left, then what waits in the queues; and counts what is left. Each step may be done
 * again, so whoever comes after a worker that died goes on where it was.
 */
export class RemoveRegions {
  constructor(
    private readonly worker: Database,
    private readonly queues: () => Pick<JobQueues, 'forget'>,
    private readonly pace: RemovalPace = usualPace,
  ) {}

  async run(): Promise<void> {
    const open = await this.worker.runOutsideRegions<
      { id: string; removed_region: string; state: string }[]
    >(
      `select id, removed_region, state from region_removals where state <> 'done'
        order by asked_at limit $1`,
      [10],
    );
    for (const { id, removed_region: regionId, state } of open) {
      if (state === 'asked') {
        await this.worker.runOutsideRegions('select app.begin_removal($1)', [id]);
      }
      if (!(await this.removeRows(id, regionId))) return;
      await this.worker.runOutsideRegions('select app.remove_region_people($1)', [id]);
      const jobs = await this.queues().forget(regionId);
      await this.worker.runOutsideRegions('select app.finish_removal($1, $2)', [id, jobs]);
    }
  }

  /** Answers whether none is left. */
  private async removeRows(id: string, regionId: string): Promise<boolean> {
    const context = systemContext(regionId, newId());
    const tables = await this.worker.inRegion(context, readTenantTables);
    let batches = 0;
    for (const { name } of [...tables].reverse()) {
      for (;;) {
        if (batches === this.pace.mostBatches) return false;
        batches += 1;
        const [{ gone } = { gone: 0 }] = await this.worker.runOutsideRegions<{ gone: number }[]>(
          'select app.remove_region_rows($1, $2, $3) as gone',
          [id, name, this.pace.rowsAtOnce],
        );
        if (gone < this.pace.rowsAtOnce) break;
      }
    }
    return true;
  }
}
