import { newId } from '@ijkpunt/contracts';
import { record, type RegionContext, type Transaction } from '@ijkpunt/platform';
import { templateVersion } from '../report-kinds.js';

/** That somebody asked for every report of a region as it would be printed now. */
export interface Rebuild {
  readonly askedAt: Date;
  readonly askedBy: string;
  /** Null until it was counted. */
  readonly wanted: number | null;
  readonly made: number;
  readonly failed: number;
  readonly finishedAt: Date | null;
}

/** The last that was asked for; null when nobody ever did. */
export async function findLastRebuild(
  tx: Transaction,
  { regionId }: RegionContext,
): Promise<Rebuild | null> {
  const [last]: Rebuild[] = await tx.query(
    `select asked_at as "askedAt", asked_by_name as "askedBy", wanted, made, failed,
            finished_at as "finishedAt"
       from report_rebuilds where region_id = $1 order by asked_at desc, id desc limit 1`,
    [regionId],
  );
  return last ?? null;
}

/**
 * Asks for every report by the newest template and in the present style; what was handed out stays
 * beside it. One at a time: asked meanwhile, it is the one under way. Records `rebuild.asked.v1`;
 * gives its id, or null when it is not a new one.
 */
export async function askRebuild(tx: Transaction, context: RegionContext): Promise<string | null> {
  const [asked]: { id: string }[] = await tx.query(
    `insert into report_rebuilds (region_id, id, template_version, asked_by_name)
     values ($1, $2, $3, $4) on conflict do nothing returning id`,
    [context.regionId, newId(), templateVersion, context.personName],
  );
  if (!asked) return null;
  await record(tx, context, { kind: 'rebuild.asked.v1', entityId: asked.id, version: 0 });
  return asked.id;
}
