import { Injectable } from '@nestjs/common';
import { Database } from '@ijkpunt/platform';
import { can, type Member, type RegionAccess } from '@ijkpunt/tenancy';
import { isActive, openTeams, readTeams, type LocalTeam } from './local-teams.js';

export interface LocalTeams {
  readonly id: string;
  readonly municipality: Member;
  readonly teams: readonly LocalTeam[];
  readonly ended: readonly LocalTeam[];
  readonly canManage: boolean;
}

/** The local teams of a municipality: for its own people and nobody else. */
@Injectable()
export class ReadLocalTeams {
  constructor(private readonly database: Database) {}

  async run(access: RegionAccess, name: string): Promise<LocalTeams> {
    return this.database.readInRegion(access.context, async (tx) => {
      const municipality = await openTeams(tx, access, name, 'scan.view');
      const teams = await readTeams(tx, access, municipality.code);
      return {
        id: `${access.context.regionId}_${municipality.code}`,
        municipality,
        teams: teams.filter(isActive),
        ended: teams.filter((team) => !isActive(team)),
        canManage: can(access.region, 'teams.manage', municipality.code),
      };
    });
  }
}
