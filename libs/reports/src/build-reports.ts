import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { newId } from '@ijkpunt/contracts';
import {
  Database,
  record,
  StoppedHalfway,
  systemContext,
  type RegionContext,
  type Transaction,
} from '@ijkpunt/platform';
import {
  findLastEdition,
  loadResults,
  MunicipalResult,
  readVersions,
  type LoadedResults,
} from '@ijkpunt/results';
import { askedInstrument, findCampaignById, type Campaign } from '@ijkpunt/scans';
import { readMembers, Region, type Member } from '@ijkpunt/tenancy';
import { reportDate } from './report-data.js';
import { ReportRenderer } from './report-renderer.js';
import { Report } from './report.entity.js';

interface Job {
  readonly context: RegionContext;
  readonly campaign: Campaign;
  readonly region: Region;
}

/**
 * Makes the reports that a campaign lacks: one for each municipality's counting submission and
 * the last edition. No lock is held while a file is made; of a report made twice one is kept. A
 * report that fails keeps nobody else's back: the others are made, then the run fails as a whole.
 */
@Injectable()
export class BuildReports {
  private isStopping = false;

  constructor(
    private readonly database: Database,
    private readonly renderer: ReportRenderer,
  ) {}

  async run(of: {
    readonly regionId: string;
    readonly campaignId: string;
    readonly traceId: string;
  }): Promise<void> {
    const context = systemContext(of.regionId, of.traceId);
    const plan = await this.database.readInRegion(context, async (tx) => {
      const campaign = await findCampaignById(tx, context, of.campaignId);
      const region = await tx.findOneBy(Region, { regionId: of.regionId });
      if (!campaign || !region) return null;
      const versions = await readVersions(tx, context, campaign.id);
      return {
        job: { context, campaign, region },
        version: versions?.computedVersion ?? 0,
        members: await readMembers(tx, context, campaign.referenceDate),
        // A report is about scores; a checklist has none.
        lacking: (await askedInstrument(tx, campaign)).isScored
          ? await this.lackingReport(tx, context, campaign.id)
          : new Set<string>(),
      };
    });
    if (!plan) return;
    const failures: unknown[] = [];
    for (const member of plan.members) {
      if (this.isStopping) throw new StoppedHalfway('not all reports were made');
      if (!plan.lacking.has(member.code)) continue;
      await this.build(plan.job, member).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw new AggregateError(failures, 'not every report could be made');
    await this.finish(plan.job, plan.version);
  }

  /** Ends a run after the report it is at; what is left is made by whoever comes next. */
  stop(): void {
    this.isStopping = true;
  }

  private async lackingReport(
    tx: Transaction,
    context: RegionContext,
    campaignId: string,
  ): Promise<Set<string>> {
    const edition = await findLastEdition(tx, context, campaignId);
    const key = { regionId: context.regionId, campaignId };
    const results = await tx.findBy(MunicipalResult, key);
    const made = await tx.find(Report, {
      where: key,
      select: { municipalityCode: true, submissionId: true, editionId: true },
    });
    const nameOf = (submissionId: string, editionId: string | null): string =>
      `${submissionId} ${editionId ?? ''}`;
    const present = new Set(made.map((report) => nameOf(report.submissionId, report.editionId)));
    return new Set(
      results
        .filter((result) => !present.has(nameOf(result.submissionId, edition?.id ?? null)))
        .map((result) => result.municipalityCode),
    );
  }

  private async build(job: Job, member: Member): Promise<void> {
    const { context, campaign, region } = job;
    const loaded = await this.database.readInRegion(context, async (tx) => {
      const results = await loadResults(tx, context, { region, campaign, member });
      // Another worker may have been here since the plan was made.
      return (await isMade(tx, job, member, results)) ? null : results;
    });
    if (!loaded?.submissionId || !loaded.results.submission) return;
    const { edition, submission } = loaded.results;
    const madeOn = reportDate({ edition, submission });
    const pdf = await this.renderer.render(
      { kind: 'municipality', results: loaded.results },
      {
        ...{ form: 'pdf-ua', madeOn, verifyAt: '' },
        style: { name: region.name, accent: null, logo: null },
      },
    );
    await this.store(job, member, loaded, pdf);
  }

  private async store(job: Job, member: Member, loaded: LoadedResults, pdf: Buffer): Promise<void> {
    const { context, campaign } = job;
    const { results, submissionId, editionId } = loaded;
    const sha256 = createHash('sha256').update(pdf).digest();
    const edition = results.edition ? `editie ${results.edition.number}` : 'zonder regiogemiddelde';
    await this.database.inRegion(context, async (tx) => {
      const kept: unknown[] = await tx.query(
        `insert into reports (region_id, id, campaign_id, municipality_code, submission_id,
           edition_id, version, title, file_name, sha256, size_bytes)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing returning id`,
        [
          context.regionId,
          newId(),
          campaign.id,
          member.code,
          submissionId,
          editionId,
          results.version,
          `${campaign.title} ${member.name}, ${edition}`,
          `ijkpunt-${member.slug}-${campaign.slug}-${edition.replaceAll(' ', '-')}.pdf`,
          sha256,
          pdf.length,
        ],
      );
      if (kept.length === 0) return;
      await tx.query(
        `insert into report_files (region_id, municipality_code, sha256, bytes)
         values ($1, $2, $3, $4) on conflict do nothing`,
        [context.regionId, member.code, sha256, pdf],
      );
      await record(tx, context, {
        kind: 'report.built.v1',
        entityId: campaign.id,
        version: results.version,
      });
    });
  }

  private async finish(job: Job, version: number): Promise<void> {
    await this.database.inRegion(job.context, (tx) =>
      tx.query(
        `update campaign_results set reported_version = $3
          where region_id = $1 and campaign_id = $2 and reported_version < $3`,
        [job.context.regionId, job.campaign.id, version],
      ),
    );
  }
}

async function isMade(
  tx: Transaction,
  { context, campaign }: Job,
  member: Member,
  { submissionId, editionId }: LoadedResults,
): Promise<boolean> {
  if (submissionId === null) return false;
  const report = await tx.findOneBy(Report, {
    regionId: context.regionId,
    campaignId: campaign.id,
    municipalityCode: member.code,
    submissionId,
    editionId: editionId ?? IsNull(),
  });
  return report !== null;
}
