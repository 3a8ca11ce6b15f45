import { shownDifference } from '@ijkpunt/contracts';
import { Link } from 'react-router';
import { Difference } from '../../components/difference.js';
import { t } from '../../messages/outcomes.js';
import { insightText } from './insight-text.js';
import { questionPath, questionsPath } from './questions/paths.js';
import type { QuestionResult, Results } from './results-query.js';
import './insights.css';

export function Insights({ results }: { readonly results: Results }) {
  const said = results.insights.map((insight) => ({
    ...insightText(insight, results),
    question: insight.questionCode,
  }));
  return (
    <section className="card" aria-labelledby="insights-title">
      <h2 id="insights-title">{t('insights.title', { count: said.length })}</h2>
      {said.length === 0 ? (
        <p className="small">{t('insights.none')}</p>
      ) : (
        <ol className="insights">
          {said.map(({ headline, detail, question }) => (
            <li key={headline}>
              <strong>{headline}</strong> {detail}{' '}
              {question === null ? null : (
                <Link to={questionPath(results, question)}>
                  {t('insights.toQuestion', { code: question })}
                </Link>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

const mostGaps = 3;

/** Furthest below or above the region; of equals what is asked first. */
function gapsOf(questions: readonly QuestionResult[]) {
  return questions
    .flatMap(({ code, statement, own, region }) =>
      own === null || region === null || shownDifference(own, region) === 0
        ? []
        : [{ code, statement, own, region, by: Math.abs(shownDifference(own, region)) }],
    )
    .toSorted((a, b) => b.by - a.by)
    .slice(0, mostGaps);
}

function sinceText({ questions, previousCampaign }: Results): string | null {
  const steps = questions.flatMap(({ own, previous }) =>
    own === null || previous === null ? [] : [own - previous],
  );
  if (!previousCampaign || steps.length === 0) return null;
  return t('lowest.since', {
    year: previousCampaign.year,
    up: steps.filter((step) => step > 0).length,
    down: steps.filter((step) => step < 0).length,
  });
}

/** The part of the questions that stands out; all of them have a page of their own. */
export function LowestQuestions({ results }: { readonly results: Results }) {
  const gaps = gapsOf(results.questions);
  const since = sinceText(results);
  return (
    <section className="card stack" aria-labelledby="lowest-title">
      <h2 id="lowest-title">{t('lowest.title')}</h2>
      <p className="small">{t('lowest.text')}</p>
      {since ? <p>{since}</p> : null}
      <ul className="lowest">
        {results.lowest.map(({ code, statement, own }) => (
          <li key={code}>
            <Link to={questionPath(results, code)}>
              <strong>{code}</strong> {statement}
            </Link>
            {own === null ? null : (
              <span className="tag num">{t('lowest.level', { level: own })}</span>
            )}
          </li>
        ))}
      </ul>
      {gaps.length === 0 ? null : (
        <>
          <h3>{t('lowest.gaps')}</h3>
          <ul className="lowest">
            {gaps.map(({ code, statement, own, region }) => (
              <li key={code}>
                <Link to={questionPath(results, code)}>
                  <strong>{code}</strong> {statement}
                </Link>
                <Difference from={region} to={own} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link className="button" to={questionsPath(results)}>
          {t('lowest.all')}
        </Link>
      </p>
    </section>
  );
}
