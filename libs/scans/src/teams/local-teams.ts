import { badInput, type TeamForm } from '@ijkpunt/contracts';
import type { Transaction } from '@ijkpunt/platform';
import {
  getMember,
  requireMunicipal,
  type Action,
  type Member,
  type RegionAccess,
} from '@ijkpunt/tenancy';
import { checkText } from '../answer-rules.js';

/** What a municipality calls a team: "Wijkteam Noord", a wijkteam. */
export interface TeamContent {
  readonly name: string;
  readonly form: TeamForm;
  /** The municipality's own word for the form; for `anders` only. */
  readonly formWord: string | null;
}

export interface LocalTeam extends TeamContent {
  readonly id: string;
  readonly revision: number;
  readonly endedAt: Date | null;
}

/** The largest cities have some thirty; more makes no list that anybody answers per team. */
export const mostTeams = 40;
export const teamNameLimit = 100;
const formWordLimit = 50;

/** The municipality of a URL as it is today, or a refusal: teams are of no single campaign. */
export async function openTeams(
  tx: Transaction,
  access: RegionAccess,
  municipality: string,
  action: Action,
): Promise<Member> {
  const [row]: { today: string }[] = await tx.query('select app.today()::text as today');
  const member = await getMember(tx, access.context, municipality, row?.today ?? '');
  requireMunicipal(access.region, action, member.code);
  return member;
}

/** In the order of the municipality; those that ended last, newest first. */
export async function readTeams(
  tx: Transaction,
  { context }: RegionAccess,
  municipalityCode: string,
): Promise<LocalTeam[]> {
  return tx.query(
    `select id, name, form, form_word as "formWord", revision, ended_at as "endedAt"
       from local_teams where region_id = $1 and municipality_code = $2
      order by ended_at desc nulls first, position, id`,
    [context.regionId, municipalityCode],
  );
}

export const isActive = ({ endedAt }: LocalTeam): boolean => endedAt === null;

export function checkTeam(input: {
  readonly name: string;
  readonly form: TeamForm;
  readonly formWord?: string | null | undefined;
}): TeamContent {
  const name = checkLine(input.name, { field: 'name', name: 'De naam', limit: teamNameLimit });
  if (!name) throw badInput('Vul de naam van het team in.', { field: 'name' });
  if (input.form !== 'anders') return { name, form: input.form, formWord: null };
  const word = { field: 'formWord', name: 'De vorm', limit: formWordLimit };
  const formWord = checkLine(input.formWord, word);
  if (!formWord) throw badInput('Schrijf erbij wat voor team het is.', { field: 'formWord' });
  return { name, form: input.form, formWord };
}

/** One line of text: what looks equal is equal, and nothing in it steers a screen. */
function checkLine(
  text: string | null | undefined,
  rule: Parameters<typeof checkText>[1],
): string | null {
  const line = checkText(text?.normalize('NFC'), rule);
  if (line && /[\p{Cc}\p{Zl}\p{Zp}]/u.test(line)) {
    throw badInput(`${rule.name} bevat tekens die niet kunnen.`, { field: rule.field });
  }
  return line;
}

/** Whether there is room for this name among the teams that have not ended. */
export function requireRoom(
  teams: readonly LocalTeam[],
  name: string,
  ownId: string | null = null,
): void {
  const others = teams.filter((team) => isActive(team) && team.id !== ownId);
  const isTaken = others.some((team) => team.name.toLowerCase() === name.toLowerCase());
  if (isTaken) throw badInput(`Er is al een team met de naam ${name}.`, { field: 'name' });
  if (others.length >= mostTeams) {
    throw badInput(`Er zijn al ${mostTeams} teams. Beëindig er eerst een.`);
  }
}
