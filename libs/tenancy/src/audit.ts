import { newId } from '@ijkpunt/contracts';
import type { RegionContext, Transaction } from '@ijkpunt/platform';
import type { PlatformAccess } from './actor.js';

export type AuditAction =
  | 'scan.submitted'
  | 'scan.reopened'
  | 'figure.explained'
  | 'edition.published'
  | 'campaign.planned'
  | 'campaign.changed'
  | 'schedule.made'
  | 'schedule.changed'
  | 'participation.noted'
  | 'reminder.asked'
  | 'theme.revealed'
  | 'request.asked'
  | 'request.revoked'
  | 'proposal.accepted'
  | 'share.made'
  | 'share.revoked'
  | 'team.added'
  | 'team.changed'
  | 'team.moved'
  | 'team.ended'
  | 'team.resumed'
  | 'import.stored'
  | 'import.undone'
  | 'import.judged'
  | 'region.taken_on'
  | 'subscription.changed'
  | 'person.invited'
  | 'invitation.changed'
  | 'role.ended'
  | 'export.asked'
  | 'export.fetched'
  | 'region.restored'
  | 'region.changed'
  | 'members.changed'
  | 'membership.changed'
  | 'rebuild.asked'
  | 'comparison_group.saved'
  | 'comparison_group.removed';

/** Writes who did what, in the transaction of the deed. Ids and reasons, no answers. */
export async function audit(
  tx: Transaction,
  context: RegionContext,
  entry: { readonly action: AuditAction; readonly entityId: string; readonly detail?: object },
): Promise<void> {
  await tx.query(
    `insert into audit_log (region_id, id, person_id, action, entity_id, detail)
     values ($1, $2, $3, $4, $5, $6)`,
    [context.regionId, newId(), context.personId, entry.action, entry.entityId, entry.detail ?? {}],
  );
}

export type PlatformAction =
  | 'job.redriven'
  | 'jobs.redriven'
  | 'reports.redriven'
  | 'instrument.drafted'
  | 'instrument.discarded'
  | 'instrument.published'
  | 'instrument.retired'
  | 'campaigns.planned'
  | 'region.taken_on'
  | 'subscription.changed'
  | 'person.invited'
  | 'invitation.changed'
  | 'role.ended'
  | 'export.asked'
  | 'export.fetched'
  | 'region.changed'
  | 'municipality.changed'
  | 'removal.asked'
  | 'membership.changed'
  | 'municipality.renamed'
  | 'municipalities.imported';

/** Writes what a platform administrator did to the platform itself, which no region holds. */
export async function auditPlatform(
  tx: Transaction,
  access: PlatformAccess,
  entry: { readonly action: PlatformAction; readonly detail: object },
): Promise<void> {
  await tx.query(
    `insert into platform_audit_log (id, person_id, action, trace_id, detail)
     values ($1, $2, $3, $4, $5)`,
    [newId(), access.personId, entry.action, access.traceId, entry.detail],
  );
}
