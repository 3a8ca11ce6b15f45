import { notFound, Refusal, type Role } from '@ijkpunt/contracts';
import type { RegionContext } from '@ijkpunt/platform';

export interface Grant {
  readonly role: Role;
  /** Null for a role that holds for the whole region. */
  readonly municipality: {
    readonly code: string;
    readonly name: string;
    readonly slug: string;
  } | null;
}

/** Which logo, and how large: its bytes are fetched by that. */
export interface NamedLogo {
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
}

export interface ActorRegion {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** Its own colour as #rrggbb; absent when it has none. */
  readonly accent?: string | null;
  /** Its logo; absent when it has none. */
  readonly logo?: NamedLogo | null;
  /** The day (`YYYY-MM-DD`) from which nothing of it changes, once that came. */
  readonly readOnlySince?: string | null;
  readonly grants: readonly Grant[];
}

/** A signed-in person with the roles that hold today. */
export interface Actor {
  readonly sessionId: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly regions: readonly ActorRegion[];
  /** Keeps the platform running; this alone opens no region. */
  readonly isPlatformAdministrator: boolean;
}

/** An actor inside one region: what a use case works with. */
export interface RegionAccess {
  readonly region: ActorRegion;
  readonly context: RegionContext;
}

/** A platform administrator at work: no region, and so nothing that a region holds. */
export interface PlatformAccess {
  readonly personId: string;
  readonly traceId: string;
}

export function requireActor(actor: Actor | null): Actor {
  if (!actor) throw new Refusal('UNAUTHENTICATED', 'U bent niet (meer) ingelogd.');
  return actor;
}

/** Steps into the region of a URL; one without a role there hears that it does not exist. */
export function enterRegion(actor: Actor, slug: string, traceId: string): RegionAccess {
  const region = actor.regions.find((each) => each.slug === slug);
  if (!region) throw notFound();
  const municipalities = region.grants.flatMap((grant) =>
    grant.municipality ? [grant.municipality.code] : [],
  );
  return {
    region,
    context: {
      regionId: region.id,
      personId: actor.personId,
      personName: actor.name,
      municipalities: [...new Set(municipalities)],
      isRegional: region.grants.some(
        ({ role }) => role === 'regional_coordinator' || role === 'facilitator',
      ),
      ...(region.readOnlySince ? { isReadOnly: true } : {}),
      traceId,
    },
  };
}

/** Steps onto the platform; to everybody but its administrator it does not exist. */
export function enterPlatform(actor: Actor, traceId: string): PlatformAccess {
  if (!actor.isPlatformAdministrator) throw notFound();
  return { personId: actor.personId, traceId };
}
