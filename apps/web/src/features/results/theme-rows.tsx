import { useId, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Difference } from '../../components/difference.js';
import { DotPlot, type Scale } from '../../components/dot-plot.js';
import { ExplainedFigure } from '../../components/explained-figure.js';
import { Figure } from '../../components/figure.js';
import { ChevronIcon } from '../../components/icons.js';
import { useChanged } from '../../components/use-changed.js';
import { formatFigure, joinParts } from '../../messages/format.js';
import { t } from '../../messages/outcomes.js';
import { Absent } from './absent.js';
import type { Comparison } from './comparison.js';
import { useExplanations } from './explanations/explanations.js';
import { OwnWords } from './explanations/own-words.js';
import { useQuestionPath } from './questions/paths.js';
import type { QuestionResult, ThemeResult } from './results-query.js';

interface Scores {
  readonly own: number | null;
  readonly previous: number | null;
  readonly region: number | null;
}

function plotLabel({ own, previous, region }: Scores, extra?: string): string {
  return t('themes.plot', {
    parts: [
      ...(own === null ? [t('absence.score')] : [t('themes.plotOwn', { value: own })]),
      ...(previous === null ? [] : [t('themes.plotPrevious', { value: previous })]),
      ...(region === null ? [] : [t('themes.plotRegion', { value: region })]),
      ...(extra ? [extra] : []),
    ],
  });
}

interface ScoreCellsProps {
  /** By this name the figures of the row are explained. */
  readonly about: string;
  readonly scores: Scores;
  /** The own figure over what may be compared with the previous one. */
  readonly ownCompared: number | null;
  /** Why there is no former figure, where a changed questionnaire is the reason. */
  readonly breakText: string | null;
  readonly comparison: Comparison;
  readonly own: ReactNode;
  readonly format: (value: number) => string;
}

function ScoreCells({
  about,
  scores,
  ownCompared,
  breakText,
  comparison,
  own,
  format,
}: ScoreCellsProps) {
  const { hasRegion, previousYear } = comparison;
  const from = hasRegion ? scores.region : scores.previous;
  const to = hasRegion ? scores.own : ownCompared;
  return (
    <>
      <td role="cell" className="score-table__number score-table__own">
        <ExplainedFigure about={about}>{own}</ExplainedFigure>
      </td>
      {previousYear === null ? null : (
        <td role="cell" className="score-table__number">
          <ExplainedFigure about={`${about}.previous`}>
            {scores.previous === null ? (
              <Absent text={breakText ?? t('absence.previous')} />
            ) : (
              format(scores.previous)
            )}
          </ExplainedFigure>
        </td>
      )}
      {hasRegion ? (
        <td role="cell" className="score-table__number">
          <ExplainedFigure about={`${about}.region`}>
            {scores.region === null ? (
              <Absent text={t('absence.region')} />
            ) : (
              <Figure value={scores.region}>{formatFigure(scores.region)}</Figure>
            )}
          </ExplainedFigure>
        </td>
      ) : null}
      {hasRegion || previousYear !== null ? (
        <td role="cell" className="score-table__number">
          <ExplainedFigure about={`${about}.${hasRegion ? 'against_region' : 'since_previous'}`}>
            {from === null || to === null ? (
              <Absent text={t('absence.difference')} />
            ) : (
              <Difference from={from} to={to} />
            )}
          </ExplainedFigure>
        </td>
      ) : null}
    </>
  );
}

interface QuestionRowProps {
  readonly question: QuestionResult;
  readonly scale: Scale;
  readonly comparison: Comparison;
}

function ownAnswer({ kind, own }: QuestionResult): ReactNode {
  if (own !== null) return own;
  if (kind === 'dont_know') {
    return <span className="score-table__absent">{t('themes.dontKnow')}</span>;
  }
  if (kind === 'not_applicable') {
    return <span className="score-table__absent">{t('themes.notApplicable')}</span>;
  }
  return <Absent text={t('absence.score')} />;
}

