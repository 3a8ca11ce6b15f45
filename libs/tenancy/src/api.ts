export type { RequestContext } from './request-context.js';
export {
  enumOf,
  GrantType,
  MunicipalityType,
  OpennessEnum,
  RegionNameType,
} from './tenancy.graphql-types.js';
export { CoordinatorsResolver, RegionsResolver } from './life/regions.resolver.js';
export { InvitationResolver } from './people/invitation.resolver.js';
export { PeopleResolver } from './people/people.resolver.js';
export { ChangeMapResolver } from './map/change-map.resolver.js';
export { ChangeKindEnum } from './map/change-map.graphql-types.js';
export { MembershipsResolver } from './memberships/memberships.resolver.js';
export { MunicipalitiesResolver } from './municipalities/municipalities.resolver.js';
export { SettingsOfRegionResolver } from './style/settings.resolver.js';
export { TenancyResolver } from './tenancy.resolver.js';
