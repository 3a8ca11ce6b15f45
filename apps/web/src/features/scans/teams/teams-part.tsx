import { lazy, Suspense } from 'react';
import { useBlindState } from '../perspectives/use-perspectives.js';
import type { Question, Theme } from '../scan-query.js';
import { useTeamAnswers } from './use-team-answers.js';

const TeamPanel = lazy(async () => ({ default: (await import('./team-panel.js')).TeamPanel }));
const TeamViews = lazy(async () => ({ default: (await import('./team-views.js')).TeamViews }));

interface TeamsPartProps {
  readonly theme: Theme;
  readonly question: Question;
}

/** Whether a question can be answered per team here, and none of it gives a blind answer away. */
export function useIsPerTeam({ theme, question }: TeamsPartProps): boolean {
  const { list } = useTeamAnswers();
  const { isBlind } = useBlindState(theme.code);
  return list !== null && list.teams.length > 1 && question.type !== 'open' && !isBlind;
}

/** Under the answer: the same question for each team. */
export function AnswersPerTeam({
  hasShortcuts,
  ...part
}: TeamsPartProps & { readonly hasShortcuts: boolean }) {
  if (!useIsPerTeam(part)) return null;
  return (
    <Suspense fallback={null}>
      <TeamPanel question={part.question} hasShortcuts={hasShortcuts} />
    </Suspense>
  );
}

/** Beside the question: where the teams stand, as soon as one of them answered. */
export function ViewsOfTeams(part: TeamsPartProps) {
  const { list } = useTeamAnswers();
  const { code } = part.question;
  const isAnswered = list?.answers.some(({ questionCode }) => questionCode === code) ?? false;
  if (!useIsPerTeam(part) || !isAnswered) return null;
  return (
    <Suspense fallback={null}>
      <TeamViews question={part.question} />
    </Suspense>
  );
}
