import { t } from '../../messages/t.js';
import { AnswerLines } from './answer-lines.js';
import type { FormerQuestion, QuestionOrigin } from './scan-query.js';
import './question-origin.css';

/** How the question was asked before; an answer that cannot be taken over stays as background. */
export function Origin({ origin }: { readonly origin: QuestionOrigin }) {
  const { kind, isComparable, reason, former } = origin;
  return (
    <div className="origin">
      <p>
        <span className="tag">{t(`origin.${kind}`)}</span>
      </p>
      {former.map((question) => (
        <Former key={question.code} question={question} hasAnswer={!isComparable} />
      ))}
      {isComparable || former.length === 0 ? null : <p>{t('origin.notTakenOver')}</p>}
      {reason ? <p className="small">{reason}</p> : null}
    </div>
  );
}

interface FormerProps {
  readonly question: FormerQuestion;
  readonly hasAnswer: boolean;
}

function Former({ question, hasAnswer }: FormerProps) {
  const { answer, level } = question;
  return (
    <blockquote className="origin__former">
      <p className="small">{t('origin.then', question)}</p>
      {!hasAnswer ? null : answer ? (
        <AnswerLines answer={answer} levels={level ? [level] : undefined} />
      ) : (
        <p>{t('scan.previousNone')}</p>
      )}
      {hasAnswer && level?.text ? <p className="small">{level.text}</p> : null}
    </blockquote>
  );
}
