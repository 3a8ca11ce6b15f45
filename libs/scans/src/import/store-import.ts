import { Injectable } from '@nestjs/common';
import { badInput, conflict, newId } from '@ijkpunt/contracts';
import { questionsOf } from '@ijkpunt/instruments';
import { Database, once, record, type RegionContext, type Transaction } from '@ijkpunt/platform';
import { audit, requireRegional, type RegionAccess } from '@ijkpunt/tenancy';
import { localMoment } from '../planning/amsterdam-time.js';
import { freeSlug, slugOf } from '../planning/insert-campaign.js';
import { wantNextVersion } from '../submit-scan.js';
import { hasAnswers, type ImportedScan } from './check-import.js';
import { getImport, lockImport, type BaselineImport } from './imports.js';
import { reviewImport, type ImportReview } from './read-imports.js';

export interface StoreImportRequest {
  readonly id: string;
  readonly expectedRevision: number;
  readonly idempotencyKey: string;
}

/**
 * Makes a measurement of a file: a campaign of that day with a submission for each municipality
 * in it, all or nothing. What had no answer stays unanswered. The region's results follow by
 * themselves, under the rules that hold for every measurement. Records `scan.submitted.v1`.
 */
@Injectable()
export class StoreImport {
  constructor(private readonly database: Database) {}

  async run(access: RegionAccess, request: StoreImportRequest, now = new Date()): Promise<void> {
    requireRegional(access.region, 'baseline.import');
    const { id, expectedRevision, idempotencyKey: key } = request;
    const municipalities = await this.database.readInRegion(access.context, async (tx) =>
      (await getImport(tx, access.context, id)).mapping.municipalities.map(({ code }) => code),
    );
    // Writes for the municipalities in the file, in this transaction alone.
    const context = { ...access.context, municipalities };
    await this.database.inRegion(context, (tx) =>
      once(tx, context, { key, content: ['import', id] }, async () => {
        const draft = await lockImport(tx, context, { id, expectedRevision });
        if (draft.campaignId !== null) throw conflict('Deze meting is al opgeslagen.', {});
        const review = await reviewImport(tx, access, draft);
        refuseBlocked(draft, review, now);
        const campaignId = await store(tx, context, draft, review);
        return { campaignId };
      }),
    );
  }
}

function refuseBlocked(draft: BaselineImport, { check, members }: ImportReview, now: Date): void {
  if (draft.referenceDate >= localMoment(now).day) {
    throw badInput('De peildatum van een eerdere meting ligt voor vandaag.', {
      field: 'referenceDate',
    });
  }
  if (members.length === 0) {
    throw badInput('Op deze peildatum hoorde er nog geen gemeente bij de regio.', {
      field: 'referenceDate',
    });
  }
  const [blocker] = check.blockers;
  if (blocker) throw badInput(blocker, { blockers: check.blockers });
}

async function store(
  tx: Transaction,
  context: RegionContext,
  draft: BaselineImport,
  { check, instrument }: ImportReview,
): Promise<string> {
  const campaignId = newId();
  await insertCampaign(tx, context, draft, campaignId);
  const asked = questionsOf(instrument).length;
  const scans = check.scans.filter(hasAnswers);
  for (const scan of scans) await insertScan(tx, context, { scan, asked, campaignId, draft });
  const by = context.personName;
  await tx.query(
    `update baseline_imports set revision = revision + 1, campaign_id = $3, stored_at = now(),
       stored_by_name = $4 where region_id = $1 and id = $2`,
    [context.regionId, draft.id, campaignId, by],
  );
  const version = await wantNextVersion(tx, context.regionId, campaignId);
  await record(tx, context, { kind: 'scan.submitted.v1', entityId: campaignId, version });
  await audit(tx, context, {
    action: 'import.stored',
    entityId: campaignId,
    detail: { importId: draft.id, municipalities: scans.map(({ code }) => code) },
  });
  return campaignId;
}

/** Open on the day of measuring and closed since; the region's first measurement is its baseline. */
async function insertCampaign(
  tx: Transaction,
  context: RegionContext,
  { title, referenceDate, instrumentCode, instrumentVersion }: BaselineImport,
  campaignId: string,
): Promise<void> {
  const slug = await freeSlug(tx, context, slugOf(title));
  // It opened and closed long ago: the clock has nothing to tell of it.
  await tx.query(
    `insert into campaigns (region_id, id, slug, title, instrument_code, instrument_version,
       reference_date, opens_at, closes_at, opened_at, closed_at, is_imported, is_baseline)
     select $1, $2, $3, $4, $5, $6, $7::date, opening, closing, opening, closing, true,
       not exists (select from campaigns where region_id = $1 and instrument_code = $5
         and reference_date < $7::date)
       from (select $7::date::timestamp at time zone 'Europe/Amsterdam' as opening,
                    ($7::date + 1)::timestamp at time zone 'Europe/Amsterdam' as closing) as day`,
    [
      ...[context.regionId, campaignId, slug, title],
      ...[instrumentCode, instrumentVersion, referenceDate],
    ],
  );
}

interface NewScan {
  readonly scan: ImportedScan;
  readonly asked: number;
  readonly campaignId: string;
  readonly draft: BaselineImport;
}

/** As open as it already is to who brought it: the coordinator has the file. */
async function insertScan(
  tx: Transaction,
  context: RegionContext,
  { scan, asked, campaignId, draft }: NewScan,
): Promise<void> {
  const scanId = newId();
  const of = [context.regionId, scanId, scan.code];
  const by = `${context.personName} (ingelezen uit een bestand)`;
  await tx.query(
    `insert into scans (region_id, id, campaign_id, municipality_code, status, revision, answered,
       asked, submission_revision, submitted_at, submitted_by_name, openness)
     values ($1, $2, $4, $3, 'submitted', $5 + 1, $5, $6, 1, now(), $7, 'regional_coordinator')`,
    [...of, campaignId, scan.answers.length, asked, by],
  );
  await tx.query(
    `with answered as (
       insert into answers (region_id, scan_id, question_code, municipality_code, kind, level, note,
         revision, answered_by, answered_by_name)
       select $1, $2, code, $3, kind, level, note, 1, $4, $5
         from jsonb_to_recordset($6) as a(code text, kind text, level smallint, note text)
       returning *)
     insert into answer_history (region_id, id, scan_id, question_code, municipality_code, kind,
       level, note, revision, answered_by, answered_by_name, answered_at)
     select region_id, gen_random_uuid(), scan_id, question_code, municipality_code, kind, level,
       note, revision, answered_by, answered_by_name, answered_at
       from answered`,
    [...of, context.personId, by, JSON.stringify(scan.answers)],
  );
  const instrument = { code: draft.instrumentCode, version: draft.instrumentVersion };
  await tx.query(
    `insert into submissions (region_id, id, campaign_id, scan_id, municipality_code, revision,
       openness, submitted_by, submitted_by_name, snapshot)
     values ($1, $4, $5, $2, $3, 1, 'regional_coordinator', $6, $7, $8)`,
    [
      ...[...of, newId(), campaignId, context.personId, by],
      JSON.stringify({ instrument, answers: scan.answers }),
    ],
  );
}
