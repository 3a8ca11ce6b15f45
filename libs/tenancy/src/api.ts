export type { RequestContext } from './request-context.js';
export { enumOf, GrantType, MunicipalityType, RegionNameType } from './tenancy.graphql-types.js';
export { TenancyResolver } from './tenancy.resolver.js';
