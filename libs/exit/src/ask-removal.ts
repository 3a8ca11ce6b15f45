import { Inject, Injectable } from '@nestjs/common';
import { badInput, isUuid, newId, notFound, Refusal } from '@ijkpunt/contracts';
import { systemContext, type Database, type Transaction } from '@ijkpunt/platform';
import {
  ADMIN_DATABASE,
  auditPlatform,
  getNamedRegion,
  isReadOnly,
  readSubscription,
  requireAdmin,
  subscriptionState,
  todayOf,
  type PlatformAccess,
} from '@ijkpunt/tenancy';
import { certificateOf } from './certificate.js';
import { findRemoval, listRemovals, type RegionRemoval } from './removals.js';

export interface RemovalRequest {
  readonly region: string;
  /** The name of the region, typed. */
  readonly confirmation: string;
  /** The sentence below, typed; null when an archive was handed over. */
  readonly withoutArchive: string | null;
  readonly askedByName: string;
}

/** What somebody types who wants nothing to be kept. */
export const noArchiveWanted = 'er hoeft niets mee';

export interface RemovalStanding {
  readonly isOver: boolean;
  readonly isHandedOver: boolean;
  readonly isAsked: boolean;
}

interface HandedOver {
  readonly manifest: Buffer;
  readonly archive: Buffer;
  readonly madeAt: Date;
}

/** Asks that a region that is over be taken away, and gives the proof once it is. */
@Injectable()
export class AskRemoval {
  constructor(@Inject(ADMIN_DATABASE) private readonly admin: Database | null) {}

  async list(_access: PlatformAccess): Promise<RegionRemoval[]> {
    return requireAdmin(this.admin).onPlatform(listRemovals);
  }

  /** How far a region is on its way out. */
  async standing(access: PlatformAccess, slug: string, now = new Date()): Promise<RemovalStanding> {
    const admin = requireAdmin(this.admin);
    const region = await getNamedRegion(admin, slug);
    return admin.inRegion(systemContext(region.id, access.traceId), async (tx) => ({
      isOver: await isOver(tx, region.id, todayOf(now)),
      isHandedOver: (await findHandedOver(tx, region.id)) !== null,
      isAsked: (await listRemovals(tx)).some(
        ({ regionId, state }) => regionId === region.id && state !== 'done',
      ),
    }));
  }

  async certificate(
    _access: PlatformAccess,
    id: string,
  ): Promise<{ readonly name: string; readonly text: string }> {
    if (!isUuid(id)) throw notFound();
    const removal = await requireAdmin(this.admin).onPlatform((tx) => findRemoval(tx, id));
    if (removal?.state !== 'done') throw notFound();
    return { name: `verwijdering-${removal.slug}.txt`, text: certificateOf(removal) };
  }

  async run(
    access: PlatformAccess,
    request: RemovalRequest,
    now = new Date(),
  ): Promise<RegionRemoval[]> {
    const admin = requireAdmin(this.admin);
    const region = await getNamedRegion(admin, request.region);
    if (request.confirmation.trim() !== region.name) {
      throw badInput(`Typ de naam van de regio, „${region.name}”, om te bevestigen.`, {
        field: 'confirmation',
      });
    }
    const { withoutArchive } = request;
    if (withoutArchive !== null && withoutArchive.trim() !== noArchiveWanted) {
      throw badInput(`Typ „${noArchiveWanted}” als er geen archief hoeft te zijn.`, {
        field: 'withoutArchive',
      });
    }
    const context = { ...systemContext(region.id, access.traceId), personId: access.personId };
    const handedOver = await admin.inRegion(context, async (tx) => {
      await requireOver(tx, region.id, todayOf(now));
      return withoutArchive === null ? findHandedOver(tx, region.id) : null;
    });
    if (withoutArchive === null && !handedOver) {
      throw new Refusal(
        'CONFLICT',
        'Haal eerst het archief op dat na het einde is gemaakt, of verklaar dat er niets mee hoeft.',
      );
    }
    return admin.onPlatform(async (tx) => {
      const asked: unknown[] = await tx.query(
        `insert into region_removals (id, removed_region, slug, name, asked_by, asked_by_name,
           manifest_sha256, archive_sha256, archive_made_at, without_archive)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning id`,
        [
          ...[newId(), region.id, region.slug, region.name],
          ...[access.personId, request.askedByName],
          ...[handedOver?.manifest ?? null, handedOver?.archive ?? null],
          ...[handedOver?.madeAt ?? null, withoutArchive?.trim() ?? null],
        ],
      );
      if (asked.length > 0) {
        const detail = { region: region.id, withoutArchive: withoutArchive !== null };
        await auditPlatform(tx, access, { action: 'removal.asked', detail });
      }
      return listRemovals(tx);
    });
  }
}

async function isOver(tx: Transaction, regionId: string, today: string): Promise<boolean> {
  return isReadOnly(subscriptionState(await readSubscription(tx, regionId), today));
}

async function requireOver(tx: Transaction, regionId: string, today: string): Promise<void> {
  if (!(await isOver(tx, regionId, today))) {
    throw new Refusal(
      'CONFLICT',
      'Deze regio is nog niet afgelopen. Beëindig eerst het abonnement.',
    );
  }
  const underWay: unknown[] = await tx.query(
    `select from region_exports where region_id = $1 and state in ('waiting', 'making')`,
    [regionId],
  );
  if (underWay.length > 0) throw new Refusal('CONFLICT', 'Er wordt nog een archief gemaakt.');
}

/** The last one that somebody fetched, of the region as it stayed after its end. */
async function findHandedOver(tx: Transaction, regionId: string): Promise<HandedOver | null> {
  const [found]: HandedOver[] = await tx.query(
    `select e.manifest_sha256 as manifest, e.sha256 as archive, e.ready_at as "madeAt"
       from region_exports e join subscriptions s on s.region_id = e.region_id
      where e.region_id = $1 and e.state in ('ready', 'expired')
        and e.asked_at >= s.read_only_from::timestamp at time zone 'Europe/Amsterdam'
        and exists (select from audit_log a where a.region_id = e.region_id
                      and a.action = 'export.fetched' and a.entity_id = e.id)
      order by e.ready_at desc limit 1`,
    [regionId],
  );
  return found ?? null;
}
