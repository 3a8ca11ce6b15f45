import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  conflict,
  newId,
  notFound,
  type CampaignChange,
  type TeamForm,
} from '@ijkpunt/contracts';
import { Database, once, PUSH, type Push, type Transaction } from '@ijkpunt/platform';
import { audit, type Member, type RegionAccess } from '@ijkpunt/tenancy';
import {
  checkTeam,
  isActive,
  openTeams,
  readTeams,
  requireRoom,
  type LocalTeam,
  type TeamContent,
} from './local-teams.js';

interface TeamInput {
  readonly municipality: string;
  readonly name: string;
  readonly form: TeamForm;
  readonly formWord?: string | null;
}
export interface AddTeamRequest extends TeamInput {
  readonly idempotencyKey: string;
}
export interface ChangeTeamRequest extends TeamInput {
  readonly teamId: string;
  readonly expectedRevision: number;
}
export interface MoveTeamRequest {
  readonly municipality: string;
  readonly teamId: string;
  /** Its place in the list, counted from 0. */
  readonly place: number;
}
export interface EndTeamRequest {
  readonly municipality: string;
  readonly teamId: string;
  /** False takes up a team again that ended. */
  readonly isEnded: boolean;
}

/** One municipality's teams while nobody else changes them. */
interface TeamList {
  readonly member: Member;
  readonly teams: readonly LocalTeam[];
}

/** Keeps the list of local teams. A team that ends keeps its row: answers may name it. */
@Injectable()
export class ChangeLocalTeams {
  constructor(
    private readonly database: Database,
    @Inject(PUSH) private readonly push: Push,
  ) {}

  async add(access: RegionAccess, request: AddTeamRequest): Promise<void> {
    const { idempotencyKey: key, ...content } = request;
    await this.change(access, request.municipality, (tx, list) =>
      once(tx, access.context, { key, content: ['team', content] }, async () => {
        const team = checkTeam(request);
        requireRoom(list.teams, team.name);
        const id = newId();
        await insert(tx, access, list, { id, ...team });
        await audit(tx, access.context, { action: 'team.added', entityId: id, detail: team });
        return { id };
      }),
    );
  }

  async edit(access: RegionAccess, request: ChangeTeamRequest): Promise<void> {
    await this.change(access, request.municipality, async (tx, list) => {
      const team = getTeam(list, request.teamId);
      const { id, revision } = team;
      const content = checkTeam(request);
      // A repeated sending after a lost response is no clash with oneself.
      if (saysSame(team, content)) return;
      if (!isActive(team)) throw badInput('Dit team is beëindigd. Neem het eerst weer op.');
      if (revision !== request.expectedRevision) {
        throw conflict('Een collega heeft dit team intussen ook gewijzigd.', {
          current: { name: team.name, form: team.form, formWord: team.formWord, revision },
          yours: content,
        });
      }
      requireRoom(list.teams, content.name, id);
      await tx.query(
        `update local_teams set name = $4, form = $5, form_word = $6, revision = revision + 1
          where region_id = $1 and municipality_code = $2 and id = $3`,
        [...keyOf(access, list), id, content.name, content.form, content.formWord],
      );
      await audit(tx, access.context, { action: 'team.changed', entityId: id, detail: content });
    });
  }

  async move(access: RegionAccess, request: MoveTeamRequest): Promise<void> {
    await this.change(access, request.municipality, async (tx, list) => {
      const { id } = getTeam(list, request.teamId);
      const others = list.teams.filter((team) => isActive(team) && team.id !== id);
      const ids = others.map((team) => team.id);
      const place = Math.min(Math.max(request.place, 0), ids.length);
      await tx.query(
        `update local_teams t set position = o.position
           from unnest($3::uuid[]) with ordinality as o (id, position)
          where t.region_id = $1 and t.municipality_code = $2 and t.id = o.id`,
        [...keyOf(access, list), ids.toSpliced(place, 0, id)],
      );
      await audit(tx, access.context, { action: 'team.moved', entityId: id, detail: { place } });
    });
  }

  async end(access: RegionAccess, { isEnded, ...request }: EndTeamRequest): Promise<void> {
    await this.change(access, request.municipality, async (tx, list) => {
      const team = getTeam(list, request.teamId);
      if (isActive(team) !== isEnded) return;
      if (!isEnded) requireRoom(list.teams, team.name);
      await tx.query(
        `update local_teams
            set ended_at = case when $4 then now() end, position = $5, revision = revision + 1
          where region_id = $1 and municipality_code = $2 and id = $3`,
        [...keyOf(access, list), team.id, isEnded, list.teams.length + 1],
      );
      const action = isEnded ? 'team.ended' : 'team.resumed';
      await audit(tx, access.context, { action, entityId: team.id });
    });
  }

  private async change(
    access: RegionAccess,
    municipality: string,
    deed: (tx: Transaction, list: TeamList) => Promise<unknown>,
  ): Promise<void> {
    const changes = await this.database.inRegion(access.context, async (tx) => {
      const member = await openTeams(tx, access, municipality, 'teams.manage');
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `local_teams ${access.context.regionId} ${member.code}`,
      ]);
      await deed(tx, { member, teams: await readTeams(tx, access, member.code) });
      return changesOf(tx, access, member);
    });
    for (const change of changes) await this.push.publish(change);
  }
}

const keyOf = ({ context }: RegionAccess, { member }: TeamList): [string, string] => [
  context.regionId,
  member.code,
];

function getTeam({ teams }: TeamList, id: string): LocalTeam {
  const team = teams.find((each) => each.id === id);
  if (!team) throw notFound();
  return team;
}

const saysSame = (a: TeamContent, b: TeamContent): boolean =>
  a.name === b.name && a.form === b.form && a.formWord === b.formWord;

async function insert(
  tx: Transaction,
  access: RegionAccess,
  list: TeamList,
  team: TeamContent & { readonly id: string },
): Promise<void> {
  await tx.query(
    `insert into local_teams (region_id, municipality_code, id, name, form, form_word, position)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [...keyOf(access, list), team.id, team.name, team.form, team.formWord, list.teams.length + 1],
  );
}

/** Teams are of no campaign: whoever has a scan of the municipality open hears of it in each. */
async function changesOf(
  tx: Transaction,
  { context }: RegionAccess,
  member: Member,
): Promise<CampaignChange[]> {
  const campaigns: { id: string }[] = await tx.query(
    'select id from campaigns where region_id = $1 and opens_at <= now() and withdrawn_at is null',
    [context.regionId],
  );
  return campaigns.map(({ id }) => ({
    regionId: context.regionId,
    campaignId: id,
    version: 0,
    about: 'colleagues',
    municipalityCode: member.code,
    traceId: context.traceId,
  }));
}
