import { newId } from '@ijkpunt/contracts';
import { record, systemContext, type Database } from '@ijkpunt/platform';

/** Asks once more for what did not move for a while: its job may be lost. */
export class ResumeRebuilds {
  constructor(
    private readonly relay: Database,
    private readonly database: Database,
  ) {}

  async run(): Promise<void> {
    const stuck: { region_id: string; id: string }[] = await this.relay.outsideRegions((tx) =>
      tx.query(
        `select region_id, id from report_rebuilds
          where finished_at is null and moved_at < now() - interval '5 minutes'`,
      ),
    );
    for (const { region_id: regionId, id } of stuck) {
      const context = systemContext(regionId, newId());
      await this.database.inRegion(context, async (tx) => {
        await tx.query(
          'update report_rebuilds set moved_at = now() where region_id = $1 and id = $2',
          [regionId, id],
        );
        await record(tx, context, { kind: 'rebuild.asked.v1', entityId: id, version: 0 });
      });
    }
  }
}
