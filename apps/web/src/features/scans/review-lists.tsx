import { Link } from 'react-router';
import { ChevronIcon } from '../../components/icons.js';
import { joinParts } from '../../messages/format.js';
import { t } from '../../messages/t.js';
import { choiceText } from './choice-text.js';
import { losesItsScore, themeProgress } from './progress.js';
import type { Question, Theme } from './scan-query.js';
import { questionPath } from './theme-slugs.js';
import { useWorkspace } from './workspace.js';

export function QuestionLinks({ questions }: { readonly questions: readonly Question[] }) {
  const { scan, base } = useWorkspace();
  if (questions.length === 0) return null;
  return (
    <ul className="review-list">
      {questions.map(({ code, statement }) => (
        <li key={code}>
          <span className="review-list__code">{code}</span>
          <Link to={questionPath(base, scan.instrument.themes, code)}>{statement}</Link>
        </li>
      ))}
    </ul>
  );
}

function ReviewTheme({ theme }: { readonly theme: Theme }) {
  const { scan, base, isAnswered, draftFor } = useWorkspace();
  const { themes, levels } = scan.instrument;
  const { answered, asked } = themeProgress(theme, isAnswered);
  const count = (kind: 'dont_know' | 'not_applicable'): number =>
    theme.questions.filter(({ code }) => isAnswered(code) && draftFor(code).kind === kind).length;
  const dontKnow = count('dont_know');
  const notApplicable = count('not_applicable');
  return (
    <details className="review-theme">
      <summary>
        <ChevronIcon />
        <span>
          <strong>{t('scan.themeName', theme)}</strong>
          <span className="small review-theme__facts">
            {joinParts([
              t('review.answeredOf', { answered, asked }),
              ...(dontKnow > 0 ? [t('review.dontKnow', { count: dontKnow })] : []),
              ...(notApplicable > 0 ? [t('review.notApplicable', { count: notApplicable })] : []),
            ])}
          </span>
          {losesItsScore(dontKnow + notApplicable, asked) ? (
            <span className="review-theme__note">{t('review.noScore')}</span>
          ) : null}
        </span>
      </summary>
      <ul className="review-list">
        {theme.questions.map(({ code, statement }) => (
          <li key={code}>
            <span className="review-list__code">{code}</span>
            <span>
              <Link to={questionPath(base, themes, code)}>{statement}</Link>
              <br />
              {isAnswered(code) ? (
                choiceText(draftFor(code), levels)
              ) : (
                <span className="tag tag--warning">{t('review.stillOpen')}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Every answer as it stands, folded per theme. */
export function ReviewThemes() {
  const { scan } = useWorkspace();
  return (
    <section className="card" aria-labelledby="review-themes">
      <h2 id="review-themes">{t('review.perTheme')}</h2>
      {scan.instrument.themes.map((theme) => (
        <ReviewTheme key={theme.code} theme={theme} />
      ))}
    </section>
  );
}

/** Answers without a level, each with its note: the ones worth a last look before submitting. */
export function WithoutLevel() {
  const { scan, base, isAnswered, draftFor } = useWorkspace();
  const { themes, levels } = scan.instrument;
  const found = themes
    .flatMap(({ questions }) => questions)
    .map((question) => ({ question, draft: draftFor(question.code) }))
    .filter(({ question, draft }) => isAnswered(question.code) && draft.kind !== 'level');
  return (
    <section className="card" aria-labelledby="review-without">
      <h2 id="review-without">{t('review.without')}</h2>
      <p className="small">{t(found.length > 0 ? 'review.withoutText' : 'review.withoutNone')}</p>
      {found.length === 0 ? null : (
        <ul className="review-list">
          {found.map(({ question, draft }) => (
            <li key={question.code}>
              <span className="review-list__code">{question.code}</span>
              <span>
                <Link to={questionPath(base, themes, question.code)}>{question.statement}</Link>
                <br />
                <span className="small">
                  {choiceText(draft, levels)}{' '}
                  {draft.note ? t('scan.quote', { text: draft.note }) : ''}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
