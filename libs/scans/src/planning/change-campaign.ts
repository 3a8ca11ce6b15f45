import { Injectable } from '@nestjs/common';
import { badInput, conflict } from '@ijkpunt/contracts';
import {
  Database,
  readRows,
  record,
  type RegionContext,
  type Transaction,
} from '@ijkpunt/platform';
import {
  audit,
  getMember,
  lockPlanning,
  requireRegional,
  type RegionAccess,
} from '@ijkpunt/tenancy';
import { Campaign } from '../campaign.entity.js';
import { campaignStatus, getCampaign } from '../campaigns.js';
import { dayText, lastDayBefore, localMoment } from './amsterdam-time.js';
import { campaignMachine, requireTransition, type CampaignDeed } from './campaign-states.js';
import { moveCampaign } from './open-and-close-campaigns.js';
import { closingOn, windowOf } from './plan-campaign.js';
import { requireNoOverlap, type Except, type Window } from './planning-rules.js';

export interface ChangeCampaignRequest {
  readonly campaign: string;
  readonly expectedRevision: number;
  readonly deed: CampaignDeed;
  /** Where it is moved to. */
  readonly opensOn: string | null;
  readonly time: string | null;
  /** Until when it is moved, extended or reopened. */
  readonly lastDay: string | null;
  /** Who gets longer. */
  readonly municipality: string | null;
  readonly reason: string | null;
}

interface Change {
  readonly campaign: Campaign;
  readonly request: ChangeCampaignRequest;
  readonly now: Date;
}
type Deed = (tx: Transaction, context: RegionContext, change: Change) => Promise<void>;

/**
 * What a coordinator does to one campaign. Records `campaign.moved.v1`, `opened`, `withdrawn`,
 * `extended`, `closed` or `reopened`.
 */
@Injectable()
export class ChangeCampaign {
  constructor(private readonly database: Database) {}

  async run(access: RegionAccess, request: ChangeCampaignRequest, now = new Date()): Promise<void> {
    const { context, region } = access;
    requireRegional(region, 'campaign.plan');
    await this.database.inRegion(context, async (tx) => {
      await lockPlanning(tx, context);
      const campaign = await lockCampaign(tx, context, request);
      requireTransition(campaignMachine, request.deed, campaignStatus(campaign, now));
      await deeds[request.deed](tx, context, { campaign, request, now });
      const { deed, lastDay, municipality, reason } = request;
      await audit(tx, context, {
        action: 'campaign.changed',
        entityId: campaign.id,
        detail: { deed, lastDay, municipality, reason: reason?.trim() ?? null },
      });
    });
  }
}

/** Locked, so that the clock of a worker does not move it meanwhile. */
async function lockCampaign(
  tx: Transaction,
  context: RegionContext,
  { campaign: slug, expectedRevision }: ChangeCampaignRequest,
): Promise<Campaign> {
  const { id } = await getCampaign(tx, context, slug);
  const [campaign] = await readRows(tx, Campaign, 'where region_id = $1 and id = $2 for update', [
    context.regionId,
    id,
  ]);
  if (campaign?.revision !== expectedRevision) {
    throw conflict('De meting is intussen gewijzigd. Ververs de pagina.', {
      current: campaign?.revision,
      yours: expectedRevision,
    });
  }
  return campaign;
}

const move: Deed = async (tx, context, { campaign, request, now }) => {
  requireOwn(campaign);
  const { opensOn, time, lastDay } = request;
  const window = windowOf(
    { opensOn: opensOn ?? '', time: time ?? '', lastDay: lastDay ?? '' },
    now,
  );
  await setWindow(tx, context, campaign, { ...window, now });
  await tell(tx, context, campaign, 'campaign.moved.v1');
};

const open: Deed = async (tx, context, { campaign, now }) => {
  requireOwn(campaign);
  await setWindow(tx, context, campaign, { opensAt: now, closesAt: campaign.closesAt, now });
  await moveCampaign(tx, context, { id: campaign.id, deed: 'open' }, now);
};

const withdraw: Deed = async (tx, context, { campaign, now }) => {
  requireOwn(campaign);
  await write(tx, campaign, 'withdrawn_at = $3', [now]);
  await tell(tx, context, campaign, 'campaign.withdrawn.v1');
};

const extend: Deed = async (tx, context, { campaign, request, now }) => {
  checkReason(request);
  const closesAt = laterClosing(campaign, request, now);
  await setWindow(tx, context, campaign, { opensAt: campaign.opensAt, closesAt, now });
  await write(tx, campaign, 'extended_at = $3', [now]);
  await tell(tx, context, campaign, 'campaign.extended.v1');
};

