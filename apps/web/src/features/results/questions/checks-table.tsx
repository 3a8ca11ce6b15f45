import { t } from '../../../messages/result-questions.js';
import { Absent } from '../absent.js';
import { answerWord } from './answer-words.js';
import { QuestionLink } from './question-link.js';
import { Tags } from './questions-table.js';
import type { ResultQuestion, ResultsHead } from './questions-query.js';

interface ChecksTableProps {
  readonly head: ResultsHead;
  readonly questions: readonly ResultQuestion[];
  readonly tags: ReadonlyMap<string, readonly string[]>;
}

/** A checklist has no figures to plot: each point with its answer, and that of the previous time. */
export function ChecksTable({ head, questions, tags }: ChecksTableProps) {
  const year = head.previousCampaign?.year ?? null;
  return (
    <table className="checks-table">
      <thead>
        <tr>
          <th scope="col">{t('questions.question')}</th>
          <th scope="col">{t('questions.answer')}</th>
          {year === null ? null : <th scope="col">{year}</th>}
        </tr>
      </thead>
      <tbody>
        {questions.map((question) => (
          <tr key={question.code}>
            <th scope="row">
              <QuestionLink head={head} question={question} />
              <Tags tags={tags.get(question.code) ?? []} />
              {question.note === null ? null : (
                <span className="small questions-table__note">
                  {t('questions.note', { note: question.note })}
                </span>
              )}
            </th>
            <td>
              {answerWord(question.kind, question.own) ?? <Absent text={t('absence.score')} />}
            </td>
            {year === null ? null : (
              <td>
                {answerWord(question.previousKind, question.previous) ?? (
                  <Absent text={question.changeReason ?? t('absence.previous')} />
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
