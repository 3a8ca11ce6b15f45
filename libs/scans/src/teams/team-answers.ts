import { badInput, type AnswerKind } from '@ijkpunt/contracts';
import { questionsOf, typeOf, type Instrument } from '@ijkpunt/instruments';
import type { Transaction } from '@ijkpunt/platform';
import type { RegionAccess } from '@ijkpunt/tenancy';
import { checkAnswer, checkText } from '../answer-rules.js';
import { keyOf, type ScanDesk } from '../scan-desk.js';
import type { SubmittedScan } from '../submitted-scan.js';
import { isActive, readTeams } from './local-teams.js';

/** What one team answers to one question; nothing follows from it by itself. */
export interface TeamAnswer {
  readonly questionCode: string;
  readonly teamId: string;
  readonly kind: AnswerKind;
  readonly level: number | null;
  readonly note: string | null;
  readonly revision: number;
  readonly answeredBy: string;
  readonly answeredAt: Date;
}

export type TeamAnswerContent = Pick<TeamAnswer, 'kind' | 'level' | 'note'>;

export interface TeamAnswerInput extends TeamAnswerContent {
  readonly questionCode: string;
}

/** Short: the reasons are talked through, and the agreed answer has room for them. */
export const teamNoteLimit = 500;

export const teamAnswerColumns = `question_code as "questionCode", team_id as "teamId", kind, level,
  note, revision, answered_by_name as "answeredBy", answered_at as "answeredAt"`;

/** The present answer of each team to each question. */
export async function readTeamAnswers(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
): Promise<TeamAnswer[]> {
  return tx.query(
    `select distinct on (question_code, team_id) ${teamAnswerColumns}
       from team_answers where region_id = $1 and campaign_id = $2 and municipality_code = $3
      order by question_code, team_id, revision desc`,
    keyOf(access, desk),
  );
}

/** By the rules of any answer; words alone are not compared between teams, so not asked of them. */
export function checkTeamAnswer(
  instrument: Instrument,
  { questionCode, kind, level, note }: TeamAnswerInput,
): TeamAnswerInput {
  const checked = checkAnswer(instrument, { questionCode, kind, level, note });
  const question = questionsOf(instrument).find(({ code }) => code === questionCode);
  if (question && typeOf(question) === 'open') {
    throw badInput('Een open vraag wordt niet per team beantwoord.', { field: 'questionCode' });
  }
  const limits = { field: 'note', name: 'De toelichting', limit: teamNoteLimit };
  return { questionCode, kind, level, note: checkText(checked.note, limits) };
}

/** What a submission keeps of the teams: nothing when none answered, so that its bytes stay. */
export async function submittedTeamAnswers(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
): Promise<Pick<SubmittedScan, 'teamAnswers'>> {
  const answers = await readTeamAnswers(tx, access, desk);
  if (answers.length === 0) return {};
  const teams = (await readTeams(tx, access, desk.member.code)).filter(isActive);
  const teamAnswers = questionsOf(desk.instrument).flatMap(({ code }) =>
    teams.flatMap(({ id, name }) => {
      const answer = answers.find((each) => each.questionCode === code && each.teamId === id);
      if (!answer) return [];
      const { kind, level, note } = answer;
      return [{ code, team: name, kind, level, note }];
    }),
  );
  return teamAnswers.length > 0 ? { teamAnswers } : {};
}
