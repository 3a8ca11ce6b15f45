import type { NamedLogo } from '../actor.js';
import type { RegionLogoType } from '../tenancy.graphql-types.js';

/** Where the gateway serves the logo of a region: by its hash, so that it may be kept for ever. */
const logoPath = (region: string, sha256: string): string => `/downloads/${region}/logo/${sha256}`;

export const toLogoType = (
  region: string,
  { sha256, width, height }: NamedLogo,
): RegionLogoType => ({ path: logoPath(region, sha256), width, height });
