import { Injectable } from '@nestjs/common';
import { badInput, conflict, notFound } from '@ijkpunt/contracts';
import { Database, type RegionContext, type Transaction } from '@ijkpunt/platform';
import { audit, requireRegional, type RegionAccess } from '@ijkpunt/tenancy';
import type { Campaign } from '../campaign.entity.js';
import { findCampaignById } from '../campaigns.js';
import { getImport, lockImport } from './imports.js';

export interface UndoImportRequest {
  readonly id: string;
  readonly expectedRevision: number;
  /** The name of the measurement, typed over. */
  readonly confirmation: string;
}

/**
 * Takes a measurement away that came from a file, with all that was made of it; the file stays as
 * a draft. Refused once people built on it: a municipality that changed its answers, or one that
 * confirmed them in a later measurement. What somebody relied on does not disappear.
 */
@Injectable()
export class UndoImport {
  constructor(private readonly database: Database) {}

  async run(access: RegionAccess, request: UndoImportRequest): Promise<void> {
    requireRegional(access.region, 'baseline.import');
    const municipalities = await this.database.readInRegion(access.context, async (tx) =>
      (await getImport(tx, access.context, request.id)).mapping.municipalities.map(
        ({ code }) => code,
      ),
    );
    const context = { ...access.context, municipalities };
    await this.database.inRegion(context, async (tx) => {
      const { id, campaignId, title } = await lockImport(tx, context, request);
      if (campaignId === null) throw badInput('Van dit bestand is nog geen meting gemaakt.');
      if (request.confirmation.trim() !== title) {
        throw badInput('Dit is niet dezelfde naam. Typ de naam van de meting over.', {
          field: 'confirmation',
        });
      }
      const campaign = await findCampaignById(tx, context, campaignId);
      if (!campaign) throw notFound();
      await refuseWhenBuiltOn(tx, context, campaign);
      await tx.query(
        `update baseline_imports set revision = revision + 1, campaign_id = null,
           stored_at = null, stored_by_name = null where region_id = $1 and id = $2`,
        [context.regionId, id],
      );
      await removeAll(tx, context.regionId, campaignId);
      await audit(tx, context, {
        action: 'import.undone',
        entityId: campaignId,
        detail: { importId: id },
      });
    });
  }
}

async function refuseWhenBuiltOn(
  tx: Transaction,
  { regionId }: RegionContext,
  campaign: Campaign,
): Promise<void> {
  const changed: { name: string }[] = await tx.query(
    `select m.name from scans s join municipalities m on m.code = s.municipality_code
      where s.region_id = $1 and s.campaign_id = $2
        and (s.status <> 'submitted' or s.submission_revision > 1) order by m.name`,
    [regionId, campaign.id],
  );
  if (changed.length > 0) {
    const names = changed.map(({ name }) => name).join(', ');
    throw conflict(`${names} heeft de ingelezen antwoorden intussen zelf gewijzigd.`, {});
  }
  const leaning: { title: string }[] = await tx.query(
    `select distinct c.title
       from answers a
       join scans s on s.region_id = a.region_id and s.id = a.scan_id
       join campaigns c on c.region_id = s.region_id and c.id = s.campaign_id
      where a.region_id = $1 and a.is_confirmed and c.instrument_code = $2
        and c.reference_date > $3::date
        and not exists (select from campaigns nearer
          where nearer.region_id = $1 and nearer.instrument_code = $2
            and nearer.reference_date > $3::date
            and nearer.reference_date < c.reference_date)`,
    [regionId, campaign.instrumentCode, campaign.referenceDate],
  );
  const [first] = leaning;
  if (!first) return;
  throw conflict(
    `In ${first.title} zijn ingelezen antwoorden ongewijzigd overgenomen. Ongedaan maken kan niet meer.`,
    {},
  );
}

/** What stands on a campaign, the last made first. */
const madeOfIt = [
  'import_verdicts',
  'handed_out_files',
  'report_failures',
  'reports',
  'municipal_results',
  'group_means',
  'editions',
  'campaign_results',
  'submissions',
] as const;

async function removeAll(tx: Transaction, regionId: string, campaignId: string): Promise<void> {
  const of = [regionId, campaignId];
  const ofIt = 'where region_id = $1 and campaign_id = $2';
  try {
    // Whoever is computing it has this row: they are waited for, and find nothing afterwards.
    await tx.query(`select 1 from campaign_results ${ofIt} for update`, of);
    const files: { municipality_code: string | null; sha256: Buffer }[] = await tx.query(
      `select municipality_code, sha256 from reports ${ofIt}`,
      of,
    );
    for (const table of ['edition_answers', 'edition_submissions']) {
      await tx.query(
        `delete from ${table} where region_id = $1
           and edition_id in (select id from editions ${ofIt})`,
        of,
      );
    }
    for (const table of madeOfIt) await tx.query(`delete from ${table} ${ofIt}`, of);
    for (const table of ['answer_history', 'answers']) {
      await tx.query(
        `delete from ${table} where region_id = $1
           and scan_id in (select id from scans ${ofIt})`,
        of,
      );
    }
    await tx.query(`delete from scans ${ofIt}`, of);
    await tx.query('delete from campaigns where region_id = $1 and id = $2', of);
    // Equal files are kept once: one that another report still gives stays.
    for (const { municipality_code: code, sha256 } of files) {
      await tx.query(
        `delete from report_files f where region_id = $1
           and municipality_code is not distinct from $2 and sha256 = $3
           and not exists (select from reports r where r.region_id = f.region_id
             and r.municipality_code is not distinct from f.municipality_code
             and r.sha256 = f.sha256)`,
        [regionId, code, sha256],
      );
    }
  } catch (error) {
    const isHeld = error instanceof Error && 'code' in error && error.code === '23503';
    if (!isHeld) throw error;
    const table = 'table' in error && typeof error.table === 'string' ? error.table : '';
    throw conflict(heldBy[table] ?? heldByOther, {});
  }
}

/** What people made since for this measurement, by the table that refuses to let it go. */
const heldBy: Readonly<Record<string, string>> = {
  reading_notes:
    'Bij deze meting staat een leeswijzer. Ongedaan maken kan niet meer, want die zou mee verdwijnen.',
  scan_requests:
    'Voor deze meting is iemand om antwoorden gevraagd. Ongedaan maken kan niet meer, want dat verzoek zou mee verdwijnen.',
  figure_explanations:
    'Een gemeente schreef een toelichting bij deze meting. Ongedaan maken kan niet meer, want die zou mee verdwijnen.',
  campaign_extensions:
    'Een gemeente kreeg langer de tijd voor deze meting. Ongedaan maken kan niet meer.',
};
const heldByOther =
  'Er hangt ander werk aan deze meting, zoals een opmerking of een document, of zij wordt nu doorgerekend. Ongedaan maken kan nu niet.';
