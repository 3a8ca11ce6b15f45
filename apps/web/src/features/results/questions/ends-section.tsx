import { ExplainedFigure } from '../../../components/explained-figure.js';
import { t } from '../../../messages/result-questions.js';
import { QuestionLink } from './question-link.js';
import type { ResultQuestion, ResultsHead } from './questions-query.js';
import { endsOf } from './rank-questions.js';

interface EndsSectionProps {
  readonly head: ResultsHead;
  readonly questions: readonly ResultQuestion[];
}

export function EndsSection({ head, questions }: EndsSectionProps) {
  const { strong, weak, isAlike } = endsOf(questions);
  const isEmpty = strong.length === 0 && weak.length === 0;
  return (
    <section className="card" id="sterk-en-zwak" aria-labelledby="ends-title">
      <h2 id="ends-title">{t('ends.title')}</h2>
      {isEmpty ? (
        <p>{t(isAlike ? 'ends.alike' : 'ends.nothing')}</p>
      ) : (
        <>
          <p className="small">
            {t('ends.rule', { hasRegion: questions.some(({ region }) => region !== null) })}
          </p>
          <div className="question-columns">
            <End head={head} title={t('ends.weak')} questions={weak} />
            <End head={head} title={t('ends.strong')} questions={strong} />
          </div>
        </>
      )}
    </section>
  );
}

function End({ head, title, questions }: EndsSectionProps & { readonly title: string }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul className="question-list">
        {questions.map((question) => (
          <li key={question.code}>
            <QuestionLink head={head} question={question} />
            <span className="small">
              <ExplainedFigure about={`question:${question.code}`}>
                {t('ends.level', { level: question.own ?? 0 })}
              </ExplainedFigure>
              {question.region === null ? null : (
                <>
                  {' · '}
                  <ExplainedFigure about={`question:${question.code}.region`}>
                    {t('ends.region', { value: question.region })}
                  </ExplainedFigure>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
