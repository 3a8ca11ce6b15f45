import { Injectable } from '@nestjs/common';
import { badInput, conflict, forbidden, isUuid, notFound } from '@ijkpunt/contracts';
import {
  Database,
  readRows,
  record,
  type RegionContext,
  type Transaction,
} from '@ijkpunt/platform';
import { checkText, getCampaign, type Campaign } from '@ijkpunt/scans';
import { audit, can, readMembers, requireRegional, type RegionAccess } from '@ijkpunt/tenancy';
import { ComparisonGroup } from './comparison-group.entity.js';

export interface GroupName {
  /** On whose page the group is. */
  readonly campaign: string;
  /** Made by who asks, so that asking twice makes one group. */
  readonly id: string;
  /** 0 for a new group. */
  readonly expectedRevision: number;
}
export interface SaveGroupRequest extends GroupName {
  readonly name: string;
  readonly municipalities: readonly string[];
}

const nameLimit = 80;
const mostGroups = 50;

/**
 * Makes, changes and removes the groups that a region compares. Their means follow in the
 * background, over every campaign that has an edition. Records `groups.changed.v1` for each.
 */
@Injectable()
export class ChangeComparisonGroups {
  constructor(private readonly database: Database) {}

  async save(access: RegionAccess, request: SaveGroupRequest): Promise<void> {
    const { context } = access;
    await this.database.inRegion(context, async (tx) => {
      const campaign = await openAsManager(tx, access, request);
      const groups = await lockGroups(tx, context);
      const present = groups.find(({ id }) => id === request.id);
      const name = checkName(request, groups);
      const members = await readMembers(tx, context, campaign.referenceDate);
      const codes = checkMunicipalities(request.municipalities, members);
      if (present && present.name === name && present.municipalityCodes.join() === codes.join()) {
        return;
      }
      requireRevision(present, request);
      if (!present && groups.length >= mostGroups) {
        throw badInput(`Een regio heeft ten hoogste ${mostGroups} groepen.`);
      }
      await tx.query(
        `insert into comparison_groups (region_id, id, name, municipality_codes, made_by)
         values ($1, $2, $3, $4, $5)
         on conflict (region_id, id) do update set name = excluded.name,
           municipality_codes = excluded.municipality_codes,
           revision = comparison_groups.revision + 1`,
        [context.regionId, request.id, name, codes, context.personId],
      );
      await tell(tx, context, 'comparison_group.saved', { id: request.id, name, codes });
    });
  }

  async remove(access: RegionAccess, request: GroupName): Promise<void> {
    const { context } = access;
    await this.database.inRegion(context, async (tx) => {
      await openAsManager(tx, access, request);
      const groups = await lockGroups(tx, context);
      const present = groups.find(({ id }) => id === request.id);
      if (!present) throw notFound();
      requireRevision(present, request);
      const { id, name, municipalityCodes: codes } = present;
      await tx.query('delete from comparison_groups where region_id = $1 and id = $2', [
        context.regionId,
        id,
      ]);
      await tell(tx, context, 'comparison_group.removed', { id, name, codes });
    });
  }
}

async function openAsManager(
  tx: Transaction,
  { region, context }: RegionAccess,
  { campaign: slug }: GroupName,
): Promise<Campaign> {
  requireRegional(region, 'progress.view');
  const campaign = await getCampaign(tx, context, slug);
  if (!can(region, 'groups.manage')) throw forbidden();
  return campaign;
}

/** One change of a region's groups at a time, since they share their names. */
async function lockGroups(tx: Transaction, context: RegionContext): Promise<ComparisonGroup[]> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `groups ${context.regionId}`,
  ]);
  return readRows(tx, ComparisonGroup, 'where region_id = $1 order by made_at, id limit 100', [
    context.regionId,
  ]);
}

function checkName(request: SaveGroupRequest, groups: readonly ComparisonGroup[]): string {
  const field = 'name';
  if (!isUuid(request.id)) throw badInput('De sleutel van deze groep is geen uuid.');
  const name = checkText(request.name, { field, name: 'De naam', limit: nameLimit });
  if (name === null) throw badInput('Geef de groep een naam.', { field });
  const isTaken = groups.some(
    (group) => group.id !== request.id && group.name.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken) throw badInput('Er is al een groep met deze naam.', { field });
  return name;
}

function checkMunicipalities(
  codes: readonly string[],
  members: readonly { readonly code: string }[],
): string[] {
  const field = 'municipalities';
  const known = new Set(members.map(({ code }) => code));
  const chosen = [...new Set(codes)].toSorted();
  if (chosen.some((code) => !known.has(code))) {
    throw badInput('Een van de gekozen gemeenten hoort niet bij deze meting.', { field });
  }
  if (chosen.length < 2) throw badInput('Kies ten minste twee gemeenten.', { field });
  return chosen;
}

function requireRevision(
  present: ComparisonGroup | undefined,
  { expectedRevision }: GroupName,
): void {
  const current = present?.revision ?? 0;
  if (current === expectedRevision) return;
  throw conflict('Een collega heeft deze groep intussen gewijzigd.', {
    current,
    yours: expectedRevision,
  });
}

/** Every campaign with an edition is counted again, in one order so that two never wait crosswise. */
async function tell(
  tx: Transaction,
  context: RegionContext,
  action: 'comparison_group.saved' | 'comparison_group.removed',
  { id, ...detail }: { readonly id: string; readonly name: string; readonly codes: string[] },
): Promise<void> {
  await tx.query(
    `select from campaign_results r where region_id = $1
        and exists (select from editions e
          where e.region_id = r.region_id and e.campaign_id = r.campaign_id)
      order by campaign_id for update`,
    [context.regionId],
  );
  const campaigns: { id: string; version: number }[] = await tx.query(
    `with wanted as (
       update campaign_results r set wanted_version = wanted_version + 1 where region_id = $1
          and exists (select from editions e
            where e.region_id = r.region_id and e.campaign_id = r.campaign_id)
       returning campaign_id, wanted_version)
     select campaign_id as id, wanted_version as version from wanted`,
    [context.regionId],
  );
  const facts = campaigns.map(({ id: entityId, version }) => ({
    kind: 'groups.changed.v1' as const,
    ...{ entityId, version },
  }));
  if (facts.length > 0) await record(tx, context, ...facts);
  await audit(tx, context, { action, entityId: id, detail });
}
