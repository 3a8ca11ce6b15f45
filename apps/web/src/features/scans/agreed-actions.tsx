import { Link } from 'react-router';
import { formatDate } from '../../messages/format.js';
import { t } from '../../messages/t.js';
import { questionPath } from './theme-slugs.js';
import { useWorkspace } from './workspace.js';

/** What a checklist led to: who does what, the soonest first. */
export function AgreedActions() {
  const { scan, base, draftFor } = useWorkspace();
  const { themes } = scan.instrument;
  const checks = themes
    .flatMap(({ questions }) => questions)
    .filter(({ type }) => type === 'check');
  if (checks.length === 0) return null;
  const agreed = checks
    .map((question) => ({ question, draft: draftFor(question.code) }))
    .filter(({ draft }) => draft.action.trim() !== '' || draft.dueOn !== '')
    .sort((a, b) => (a.draft.dueOn || '9999').localeCompare(b.draft.dueOn || '9999'));
  return (
    <section className="card" aria-labelledby="agreed-title">
      <h2 id="agreed-title">{t('agreed.title')}</h2>
      {agreed.length === 0 ? <p className="small">{t('agreed.none')}</p> : null}
      <ul className="review-list">
        {agreed.map(({ question, draft }) => (
          <li key={question.code}>
            <span className="review-list__code">{question.code}</span>
            <span>
              <Link to={questionPath(base, themes, question.code)}>
                {draft.action || question.statement}
              </Link>
              <br />
              <span className="small">
                {draft.responsible || t('agreed.nobody')}
                {draft.dueOn ? `, ${formatDate(draft.dueOn)}` : ''}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
