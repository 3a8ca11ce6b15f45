import { t } from '../../../messages/t.js';
import { AnswerLines } from '../answer-lines.js';
import { TeamLines } from '../teams/team-lines.js';
import type { ComparedAnswer, ComparedQuestion, ComparedTheme } from './compare.js';
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
  const cell = (side: SubmittedScan, answers: readonly ComparedAnswer<SubmittedAnswer>[]) => (
    <td>
      <span className="compare__side small" aria-hidden="true">
        {nameOf(side)}
      </span>
      {answers.length === 0 ? t('compare.notAsked') : null}
      {answers.map((each) => (
        <SideAnswer key={each.code} side={side} given={each} />
      ))}
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
                <Changes question={question} />
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

/** What an answer says, with the question where it read otherwise, and what was kept beside it. */
function SideAnswer({
  side,
  given: { code, statement, answer },
}: {
  readonly side: SubmittedScan;
  readonly given: ComparedAnswer<SubmittedAnswer>;
}) {
  const note = side.readingNotes.find((each) => each.code === code);
  const agreement = answer?.agreement;
  return (
    <div className="compare__answer">
      {statement === null ? null : (
        <p className="small">{t('compare.asked', { code, statement })}</p>
      )}
      {answer ? (
        <AnswerLines answer={answer} levels={side.instrument.levels} />
      ) : (
        <p>{t('compare.absent')}</p>
      )}
      {agreement ? <p>{t('compare.agreed', agreement)}</p> : null}
      {agreement?.dissent ? <p>{t('compare.dissent', { text: agreement.dissent })}</p> : null}
      {note ? <p className="small">{t('compare.readAs', note)}</p> : null}
      <PerTeam side={side} code={code} />
    </div>
  );
}

function Changes({ question }: { readonly question: ComparedQuestion<SubmittedAnswer> }) {
  const { change, difference, reason } = question;
  return (
    <>
      {difference === 'none' || difference === 'question' ? null : (
        <span className="tag tag--accent">{t(`compare.difference.${difference}`)}</span>
      )}{' '}
      {change === null ? null : (
        <span className="tag">
          {t(change === 'dropped' ? 'compare.dropped' : `origin.${change}`)}
        </span>
      )}
      {difference === 'question' && reason ? (
        <span className="compare__reason small">{reason}</span>
      ) : null}
    </>
  );
}

/** What the teams had answered to the question, when they did. */
function PerTeam({ side, code }: { readonly side: SubmittedScan; readonly code: string }) {
  const answers = side.teamAnswers.filter(({ questionCode }) => questionCode === code);
  if (answers.length === 0) return null;
  return (
    <details>
      <summary className="small">{t('teamAnswers.title')}</summary>
      <TeamLines answers={answers} levels={side.instrument.levels} />
    </details>
  );
}
