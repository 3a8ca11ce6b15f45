import type { Transaction } from '@ijkpunt/platform';
import type { RegionAccess } from '@ijkpunt/tenancy';
import type { ScanDesk } from '@ijkpunt/scans';
import type { ReportForm, ReportKind } from '../report-kinds.js';

export const sharedKinds = ['report', 'results'] as const;
export type SharedKind = (typeof sharedKinds)[number];
export const shareStates = ['open', 'expired', 'revoked'] as const;
export type ShareState = (typeof shareStates)[number];

/** What was shared with whom; of those who opened it nothing but when. */
export interface ShareLink {
  readonly id: string;
  readonly label: string;
  readonly what: SharedKind;
  readonly title: string | null;
  readonly hasNotes: boolean;
  readonly madeBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly state: ShareState;
  readonly openings: number;
  readonly downloads: number;
  readonly lastOpenedAt: Date | null;
  readonly isSuperseded: boolean;
}

export interface ShareableReport {
  readonly id: string;
  readonly title: string;
  readonly kind: ReportKind;
  readonly form: ReportForm;
  readonly editionNumber: number | null;
  readonly createdAt: Date;
}

/** SQL: something newer was submitted or published since what the link `l` shows. */
export const isSuperseded = `(
  exists (select from submissions later
           where later.region_id = l.region_id and later.campaign_id = l.campaign_id
             and later.municipality_code = l.municipality_code
             and later.revision > (select seen.revision from submissions seen
               where seen.region_id = l.region_id and seen.id = l.submission_id))
  or exists (select from editions later
           where later.region_id = l.region_id and later.campaign_id = l.campaign_id
             and later.number > coalesce((select seen.number from editions seen
               where seen.region_id = l.region_id and seen.id = l.edition_id), 0)))`;

/** Newest first. */
export async function listShareLinks(
  tx: Transaction,
  { context }: RegionAccess,
  { campaign, member }: ScanDesk,
): Promise<ShareLink[]> {
  return tx.query(
    `select l.id, l.label, l.what, r.title, coalesce((l.content ->> 'hasNotes')::boolean, false)
              as "hasNotes",
            l.made_by_name as "madeBy", l.created_at as "createdAt", l.expires_at as "expiresAt",
            case when l.revoked_at is not null then 'revoked'
                 when l.expires_at <= now() then 'expired' else 'open' end as state,
            o.openings, o.downloads, o.last_opened_at as "lastOpenedAt",
            ${isSuperseded} as "isSuperseded"
       from share_links l
       left join reports r on r.region_id = l.region_id and r.id = l.report_id
       cross join lateral (
         select count(*) filter (where what = 'page')::int as openings,
                count(*) filter (where what = 'file')::int as downloads,
                max(opened_at) as last_opened_at
           from share_openings o where o.region_id = l.region_id and o.link_id = l.id) o
      where l.region_id = $1 and l.campaign_id = $2 and l.municipality_code = $3
      order by l.created_at desc, l.id limit 200`,
    [context.regionId, campaign.id, member.code],
  );
}

/** The newest of each kind and form. */
export async function listShareableReports(
  tx: Transaction,
  { context }: RegionAccess,
  { campaign, member }: ScanDesk,
): Promise<ShareableReport[]> {
  return tx.query(
    `select distinct on (r.kind, r.form) r.id, r.title, r.kind, r.form,
            e.number as "editionNumber", r.created_at as "createdAt"
       from reports r left join editions e on e.region_id = r.region_id and e.id = r.edition_id
      where r.region_id = $1 and r.campaign_id = $2 and r.municipality_code = $3
      order by r.kind, r.form desc, r.version desc, r.created_at desc`,
    [context.regionId, campaign.id, member.code],
  );
}
