import { useState, type FormEvent } from 'react';
import { t } from '../../messages/administration.js';
import { withItem } from './edit-document.js';
import type { Problem } from './instruments-query.js';
import { placeText } from './place-text.js';
import { useWorkspace } from './workspace.js';

/** What keeps the draft from being published, and what its author should look at again. */
export function Findings() {
  const { problems, isDirty } = useWorkspace();
  const of = (severity: Problem['severity']): readonly Problem[] =>
    problems.filter((problem) => problem.severity === severity);
  const errors = of('error');
  const warnings = of('warning');
  return (
    <aside className="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">{t('findings.title')}</h2>
      <p className="small">{isDirty ? t('findings.stale') : t('findings.intro')}</p>
      {problems.length === 0 ? <p className="findings__none">{t('findings.none')}</p> : null}
      <FindingList title={t('findings.errors', { count: errors.length })} problems={errors} />
      <FindingList title={t('findings.warnings', { count: warnings.length })} problems={warnings} />
    </aside>
  );
}

interface FindingListProps {
  readonly title: string;
  readonly problems: readonly Problem[];
}

function FindingList({ title, problems }: FindingListProps) {
  if (problems.length === 0) return null;
  return (
    <details className="findings__group" open>
      <summary>{title}</summary>
      <ul className="findings__list">
        {problems.map((problem, index) => (
          <FindingItem key={`${problem.path} ${problem.reason} ${index}`} problem={problem} />
        ))}
      </ul>
    </details>
  );
}

function FindingItem({ problem }: { readonly problem: Problem }) {
  const { goTo } = useWorkspace();
  const { path, reason, excerpt, rule } = problem;
  return (
    <li className={`finding finding--${problem.severity}`}>
      <p>
        <button type="button" className="link-button" onClick={() => goTo(path)}>
          {problem.field ? placeText(problem) : t('place.path', { path })}
        </button>
      </p>
      <p>{reason}</p>
      {excerpt ? <p className="small">“{excerpt}”</p> : null}
      {rule && rule !== 'stale_exception' ? <ExceptionForm problem={problem} /> : null}
    </li>
  );
}

/** Says that a finding is meant to be so. The reason goes with the document. */
function ExceptionForm({ problem }: { readonly problem: Problem }) {
  const { edit } = useWorkspace();
  const [reason, setReason] = useState('');
  const [isAdded, setIsAdded] = useState(false);
  const id = `uitzondering-${problem.rule}-${problem.path}`;
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() === '') return;
    const { question, field, level } = problem;
    const where = {
      ...(question === null ? {} : { question }),
      field,
      ...(level === null ? {} : { level }),
    };
    edit((before) => withItem(before, 'exceptions', { rule: problem.rule, where, reason }));
    setIsAdded(true);
  };
  if (isAdded) return <p role="status">{t('findings.excepted')}</p>;
  return (
    <details>
      <summary className="small">{t('findings.except')}</summary>
      <form onSubmit={handleSubmit}>
        <label className="field__label" htmlFor={id}>
          {t('findings.reason')}
        </label>
        <input
          id={id}
          className="field__input"
          value={reason}
          required
          maxLength={1_000}
          onChange={(event) => setReason(event.target.value)}
        />
        <button type="submit" className="button">
          {t('findings.exceptSubmit')}
        </button>
      </form>
    </details>
  );
}
