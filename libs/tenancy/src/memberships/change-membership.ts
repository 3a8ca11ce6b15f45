import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { addDays, badInput, conflict, dayText, Refusal } from '@ijkpunt/contracts';
import { standInRegion, systemContext, type Database, type Transaction } from '@ijkpunt/platform';
import type { PlatformAccess } from '../actor.js';
import { ADMIN_DATABASE } from '../admin-database.js';
import { audit, auditPlatform } from '../audit.js';
import { IDENTITY_DATABASE } from '../identity-database.js';
import { requireDay } from '../life/calendar-day.js';
import { lockPlanning } from '../lock-planning.js';
import { onPlatform } from '../platform-database.js';
import { effectsOf } from './membership-effects.js';
import {
  holdsOn,
  subregionText,
  withMember,
  withoutMember,
  withSubregion,
  type DatedMunicipality,
  type DeedKind,
  type Membership,
  type MembershipDeed,
} from './membership-rules.js';
import {
  getMunicipality,
  getRegion,
  readCampaigns,
  readMemberships,
  writeMemberships,
  type NamedRegion,
} from './membership-rows.js';

export interface MembershipChange extends MembershipDeed {
  readonly region: string;
  /** Its code. */
  readonly municipality: string;
  /** Where it moves to. */
  readonly toRegion: string | null;
}

export interface MembershipPreview {
  /** Why it cannot be, in a sentence; null when it can. */
  readonly problem: string | null;
  /** What happens, in sentences. */
  readonly sentences: readonly string[];
  /** Stands for these sentences: whoever confirms says that they saw them. */
  readonly seal: string;
}

interface RegionChange {
  readonly region: NamedRegion;
  readonly before: readonly Membership[];
  readonly after: readonly Membership[];
  readonly sentences: readonly string[];
}

interface DecidedChange {
  readonly municipality: DatedMunicipality;
  readonly regions: readonly RegionChange[];
  readonly sentences: readonly string[];
}

/**
 * Changes who belongs to a region from a day on: first shown, then done. Who takes part in a
 * campaign that has opened never changes, and no figure leaves its region.
 */
@Injectable()
export class ChangeMembership {
  constructor(
    @Inject(ADMIN_DATABASE) private readonly admin: Database | null,
    @Inject(IDENTITY_DATABASE) private readonly identity: Database,
  ) {}

