import { t } from '../../../messages/t.js';
import { AnswerLines } from '../answer-lines.js';
import type { ComparedTheme } from './compare.js';
import type { SubmittedAnswer, SubmittedScan } from './submission-query.js';

interface CompareTableProps {
  readonly themes: readonly ComparedTheme<SubmittedAnswer>[];
  readonly from: SubmittedScan;
  readonly to: SubmittedScan;
}

const nameOf = ({ campaign, revision }: SubmittedScan): string =>
  t('compare.column', { title: campaign.title, revision });

/** Two submissions side by side; on a narrow screen one below the other, each with its name. */
export function CompareTable({ themes, from, to }: CompareTableProps) {
  if (themes.length === 0) return <p>{t('compare.same')}</p>;
  const cell = (side: SubmittedScan, answer: SubmittedAnswer | null) => (
    <td>
      <span className="compare__side small" aria-hidden="true">
        {nameOf(side)}
      </span>
      {answer ? (
        <AnswerLines answer={answer} levels={side.instrument.levels} />
      ) : (
        t('compare.absent')
      )}
    </td>
  );
  return (
    <table className="compare__table">
      <caption className="visually-hidden">{t('compare.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('compare.question')}</th>
          {[from, to].map((side, index) => (
            <th key={index} scope="col">
              {nameOf(side)}
              <span className="small">{t('compare.by', { by: side.submittedBy })}</span>
            </th>
          ))}
        </tr>
      </thead>
      {themes.map((theme) => (
        <tbody key={theme.code}>
          <tr className="compare__theme">
            <th scope="rowgroup" colSpan={3}>
              {t('scan.themeName', theme)}
            </th>
          </tr>
          {theme.questions.map((question) => (
            <tr key={question.code}>
              <th scope="row">
                <span className="compare__code">{question.code}</span> {question.statement}{' '}
                {question.difference === 'none' ? null : (
                  <span className="tag tag--accent">
                    {t(`compare.difference.${question.difference}`)}
                  </span>
                )}
              </th>
              {cell(from, question.from)}
              {cell(to, question.to)}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
