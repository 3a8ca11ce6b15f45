import { Inject, Injectable } from '@nestjs/common';
import type { EditionPolicy, Openness } from '@ijkpunt/contracts';
import type { Database } from '@ijkpunt/platform';
import type { PlatformAccess } from '../actor.js';
import { ADMIN_DATABASE } from '../admin-database.js';
import { todayOf } from './calendar-day.js';
import type { RegionKind } from '../region.entity.js';
import { requireAdmin } from './platform-regions.js';
import {
  readOnlyFrom,
  subscriptionState,
  type Subscription,
  type SubscriptionState,
} from './subscription-state.js';

/** How a region uses the product: counts alone. */
export interface RegionUse {
  readonly members: number;
  readonly people: number;
  /** The campaign that opened last; null before the first. */
  readonly campaign: {
    readonly title: string;
    readonly isOpen: boolean;
    readonly asked: number;
    readonly submitted: number;
  } | null;
  readonly editions: number;
  /** Campaigns of which results or reports are still to be made. */
  readonly behind: number;
  readonly lastActivityAt: Date | null;
}

export interface PlatformRegion {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: RegionKind;
  readonly editionPolicy: EditionPolicy;
  readonly opennessAsked: Openness | null;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly contactPhone: string | null;
  readonly accent: string | null;
  readonly subscription: Subscription | null;
  readonly state: SubscriptionState;
  readonly readOnlyFrom: string | null;
  readonly use: RegionUse;
}

export interface ChoosableMunicipality {
  readonly code: string;
  readonly name: string;
  readonly slug: string;
}

/** Every region with its subscription and its use, for the platform administrator. */
@Injectable()
export class ReadPlatformRegions {
  constructor(@Inject(ADMIN_DATABASE) private readonly admin: Database | null) {}

  async run(_access: PlatformAccess, now = new Date()): Promise<PlatformRegion[]> {
    const today = todayOf(now);
    const rows = await requireAdmin(this.admin).onPlatform((tx) => tx.query<Row[]>(regionsSql));
    return rows.map(({ subscription, exportedAt, lastActivityAt, use, ...region }) => {
      const agreed = subscription && { ...subscription, exportedAt };
      return {
        ...region,
        subscription: agreed,
        state: subscriptionState(agreed, today),
        readOnlyFrom: agreed && readOnlyFrom(agreed),
        use: { ...use, lastActivityAt },
      };
    });
  }

  /** That exist today: what a new region may be made of. */
  async municipalities(_access: PlatformAccess): Promise<ChoosableMunicipality[]> {
    return requireAdmin(this.admin).onPlatform((tx) =>
      tx.query(
        `select code, name, slug from municipalities
          where valid_from <= app.today() and (valid_until is null or valid_until > app.today())
          order by name`,
      ),
    );
  }
}

interface Row extends Omit<PlatformRegion, 'state' | 'readOnlyFrom' | 'use' | 'subscription'> {
  /** Moments do not come out of jsonb as such, so these two stand apart. */
  readonly subscription: Omit<Subscription, 'exportedAt'> | null;
  readonly exportedAt: Date | null;
  readonly use: Omit<RegionUse, 'lastActivityAt'>;
  readonly lastActivityAt: Date | null;
}

const regionsSql = `
  select r.region_id as id, r.slug, r.name, r.kind, r.edition_policy as "editionPolicy",
         r.openness_asked as "opennessAsked", r.contact_name as "contactName",
         r.contact_email as "contactEmail", r.contact_phone as "contactPhone", r.accent,
         case when s.region_id is not null then jsonb_build_object(
           'plan', s.plan, 'startsOn', s.starts_on, 'untilOn', s.until_on,
           'endedOn', s.ended_on, 'revision', s.revision)
         end as subscription,
         s.exported_at as "exportedAt", u.last_activity_at as "lastActivityAt",
         jsonb_build_object(
           'members', u.member_count, 'people', u.person_count, 'editions', u.edition_count,
           'behind', u.behind_count,
           'campaign', case when u.campaign_title is not null then jsonb_build_object(
             'title', u.campaign_title, 'isOpen', u.campaign_is_open,
             'asked', u.asked_count, 'submitted', u.submitted_count) end) as use
    from regions r
    join app.use_of_regions() u using (region_id)
    left join subscriptions s using (region_id)
   order by r.name`;
