import { Injectable } from '@nestjs/common';
import { badInput } from '@ijkpunt/contracts';
import { Database, once, type RegionContext, type Transaction } from '@ijkpunt/platform';
import { audit, lockPlanning, requireRegional, type RegionAccess } from '@ijkpunt/tenancy';
import { addDays, endOfDay, isDay, isTime } from './amsterdam-time.js';
import { insertCampaign } from './insert-campaign.js';
import { opening } from './plan-rounds.js';
import { checkTitle, requireMembersOn, requireNoOverlap, type Window } from './planning-rules.js';
import { getAskable, type Asked } from './usable-instruments.js';

/** One campaign as somebody plans it: days and a time by the clocks of Amsterdam. */
export interface CampaignPlan extends Asked {
  readonly title: string;
  readonly opensOn: string;
  readonly time: string;
  /** The last day on which it is open. */
  readonly lastDay: string;
  readonly referenceDate: string;
}

export interface PlannedWindow extends Window {
  readonly notes: readonly string[];
}

/** Plans one campaign. Records `campaign.planned.v1`; it opens and closes by itself. */
@Injectable()
export class PlanCampaign {
  constructor(private readonly database: Database) {}

  async run(
    access: RegionAccess,
    { idempotencyKey: key, ...plan }: CampaignPlan & { readonly idempotencyKey: string },
    now = new Date(),
  ): Promise<void> {
    requireRegional(access.region, 'campaign.plan');
    await this.database.inRegion(access.context, async (tx) => {
      await once(tx, access.context, { key, content: ['plan', plan] }, () =>
        planCampaign(tx, access.context, plan, now),
      );
    });
  }
}

/** Checks everything before it writes anything. */
export async function planCampaign(
  tx: Transaction,
  context: RegionContext,
  plan: CampaignPlan,
  now: Date,
): Promise<{ readonly slug: string }> {
  await lockPlanning(tx, context);
  const title = checkTitle(plan.title);
  const instrument = await getAskable(tx, plan);
  const { opensAt, closesAt } = await checkCampaign(tx, context, plan, now);
  const { themeCodes, referenceDate } = plan;
  const created = { title, instrument, themeCodes, referenceDate, opensAt, closesAt };
  const { id, slug } = await insertCampaign(tx, context, created);
  await audit(tx, context, {
    action: 'campaign.planned',
    entityId: id,
    detail: { opensAt, closesAt, referenceDate },
  });
  return { slug };
}

/** When it opens and closes, with what is odd about that; refused when it cannot be. */
export async function checkCampaign(
  tx: Transaction,
  context: RegionContext,
  plan: CampaignPlan,
  now: Date,
): Promise<PlannedWindow> {
  const window = windowOf(plan, now);
  const { opensOn, referenceDate } = plan;
  if (!isDay(referenceDate)) throw dayUnknown('referenceDate', 'De peildatum');
  if (referenceDate > opensOn) {
    throw badInput('De peildatum ligt na de opening; kies een dag ervoor of die dag zelf.', {
      field: 'referenceDate',
    });
  }
  const members = await requireMembersOn(tx, context, { referenceDate, now });
  await requireNoOverlap(tx, context, { ...plan, windows: [window] }, { now });
  return { ...window, notes: [...window.notes, ...members] };
}

/** Not longer: then last year's campaign would still be open when this year's is. */
const mostDays = 364;

/** The moments of opening and closing; refused when they contradict each other or the clock. */
export function windowOf(
  { opensOn, time, lastDay }: Pick<CampaignPlan, 'opensOn' | 'time' | 'lastDay'>,
  now: Date,
): PlannedWindow {
  if (!isDay(opensOn)) throw dayUnknown('opensOn', 'De dag van opening');
  if (!isTime(time)) throw badInput('Geef de tijd als 09:00.', { field: 'time' });
  const { at: opensAt, note } = opening(opensOn, time);
  if (opensAt <= now) {
    throw badInput('De opening ligt in het verleden; kies een later moment.', { field: 'opensOn' });
  }
  return { opensAt, closesAt: closingOn(lastDay, opensOn), notes: note ? [note] : [] };
}

/** The end of a last day that lies after the opening, and not too long after. */
export function closingOn(lastDay: string, opensOn: string): Date {
  if (!isDay(lastDay)) throw dayUnknown('lastDay', 'De laatste dag');
  if (lastDay < opensOn) {
    throw badInput('De laatste dag ligt voor de opening.', { field: 'lastDay' });
  }
  if (lastDay > addDays(opensOn, mostDays)) {
    throw badInput('Een meting is hooguit een jaar open.', { field: 'lastDay' });
  }
  return endOfDay(lastDay);
}

const dayUnknown = (field: string, name: string): Error =>
  badInput(`${name} bestaat niet; kies een dag tussen 2000 en 2099.`, { field });
