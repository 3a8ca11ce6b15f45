import type { ReactNode } from 'react';
import { Difference } from '../../../components/difference.js';
import { Legend, ScaleAxis, scaleOf, type LegendKind } from '../../../components/dot-plot.js';
import { ExplainedFigure } from '../../../components/explained-figure.js';
import { formatFigure } from '../../../messages/format.js';
import { t } from '../../../messages/result-questions.js';
import { answerWord } from './answer-words.js';
import { QuestionPlot } from './questions-table.js';
import type { AskedQuestion, ResultsHead } from './questions-query.js';

interface QuestionFiguresProps {
  readonly head: ResultsHead;
  readonly question: AskedQuestion;
  readonly rangesAt: string | null;
}

/** The answer beside that of the previous measurement and the region, as a plot and in numbers. */
export function QuestionFigures({ head, question, rangesAt }: QuestionFiguresProps) {
  const { own, previous, previousKind, region, regionRange, change, changeReason } = question;
  const { previousCampaign, gate, municipality, campaign } = head;
  const hasRegion = gate.isOpen && campaign.hasRegionalMean;
  const year = previousCampaign?.year ?? null;
  const about = `question:${question.code}`;
  const legend: { kind: LegendKind; name: string }[] = [
    { kind: 'own', name: t('themes.legendOwn', { name: municipality.name, year: campaign.year }) },
    ...(previousCampaign && previous !== null
      ? [
          {
            kind: 'previous' as const,
            name: t('themes.legendOwn', { name: municipality.name, ...previousCampaign }),
          },
        ]
      : []),
    ...(region === null ? [] : [{ kind: 'region' as const, name: t('themes.legendRegion') }]),
    ...(regionRange ? [{ kind: 'spread' as const, name: t('questions.rangeLegend') }] : []),
  ];
  return (
    <section className="card" aria-labelledby="compared-title">
      <h2 id="compared-title">{t('question.compared')}</h2>
      <Legend items={legend} />
      <div className="question-plot">
        <ScaleAxis scale={scaleOf(head.instrument.levels)} />
        <QuestionPlot head={head} question={question} />
      </div>
      <dl className="question-figures">
        <Item name={t('themes.own')} about={about}>
          {answerWord(question.kind, own) ?? t('absence.score')}
        </Item>
        {year === null ? null : (
          <Item name={String(year)} about={`${about}.previous`}>
            {answerWord(previousKind, previous) ?? t('absence.previous')}
          </Item>
        )}
        {hasRegion ? (
          <Item name={t('themes.region')} about={`${about}.region`}>
            {region === null ? t('absence.region') : formatFigure(region)}
          </Item>
        ) : null}
        {own !== null && region !== null ? (
          <Item
            name={`${t('themes.difference')} ${t('themes.withRegion')}`}
            about={`${about}.against_region`}
          >
            <Difference from={region} to={own} />
          </Item>
        ) : null}
        {regionRange ? (
          <Item name={t('questions.rangeLegend')} about={`${about}.region_range`}>
            {t('questions.rangeShort', regionRange)}
          </Item>
        ) : null}
      </dl>
      {year === null || change === null ? null : (
        <p>
          {own === null || previous === null ? (
            t(`question.${change}`, { year })
          ) : (
            <ExplainedFigure about={`${about}.since_previous`}>
              {t(`question.${change}`, { year })}
            </ExplainedFigure>
          )}{' '}
          {changeReason}
        </p>
      )}
      {rangesAt && regionRange ? (
        <p className="small">{t('questions.rangeText', { at: rangesAt })}</p>
      ) : null}
    </section>
  );
}

interface ItemProps {
  readonly name: string;
  readonly about: string;
  readonly children: ReactNode;
}

const Item = ({ name, about, children }: ItemProps) => (
  <div>
    <dt>{name}</dt>
    <dd className="num">
      <ExplainedFigure about={about}>{children}</ExplainedFigure>
    </dd>
  </div>
);
