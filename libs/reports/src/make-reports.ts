import { createHash } from 'node:crypto';
import { newId } from '@ijkpunt/contracts';
import { reasonCodeOf, record, type Database, type Transaction } from '@ijkpunt/platform';
import { loadReport, type LoadedReport } from './load-report.js';
import {
  isMadeAtOnce,
  templateVersion,
  type PlannedReport,
  type ReportKind,
} from './report-kinds.js';
import type { CampaignReports, LackingReports, ReportSubject } from './report-plan.js';
import { PrintFailure, type ReportRenderer } from './report-renderer.js';
import { styleKey } from './style-key.js';

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
    const fail = async (failed: readonly PlannedReport[], error: unknown): Promise<void> => {
      failures.push(error);
      for (const planned of failed) await this.noteFailure(job, subject, planned, error);
    };
    try {
      const loaded = await this.database.readInRegion(job.context, (tx) =>
        loadReport(tx, job, subject),
      );
      if (!loaded) return [];
      const isMade = ({ kind, form }: PlannedReport): boolean =>
        loaded.made.some((made) => made.kind === kind && made.form === form);
      for (const planned of reports) {
        if (isMade(planned)) continue;
        await this.make(job, planned, loaded).catch((error: unknown) => fail([planned], error));
      }
    } catch (error) {
      await fail(reports, error);
    }
    return failures;
  }

  private async make(
    job: CampaignReports,
    planned: PlannedReport,
    { sourceOf, style, madeOn, subject, edition }: LoadedReport,
  ): Promise<void> {
    const { form } = planned;
    const options = { form, madeOn, style, verifyAt: this.verifyAt };
    const pdf = await this.renderer.render(sourceOf(planned.kind), options);
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
        history: subject.history,
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
    error: unknown,
  ): Promise<void> {
    const reason = error instanceof PrintFailure ? error.reason : reasonCodeOf(error);
    await this.database.inRegion(context, (tx) =>
      tx.query(
        `insert into report_failures
           (region_id, id, campaign_id, municipality_code, kind, form, reason)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (region_id, campaign_id, municipality_code, kind, form)
         do update set failures = report_failures.failures + 1, failed_at = now(),
           reason = excluded.reason`,
        [context.regionId, newId(), campaign.id, member?.code ?? null, kind, form, reason],
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
