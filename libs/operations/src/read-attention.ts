import { Inject, Injectable } from '@nestjs/common';
import {
  answeredWithin,
  ASKED_QUEUES,
  LOGGER,
  type AskedQueues,
  type Database,
  type Logger,
  type Transaction,
} from '@ijkpunt/platform';
import { ADMIN_DATABASE, type PlatformAccess } from '@ijkpunt/tenancy';
import { orUnknown } from './or-unknown.js';

/** Below the two seconds that the page promises, whatever is away. */
const partLimitMs = 1_500;

export interface ActiveRegion {
  readonly slug: string;
  readonly name: string;
  /** Of the campaign that opened last, and how many of its municipalities submitted. */
  readonly campaignTitle: string | null;
  readonly submitted: number | null;
  readonly asked: number | null;
  readonly lastActivityAt: Date;
}

export interface PlatformFacts {
  /** Of the last week. */
  readonly failedMails: number;
  readonly failingReports: number;
  /** With nothing that runs, comes or follows from a rule; regions that ended are left out. */
  readonly regionsWithoutCampaign: readonly { readonly slug: string; readonly name: string }[];
  readonly drafts: readonly { readonly code: string; readonly title: string }[];
  readonly regions: number;
  readonly openCampaigns: number;
  /** Municipalities in those campaigns. */
  readonly asked: number;
  readonly submitted: number;
  /** Where somebody worked last. */
  readonly active: readonly ActiveRegion[];
}

/** Null is what could not be learned in time. */
export interface Attention {
  readonly failedJobs: number | null;
  readonly facts: PlatformFacts | null;
}

/** What asks the attention of the platform administrator, where a visit begins: counts and names. */
@Injectable()
export class ReadAttention {
  private readonly countFailed = answeredWithin(partLimitMs, async () => {
    const queues = await (await this.queues.open()).state();
    return queues.reduce((sum, { counts }) => sum + counts.failed, 0);
  });
  private readonly readFacts = answeredWithin(partLimitMs, async () => {
    if (!this.database) throw new Error('no administrator’s database was given');
    return this.database.onPlatform(readFacts);
  });

  constructor(
    @Inject(ASKED_QUEUES) private readonly queues: AskedQueues,
    @Inject(ADMIN_DATABASE) private readonly database: Database | null,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async run(access: PlatformAccess): Promise<Attention> {
    const known = orUnknown(this.log, access);
    const [failedJobs, facts] = await Promise.all([
      known('failedJobs', this.countFailed),
      known('facts', this.readFacts),
    ]);
    return { failedJobs, facts };
  }
}

async function readFacts(tx: Transaction): Promise<PlatformFacts> {
  const [[counts], active] = await Promise.all([
    tx.query<Omit<PlatformFacts, 'active'>[]>(countsSql),
    tx.query<ActiveRegion[]>(activeSql),
  ]);
  if (!counts) throw new Error('counts have one row');
  return { ...counts, active };
}

const countsSql = `
  with active as (
    select r.region_id, r.slug, r.name
      from regions r left join subscriptions s using (region_id)
     where not coalesce(s.read_only_from <= app.today(), false)),
  coming as (
    select region_id from campaigns
     where withdrawn_at is null and closed_at is null
       and greatest(closes_at, extended_until) > now()
    union
    select region_id from schedules
     where ended_at is null and paused_at is null and look_at is not null)
  select (select count(*)::int from messages
           where mail = 'failed' and created_at > now() - interval '7 days') as "failedMails",
         (select count(*)::int from report_failures) as "failingReports",
         (select coalesce(jsonb_agg(jsonb_build_object('slug', slug, 'name', name) order by name),
                          '[]')
            from active where region_id not in (select region_id from coming))
           as "regionsWithoutCampaign",
         (select coalesce(jsonb_agg(jsonb_build_object('code', instrument_code,
                                     'title', document ->> 'title') order by instrument_code), '[]')
            from instrument_drafts) as drafts,
         (select count(*)::int from active) as regions,
         count(*) filter (where u.campaign_is_open)::int as "openCampaigns",
         coalesce(sum(u.asked_count) filter (where u.campaign_is_open), 0)::int as asked,
         coalesce(sum(u.submitted_count) filter (where u.campaign_is_open), 0)::int as submitted
    from app.use_of_regions() u join active using (region_id)`;

const activeSql = `
  select r.slug, r.name, u.campaign_title as "campaignTitle", u.submitted_count as submitted,
         u.asked_count as asked, u.last_activity_at as "lastActivityAt"
    from app.use_of_regions() u join regions r using (region_id)
   where u.last_activity_at is not null
   order by u.last_activity_at desc, r.name limit 5`;
