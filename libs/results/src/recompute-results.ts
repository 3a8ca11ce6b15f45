import { Injectable } from '@nestjs/common';
import { newId, type EventKind } from '@ijkpunt/contracts';
import type { Instrument } from '@ijkpunt/instruments';
import {
  Database,
  record,
  systemContext,
  type RegionContext,
  type Transaction,
} from '@ijkpunt/platform';
import {
  askedInstrument,
  findCampaignById,
  hasEnded,
  readLastSubmissions,
  type Campaign,
  type CountingSubmission,
} from '@ijkpunt/scans';
import { audit, readMembers, Region, type Member } from '@ijkpunt/tenancy';
import { isEditionDue } from './edition-rule.js';
import { readLastStanding } from './editions.js';
import { gateOf } from './gate.js';
import { countRegionGroups } from './region/count-region-groups.js';
import { meanOptionsFor, regionMeans } from './region-means.js';
import { regionSpread } from './region-spread.js';
import { levelsIn, scoreThemes } from './scores.js';

export interface RecomputeOptions {
  /** How urgent the events are; the demo's history waits behind real work. */
  readonly eventPriority?: number;
  /** The moment that decides whether the campaign is closed and dates a new edition. */
  readonly now?: Date;
}

interface Work {
  readonly context: RegionContext;
  readonly campaign: Campaign;
  readonly instrument: Instrument;
  readonly members: readonly Member[];
  readonly submissions: readonly CountingSubmission[];
  readonly version: number;
  readonly eventPriority: number;
  readonly now: Date;
}

/**
 * Brings the results of a campaign up to the wanted version, from the submissions and never by
 * adding a difference. Safe to run again, late, or at the same time: fenced by version, and a row
 * that another process holds is left to that process. Answers the version it computed, or null.
 * Records `results.recomputed.v1` and, with a new edition, `edition.published.v1`.
 */
@Injectable()
export class RecomputeResults {
  constructor(private readonly database: Database) {}

  async run(
    of: { readonly regionId: string; readonly campaignId: string; readonly traceId: string },
    options: RecomputeOptions = {},
  ): Promise<number | null> {
    const { regionId, campaignId, traceId } = of;
    const context = systemContext(regionId, traceId);
    return this.database.inRegion(context, async (tx) => {
      const wanted = await claimVersion(tx, context, campaignId);
      const campaign = wanted && (await findCampaignById(tx, context, campaignId));
      if (!wanted || !campaign) return null;
      const work = {
        ...(await gather(tx, context, campaign)),
        version: wanted,
        eventPriority: options.eventPriority ?? 0,
        now: options.now ?? new Date(),
      };
      await storeScores(tx, work);
      const hasEdition = await publishEditionWhenDue(tx, work);
      await countRegionGroups(tx, context, work);
      await finish(tx, work, hasEdition);
      return wanted;
    });
  }
}

/** The version to compute, with its row held until the end; null when there is nothing to do. */
async function claimVersion(
  tx: Transaction,
  context: RegionContext,
  campaignId: string,
): Promise<number | null> {
  const [row]: { wanted_version: number; computed_version: number }[] = await tx.query(
    `select wanted_version, computed_version from campaign_results
      where region_id = $1 and campaign_id = $2 for update skip locked`,
    [context.regionId, campaignId],
  );
  return row && row.wanted_version > row.computed_version ? row.wanted_version : null;
}

async function gather(
  tx: Transaction,
  context: RegionContext,
  campaign: Campaign,
): Promise<Omit<Work, 'version' | 'eventPriority' | 'now'>> {
  const members = await readMembers(tx, context, campaign.referenceDate);
  const codes = new Set(members.map((member) => member.code));
  const submissions = await readLastSubmissions(tx, context, campaign.id);
  return {
    context,
    campaign,
    instrument: await askedInstrument(tx, campaign),
    members,
    submissions: submissions.filter((submission) => codes.has(submission.municipalityCode)),
  };
}

