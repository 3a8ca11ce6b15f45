import { FigureRows } from '../../components/figure-rows.js';
import { PageSkeleton } from '../../components/skeleton.js';
import { t } from '../../messages/development.js';
import type { Development, QuestionLine, ThemeQuestions } from './development-query.js';
import { LineCells, namesOf } from './line-table.js';
import { linesOf, periodName, periodsOf } from './lines.js';

interface QuestionTableProps {
  readonly development: Development;
  /** Undefined as long as they are being read. */
  readonly questions: ThemeQuestions['questions'] | undefined;
}

/** The questions of a theme over all measurements, each with its lines below each other. */
export function QuestionTable({ development, questions }: QuestionTableProps) {
  if (!questions) return <PageSkeleton />;
  const periods = periodsOf(development);
  return (
    <div className="line-table" role="group" aria-label={t('trend.questions')} tabIndex={0}>
      <table role="grid" aria-label={t('trend.questions')}>
        <caption className="visually-hidden">{t('trend.questions')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('trend.question')}</th>
            {periods.map((period, at) => (
              <th key={at} scope="col" className="num">
                {period.label}
                {period.isImported ? (
                  <span className="line-table__imported">{t('baseline.imported')}</span>
                ) : null}
              </th>
            ))}
          </tr>
        </thead>
        {questions.map((question) => (
          <QuestionRows key={question.code} development={development} question={question} />
        ))}
      </table>
    </div>
  );
}

interface QuestionRowsProps {
  readonly development: Development;
  readonly question: QuestionLine;
}

function QuestionRows({ development, question }: QuestionRowsProps) {
  const { code, statement, breakReason, points } = question;
  const periods = periodsOf(development);
  const start = periods[points.findIndex(({ ownBreak, regionBreak }) => ownBreak ?? regionBreak)];
  const lines = linesOf(development, question, `question:${code}`);
  return (
    <FigureRows names={lines.map(namesOf)}>
      <tr className="line-table__question">
        <th scope="rowgroup" colSpan={periods.length + 1}>
          {code} {statement}
          {breakReason && start ? (
            <span className="line-table__note small">
              {t('trend.questionBreak', { period: periodName(start), reason: breakReason })}
            </span>
          ) : null}
        </th>
      </tr>
      {lines.map((line) => (
        <tr key={line.name}>
          <th scope="row">{line.name}</th>
          <LineCells line={line} />
        </tr>
      ))}
    </FigureRows>
  );
}
