import { Inject, Injectable } from '@nestjs/common';
import { Refusal } from '@ijkpunt/contracts';
import { systemContext, type Database } from '@ijkpunt/platform';
import type { PlatformAccess } from '../actor.js';
import { ADMIN_DATABASE } from '../admin-database.js';
import { audit, auditPlatform } from '../audit.js';
import { requirePeriod } from './new-region.js';
import { getNamedRegion, requireAdmin } from './platform-regions.js';
import type { Plan } from './subscription-state.js';

export interface Agreement {
  readonly region: string;
  readonly plan: Plan;
  readonly startsOn: string;
  readonly untilOn: string | null;
}

/** Writes down what a region agreed that was there before anybody did. */
@Injectable()
export class AgreeSubscription {
  constructor(@Inject(ADMIN_DATABASE) private readonly admin: Database | null) {}

  async run(access: PlatformAccess, agreement: Agreement): Promise<void> {
    const admin = requireAdmin(this.admin);
    const region = await getNamedRegion(admin, agreement.region);
    const { plan } = agreement;
    const { startsOn, untilOn } = requirePeriod(agreement);
    const { personId, traceId } = access;
    const context = { ...systemContext(region.id, traceId), personId };
    await admin.inRegion(context, async (tx) => {
      const made = await tx.query<object[]>(
        `insert into subscriptions (region_id, plan, starts_on, until_on) values ($1, $2, $3, $4)
         on conflict (region_id) do nothing returning region_id`,
        [region.id, plan, startsOn, untilOn],
      );
      if (made.length === 0) {
        throw new Refusal('CONFLICT', 'Van deze regio is al een abonnement vastgelegd.');
      }
      const detail = { deed: 'agree', plan, to: { startsOn, untilOn } };
      const action = 'subscription.changed';
      await audit(tx, context, { action, entityId: region.id, detail });
      await auditPlatform(tx, access, { action, detail: { region: region.slug, ...detail } });
    });
  }
}
