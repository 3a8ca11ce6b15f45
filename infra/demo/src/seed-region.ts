import { newId, opennesses, type Openness } from '@ijkpunt/contracts';
import { questionsOf, requireUsableVersion, type Instrument } from '@ijkpunt/instruments';
import {
  systemContext,
  type Database,
  type RegionContext,
  type Transaction,
} from '@ijkpunt/platform';
import { type RecomputeResults } from '@ijkpunt/results';
import { wantNextVersion, type SubmittedAnswer } from '@ijkpunt/scans';
import { demoAnswers } from './demo-answers.js';
import type { DemoCampaign } from './demo-campaigns.js';
import type { DemoMunicipality, DemoRegion } from './demo-regions.js';

/** Reports of the seeded measurements wait until nothing else is to be done. */
const historyPriority = 100;
const hourMs = 3_600_000;
/** The theme that the municipality which is nearly done has left open. */
const openTheme = 'J';

export interface SeedDatabases {
  readonly app: Database;
  readonly admin: Database;
  readonly recomputeResults: RecomputeResults;
}

export interface RegionSeed {
  readonly regionId: string;
  readonly region: DemoRegion;
  readonly campaign: DemoCampaign;
  readonly instrument: Instrument;
  readonly now: Date;
  /** Who filled in and submitted, by municipality slug. */
  readonly personOf: (slug: string) => { readonly id: string; readonly name: string };
}

/** The region itself and its members, as the platform administrator would set it up. */
export async function seedRegion(
  admin: Database,
  regionId: string,
  region: DemoRegion,
): Promise<void> {
  await admin.inRegion(systemContext(regionId, newId()), async (tx) => {
    await tx.query(
      `insert into regions (region_id, slug, name, kind, edition_policy)
       values ($1, $2, $3, $4, $5)`,
      [regionId, region.slug, region.name, region.kind, region.editionPolicy],
    );
    for (const { code, slug, validFrom } of region.municipalities) {
      await tx.query(
        `insert into memberships (region_id, id, municipality_code, member_from, subregion)
         values ($1, $2, $3, $4, $5)`,
        [
          ...[regionId, newId(), code, validFrom > '2015-01-01' ? validFrom : '2015-01-01'],
          subregionOf(region, slug),
        ],
      );
    }
  });
}

const subregionOf = ({ subregions }: DemoRegion, slug: string): string | null =>
  Object.entries(subregions ?? {}).find(([, slugs]) => slugs.includes(slug))?.[0] ?? null;

/** What the region compares, as its coordinator would put it together. */
export async function seedGroups(
  app: Database,
  of: { readonly regionId: string; readonly region: DemoRegion; readonly madeBy: string },
): Promise<void> {
  const context = { ...systemContext(of.regionId, newId()), isRegional: true };
  await app.inRegion(context, async (tx) => {
    for (const [name, slugs] of Object.entries(of.region.groups ?? {})) {
      const codes = of.region.municipalities.flatMap(({ slug, code }) =>
        slugs.includes(slug) ? code : [],
      );
      await tx.query(
        `insert into comparison_groups (region_id, id, name, municipality_codes, made_by)
         values ($1, $2, $3, $4, $5)`,
        [of.regionId, newId(), name, codes.toSorted(), of.madeBy],
      );
    }
  });
}

/** One measurement of a region: its scans as they were submitted, and the results of them. */
export async function seedCampaign(databases: SeedDatabases, seed: RegionSeed): Promise<void> {
  const { regionId, region, campaign } = seed;
  const campaignId = await planCampaign(databases.admin, seed);
  for (const [index, municipality] of region.municipalities.entries()) {
    const person = seed.personOf(municipality.slug);
    const context: RegionContext = {
      ...systemContext(regionId, newId()),
      personId: person.id,
      personName: person.name,
      municipalities: [municipality.code],
    };
    const scan = scanOf(seed, municipality, index);
    await databases.app.inRegion(context, (tx) => insertScan(tx, context, campaignId, scan));
  }
  const ending = campaign.isPresent ? lastMomentOf(seed) : campaign.closesAt;
  await databases.recomputeResults.run(
    { regionId, campaignId, traceId: newId() },
    { eventPriority: historyPriority, now: ending },
  );
}

