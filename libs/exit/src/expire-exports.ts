import { newId } from '@ijkpunt/contracts';
import { systemContext, type Database } from '@ijkpunt/platform';

/** Takes away archives that were kept long enough; that they were made stays known. */
export class ExpireExports {
  constructor(
    private readonly relay: Database,
    private readonly worker: Database,
  ) {}

  async run(): Promise<void> {
    const due = await this.relay.runOutsideRegions<{ region_id: string; id: string }[]>(
      `select region_id, id from region_exports
        where state = 'ready' and expires_at <= now() order by expires_at limit $1`,
      [100],
    );
    for (const { region_id: regionId, id } of due) {
      await this.worker.inRegion(systemContext(regionId, newId()), async (tx) => {
        await tx.query('delete from region_export_parts where region_id = $1 and export_id = $2', [
          regionId,
          id,
        ]);
        await tx.query(
          `update region_exports set state = 'expired' where region_id = $1 and id = $2`,
          [regionId, id],
        );
      });
    }
  }
}
