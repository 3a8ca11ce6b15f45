import { Injectable } from '@nestjs/common';
import { newId } from '@ijkpunt/contracts';
import { Database, type Transaction } from '@ijkpunt/platform';
import { deadShare, tooOften, type LinkAccess } from '@ijkpunt/tenancy';
import type { SharedResults } from './shared-results.js';
import { isSuperseded, type SharedKind } from './share-rows.js';

/** What somebody with a link sees: one report by name, or one page of results. */
export interface SharedItem {
  readonly what: SharedKind;
  readonly region: string;
  readonly municipality: string;
  readonly campaign: string;
  readonly sharedAt: Date;
  readonly expiresAt: Date;
  readonly isSuperseded: boolean;
  readonly report: SharedReport | null;
  readonly results: SharedResults | null;
}

export interface SharedReport {
  readonly title: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly createdAt: Date;
  readonly editionNumber: number | null;
}

export interface SharedFile {
  readonly fileName: string;
  readonly bytes: Buffer;
}

/** More than people open one link in; it also bounds what one link writes. */
const openingsPerMinute = 60;

@Injectable()
export class ReadShared {
  constructor(private readonly database: Database) {}

  async item(share: LinkAccess): Promise<SharedItem> {
    const { regionId } = share.context;
    return this.database.inRegion(share.context, async (tx) => {
      await noteOpening(tx, share, 'page');
      const [item]: SharedItem[] = await tx.query(
        `select l.what, g.name as region, m.name as municipality, c.title as campaign,
                l.created_at as "sharedAt", l.expires_at as "expiresAt",
                ${isSuperseded} as "isSuperseded", l.content as results,
                case when r.id is not null then json_build_object(
                  'title', r.title, 'fileName', r.file_name, 'sizeBytes', r.size_bytes,
                  'createdAt', r.created_at, 'editionNumber', e.number) end as report
           from share_links l
           join regions g on g.region_id = l.region_id
           join campaigns c on c.region_id = l.region_id and c.id = l.campaign_id
           join municipalities m on m.code = l.municipality_code
           left join reports r on r.region_id = l.region_id and r.id = l.report_id
           left join editions e on e.region_id = r.region_id and e.id = r.edition_id
          where l.region_id = $1 and l.id = $2`,
        [regionId, share.id],
      );
      if (!item) throw deadShare();
      const { report, results } = item;
      return {
        ...item,
        // As the page named them then: both may be called otherwise now.
        ...(results && {
          region: results.region,
          municipality: results.municipality,
          campaign: results.campaign,
        }),
        report: report && { ...report, createdAt: new Date(report.createdAt) },
      };
    });
  }

  /** The file of a shared report; a link to a page has none. */
  async file(share: LinkAccess): Promise<SharedFile> {
    return this.database.inRegion(share.context, async (tx) => {
      await noteOpening(tx, share, 'file');
      const [file]: SharedFile[] = await tx.query(
        `select r.file_name as "fileName", f.bytes
           from share_links l
           join reports r on r.region_id = l.region_id and r.id = l.report_id
           join report_files f on f.region_id = r.region_id and f.sha256 = r.sha256
             and f.municipality_code = r.municipality_code
          where l.region_id = $1 and l.id = $2`,
        [share.context.regionId, share.id],
      );
      if (!file) throw deadShare();
      return file;
    });
  }
}

/** That it was opened and when; refused once it is revoked, too old, or opened too often. */
async function noteOpening(
  tx: Transaction,
  { context, id: linkId }: LinkAccess,
  what: 'page' | 'file',
): Promise<void> {
  const [link]: { municipality_code: string; recent: number }[] = await tx.query(
    `select l.municipality_code,
            (select count(*)::int from share_openings o
              where o.region_id = l.region_id and o.link_id = l.id
                and o.opened_at > now() - interval '1 minute') as recent
       from share_links l
      where l.region_id = $1 and l.id = $2 and l.revoked_at is null and l.expires_at > now()`,
    [context.regionId, linkId],
  );
  if (!link) throw deadShare();
  if (link.recent >= openingsPerMinute) throw tooOften();
  await tx.query(
    `insert into share_openings (region_id, id, link_id, municipality_code, what)
     values ($1, $2, $3, $4, $5)`,
    [context.regionId, newId(), linkId, link.municipality_code, what],
  );
}
