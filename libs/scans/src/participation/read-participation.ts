import { Injectable } from '@nestjs/common';
import type { Openness, ScanStatus } from '@ijkpunt/contracts';
import { questionsOf } from '@ijkpunt/instruments';
import { Database, type RegionContext, type Transaction } from '@ijkpunt/platform';
import {
  can,
  Colleagues,
  requireRegional,
  type MunicipalPerson,
  type RegionAccess,
} from '@ijkpunt/tenancy';
import type { Campaign } from '../campaign.entity.js';
import { askedInstrument, getCampaign, summarize, type CampaignSummary } from '../campaigns.js';
import { percentOf, type Progress } from '../progress.js';
import { attentionOf, type Attention } from './attention.js';
import { forecastOf, outlookOf, type Forecast, type Outlook, type Pace } from './forecast.js';

export interface ParticipationNote {
  /** Empty once withdrawn. */
  readonly text: string;
  readonly revision: number;
  readonly writtenBy: string;
  readonly writtenAt: Date;
}

export interface ParticipationMember {
  readonly municipality: { readonly code: string; readonly name: string; readonly slug: string };
  readonly status: ScanStatus;
  readonly progress: Progress;
  readonly percent: number;
  readonly submission: {
    readonly revision: number;
    readonly submittedAt: Date;
    readonly submittedBy: string;
    readonly openness: Openness;
  } | null;
  readonly lastActivityAt: Date | null;
  readonly closesAt: Date;
  /** It was given longer than the others. */
  readonly isExtended: boolean;
  readonly outlook: Outlook;
  readonly attention: Attention;
  /** Whom to call. */
  readonly coordinators: readonly string[];
  /** How many roles are held there; none means that nobody could be reached. */
  readonly people: number;
  readonly note: ParticipationNote | null;
}

export interface Participation {
  readonly campaign: CampaignSummary;
  readonly forecast: Forecast;
  readonly members: readonly ParticipationMember[];
  /** Whether this person may write notes and remind. */
  readonly canManage: boolean;
}

/** Who is how far, and whom to call: counts of drafts, and nothing that was answered. */
@Injectable()
export class ReadParticipation {
  constructor(
    private readonly database: Database,
    private readonly colleagues: Colleagues,
  ) {}

  async run(access: RegionAccess, slug: string, now = new Date()): Promise<Participation> {
    requireRegional(access.region, 'progress.view');
    const { context } = access;
    const { campaign, rows, asked, summary } = await this.database.readInRegion(
      context,
      async (tx) => {
        const campaign = await getCampaign(tx, context, slug);
        const instrument = await askedInstrument(tx, campaign);
        const rows = await readRows(tx, context, campaign);
        const asked = questionsOf(instrument).length;
        return { campaign, rows, asked, summary: summarize(campaign, instrument) };
      },
    );
    const people = await this.colleagues.inMunicipalities(context.regionId);
    const paced = rows.map((row) => ({ row, pace: paceOf(row, campaign, asked) }));
    const paces = paced.map(({ pace }) => pace);
    return {
      campaign: summary,
      forecast: forecastOf(paces, { opensAt: campaign.opensAt, now }),
      members: paced.map(({ row, pace }) => toMember(row, pace, people, now)),
      canManage: can(access.region, 'participation.manage') && !campaign.isImported,
    };
  }
}

export interface MemberPace {
  readonly municipality: ParticipationMember['municipality'];
  readonly pace: Pace;
}

/** What the forecast of a campaign stands on; the caller has checked the right to see it. */
export async function readPaces(
  tx: Transaction,
  context: RegionContext,
  campaign: Campaign,
): Promise<MemberPace[]> {
  const asked = questionsOf(await askedInstrument(tx, campaign)).length;
  const rows = await readRows(tx, context, campaign);
  return rows.map((row) => ({
    municipality: { code: row.code, name: row.name, slug: row.slug },
    pace: paceOf(row, campaign, asked),
  }));
}