/** Only rows that differ are written: a submission changes one of a region's hundreds. */
async function storeScores(tx: Transaction, work: Work): Promise<void> {
  const rows = work.submissions.map((submission) => ({
    municipality_code: submission.municipalityCode,
    submission_id: submission.id,
    openness: submission.openness,
    scores: scoreThemes(work.instrument, submission.snapshot.answers),
    levels: levelsIn(submission.snapshot.answers),
  }));
  await tx.query(
    `insert into municipal_results (region_id, campaign_id, municipality_code, submission_id,
       openness, version, scores, levels, opened_version)
     select $1, $2, municipality_code, row.submission_id, row.openness, $3, row.scores, row.levels,
            case when row.openness <> 'mean_only' then coalesce(known.opened_version, $3) end
       from jsonb_to_recordset($4) as row(municipality_code text, submission_id uuid,
         openness text, scores jsonb, levels jsonb)
       left join (select * from municipal_results where region_id = $1 and campaign_id = $2) known
         using (municipality_code)
      where (known.submission_id, known.openness, known.scores, known.levels)
         is distinct from (row.submission_id, row.openness, row.scores, row.levels)
     on conflict (region_id, campaign_id, municipality_code) do update
       set submission_id = excluded.submission_id, openness = excluded.openness,
           version = excluded.version, scores = excluded.scores, levels = excluded.levels,
           opened_version = excluded.opened_version, computed_at = now()
     where municipal_results.version < excluded.version`,
    [work.context.regionId, work.campaign.id, work.version, JSON.stringify(rows)],
  );
}

/** Answers whether there is a new edition. */
async function publishEditionWhenDue(tx: Transaction, work: Work): Promise<boolean> {
  const { context, campaign, members, submissions, version } = work;
  const isClosed = hasEnded(campaign, work.now);
  const submitted = new Set(submissions.map((submission) => submission.municipalityCode));
  const gate = gateOf(
    members.map((member) => ({ ...member, hasSubmitted: submitted.has(member.code) })),
    isClosed,
  );
  const last = await readLastStanding(tx, context, campaign.id);
  const region = await tx.findOneByOrFail(Region, { regionId: context.regionId });
  const isDue = isEditionDue({
    policy: region.editionPolicy,
    isGateOpen: gate.isOpen,
    isClosed,
    last: last && last.submissions,
    current: Object.fromEntries(submissions.map((each) => [each.municipalityCode, each.id])),
  });
  if (!isDue || !work.instrument.hasRegionalMean) return false;

  const id = newId();
  const number = (last?.number ?? 0) + 1;
  const scans = submissions.map((submission) => submission.snapshot.answers);
  const means = regionMeans(work.instrument, scans, meanOptionsFor(members.length));
  // Once only: the difference between two spreads would tell what one municipality changed.
  const spread = last === null ? JSON.stringify(regionSpread(work.instrument, scans)) : null;
  await tx.query(
    `with edition as (
       insert into editions (region_id, id, campaign_id, number, version, member_count,
         published_at, means, spread)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $11) returning region_id, id)
     insert into edition_submissions (region_id, edition_id, municipality_code, submission_id)
     select region_id, id, municipality_code, submission_id
       from edition, unnest($9::text[], $10::uuid[]) as counted(municipality_code, submission_id)`,
    [
      ...[context.regionId, id, campaign.id, number, version, members.length, work.now],
      JSON.stringify(means),
      submissions.map((submission) => submission.municipalityCode),
      submissions.map((submission) => submission.id),
      spread,
    ],
  );
  await keepOpened(tx, work, id);
  await audit(tx, context, {
    action: 'edition.published',
    entityId: id,
    detail: { number, version },
  });
  return true;
}

/** What whoever leads the region sees under this edition, for files of it that are asked for later. */
async function keepOpened(tx: Transaction, work: Work, editionId: string): Promise<void> {
  const opened = work.submissions.filter(({ openness }) => openness !== 'mean_only');
  const rows = opened.map(({ municipalityCode, snapshot }) => ({
    municipality_code: municipalityCode,
    answers: snapshot.answers.map(({ code, kind, level }) => ({ code, kind, level })),
  }));
  await tx.query(
    `insert into edition_answers (region_id, edition_id, municipality_code, opened_version, answers)
     select $1, $2, municipality_code, coalesce(known.opened_version, known.version), row.answers
       from jsonb_to_recordset($4) as row(municipality_code text, answers jsonb)
       join (select * from municipal_results where region_id = $1 and campaign_id = $3) known
         using (municipality_code)`,
    [work.context.regionId, editionId, work.campaign.id, JSON.stringify(rows)],
  );
}

async function finish(tx: Transaction, work: Work, hasEdition: boolean): Promise<void> {
  const { context, campaign, version, eventPriority: priority } = work;
  await tx.query(
    `update campaign_results set computed_version = $3, computed_at = now()
      where region_id = $1 and campaign_id = $2 and computed_version < $3`,
    [context.regionId, campaign.id, version],
  );
  const kinds: EventKind[] = hasEdition
    ? ['edition.published.v1', 'results.recomputed.v1']
    : ['results.recomputed.v1'];
  const facts = kinds.map((kind) => ({ kind, entityId: campaign.id, version, priority }));
  await record(tx, context, ...facts);
}
