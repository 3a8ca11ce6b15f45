import { notFound } from '@ijkpunt/contracts';
import {
  enterPlatform,
  enterRegion,
  requireRegional,
  type Actor,
  type PlatformAccess,
  type RegionAccess,
} from '@ijkpunt/tenancy';

/** Who deals with the archives of a region: who keeps the platform, or who led it until its end. */
export type ExitAccess =
  | { readonly of: 'platform'; readonly platform: PlatformAccess; readonly slug: string }
  | { readonly of: 'region'; readonly region: RegionAccess };

/**
 * An archive holds drafts and figures that no municipality let travel, so its coordinator gets it
 * only when the region is over: then it is theirs to keep. To everybody else there is nothing.
 */
export function enterExit(actor: Actor, slug: string, traceId: string): ExitAccess {
  if (actor.isPlatformAdministrator) {
    return { of: 'platform', platform: enterPlatform(actor, traceId), slug };
  }
  const region = enterRegion(actor, slug, traceId);
  requireRegional(region.region, 'region.leave');
  if (!region.context.isReadOnly) throw notFound();
  return { of: 'region', region };
}
