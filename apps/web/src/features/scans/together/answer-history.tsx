import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { findRefusal } from '../../../apollo/refusal.js';
import { formatWhen } from '../../../messages/format.js';
import { t } from '../../../messages/t.js';
import { AnswerLines } from '../answer-lines.js';
import { useWorkspace } from '../workspace.js';
import { AnswerHistoryDocument } from './together-query.js';

/** Every answer that was given to this question; read when somebody asks for it. */
export function AnswerHistory({ questionCode }: { readonly questionCode: string }) {
  const { findAnswer } = useWorkspace();
  const [isOpen, setIsOpen] = useState(false);
  const answer = findAnswer(questionCode);
  return (
    <div>
      <h2>{t('history.title')}</h2>
      {answer ? (
        <p>
          {t('history.last', {
            name: answer.answeredBy,
            when: formatWhen(answer.answeredAt, new Date()),
          })}
        </p>
      ) : (
        <p>{t('history.none')}</p>
      )}
      {answer ? (
        <button
          type="button"
          className="link-button"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t(isOpen ? 'history.hide' : 'history.show', { count: answer.revision })}
        </button>
      ) : null}
      {answer && isOpen ? <Revisions key={answer.revision} questionCode={questionCode} /> : null}
    </div>
  );
}

function Revisions({ questionCode }: { readonly questionCode: string }) {
  const { scanRef } = useWorkspace();
  const { data, error } = useQuery(AnswerHistoryDocument, {
    variables: { scan: { ...scanRef }, questionCode },
    fetchPolicy: 'network-only',
  });
  if (error) return <p role="alert">{findRefusal(error).message ?? t('error.unexpected')}</p>;
  if (!data) return <p role="status">{t('history.reading')}</p>;
  return (
    <ol className="comments" data-testid="history">
      {data.answerHistory.map((each) => (
        <li key={each.revision} className="comment">
          <p className="comment__who">
            <strong>{each.answeredBy}</strong>, {formatWhen(each.answeredAt, new Date())}
          </p>
          <AnswerLines answer={each} className="comment__text" />
        </li>
      ))}
    </ol>
  );
}
