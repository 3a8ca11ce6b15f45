import { Inject, Injectable } from '@nestjs/common';
import { badInput, conflict, Refusal } from '@ijkpunt/contracts';
import { systemContext, type Database } from '@ijkpunt/platform';
import type { PlatformAccess } from '../actor.js';
import { ADMIN_DATABASE } from '../admin-database.js';
import { audit, auditPlatform } from '../audit.js';
import { todayOf } from './calendar-day.js';
import { getNamedRegion, requireAdmin } from './platform-regions.js';
import { changeSubscription, type SubscriptionDeed } from './subscription-state.js';
import { readSubscription } from './subscriptions.js';

export type SubscriptionChange = SubscriptionDeed & {
  readonly region: string;
  readonly expectedRevision: number;
  /** The name of the region, typed: for what takes the right to change away. */
  readonly confirmation: string;
};

/** Ends, prolongs or takes an ending back; each is written down with what it changed. */
@Injectable()
export class ChangeSubscription {
  constructor(@Inject(ADMIN_DATABASE) private readonly admin: Database | null) {}

  async run(access: PlatformAccess, change: SubscriptionChange, now = new Date()): Promise<void> {
    const admin = requireAdmin(this.admin);
    const region = await getNamedRegion(admin, change.region);
    if (change.deed === 'end' && change.confirmation.trim() !== region.name) {
      throw badInput(`Typ de naam van de regio, „${region.name}”, om te bevestigen.`, {
        field: 'confirmation',
      });
    }
    const { personId, traceId } = access;
    const context = { ...systemContext(region.id, traceId), personId };
    await admin.inRegion(context, async (tx) => {
      await tx.query('select from subscriptions where region_id = $1 for update', [region.id]);
      const present = await readSubscription(tx, region.id);
      if (!present) {
        throw new Refusal('CONFLICT', 'Van deze regio is geen abonnement vastgelegd.');
      }
      if (present.revision !== change.expectedRevision) {
        throw conflict('Dit abonnement is intussen gewijzigd. Kijk het na.', {
          revision: present.revision,
        });
      }
      const { untilOn, endedOn, exportedAt } = changeSubscription(present, change, todayOf(now));
      await tx.query(
        `update subscriptions set until_on = $2, ended_on = $3, exported_at = $4,
                revision = revision + 1, changed_at = now()
          where region_id = $1`,
        [region.id, untilOn, endedOn, exportedAt],
      );
      const detail = {
        deed: change.deed,
        from: { untilOn: present.untilOn, endedOn: present.endedOn },
        to: { untilOn, endedOn },
      };
      const action = 'subscription.changed';
      await audit(tx, context, { action, entityId: region.id, detail });
      await auditPlatform(tx, access, { action, detail: { region: region.slug, ...detail } });
    });
  }
}
