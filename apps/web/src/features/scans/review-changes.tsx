import { Link } from 'react-router';
import { ChevronIcon } from '../../components/icons.js';
import { t } from '../../messages/t.js';
import { AnswerLines } from './answer-lines.js';
import { choiceText } from './choice-text.js';
import { saysSame } from './draft.js';
import { differsFrom } from './finding/question-filters.js';
import { QuestionLinks } from './review-lists.js';
import type { Question } from './scan-query.js';
import { questionPath } from './theme-slugs.js';
import { useWorkspace } from './workspace.js';
import './review-changes.css';

/** Levels without a word on where they show: advice, nothing that stops anybody. */
export function WithoutNote() {
  const { scan, isAnswered, draftFor } = useWorkspace();
  const bare = scan.instrument.themes
    .flatMap(({ questions }) => questions)
    .filter(({ code, type }) => {
      const { kind, note } = draftFor(code);
      return type === 'level' && isAnswered(code) && kind === 'level' && note.trim() === '';
    });
  if (!scan.permissions.canEdit) return null;
  return (
    <section className="card" aria-labelledby="review-bare">
      <h2 id="review-bare">{t('review.bare')}</h2>
      <p className="small">{t(bare.length > 0 ? 'review.bareText' : 'review.bareNone')}</p>
      {bare.length === 0 ? null : (
        <details className="review-theme">
          <summary>
            <ChevronIcon />
            <strong>{t('review.bareShow', { count: bare.length })}</strong>
          </summary>
          <QuestionLinks questions={bare} />
        </details>
      )}
    </section>
  );
}

/** Every answer that is another than in the previous campaign, then and now. */
export function Changes() {
  const { scan, isAnswered, draftFor, findPrevious } = useWorkspace();
  const year = scan.previousCampaign?.year;
  if (!year || scan.previousAnswers.length === 0) return null;
  const answered = scan.instrument.themes
    .flatMap(({ questions }) => questions)
    .filter(({ code }) => isAnswered(code));
  const changed = answered.filter(({ code }) => differsFrom(draftFor(code), findPrevious(code)));
  const confirmed = answered.filter(({ code }) => {
    const previous = findPrevious(code);
    return previous && draftFor(code).isConfirmed && saysSame(draftFor(code), previous);
  });
  return (
    <section className="card" aria-labelledby="review-changes">
      <h2 id="review-changes">{t('review.changes', { year })}</h2>
      <p className="small">{t('review.confirmed', { count: confirmed.length })}</p>
      {changed.length === 0 ? (
        <p>{t('finding.none.verschil')}</p>
      ) : (
        <details className="review-theme">
          <summary>
            <ChevronIcon />
            <strong>{t('review.changesShow', { count: changed.length })}</strong>
          </summary>
          <ul className="review-list">
            {changed.map((question) => (
              <Change key={question.code} question={question} year={year} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Change({ question, year }: { readonly question: Question; readonly year: number }) {
  const { scan, base, draftFor, findPrevious } = useWorkspace();
  const { themes, levels } = scan.instrument;
  const { code, statement } = question;
  const previous = findPrevious(code);
  const draft = draftFor(code);
  if (!previous) return null;
  return (
    <li>
      <span className="review-list__code">{code}</span>
      <div>
        <Link to={questionPath(base, themes, code)}>{statement}</Link>
        <dl className="review-change">
          <dt>{year}</dt>
          <dd>
            {previous.kind === 'text' ? (
              <AnswerLines answer={previous} />
            ) : (
              choiceText(previous, levels)
            )}
          </dd>
          <dt>{t('review.now')}</dt>
          <dd>
            {draft.kind === 'text' ? <AnswerLines answer={draft} /> : choiceText(draft, levels)}
          </dd>
        </dl>
      </div>
    </li>
  );
}
