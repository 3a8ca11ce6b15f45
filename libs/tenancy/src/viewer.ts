import type { Actor } from './actor.js';
import { toLogoType } from './style/logo-path.js';
import type { ViewerType } from './tenancy.graphql-types.js';

/** What a person's own browser is told of them. */
export const viewerOf = (actor: Actor): ViewerType => ({
  id: actor.personId,
  name: actor.name,
  email: actor.email,
  isPlatformAdministrator: actor.isPlatformAdministrator,
  regions: actor.regions.map(
    ({ grants, accent = null, logo = null, readOnlySince = null, ...region }) => ({
      ...region,
      accent,
      logo: logo && toLogoType(region.slug, logo),
      readOnlySince,
      grants: [...grants],
    }),
  ),
});
