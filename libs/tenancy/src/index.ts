export { ADMIN_DATABASE } from './admin-database.js';
export {
  enterPlatform,
  enterRegion,
  requireActor,
  type Actor,
  type ActorRegion,
  type Grant,
  type PlatformAccess,
  type RegionAccess,
} from './actor.js';
export { audit, auditPlatform, type PlatformAction } from './audit.js';
export { Colleagues, type Colleague, type MunicipalPerson } from './colleagues.js';
export { IDENTITY_DATABASE } from './identity-database.js';
export { getMember, memberIn, readMembers, type Member } from './members.js';
export {
  deadLink,
  deadShare,
  followLink,
  Links,
  tooOften,
  type LinkAccess,
  type LinkVisit,
} from './links.js';
export { todayOf } from './life/calendar-day.js';
export {
  isReadOnly,
  readOnlyFrom,
  subscriptionState,
  type Subscription,
  type SubscriptionState,
} from './life/subscription-state.js';
export { getNamedRegion, requireAdmin } from './life/platform-regions.js';
export { readSubscription } from './life/subscriptions.js';
export { lockPlanning } from './lock-planning.js';
export { ImportChanges } from './municipalities/import-changes.js';
export { ImportTable } from './municipalities/import-table.js';
export type { TableRow } from './municipalities/read-table.js';
export { hashPassword } from './password.js';
export { MakeFirstAdministrator } from './people/make-first-administrator.js';
export { can, requireMunicipal, requireRegional, type Action } from './policy.js';
export { ChangeLogo } from './style/change-logo.js';
export { ReadLogoFile } from './style/read-logo-file.js';
export { enterSettings, type SettingsAccess } from './style/settings-desk.js';
export { readRegionStyle, type LogoType, type RegionStyle } from './style/region-style.js';
export { Region } from './region.entity.js';
export { Sessions } from './sessions.js';
export { ChangeMap } from './map/change-map.js';
export { alreadyThere } from './map/judge-change.js';
export type * from './map/municipality-change.js';
export { previewChange } from './map/preview-change.js';
export { isPredecessor, readAreaChanges, type AreaChange } from './map/read-area-changes.js';
export { recordChange, type ChangeRequest } from './map/record-change.js';
export { TenancyModule } from './tenancy.module.js';
export { newToken } from './token.js';
