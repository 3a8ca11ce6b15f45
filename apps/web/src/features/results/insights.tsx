import { t } from '../../messages/outcomes.js';
import { insightText } from './insight-text.js';
import type { Results } from './results-query.js';
import './insights.css';

export function Insights({ results }: { readonly results: Results }) {
  const texts = results.insights.map((insight) => insightText(insight, results));
  return (
    <section className="card" aria-labelledby="insights-title">
      <h2 id="insights-title">{t('insights.title', { count: texts.length })}</h2>
      {texts.length === 0 ? (
        <p className="small">{t('insights.none')}</p>
      ) : (
        <ol className="insights">
          {texts.map(({ headline, detail }) => (
            <li key={headline}>
              <strong>{headline}</strong> {detail}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

export function LowestQuestions({ results }: { readonly results: Results }) {
  if (results.lowest.length === 0) return null;
  return (
    <section className="card" aria-labelledby="lowest-title">
      <h2 id="lowest-title">{t('lowest.title')}</h2>
      <p className="small">{t('lowest.text')}</p>
      <ul className="lowest">
        {results.lowest.map(({ code, statement, own }) => (
          <li key={code}>
            <span>
              <strong>{code}</strong> {statement}
            </span>
            {own === null ? null : (
              <span className="tag num">{t('lowest.level', { level: own })}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
