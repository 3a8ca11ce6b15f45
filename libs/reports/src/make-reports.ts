import { createHash } from 'node:crypto';
import { newId } from '@ijkpunt/contracts';
import { record, type Database, type Transaction } from '@ijkpunt/platform';
import { loadDevelopment, loadResults } from '@ijkpunt/results';
import { readRegionStyle, type RegionStyle } from '@ijkpunt/tenancy';
import { reportDate } from './report-data.js';
import {
  isMadeAtOnce,
  templateVersion,
  type PlannedReport,
  type ReportKind,
} from './report-kinds.js';
import type { CampaignReports, LackingReports, ReportSubject } from './report-plan.js';
import type { ReportRenderer } from './report-renderer.js';
import type { ReportSource } from './report-source.js';
import { styleKey } from './style-key.js';

interface Loaded {
  readonly source: ReportSource;
  readonly style: RegionStyle;
  readonly madeOn: Date;
  /** As it turned out to stand, which may be later than it was planned. */
  readonly subject: ReportSubject;
  readonly edition: number | null;
}

/** Makes reports of one municipality or region and keeps them; what was there stays. */
export class MakeReports {
  constructor(
    private readonly database: Database,
    private readonly renderer: ReportRenderer,
    /** Printed: where whoever holds a report may check it. */
    private readonly verifyAt: string,
  ) {}

  /** Gives what went wrong, report by report: one that fails keeps no other back. */
  async run(job: CampaignReports, { subject, reports }: LackingReports): Promise<unknown[]> {
    const failures: unknown[] = [];
    const fail = async (planned: PlannedReport, error: unknown): Promise<void> => {
      failures.push(error);
      await this.noteFailure(job, subject, planned);
    };
    for (const planned of reports) {
      try {
        const loaded = await this.load(job, subject, planned.kind);
        if (loaded) await this.make(job, planned, loaded);
      } catch (error) {
        await fail(planned, error);
      }
    }
    return failures;
  }

  private load(
    { context, region, campaign }: CampaignReports,
    subject: ReportSubject,
    kind: ReportKind,
  ): Promise<Loaded | null> {
    const { member } = subject;
    if (member === null || kind === 'region') return Promise.resolve(null);
    return this.database.readInRegion(context, async (tx) => {
      const style = await readRegionStyle(tx, context);
      const loaded = await loadResults(tx, context, { region, campaign, member });
      const { results, submissionId, editionId } = loaded;
      const { submission, edition } = results;
      if (!submission) return null;
      return {
        source: {
          ...{ kind, results },
          development: await loadDevelopment(tx, context, { region, campaign, member }),
        },
        style,
        madeOn: reportDate({ edition, submission }),
        subject: {
          ...{ member, submissionId, editionId, version: results.version },
          explanationsVersion: results.explanationsVersion,
        },
        edition: edition?.number ?? null,
      };
    });
  }

  private async make(
    job: CampaignReports,
    planned: PlannedReport,
    { source, style, madeOn, subject, edition }: Loaded,
  ): Promise<void> {
    const { form } = planned;
    const options = { form, madeOn, style, verifyAt: this.verifyAt };
    const pdf = await this.renderer.render(source, options);
    const { context, campaign } = job;
    const code = subject.member?.code ?? null;
    const sha256 = createHash('sha256').update(pdf).digest();
    await this.database.inRegion(context, async (tx) => {
      await forgetFailure(tx, job, subject, planned);
      const row = {
        region_id: context.regionId,
        id: newId(),
        campaign_id: campaign.id,
        municipality_code: code,
        kind: planned.kind,
        form,
        submission_id: subject.submissionId,
        edition_id: subject.editionId,
        version: subject.version,
        template_version: templateVersion,
        explanations_version: subject.explanationsVersion,
        style: styleKey(style),
        ...namesOf(job, subject, planned, edition),
        sha256,
        size_bytes: pdf.length,
      };
      const columns = Object.keys(row);
      const kept: unknown[] = await tx.query(
        `insert into reports (${columns.join(', ')})
         values (${columns.map((_column, index) => `$${index + 1}`).join(', ')})
         on conflict do nothing returning id`,
        Object.values(row),
      );
      if (kept.length === 0) return;
      await tx.query(
        `insert into report_files (region_id, municipality_code, sha256, bytes)
         values ($1, $2, $3, $4) on conflict do nothing`,
        [context.regionId, code, sha256, pdf],
      );
      if (!isMadeAtOnce(planned)) return;
      const fact = { kind: 'report.built.v1', entityId: campaign.id } as const;
      await record(tx, context, { ...fact, version: subject.version });
    });
  }

  /** Said on the page of reports until it succeeds. */
  private async noteFailure(
    { context, campaign }: CampaignReports,
    { member }: ReportSubject,
    { kind, form }: PlannedReport,
  ): Promise<void> {
    await this.database.inRegion(context, (tx) =>
      tx.query(
        `insert into report_failures (region_id, id, campaign_id, municipality_code, kind, form)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (region_id, campaign_id, municipality_code, kind, form)
         do update set failures = report_failures.failures + 1, failed_at = now()`,
        [context.regionId, newId(), campaign.id, member?.code ?? null, kind, form],
      ),
    );
  }
}

async function forgetFailure(
  tx: Transaction,
  { context, campaign }: CampaignReports,
  { member }: ReportSubject,
  { kind, form }: PlannedReport,
): Promise<void> {
  await tx.query(
    `delete from report_failures where region_id = $1 and campaign_id = $2
       and municipality_code is not distinct from $3 and kind = $4 and form = $5`,
    [context.regionId, campaign.id, member?.code ?? null, kind, form],
  );
}

const kindTitles: Record<ReportKind, string> = {
  municipality: '',
  council: ', voor wethouder en raad',
  region: '',
};

/** What people and their folders call it. */
function namesOf(
  { campaign, region }: CampaignReports,
  { member }: ReportSubject,
  { kind, form }: PlannedReport,
  edition: number | null,
): { readonly title: string; readonly file_name: string } {
  const of = edition === null ? 'zonder regiogemiddelde' : `editie ${edition}`;
  const about = member ? member.name : `regio ${region.name}`;
  const stem = [
    ...['ijkpunt', member?.slug ?? `regio-${region.slug}`, campaign.slug],
    ...(kind === 'council' ? ['raad'] : []),
    of.replaceAll(' ', '-'),
    ...(form === 'pdf-a' ? ['archief'] : []),
  ];
  const archived = form === 'pdf-a' ? ' (PDF/A)' : '';
  return {
    title: `${campaign.title} ${about}${kindTitles[kind]}, ${of}${archived}`,
    file_name: `${stem.join('-')}.pdf`,
  };
}