const extendOne: Deed = async (tx, context, { campaign, request, now }) => {
  const reason = checkReason(request);
  const until = laterClosing(campaign, request, now);
  const { code } = await getMember(tx, context, request.municipality ?? '', campaign.referenceDate);
  const { opensAt } = campaign;
  const window = { ...campaign, windows: [{ opensAt, closesAt: until }] };
  await requireNoOverlap(tx, context, window, { now, ...exceptOf(campaign) });
  await tx.query(
    `insert into campaign_extensions (region_id, campaign_id, municipality_code, until, reason,
       extended_by) values ($1, $2, $3, $4, $5, $6)
     on conflict (region_id, campaign_id, municipality_code) do update
       set until = excluded.until, reason = excluded.reason, extended_at = now(),
           extended_by = excluded.extended_by`,
    [context.regionId, campaign.id, code, until, reason, context.personId],
  );
  await write(
    tx,
    campaign,
    `closed_at = null, extended_until = (select max(until) from campaign_extensions e
       where e.region_id = $1 and e.campaign_id = $2)`,
  );
  await tell(tx, context, campaign, 'campaign.extended.v1');
};

/** For everybody: also for who was given longer. */
const close: Deed = async (tx, context, { campaign, request, now }) => {
  checkReason(request);
  await endExtensions(tx, campaign);
  await write(tx, campaign, 'closes_at = $3, extended_until = null', [now]);
  await moveCampaign(tx, context, { id: campaign.id, deed: 'open' }, now);
  await moveCampaign(tx, context, { id: campaign.id, deed: 'close' }, now);
};

const reopen: Deed = async (tx, context, { campaign, request, now }) => {
  checkReason(request);
  const closesAt = laterClosing(campaign, request, now);
  await endExtensions(tx, campaign);
  await write(tx, campaign, 'closed_at = null, extended_until = null, extended_at = $3', [now]);
  await setWindow(tx, context, campaign, { opensAt: campaign.opensAt, closesAt, now });
  await tell(tx, context, campaign, 'campaign.reopened.v1');
};

const deeds: Record<CampaignDeed, Deed> = {
  ...{ move, open, withdraw, extend, close, reopen },
  extend_one: extendOne,
};

/** The campaign of a schedule follows its rule until it opens, and would undo this. */
function requireOwn({ scheduleId }: Campaign): void {
  if (scheduleId === null) return;
  throw badInput('Deze meting hoort bij een meetkalender; verplaats of sla daar de ronde over.');
}

function laterClosing(campaign: Campaign, { lastDay }: ChangeCampaignRequest, now: Date): Date {
  const closesAt = closingOn(lastDay ?? '', localMoment(campaign.opensAt).day);
  const latest = campaign.closesAt > now ? campaign.closesAt : now;
  if (closesAt > latest) return closesAt;
  throw badInput(`Kies een dag na ${dayText(lastDayBefore(latest))}.`, { field: 'lastDay' });
}

async function setWindow(
  tx: Transaction,
  context: RegionContext,
  campaign: Campaign,
  { opensAt, closesAt, now }: Window & { readonly now: Date },
): Promise<void> {
  const { referenceDate } = campaign;
  if (referenceDate > localMoment(opensAt).day) {
    throw badInput(`De peildatum (${dayText(referenceDate)}) ligt dan na de opening.`, {
      field: 'opensOn',
    });
  }
  const asked = { ...campaign, windows: [{ opensAt, closesAt }] };
  await requireNoOverlap(tx, context, asked, { now, ...exceptOf(campaign) });
  await write(tx, campaign, 'opens_at = $3, closes_at = $4', [opensAt, closesAt]);
}

/** The campaign itself; of its schedule only its own round. */
const exceptOf = ({ id, scheduleId, scheduleYear }: Campaign): Except => ({
  campaignId: id,
  round: { scheduleId, year: scheduleYear },
});

const write = async (
  tx: Transaction,
  { regionId, id }: Campaign,
  what: string,
  values: readonly unknown[] = [],
): Promise<void> =>
  void (await tx.query(
    `update campaigns set ${what}, revision = revision + 1 where region_id = $1 and id = $2`,
    [regionId, id, ...values],
  ));

const endExtensions = async (tx: Transaction, { regionId, id }: Campaign): Promise<void> =>
  void (await tx.query(
    'delete from campaign_extensions where region_id = $1 and campaign_id = $2',
    [regionId, id],
  ));

const tell = (
  tx: Transaction,
  context: RegionContext,
  { id }: Campaign,
  kind: `campaign.${'moved' | 'withdrawn' | 'extended' | 'reopened'}.v1`,
): Promise<void> => record(tx, context, { kind, entityId: id, version: 0 });

const reasonLimit = 500;

function checkReason({ reason }: ChangeCampaignRequest): string {
  const checked = reason?.trim() ?? '';
  if (
    !checked ||
    checked.length > reasonLimit ||
    checked.includes('\0') ||
    !checked.isWellFormed()
  ) {
    throw badInput('Schrijf in maximaal 500 tekens waarom.', { field: 'reason' });
  }
  return checked;
}
