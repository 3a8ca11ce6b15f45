import { Inject, Injectable } from '@nestjs/common';
import {
  answeredWithin,
  ASKED_QUEUES,
  LOGGER,
  type AskedQueues,
  type Database,
  type FailedJob,
  type Logger,
  type QueueState,
  type Transaction,
} from '@ijkpunt/platform';
import { ADMIN_DATABASE, type PlatformAccess } from '@ijkpunt/tenancy';
import { orUnknown } from './or-unknown.js';

/** Below the two seconds that the page promises, whatever is away. */
const partLimitMs = 1_500;
const listLimit = 100;

/** A failed job with the names of what it was for, where they are known. */
export interface FailedWork extends FailedJob {
  readonly regionName: string | null;
  readonly campaignTitle: string | null;
}

export interface EventFigures {
  readonly open: number;
  readonly oldestAt: Date | null;
}

export interface CampaignBehind {
  readonly regionId: string;
  readonly regionName: string;
  readonly campaignTitle: string;
  readonly lacks: 'results' | 'reports' | 'kept_reports';
}

/**
 * Reports of a campaign that cannot be made, by kind and reason. Of how many municipalities, and not
 * of which: that would tell who submitted.
 */
export interface FailingReports {
  readonly regionId: string;
  readonly regionName: string;
  readonly campaignId: string;
  readonly campaignTitle: string;
  readonly kind: string;
  readonly form: string;
  readonly reason: string;
  readonly count: number;
  /** Of the one that was tried most. */
  readonly tries: number;
  readonly since: Date;
  readonly lastAt: Date;
}

/** Mails of the last week that did not go, or of which nobody knows. */
export interface MailTrouble {
  readonly state: 'waiting' | 'failed' | 'unknown';
  /** Why the last attempt failed; null while there was none. */
  readonly code: string | null;
  readonly count: number;
}

/** Null is what could not be learned in time. */
export interface Operations {
  readonly queues: readonly QueueState[] | null;
  readonly failedJobs: readonly FailedWork[] | null;
  readonly events: EventFigures | null;
  readonly behind: readonly CampaignBehind[] | null;
  readonly failingReports: readonly FailingReports[] | null;
  readonly mails: readonly MailTrouble[] | null;
}

/**
 * How the background work stands, part by part: a queue or a database that is away costs its own
 * part only. Of the regions it knows names and versions, never what somebody filled in.
 */
@Injectable()
export class ReadOperations {
  private readonly readQueues = answeredWithin(partLimitMs, async () =>
    (await this.queues.open()).state(),
  );
  private readonly readFailed = answeredWithin(partLimitMs, async () =>
    (await this.queues.open()).failed(listLimit),
  );
  private readonly readEvents = this.fromDatabase(readEvents);
  private readonly readBehind = this.fromDatabase(readBehind);
  private readonly readFailing = this.fromDatabase(readFailing);
  private readonly readMails = this.fromDatabase(readMails);
  private readonly readNames = this.fromDatabase(readNames);

  constructor(
    @Inject(ASKED_QUEUES) private readonly queues: AskedQueues,
    @Inject(ADMIN_DATABASE) private readonly database: Database | null,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async run(access: PlatformAccess): Promise<Operations> {
    const known = orUnknown(this.log, access);
    const [queues, failed, events, behind, failingReports, mails, names] = await Promise.all([
      known('queues', this.readQueues),
      known('failedJobs', this.readFailed),
      known('events', this.readEvents),
      known('behind', this.readBehind),
      known('failingReports', this.readFailing),
      known('mails', this.readMails),
      known('names', this.readNames),
    ]);
    const failedJobs = failed && named(failed, names ?? []);
    return { queues, failedJobs, events, behind, failingReports, mails };
  }

  private fromDatabase<T>(read: (tx: Transaction) => Promise<T>): () => Promise<T> {
    return answeredWithin(partLimitMs, async () => {
      if (!this.database) throw new Error('no administrator’s database was given');
      return this.database.onPlatform(read);
    });
  }
}

interface CampaignName {
  readonly region_id: string;
  readonly region_name: string;
  readonly campaign_id: string | null;
  readonly title: string | null;
}

function named(jobs: readonly FailedJob[], names: readonly CampaignName[]): FailedWork[] {
  return jobs.map((job) => {
    const ofRegion = names.filter((name) => name.region_id === job.payload?.regionId);
    const campaign = ofRegion.find((name) => name.campaign_id === job.payload?.entityId);
    return {
      ...job,
      regionName: ofRegion[0]?.region_name ?? null,
      campaignTitle: campaign?.title ?? null,
    };
  });
}

/** A platform has tens of regions with some campaigns each: fewer than a page of jobs has ids. */
const readNames = (tx: Transaction): Promise<CampaignName[]> =>
  tx.query(
    `select r.region_id, r.name as region_name, c.id as campaign_id, c.title
       from regions r left join campaigns c on c.region_id = r.region_id`,
  );

async function readEvents(tx: Transaction): Promise<EventFigures> {
  const [row]: { open: number; oldest_at: Date | null }[] = await tx.query(
    'select count(*)::int as open, min(created_at) as oldest_at from events where done_at is null',
  );
  return { open: row?.open ?? 0, oldestAt: row?.oldest_at ?? null };
}

const readBehind = (tx: Transaction): Promise<CampaignBehind[]> =>
  tx.query(
    `select v.region_id as "regionId", r.name as "regionName", c.title as "campaignTitle",
            case when v.wanted_version <> v.computed_version then 'results'
                 when v.computed_version <> v.reported_version
                   or v.words_version <> v.reported_words_version then 'reports'
                 else 'kept_reports' end as lacks
       from campaign_results v
       join regions r on r.region_id = v.region_id
       join campaigns c on c.region_id = v.region_id and c.id = v.campaign_id
      where v.wanted_version <> v.computed_version or v.computed_version <> v.reported_version
         or v.reported_version <> v.archived_version
         or v.words_version <> v.reported_words_version
         or v.reported_words_version <> v.archived_words_version
      order by r.name, c.title limit ${listLimit}`,
  );

const readFailing = (tx: Transaction): Promise<FailingReports[]> =>
  tx.query(
    `select f.region_id as "regionId", r.name as "regionName", f.campaign_id as "campaignId",
            c.title as "campaignTitle", f.kind, f.form, f.reason, count(*)::int as count,
            max(f.failures) as tries, min(f.failing_since) as since, max(f.failed_at) as "lastAt"
       from report_failures f
       join regions r on r.region_id = f.region_id
       join campaigns c on c.region_id = f.region_id and c.id = f.campaign_id
      group by f.region_id, r.name, f.campaign_id, c.title, f.kind, f.form, f.reason
      order by r.name, c.title, f.kind, f.form, f.reason limit ${listLimit}`,
  );

const readMails = (tx: Transaction): Promise<MailTrouble[]> =>
  tx.query(
    `select mail as state, code, count(*)::int as count from messages
      where mail in ('waiting', 'failed', 'unknown') and created_at > now() - interval '7 days'
      group by mail, code order by mail, code nulls first`,
  );
