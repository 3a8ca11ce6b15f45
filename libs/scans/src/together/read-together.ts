import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '@ijkpunt/platform';
import { can, Colleagues, type Colleague, type RegionAccess } from '@ijkpunt/tenancy';
import { keyOf, openDesk, type ScanDesk, type ScanName } from '../scan-desk.js';
import { presentForS } from './report-presence.js';

export interface Comment {
  readonly id: string;
  readonly questionCode: string;
  readonly text: string;
  readonly writtenBy: string;
  readonly writtenAt: Date;
  readonly resolvedBy: string | null;
  readonly resolvedAt: Date | null;
}

export interface ThemeAssignment {
  readonly themeCode: string;
  readonly person: Colleague;
}

export interface Presence {
  readonly person: Colleague;
  readonly questionCode: string | null;
}

export interface Together {
  readonly id: string;
  /** Oldest first. */
  readonly comments: readonly Comment[];
  readonly assignments: readonly ThemeAssignment[];
  /** Others who are looking at this scan now. */
  readonly present: readonly Presence[];
  /** Everybody who may fill in this scan. */
  readonly colleagues: readonly Colleague[];
  readonly permissions: { readonly canComment: boolean; readonly canDivide: boolean };
}

/** What colleagues tell each other about a scan, apart from the answers. */
@Injectable()
export class ReadTogether {
  constructor(
    private readonly database: Database,
    private readonly colleagues: Colleagues,
  ) {}

  async run(access: RegionAccess, name: ScanName): Promise<Together> {
    const read = await this.database.readInRegion(access.context, async (tx) => {
      const desk = await openDesk(tx, access, name, 'scan.view');
      return {
        desk,
        comments: await readComments(tx, access, desk),
        assignments: await readAssignments(tx, access, desk),
        present: await readPresent(tx, access, desk),
      };
    });
    const { desk, ...facts } = read;
    const { code } = desk.member;
    return {
      id: `${desk.campaign.id}_${code}`,
      ...facts,
      colleagues: await this.colleagues.whoEdit(access.context.regionId, code),
      permissions: {
        canComment: can(access.region, 'scan.edit', code),
        canDivide: can(access.region, 'scan.divide', code),
      },
    };
  }
}

async function readComments(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
): Promise<Comment[]> {
  return tx.query(
    `select id, question_code as "questionCode", text, written_by_name as "writtenBy",
            written_at as "writtenAt", resolved_by_name as "resolvedBy", resolved_at as "resolvedAt"
       from scan_comments
      where region_id = $1 and campaign_id = $2 and municipality_code = $3
      order by written_at, id`,
    keyOf(access, desk),
  );
}

async function readAssignments(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
): Promise<ThemeAssignment[]> {
  const rows: { theme: string; id: string; name: string }[] = await tx.query(
    `select theme_code as theme, person_id as id, person_name as name from theme_assignments
      where region_id = $1 and campaign_id = $2 and municipality_code = $3
      order by theme_code, person_name, person_id`,
    keyOf(access, desk),
  );
  return rows.map(({ theme, id, name }) => ({ themeCode: theme, person: { id, name } }));
}

async function readPresent(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
): Promise<Presence[]> {
  const rows: { id: string; name: string; question: string | null }[] = await tx.query(
    `select person_id as id, person_name as name, question_code as question from scan_presence
      where region_id = $1 and campaign_id = $2 and municipality_code = $3 and person_id <> $4
        and seen_at > now() - make_interval(secs => $5)
      order by person_name, person_id limit 50`,
    [...keyOf(access, desk), access.context.personId, presentForS],
  );
  return rows.map(({ id, name, question }) => ({ person: { id, name }, questionCode: question }));
}
