import { newId } from '@ijkpunt/contracts';
import { record, systemContext, type Database } from '@ijkpunt/platform';
import { earlierVersions, settledAfter } from './earlier-versions.js';

/** The rest a minute later: what people wait for stands in the same queue. */
const atOnce = 100;

/**
 * Asks for the reports of measurements before which something changed: handed in late, corrected or
 * brought from a file. Found from how things stand, so that no lost word of it matters; once a run
 * of changes is over, since one new edition concerns everybody. Records `reports.asked.v1`.
 */
export class FollowEarlier {
  constructor(
    private readonly relay: Database,
    private readonly database: Database,
  ) {}

  async run(): Promise<void> {
    const behind: { region_id: string; campaign_id: string }[] = await this.relay.outsideRegions(
      (tx) =>
        tx.query(
          `select l.region_id, l.campaign_id
             from campaign_results l cross join lateral (${earlierVersions}) earlier
            where l.computed_version > 0
              and coalesce(l.follow_asked_at < now() - ${settledAfter}, true)
              and (l.followed <> l.kept_followed
                or (earlier.versions <> l.followed and earlier."isSettled"))
            order by l.computed_at desc limit ${atOnce}`,
        ),
    );
    for (const { region_id: regionId, campaign_id: campaignId } of behind) {
      const context = systemContext(regionId, newId());
      await this.database.inRegion(context, async (tx) => {
        await tx.query(
          `update campaign_results set follow_asked_at = now()
            where region_id = $1 and campaign_id = $2`,
          [regionId, campaignId],
        );
        const fact = { kind: 'reports.asked.v1', entityId: campaignId, version: 0 } as const;
        await record(tx, context, fact);
      });
    }
  }
}
