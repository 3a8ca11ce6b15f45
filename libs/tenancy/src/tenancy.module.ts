import { Module } from '@nestjs/common';
import { ChangePassword } from './change-password.js';
import { Colleagues } from './colleagues.js';
import { AgreeSubscription } from './life/agree-subscription.js';
import { ChangeSubscription } from './life/change-subscription.js';
import { ReadPlatformRegions } from './life/read-platform-regions.js';
import { TakeOnRegion } from './life/take-on-region.js';
import { Links } from './links.js';
import { AcceptInvitation } from './people/accept-invitation.js';
import { Authorities } from './people/authority.js';
import { ChangeInvitation } from './people/change-invitation.js';
import { EndRole } from './people/end-role.js';
import { InvitePerson } from './people/invite-person.js';
import { ReadPeople } from './people/read-people.js';
import { ChangeMembership } from './memberships/change-membership.js';
import { ReadMemberships } from './memberships/read-memberships.js';
import { ImportChanges } from './municipalities/import-changes.js';
import { ImportTable } from './municipalities/import-table.js';
import { ReadMunicipalities } from './municipalities/read-municipalities.js';
import { RenameMunicipality } from './municipalities/rename-municipality.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';
import { ChangeLogo } from './style/change-logo.js';
import { ChangeRegionSettings } from './style/change-region-settings.js';
import { ReadLogoFile } from './style/read-logo-file.js';
import { SettingsDesk } from './style/settings-desk.js';
import { ChangeMap } from './map/change-map.js';

const services = [
  ...[Sessions, SignIn, ChangePassword, Colleagues, Links],
  ...[TakeOnRegion, AgreeSubscription, ChangeSubscription, ReadPlatformRegions, ChangeMap],
  ...[Authorities, InvitePerson, ChangeInvitation, AcceptInvitation, EndRole, ReadPeople],
  ...[ReadMunicipalities, RenameMunicipality, ImportTable, ImportChanges],
  ...[ReadMemberships, ChangeMembership],
  ...[SettingsDesk, ChangeRegionSettings, ChangeLogo, ReadLogoFile],
];

@Module({ providers: services, exports: services })
export class TenancyModule {}