  async preview(
    _access: PlatformAccess,
    change: MembershipChange,
    now = new Date(),
  ): Promise<MembershipPreview> {
    try {
      const decided = await onPlatform(this.admin, (tx) => this.decide(tx, change, now));
      return { problem: null, sentences: decided.sentences, seal: sealOf(decided) };
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'BAD_USER_INPUT') throw error;
      return { problem: error.message, sentences: [], seal: '' };
    }
  }

  async run(
    access: PlatformAccess,
    change: MembershipChange,
    seal: string,
    now = new Date(),
  ): Promise<void> {
    await onPlatform(this.admin, async (tx) => {
      const decided = await this.decide(tx, change, now);
      if (sealOf(decided) !== seal) {
        throw conflict('Er is intussen iets veranderd. Bekijk eerst wat er nu gebeurt.', {});
      }
      const { kind, on, subregion, municipality, region, toRegion } = change;
      const detail = { kind, on, subregion, municipality, region, toRegion };
      for (const { region: of, before, after } of decided.regions) {
        const context = { ...systemContext(of.id, access.traceId), personId: access.personId };
        await standInRegion(tx, context);
        await writeMemberships(tx, of.id, { before, after });
        await audit(tx, context, { action: 'membership.changed', entityId: of.id, detail });
      }
      await auditPlatform(tx, access, { action: 'membership.changed', detail });
    });
  }

  private async decide(
    tx: Transaction,
    change: MembershipChange,
    now: Date,
  ): Promise<DecidedChange> {
    requireDay(change.on, 'on');
    const here = await getRegion(tx, change.region);
    const municipality = await getMunicipality(tx, change.municipality);
    const there = change.kind === 'move' ? await this.destination(tx, change, here) : null;
    const touched = [here, ...(there ? [there] : [])];
    // In one order for everybody, so that two that wait do not wait for each other.
    for (const { id } of [...touched].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      await lockPlanning(tx, { regionId: id });
    }
    const regions: RegionChange[] = [];
    for (const region of touched) {
      const kind = region === there ? 'add' : change.kind;
      const before = await readMemberships(tx, region.id);
      const after = deeds[kind](before, municipality, change);
      const campaigns = await readCampaigns(tx, region.id, now);
      const of = { regionName: region.name, municipality, before, after, campaigns };
      const effects = effectsOf({ ...of, on: change.on });
      const sentences = [
        ...whatHappens(kind, of, change),
        ...effects,
        ...(await this.aboutPeople(kind, region, municipality)),
      ];
      regions.push({ region, before, after, sentences });
    }
    const figures = there
      ? [`Cijfers reizen niet mee: wat ${municipality.name} invulde, blijft in ${here.name}.`]
      : [];
    const sentences = [...regions.flatMap((each) => each.sentences), ...figures];
    return { municipality, regions, sentences };
  }

  private async destination(
    tx: Transaction,
    { toRegion }: MembershipChange,
    here: NamedRegion,
  ): Promise<NamedRegion> {
    if (!toRegion || toRegion === here.slug) {
      throw badInput('Kies een andere regio.', { field: 'toRegion' });
    }
    return getRegion(tx, toRegion);
  }

  private async aboutPeople(
    kind: DeedKind,
    region: NamedRegion,
    { code, name }: DatedMunicipality,
  ): Promise<string[]> {
    if (kind === 'set_subregion') return [];
    const count = await this.countPeople(region.id, code);
    if (kind === 'add') {
      return count === 0 ? [`Voor ${name} heeft in ${region.name} nog niemand een rol.`] : [];
    }
    if (count === 0) return [];
    const people = count === 1 ? '1 persoon heeft' : `${count} mensen hebben`;
    return [
      `${people} in ${region.name} een rol voor ${name}. Die blijft, met wat daar eerder is ingevuld; aan latere metingen doen zij er niet mee.`,
    ];
  }

  private async countPeople(regionId: string, code: string): Promise<number> {
    const [row] = await this.identity.outsideRegions<{ count: number }[]>((tx) =>
      tx.query(
        `select count(distinct person_id)::int as count from identity.grants
          where region_id = $1 and municipality_code = $2 and valid_from <= app.today()
            and (valid_until is null or valid_until > app.today())`,
        [regionId, code],
      ),
    );
    return row?.count ?? 0;
  }
}

type Deed = (
  members: readonly Membership[],
  municipality: DatedMunicipality,
  deed: MembershipDeed,
) => Membership[];

const deeds: Record<DeedKind, Deed> = {
  add: withMember,
  end: (members, of, deed) => withoutMember(members, memberOf(members, of, deed), deed),
  move: (members, of, deed) => withoutMember(members, memberOf(members, of, deed), deed),
  set_subregion: (members, of, deed) => withSubregion(members, memberOf(members, of, deed), deed),
};

/** The membership that the day is about; otherwise the last, of which the rules say what is wrong. */
function memberOf(
  members: readonly Membership[],
  { code, name }: DatedMunicipality,
  { kind, on }: MembershipDeed,
): Membership {
  const own = members.filter((each) => each.code === code);
  const day = kind === 'set_subregion' ? on : addDays(on, -1);
  const found = own.find((each) => holdsOn(each, day)) ?? own.at(-1);
  if (!found) throw badInput(`${name} hoort niet bij deze regio.`, { field: 'municipality' });
  return found;
}

function whatHappens(
  kind: DeedKind,
  {
    regionName,
    municipality: { code, name },
    after,
  }: {
    readonly regionName: string;
    readonly municipality: DatedMunicipality;
    readonly after: readonly Membership[];
  },
  { on }: MembershipDeed,
): string[] {
  const member = after.find((each) => each.code === code && each.from === on);
  const subregion = member?.subregion ?? null;
  if (kind === 'set_subregion') {
    return [`${name} staat in ${regionName} vanaf ${dayText(on)} ${subregionText(subregion)}.`];
  }
  if (kind !== 'add') {
    const last = dayText(addDays(on, -1));
    return [`${name} hoort tot en met ${last} bij ${regionName}, en daarna niet meer.`];
  }
  const until = member?.until ?? null;
  const place = subregion === null ? '' : `, ${subregionText(subregion)}`;
  return [
    `${name} hoort vanaf ${dayText(on)} bij ${regionName}${place}.`,
    ...(until === null ? [] : [`Dat eindigt op ${dayText(until)}, met de gemeente zelf.`]),
  ];
}

const sealOf = ({ sentences }: DecidedChange): string =>
  createHash('sha256').update(JSON.stringify(sentences)).digest('base64url');