function QuestionRow({ question, scale, comparison }: QuestionRowProps) {
  const questionPath = useQuestionPath();
  return (
    <tr role="row" className="score-table__question">
      <th scope="row" role="rowheader" colSpan={2}>
        <Link to={questionPath(question.code)}>
          {question.code}. {question.statement}
        </Link>
        <DotPlot
          scale={scale}
          own={question.own}
          previous={question.previous}
          region={question.region}
          label={plotLabel(question)}
        />
        {question.note === null ? null : (
          <p className="small">{t('themes.note', { note: question.note })}</p>
        )}
        {question.breakReason && comparison.previousYear !== null ? (
          <p className="small">
            {t('themes.breakReason', {
              year: comparison.previousYear,
              reason: question.breakReason,
            })}
          </p>
        ) : null}
      </th>
      <ScoreCells
        about={`question:${question.code}`}
        scores={question}
        ownCompared={question.own}
        breakText={question.breakReason}
        comparison={comparison}
        own={ownAnswer(question)}
        format={String}
      />
    </tr>
  );
}

interface ThemeRowsProps {
  readonly theme: ThemeResult;
  readonly questions: readonly QuestionResult[];
  readonly scale: Scale;
  readonly comparison: Comparison;
}

/** Said of a theme whose questions changed since the previous measurement. */
function comparedText(theme: ThemeResult, year: number | null): string | null {
  const { comparable, asked, isBroken, previous, ownCompared } = theme;
  if (year === null || comparable === asked) return null;
  if (isBroken) return t('themes.broken', { year, comparable, asked });
  if (previous === null || ownCompared === null) return null;
  return t('themes.compared', { year, comparable, asked, own: ownCompared });
}

function factsOf(theme: ThemeResult, year: number | null): string[] {
  const { counted, asked, lowest, highest, regionCount } = theme;
  const compared = comparedText(theme, year);
  return [
    t('themes.counts', { counted, asked }),
    ...(lowest === null || highest === null ? [] : [t('themes.spread', { lowest, highest })]),
    ...(regionCount === null ? [] : [t('themes.regionCount', { count: regionCount })]),
    ...(compared ? [compared] : []),
  ];
}

/** One theme, and below it on request how it stands and its questions. */
export function ThemeRows({ theme, questions, scale, comparison }: ThemeRowsProps) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const { own, ownAbsence, lowest, highest } = theme;
  const changed = useChanged([own, theme.previous, theme.region, lowest, highest]);
  const about = `theme:${theme.code}`;
  const shared = useExplanations();
  const isExplained = shared?.explanations.some((each) => each.about === about) ?? false;
  const columns =
    3 + (comparison.previousYear === null ? 0 : 1) + (comparison.hasRegion ? 1 : 0) + 1;
  const spread: [number, number] | null =
    lowest === null || highest === null ? null : [lowest, highest];
  return (
    <tbody id={id} role="rowgroup">
      <tr role="row" className={changed}>
        <th scope="row" role="rowheader">
          <button
            type="button"
            className="score-table__toggle"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setIsOpen(!isOpen)}
          >
            <ChevronIcon />
            <span>{t('scan.themeName', theme)}</span>
          </button>
        </th>
        <td role="cell" className="score-table__plot">
          <DotPlot
            scale={scale}
            own={own}
            previous={theme.previous}
            region={theme.region}
            spread={spread}
            label={plotLabel(
              theme,
              spread ? t('themes.spread', { lowest: spread[0], highest: spread[1] }) : undefined,
            )}
          />
        </td>
        <ScoreCells
          about={`theme:${theme.code}`}
          scores={theme}
          ownCompared={theme.ownCompared}
          breakText={theme.isBroken ? comparedText(theme, comparison.previousYear) : null}
          comparison={comparison}
          format={formatFigure}
          own={
            own === null ? (
              <span className="score-table__absent">
                {t('absence.score')}
                {ownAbsence ? (
                  <span className="visually-hidden">: {t(`absence.${ownAbsence}`)}</span>
                ) : null}
              </span>
            ) : (
              <Figure value={own}>{formatFigure(own)}</Figure>
            )
          }
        />
      </tr>
      {isExplained || (isOpen && shared?.canExplain) ? (
        <tr role="row" className="score-table__facts">
          <td role="cell" colSpan={columns}>
            <OwnWords about={about} name={t('own.theme', theme)} />
          </td>
        </tr>
      ) : null}
      {isOpen ? (
        <>
          <tr role="row" className="score-table__facts">
            <td role="cell" colSpan={columns}>
              {joinParts([
                ...(own === null && ownAbsence ? [t(`absence.${ownAbsence}`)] : []),
                ...factsOf(theme, comparison.previousYear),
              ])}
            </td>
          </tr>
          {questions.map((question) => (
            <QuestionRow
              key={question.code}
              question={question}
              scale={scale}
              comparison={comparison}
            />
          ))}
        </>
      ) : null}
    </tbody>
  );
}
