import { Injectable } from '@nestjs/common';
import { questionsOf } from '@ijkpunt/instruments';
import { Database } from '@ijkpunt/platform';
import { can, type RegionAccess } from '@ijkpunt/tenancy';
import { differencesOf, type Difference } from '../perspectives/differences.js';
import { keyOf, openDesk, type ScanName } from '../scan-desk.js';
import { requireQuestion } from '../together/desk.js';
import { isActive, readTeams, type LocalTeam } from './local-teams.js';
import { readTeamAnswers, teamAnswerColumns, type TeamAnswer } from './team-answers.js';

export interface TeamAnswers {
  readonly id: string;
  readonly teams: readonly LocalTeam[];
  readonly answers: readonly TeamAnswer[];
  readonly differences: readonly Difference[];
  readonly canManage: boolean;
}

export interface TeamAnswerChange extends TeamAnswer {
  /** The team by its present name, also when it has ended. */
  readonly team: string;
}

/** Beyond this many changes of the answers to one question only the newest are shown. */
const mostChanges = 200;

/** What the teams of a municipality answer in a scan: for its own people and nobody else. */
@Injectable()
export class ReadTeamAnswers {
  constructor(private readonly database: Database) {}

  async run(access: RegionAccess, name: ScanName): Promise<TeamAnswers> {
    return this.database.readInRegion(access.context, async (tx) => {
      const desk = await openDesk(tx, access, name, 'scan.view');
      const teams = (await readTeams(tx, access, desk.member.code)).filter(isActive);
      const present = new Set(teams.map(({ id }) => id));
      const all = teams.length > 0 ? await readTeamAnswers(tx, access, desk) : [];
      const answers = all.filter(({ teamId }) => present.has(teamId));
      return {
        id: `${desk.campaign.id}_${desk.member.code}`,
        teams,
        answers,
        differences: differencesOf(questionsOf(desk.instrument), answers),
        canManage: can(access.region, 'teams.manage', desk.member.code),
      };
    });
  }

  /** Every answer that a team ever gave to a question, newest first. */
  async history(
    access: RegionAccess,
    name: ScanName,
    questionCode: string,
  ): Promise<TeamAnswerChange[]> {
    return this.database.readInRegion(access.context, async (tx) => {
      const desk = await openDesk(tx, access, name, 'scan.view');
      requireQuestion(desk, questionCode);
      return tx.query(
        `select ${teamAnswerColumns},
                (select name from local_teams t where t.region_id = a.region_id
                   and t.municipality_code = a.municipality_code and t.id = a.team_id) as team
           from team_answers a
          where region_id = $1 and campaign_id = $2 and municipality_code = $3
            and question_code = $4
          order by answered_at desc, revision desc limit ${mostChanges}`,
        [...keyOf(access, desk), questionCode],
      );
    });
  }
}
