import { Injectable } from '@nestjs/common';
import { badInput, isUuid, newId, notFound } from '@ijkpunt/contracts';
import { Database, type Transaction } from '@ijkpunt/platform';
import { loadResults } from '@ijkpunt/results';
import { openDesk, type ScanDesk, type ScanName } from '@ijkpunt/scans';
import { audit, newToken, type RegionAccess } from '@ijkpunt/tenancy';
import { shareResults } from './shared-results.js';
import type { SharedKind } from './share-rows.js';

export interface ShareRequest {
  readonly scan: ScanName;
  /** For whom, as the maker calls them. */
  readonly label: string;
  readonly what: SharedKind;
  readonly reportId: string | null;
  readonly withNotes: boolean;
  readonly days: number;
}

const mostDays = 90;
/** Living links of one scan: each is a door that somebody has to think of. */
const mostOpen = 50;
const labelLimit = 100;

interface SharedThing {
  readonly reportId: string | null;
  readonly content: object | null;
  readonly submissionId: string;
  readonly editionId: string | null;
}

/**
 * Makes a link to one report or to the results as they are now, and answers its token, which
 * nothing keeps: a repeated sending makes another link, and the one that got lost can be revoked.
 */
@Injectable()
export class MakeShareLink {
  constructor(private readonly database: Database) {}

  async run(access: RegionAccess, request: ShareRequest): Promise<string> {
    const { token, hash } = newToken();
    const { context } = access;
    await this.database.inRegion(context, async (tx) => {
      const desk = await openDesk(tx, access, request.scan, 'results.share');
      if (desk.campaign.isImported) {
        throw badInput(
          'Een ingelezen meting kan nog ongedaan worden gemaakt; daarvan kan niets worden gedeeld.',
        );
      }
      const label = checkLabel(request.label);
      const days = checkDays(request.days);
      await requireRoom(tx, access, desk);
      const shared = await findShared(tx, access, desk, request);
      const id = newId();
      await tx.query(
        `insert into share_links (region_id, id, campaign_id, municipality_code, token_hash, label,
           what, report_id, content, submission_id, edition_id, made_by, made_by_name, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,
           now() + make_interval(days => $14))`,
        [
          ...[context.regionId, id, desk.campaign.id, desk.member.code, hash, label],
          ...[request.what, shared.reportId, shared.content],
          ...[shared.submissionId, shared.editionId],
          ...[context.personId, context.personName, days],
        ],
      );
      await audit(tx, context, {
        action: 'share.made',
        entityId: id,
        detail: { what: request.what, reportId: shared.reportId, days },
      });
    });
    return token;
  }
}

function checkLabel(label: string): string {
  const field = 'label';
  const trimmed = label.trim().replace(/\s+/g, ' ');
  if (trimmed === '') throw badInput('Vul in voor wie de link is.', { field });
  if (trimmed.length > labelLimit) {
    throw badInput(`Voor wie de link is, past in ${labelLimit} tekens.`, { field });
  }
  if (trimmed.includes('\0') || !trimmed.isWellFormed()) {
    throw badInput('Voor wie de link is, bevat tekens die niet kunnen.', { field });
  }
  return trimmed;
}

function checkDays(days: number): number {
  if (days >= 1 && days <= mostDays) return days;
  throw badInput(`Een link geldt 1 tot ${mostDays} dagen.`, { field: 'days' });
}

async function requireRoom(
  tx: Transaction,
  { context }: RegionAccess,
  { campaign, member }: ScanDesk,
): Promise<void> {
  const [row]: { count: number }[] = await tx.query(
    `select count(*)::int as count from share_links
      where region_id = $1 and campaign_id = $2 and municipality_code = $3
        and revoked_at is null and expires_at > now()`,
    [context.regionId, campaign.id, member.code],
  );
  if (row && row.count >= mostOpen) {
    throw badInput(`Er staan al ${mostOpen} links open. Trek er eerst een in.`);
  }
}

async function findShared(
  tx: Transaction,
  access: RegionAccess,
  { campaign, member }: ScanDesk,
  { what, reportId, withNotes }: ShareRequest,
): Promise<SharedThing> {
  const { context, region } = access;
  if (what === 'report') {
    if (reportId === null || !isUuid(reportId)) {
      throw badInput('Kies welke rapportage u deelt.', { field: 'reportId' });
    }
    const [report]: SharedThing[] = await tx.query(
      `select id as "reportId", null as content, submission_id as "submissionId",
              edition_id as "editionId"
         from reports
        where region_id = $1 and id = $2 and campaign_id = $3 and municipality_code = $4`,
      [context.regionId, reportId, campaign.id, member.code],
    );
    if (!report) throw notFound();
    return report;
  }
  const { results, submissionId, editionId } = await loadResults(tx, context, {
    ...{ region, campaign, member },
  });
  const content = shareResults(results, { withNotes });
  if (!content || submissionId === null) {
    throw badInput('Er zijn nog geen resultaten: de zelfscan is niet ingediend.');
  }
  return { reportId: null, content, submissionId, editionId };
}
