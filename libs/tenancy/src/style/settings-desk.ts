import { Inject, Injectable } from '@nestjs/common';
import { conflict, notFound, type Openness } from '@ijkpunt/contracts';
import {
  Database,
  regionIsReadOnly,
  systemContext,
  type RegionContext,
  type Transaction,
} from '@ijkpunt/platform';
import {
  enterPlatform,
  enterRegion,
  type Actor,
  type NamedLogo,
  type PlatformAccess,
  type RegionAccess,
} from '../actor.js';
import { ADMIN_DATABASE } from '../admin-database.js';
import { audit, auditPlatform } from '../audit.js';
import { todayOf } from '../life/calendar-day.js';
import { getNamedRegion, requireAdmin } from '../life/platform-regions.js';
import { isReadOnly, subscriptionState } from '../life/subscription-state.js';
import { readSubscription } from '../life/subscriptions.js';
import { can } from '../policy.js';

/** What whoever leads a region may change of it. */
export interface RegionSettings {
  readonly slug: string;
  readonly name: string;
  /** Null where nobody said, as of the contact. */
  readonly opennessAsked: Openness | null;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly contactPhone: string | null;
  readonly accent: string | null;
  readonly logo: NamedLogo | null;
  readonly revision: number;
  /** Not once the region has ended. */
  readonly canChange: boolean;
}

/** Who changes a region: whoever leads it, or whoever keeps the platform. */
export type SettingsAccess =
  | { readonly of: 'region'; readonly region: RegionAccess }
  | { readonly of: 'platform'; readonly platform: PlatformAccess; readonly slug: string };

/** To everybody else there are no settings. */
export function enterSettings(actor: Actor, slug: string, traceId: string): SettingsAccess {
  const led = actor.regions.find((region) => region.slug === slug);
  if (led && can(led, 'region.settings')) {
    return { of: 'region', region: enterRegion(actor, slug, traceId) };
  }
  return { of: 'platform', platform: enterPlatform(actor, traceId), slug };
}

/** Does something to the region that is open, and answers what of it is told to the audit. */
export type SettingsDeed = (
  tx: Transaction,
  context: RegionContext,
  present: RegionSettings,
) => Promise<object | null>;

interface Opened {
  readonly database: Database;
  readonly context: RegionContext;
}

/** Where the settings of a region are read and changed, for both who may. */
@Injectable()
export class SettingsDesk {
  constructor(
    private readonly database: Database,
    @Inject(ADMIN_DATABASE) private readonly admin: Database | null,
  ) {}

  async read(access: SettingsAccess, now = new Date()): Promise<RegionSettings> {
    const { database, context } = await this.open(access);
    return database.readInRegion(context, (tx) => readSettings(tx, context, now));
  }

  /** One after the other, on what was seen, written down with what it changed. */
  async change(
    access: SettingsAccess,
    expectedRevision: number,
    deed: SettingsDeed,
    now = new Date(),
  ): Promise<void> {
    const { database, context } = await this.open(access);
    await database.inRegion(context, async (tx) => {
      await tx.query('select from regions where region_id = $1 for update', [context.regionId]);
      const present = await readSettings(tx, context, now);
      if (!present.canChange) throw regionIsReadOnly();
      if (present.revision !== expectedRevision) {
        const { canChange: _, ...current } = present;
        throw conflict('Deze instellingen zijn intussen gewijzigd. Kijk ze na.', { current });
      }
      const detail = await deed(tx, context, present);
      if (!detail) return;
      await tx.query(
        `update regions set settings_revision = settings_revision + 1, settings_changed_at = now()
          where region_id = $1`,
        [context.regionId],
      );
      const action = 'region.changed';
      await audit(tx, context, { action, entityId: context.regionId, detail });
      if (access.of === 'region') return;
      await auditPlatform(tx, access.platform, {
        action,
        detail: { region: present.slug, ...detail },
      });
    });
  }

  private async open(access: SettingsAccess): Promise<Opened> {
    if (access.of === 'region') return { database: this.database, context: access.region.context };
    const admin = requireAdmin(this.admin);
    const { id } = await getNamedRegion(admin, access.slug);
    const { personId, traceId } = access.platform;
    return { database: admin, context: { ...systemContext(id, traceId), personId } };
  }
}

async function readSettings(
  tx: Transaction,
  { regionId }: RegionContext,
  now: Date,
): Promise<RegionSettings> {
  const [row]: Omit<RegionSettings, 'canChange'>[] = await tx.query(
    `select r.slug, r.name, r.openness_asked as "opennessAsked", r.contact_name as "contactName",
            r.contact_email as "contactEmail", r.contact_phone as "contactPhone", r.accent,
            r.settings_revision as revision,
            case when l.region_id is not null then jsonb_build_object(
              'sha256', encode(l.sha256, 'hex'), 'width', l.width, 'height', l.height) end as logo
       from regions r left join region_logos l using (region_id) where r.region_id = $1`,
    [regionId],
  );
  if (!row) throw notFound();
  const subscription = await readSubscription(tx, regionId);
  return { ...row, canChange: !isReadOnly(subscriptionState(subscription, todayOf(now))) };
}
