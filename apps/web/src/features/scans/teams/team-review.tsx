import { skipToken, useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { t } from '../../../messages/t.js';
import { SubmissionDocument } from '../submitted/submission-query.js';
import { questionPath } from '../theme-slugs.js';
import { useWorkspace } from '../workspace.js';
import { namedAnswers } from './named-answers.js';
import { TeamLines, type NamedAnswer } from './team-lines.js';
import { useTeamAnswers } from './use-team-answers.js';

/** What the teams answered: as it stands now, or as it went along with the submission. */
export function TeamReview() {
  const { scan, scanRef, base } = useWorkspace();
  const { list } = useTeamAnswers();
  const isSubmitted = scan.status === 'submitted';
  const { data } = useQuery(
    SubmissionDocument,
    isSubmitted ? { variables: { scan: { ...scanRef }, revision: null } } : skipToken,
  );
  const { themes, levels } = scan.instrument;
  const answersTo = (code: string): NamedAnswer[] => {
    if (!isSubmitted) return list ? namedAnswers(list, code) : [];
    const submitted = data?.submission.teamAnswers ?? [];
    return submitted.filter(({ questionCode }) => questionCode === code);
  };
  const found = themes
    .flatMap(({ questions }) => questions)
    .map((question) => ({ question, answers: answersTo(question.code) }))
    .filter(({ answers }) => answers.length > 0);
  if (found.length === 0) return null;
  return (
    <section className="card" aria-labelledby="review-teams" data-testid="team-review">
      <h2 id="review-teams">{t('teamAnswers.review')}</h2>
      <p className="small">{t('teamAnswers.reviewText')}</p>
      <ul className="review-list">
        {found.map(({ question: { code, statement }, answers }) => (
          <li key={code}>
            <span className="review-list__code">{code}</span>
            <div>
              <Link to={questionPath(base, themes, code)}>{statement}</Link>
              <TeamLines answers={answers} levels={levels} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
