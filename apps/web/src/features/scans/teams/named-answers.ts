import type { TeamAnswers } from './team-answers-query.js';
import type { NamedAnswer } from './team-lines.js';

/** What the teams answered to a question, in the order of the teams. */
export const namedAnswers = (list: TeamAnswers, questionCode: string): NamedAnswer[] =>
  list.teams.flatMap(({ id, name }) => {
    const answer = list.answers.find(
      (each) => each.questionCode === questionCode && each.teamId === id,
    );
    return answer ? [{ ...answer, team: name }] : [];
  });