interface MemberRow {
  readonly code: string;
  readonly name: string;
  readonly slug: string;
  readonly status: ScanStatus;
  readonly answered: number;
  readonly submissionRevision: number | null;
  readonly submittedAt: Date | null;
  readonly submittedByName: string | null;
  readonly openness: Openness | null;
  readonly updatedAt: Date | null;
  readonly extendedUntil: Date | null;
  readonly note: (Omit<ParticipationNote, 'writtenAt'> & { readonly writtenAt: string }) | null;
  readonly days: Pace['days'];
}

/** One statement, whatever the number of municipalities. */
async function readRows(
  tx: Transaction,
  context: RegionContext,
  campaign: Campaign,
): Promise<MemberRow[]> {
  return tx.query(
    `select m.code, m.name, m.slug, coalesce(s.status, 'not_started') as status,
            coalesce(s.answered, 0) as answered,
            s.submission_revision as "submissionRevision", s.submitted_at as "submittedAt",
            s.submitted_by_name as "submittedByName", s.openness, s.updated_at as "updatedAt",
            x.until as "extendedUntil",
            case when n.revision is not null then jsonb_build_object(
              'text', n.text, 'revision', n.revision, 'writtenBy', n.written_by_name,
              'writtenAt', n.written_at) end as note,
            coalesce(pace.days, '[]') as days
       from memberships ms
       join municipalities m on m.code = ms.municipality_code
       left join scans s on s.region_id = ms.region_id and s.campaign_id = $2
         and s.municipality_code = m.code
       left join campaign_extensions x on x.region_id = ms.region_id and x.campaign_id = $2
         and x.municipality_code = m.code
       left join participation_notes n on n.region_id = ms.region_id and n.campaign_id = $2
         and n.municipality_code = m.code
       left join (select municipality_code,
                         jsonb_agg(jsonb_build_object('day', day, 'answered', answered)
                                   order by day) as days
                    from app.first_answers_by_day($2) group by municipality_code) pace
         on pace.municipality_code = m.code
      where ms.region_id = $1 and ms.member_from <= $3
        and (ms.member_until is null or ms.member_until > $3)
      order by m.name`,
    [context.regionId, campaign.id, campaign.referenceDate],
  );
}

const paceOf = (row: MemberRow, { closesAt }: Campaign, asked: number): Pace => ({
  isIn: row.submissionRevision !== null,
  answered: row.answered,
  asked,
  closesAt: row.extendedUntil && row.extendedUntil > closesAt ? row.extendedUntil : closesAt,
  days: row.days,
});

function toMember(
  row: MemberRow,
  pace: Pace,
  everybody: readonly MunicipalPerson[],
  now: Date,
): ParticipationMember {
  const { code, name, slug, status, updatedAt: lastActivityAt, note } = row;
  const here = everybody.filter(({ municipalityCode }) => municipalityCode === code);
  const progress = { answered: pace.answered, asked: pace.asked };
  const outlook = outlookOf(pace, now);
  const standing = { status, lastActivityAt, outlook, closesAt: pace.closesAt };
  return {
    municipality: { code, name, slug },
    ...standing,
    ...{ progress, percent: percentOf(progress) },
    submission: submissionOf(row),
    isExtended: row.extendedUntil !== null && row.extendedUntil === pace.closesAt,
    attention: attentionOf({ ...standing, people: here.length }, now),
    coordinators: here
      .filter(({ role }) => role === 'municipality_coordinator')
      .map((person) => person.name),
    people: here.length,
    note: note && { ...note, writtenAt: new Date(note.writtenAt) },
  };
}

function submissionOf(row: MemberRow): ParticipationMember['submission'] {
  const { submissionRevision: revision, submittedAt, submittedByName: submittedBy, openness } = row;
  if (!revision || !submittedAt || !submittedBy || !openness) return null;
  return { revision, submittedAt, submittedBy, openness };
}