/** A measurement that nobody has begun with. */
export async function planCampaign(
  admin: Database,
  { regionId, campaign, instrument }: Pick<RegionSeed, 'regionId' | 'campaign' | 'instrument'>,
): Promise<string> {
  const campaignId = newId();
  await admin.inRegion(systemContext(regionId, newId()), async (tx) => {
    await requireUsableVersion(tx, instrument.code, instrument.version);
    await tx.query(
      `insert into campaigns (region_id, id, slug, title, instrument_code, instrument_version,
         reference_date, opens_at, closes_at, is_baseline, is_imported, opened_at, closed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8::timestamptz, $9::timestamptz, $10, $11,
         case when $8 <= now() then $8 end, case when $9 <= now() then $9 end)`,
      [
        regionId,
        campaignId,
        campaign.slug,
        campaign.title,
        instrument.code,
        instrument.version,
        campaign.referenceDate,
        campaign.opensAt,
        campaign.closesAt,
        campaign.isBaseline,
        campaign.isImported,
      ],
    );
  });
  return campaignId;
}

interface SeedScan {
  readonly municipality: DemoMunicipality;
  readonly answers: readonly SubmittedAnswer[];
  readonly asked: number;
  readonly openness: Openness;
  /** Null while the municipality is still busy. */
  readonly submittedAt: Date | null;
  readonly instrument: Instrument;
  readonly answeredAt: Date;
}

const lastMomentOf = (seed: RegionSeed): Date => new Date(seed.now.getTime() - 20 * hourMs);

function scanOf(seed: RegionSeed, municipality: DemoMunicipality, index: number): SeedScan {
  const { campaign, instrument, region } = seed;
  const all = demoAnswers(instrument, municipality.code, campaign.year);
  const isBusy = campaign.isPresent && region.stillBusy.includes(municipality.slug);
  const isNearlyDone = isBusy && region.stillBusy[0] === municipality.slug;
  const answers = isNearlyDone
    ? all.filter((answer) => !answer.code.startsWith(openTheme))
    : isBusy
      ? all.slice(0, 12 + index * 3)
      : all;
  const latest = campaign.isPresent ? lastMomentOf(seed) : campaign.closesAt;
  const moment = new Date(
    Math.max(latest.getTime() - (index + 1) * 30 * hourMs, campaign.opensAt.getTime()),
  );
  return {
    municipality,
    answers,
    asked: questionsOf(instrument).length,
    openness: opennesses[index % opennesses.length] ?? 'mean_only',
    submittedAt: isBusy ? null : moment,
    instrument,
    answeredAt: moment,
  };
}

async function insertScan(
  tx: Transaction,
  context: RegionContext,
  campaignId: string,
  scan: SeedScan,
): Promise<void> {
  const { municipality, answers, submittedAt, instrument } = scan;
  const scanId = newId();
  await tx.query(
    `insert into scans (region_id, id, campaign_id, municipality_code, status, revision, answered,
       asked, submission_revision, submitted_at, submitted_by_name, openness, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      context.regionId,
      scanId,
      campaignId,
      municipality.code,
      submittedAt ? 'submitted' : 'in_progress',
      answers.length + (submittedAt ? 1 : 0),
      answers.length,
      scan.asked,
      submittedAt ? 1 : null,
      submittedAt,
      submittedAt ? context.personName : null,
      submittedAt ? scan.openness : null,
      scan.answeredAt,
    ],
  );
  await tx.query(
    `with answered as (
       insert into answers (region_id, scan_id, question_code, municipality_code, kind, level, note,
         revision, answered_by, answered_by_name, answered_at)
       select $1, $2, code, $3, kind, level, note, 1, $4, $5, $6
         from jsonb_to_recordset($7) as a(code text, kind text, level smallint, note text)
       returning *)
     insert into answer_history (region_id, id, scan_id, question_code, municipality_code, kind,
       level, note, revision, answered_by, answered_by_name, answered_at)
     select region_id, gen_random_uuid(), scan_id, question_code, municipality_code, kind, level,
       note, revision, answered_by, answered_by_name, answered_at
       from answered`,
    [
      context.regionId,
      scanId,
      municipality.code,
      context.personId,
      context.personName,
      scan.answeredAt,
      JSON.stringify(answers),
    ],
  );
  if (!submittedAt) return;
  const { code, version } = instrument;
  await tx.query(
    `insert into submissions (region_id, id, campaign_id, scan_id, municipality_code, revision,
       openness, submitted_by, submitted_by_name, submitted_at, snapshot)
     values ($1, $2, $3, $4, $5, 1, $6, $7, $8, $9, $10)`,
    [
      context.regionId,
      newId(),
      campaignId,
      scanId,
      municipality.code,
      scan.openness,
      context.personId,
      context.personName,
      submittedAt,
      JSON.stringify({ instrument: { code, version }, answers }),
    ],
  );
  await wantNextVersion(tx, context.regionId, campaignId);
}
