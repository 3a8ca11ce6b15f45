import { Difference } from '../../../components/difference.js';
import {
  DotPlot,
  Legend,
  ScaleAxis,
  scaleOf,
  type LegendKind,
} from '../../../components/dot-plot.js';
import { ExplainedFigure } from '../../../components/explained-figure.js';
import { FigureRows } from '../../../components/figure-rows.js';
import { Figure } from '../../../components/figure.js';
import { formatFigure } from '../../../messages/format.js';
import { t } from '../../../messages/result-questions.js';
import { Absent } from '../absent.js';
import { answerWord } from './answer-words.js';
import { QuestionLink } from './question-link.js';
import type { ResultQuestion, ResultsHead } from './questions-query.js';
import '../../../components/score-table.css';

interface QuestionsTableProps {
  readonly head: ResultsHead;
  readonly questions: readonly ResultQuestion[];
  readonly against: 'region' | 'previous' | null;
  /** By code: what there is to know of a question beside its figures. */
  readonly tags: ReadonlyMap<string, readonly string[]>;
}

const plotWords = ({ own, previous, region, regionRange }: ResultQuestion): string =>
  t('themes.plot', {
    parts: [
      own === null ? t('absence.score') : t('themes.plotOwn', { value: own }),
      ...(previous === null ? [] : [t('themes.plotPrevious', { value: previous })]),
      ...(region === null ? [] : [t('themes.plotRegion', { value: region })]),
      ...(regionRange ? [t('questions.range', regionRange)] : []),
    ],
  });

export function QuestionPlot({ head, question }: { head: ResultsHead; question: ResultQuestion }) {
  const { own, previous, region, regionRange } = question;
  return (
    <DotPlot
      scale={scaleOf(head.instrument.levels)}
      own={own}
      previous={previous}
      region={region}
      spread={regionRange ? [regionRange.lowest, regionRange.highest] : null}
      label={plotWords(question)}
    />
  );
}

/** Every question as a dot plot with its figures, in the order that is asked for. */
export function QuestionsTable({ head, questions, against, tags }: QuestionsTableProps) {
  const { municipality, campaign, previousCampaign, gate } = head;
  const hasRegion = gate.isOpen && campaign.hasRegionalMean;
  const legend: { kind: LegendKind; name: string }[] = [
    { kind: 'own', name: t('themes.legendOwn', { name: municipality.name, year: campaign.year }) },
    ...(previousCampaign
      ? [
          {
            kind: 'previous' as const,
            name: t('themes.legendOwn', { name: municipality.name, ...previousCampaign }),
          },
        ]
      : []),
    ...(hasRegion ? [{ kind: 'region' as const, name: t('themes.legendRegion') }] : []),
    ...(questions.some(({ regionRange }) => regionRange)
      ? [{ kind: 'spread' as const, name: t('questions.rangeLegend') }]
      : []),
  ];
  const sides = [
    '',
    ...(previousCampaign ? ['.previous'] : []),
    ...(hasRegion ? ['.region'] : []),
    ...(against ? [against === 'region' ? '.against_region' : '.since_previous'] : []),
  ];
  const names = questions.map(({ code }) => sides.map((side) => `question:${code}${side}`));
  return (
    <>
      <Legend items={legend} />
      <p className="small questions-table__keys no-print">{t('questions.keys')}</p>
      <table className="score-table questions-table" role="grid" aria-label={t('questions.all')}>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {t('questions.question')}
            </th>
            <th scope="col" role="columnheader" className="score-table__plot">
              <span className="visually-hidden">{t('themes.scale')}</span>
              <ScaleAxis scale={scaleOf(head.instrument.levels)} />
            </th>
            <th scope="col" role="columnheader" className="score-table__number">
              {t('themes.own')}
            </th>
            {previousCampaign ? (
              <th scope="col" role="columnheader" className="score-table__number">
                {previousCampaign.year}{' '}
                {previousCampaign.isImported ? (
                  <span className="score-table__with">{t('baseline.imported')}</span>
                ) : null}
              </th>
            ) : null}
            {hasRegion ? (
              <th scope="col" role="columnheader" className="score-table__number">
                {t('themes.region')}
              </th>
            ) : null}
            {against ? (
              <th scope="col" role="columnheader" className="score-table__number">
                {t('themes.difference')}{' '}
                <span className="score-table__with">
                  {against === 'region'
                    ? t('themes.withRegion')
                    : t('themes.withYear', { year: previousCampaign?.year ?? 0 })}
                </span>
              </th>
            ) : null}
          </tr>
        </thead>
        <FigureRows names={names}>
          {questions.map((question) => (
            <tr role="row" key={question.code}>
              <th scope="row" role="rowheader">
                <QuestionLink head={head} question={question} />
                <Tags tags={tags.get(question.code) ?? []} />
                {question.note === null ? null : (
                  <span className="small questions-table__note">
                    {t('questions.note', { note: question.note })}
                  </span>
                )}
              </th>
              <td role="gridcell" className="score-table__plot">
                <QuestionPlot head={head} question={question} />
              </td>
              <td role="gridcell" className="score-table__number score-table__own">
                <ExplainedFigure about={`question:${question.code}`}>
                  <Answered kind={question.kind} level={question.own} absent={t('absence.score')} />
                </ExplainedFigure>
              </td>
              {previousCampaign ? (
                <td role="gridcell" className="score-table__number">
                  <ExplainedFigure about={`question:${question.code}.previous`}>
                    <Answered
                      kind={question.previousKind}
                      level={question.previous}
                      absent={question.changeReason ?? t('absence.previous')}
                    />
                  </ExplainedFigure>
                </td>
              ) : null}
              {hasRegion ? (
                <td role="gridcell" className="score-table__number">
                  <ExplainedFigure about={`question:${question.code}.region`}>
                    {question.region === null ? (
                      <Absent text={t('absence.region')} />
                    ) : (
                      <Figure value={question.region}>{formatFigure(question.region)}</Figure>
                    )}
                  </ExplainedFigure>
                </td>
              ) : null}
              {against ? (
                <td role="gridcell" className="score-table__number">
                  <ExplainedFigure about={`question:${question.code}${sides.at(-1) ?? ''}`}>
                    {question.own === null || question[against] === null ? (
                      <Absent text={t('absence.difference')} />
                    ) : (
                      <Difference from={question[against]} to={question.own} />
                    )}
                  </ExplainedFigure>
                </td>
              ) : null}
            </tr>
          ))}
        </FigureRows>
      </table>
    </>
  );
}

export const Tags = ({ tags }: { readonly tags: readonly string[] }) =>
  tags.length === 0 ? null : (
    <span className="question-tags">
      {tags.map((tag) => (
        <span key={tag} className="tag">
          {tag}
        </span>
      ))}
    </span>
  );

interface AnsweredProps {
  readonly kind: ResultQuestion['kind'];
  readonly level: number | null;
  readonly absent: string;
}

function Answered({ kind, level, absent }: AnsweredProps) {
  if (level !== null) return level;
  const word = answerWord(kind, level);
  if (word === null) return <Absent text={absent} />;
  return <span className="score-table__absent">{word}</span>;
}
