import { Inject, Injectable } from '@nestjs/common';
import { badInput, dayText, newId } from '@ijkpunt/contracts';
import { systemContext, type Database, type Transaction } from '@ijkpunt/platform';
import type { PlatformAccess } from '../actor.js';
import { ADMIN_DATABASE } from '../admin-database.js';
import { audit, auditPlatform } from '../audit.js';
import { checkNewRegion, slugTaken, type NewRegion } from './new-region.js';
import { requireAdmin } from './platform-regions.js';

/** Makes a region with its members and subscription, all of it or nothing. Records no event. */
@Injectable()
export class TakeOnRegion {
  constructor(@Inject(ADMIN_DATABASE) private readonly admin: Database | null) {}

  async run(access: PlatformAccess, input: NewRegion): Promise<string> {
    const region = checkNewRegion(input);
    const regionId = newId();
    const { personId, traceId } = access;
    const context = { ...systemContext(regionId, traceId), personId };
    try {
      await requireAdmin(this.admin).inRegion(context, async (tx) => {
        await requireMunicipalities(tx, region);
        await insertRegion(tx, regionId, region);
        const { slug, plan, startsOn, untilOn } = region;
        const detail = { slug, plan, startsOn, untilOn };
        await audit(tx, context, { action: 'region.taken_on', entityId: regionId, detail });
        await auditPlatform(tx, access, { action: 'region.taken_on', detail });
      });
    } catch (error) {
      // Other regions are invisible here, so that the key alone can tell.
      if (error instanceof Error && /regions_slug_key/.test(error.message)) {
        throw slugTaken(region.slug);
      }
      throw error;
    }
    return regionId;
  }
}

async function requireMunicipalities(tx: Transaction, { members }: NewRegion): Promise<void> {
  const known: { code: string; name: string; from: string; until: string | null }[] =
    await tx.query(
      `select code, name, valid_from::text as "from", valid_until::text as until
         from municipalities where code = any($1)`,
      [members.map(({ code }) => code)],
    );
  const field = 'members';
  for (const { code, from } of members) {
    const municipality = known.find((each) => each.code === code);
    if (!municipality) throw badInput('Kies gemeenten die er zijn.', { field });
    const exists =
      municipality.from <= from && (municipality.until === null || municipality.until > from);
    if (exists) continue;
    throw badInput(`De gemeente ${municipality.name} bestaat niet op ${dayText(from)}.`, {
      field,
    });
  }
}

async function insertRegion(tx: Transaction, regionId: string, region: NewRegion): Promise<void> {
  const { contact } = region;
  await tx.query(
    `insert into regions (region_id, slug, name, kind, edition_policy, openness_asked,
       contact_name, contact_email, contact_phone, accent)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[regionId, region.slug, region.name, region.kind, region.editionPolicy],
      ...[region.opennessAsked, contact.name, contact.email, contact.phone, region.accent],
    ],
  );
  await tx.query(
    `insert into memberships (region_id, id, municipality_code, member_from)
     select $1, id, code, member_from
       from unnest($2::uuid[], $3::text[], $4::date[]) m (id, code, member_from)`,
    [
      regionId,
      region.members.map(() => newId()),
      region.members.map(({ code }) => code),
      region.members.map(({ from }) => from),
    ],
  );
  await tx.query(
    `insert into subscriptions (region_id, plan, starts_on, until_on) values ($1, $2, $3, $4)`,
    [regionId, region.plan, region.startsOn, region.untilOn],
  );
}
