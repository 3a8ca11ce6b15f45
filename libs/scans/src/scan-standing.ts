import type { ScanStatus } from '@ijkpunt/contracts';
import { questionsOf } from '@ijkpunt/instruments';
import { keepPlan, type Transaction } from '@ijkpunt/platform';
import { can, type RegionAccess } from '@ijkpunt/tenancy';
import { campaignStatus } from './campaigns.js';
import type { Progress } from './progress.js';
import { findScan, keyOf, type ScanDesk } from './scan-desk.js';

export interface ScanPermissions {
  readonly canEdit: boolean;
  readonly canSubmit: boolean;
  readonly canReopen: boolean;
}

export interface ThemeStanding {
  readonly code: string;
  readonly title: string;
  /** How many of its questions have no answer yet. */
  readonly open: number;
  /** It was given to the person who asks. */
  readonly isMine: boolean;
}

/** How far a scan is, for one person: what the page that begins a visit tells of it. */
export interface ScanStanding {
  readonly status: ScanStatus;
  readonly progress: Progress;
  readonly submittedAt: Date | null;
  readonly permissions: ScanPermissions;
  readonly themes: readonly ThemeStanding[];
}

export function scanPermissions(
  { region }: Pick<RegionAccess, 'region'>,
  { campaign, member }: ScanDesk,
  status: ScanStatus,
  now: Date,
): ScanPermissions {
  const isDraft = status !== 'submitted';
  const phase = campaignStatus(campaign, now);
  return {
    canEdit: isDraft && phase !== 'planned' && can(region, 'scan.edit', member.code),
    canSubmit: isDraft && phase !== 'planned' && can(region, 'scan.submit', member.code),
    canReopen: !isDraft && phase === 'open' && can(region, 'scan.reopen', member.code),
  };
}

const findWork = keepPlan(
  `select array(select a.question_code from scans s
                  join answers a on a.region_id = s.region_id and a.scan_id = s.id
                 where s.region_id = $1 and s.campaign_id = $2 and s.municipality_code = $3)
            as answered,
          array(select theme_code from theme_assignments
                 where region_id = $1 and campaign_id = $2 and municipality_code = $3
                   and person_id = $4) as mine`,
);

export async function readScanStanding(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
  now: Date,
): Promise<ScanStanding> {
  const [scan, [work]] = await Promise.all([
    findScan(tx, access, desk),
    tx.query<{ answered: string[]; mine: string[] }[]>(findWork, [
      ...keyOf(access, desk),
      access.context.personId,
    ]),
  ]);
  const answered = new Set(work?.answered);
  const mine = new Set(work?.mine);
  const status = scan?.status ?? 'not_started';
  return {
    status,
    progress: { answered: scan?.answered ?? 0, asked: questionsOf(desk.instrument).length },
    submittedAt: scan?.submittedAt ?? null,
    permissions: scanPermissions(access, desk, status, now),
    themes: desk.instrument.themes.map(({ code, title, questions }) => ({
      ...{ code, title, isMine: mine.has(code) },
      open: questions.filter((question) => !answered.has(question.code)).length,
    })),
  };
}
