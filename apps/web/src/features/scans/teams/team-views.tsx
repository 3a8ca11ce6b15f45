import { t } from '../../../messages/t.js';
import type { Question } from '../scan-query.js';
import { useWorkspace } from '../workspace.js';
import { namedAnswers } from './named-answers.js';
import { TeamLines } from './team-lines.js';
import { useTeamAnswers } from './use-team-answers.js';

/** Where the teams stand on a question, and how far they are apart. */
export function TeamViews({ question }: { readonly question: Question }) {
  const { scan } = useWorkspace();
  const { list } = useTeamAnswers();
  if (!list) return null;
  const answers = namedAnswers(list, question.code);
  const spread = list.differences.find(({ questionCode }) => questionCode === question.code);
  const isLevel = question.type === 'level';
  return (
    <div data-testid="team-views">
      <h2>{t('teamAnswers.title')}</h2>
      <TeamLines answers={answers} levels={scan.instrument.levels} />
      {spread ? <p>{isLevel ? t('teamAnswers.spread', spread) : t('teamAnswers.differ')}</p> : null}
    </div>
  );
}
