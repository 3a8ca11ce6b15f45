import type { ReactNode } from 'react';
import { ExplainedFigure } from '../../../components/explained-figure.js';
import { t } from '../../../messages/result-questions.js';
import { answerWord } from './answer-words.js';
import { FoldedList } from './folded-list.js';
import { QuestionLink } from './question-link.js';
import type { ResultQuestion, ResultQuestions, ResultsHead } from './questions-query.js';

interface ChangesSectionProps {
  readonly head: ResultsHead;
  readonly questions: readonly ResultQuestion[];
  readonly dropped: ResultQuestions['dropped'];
}

/** Per question what became of its answer since the previous measurement, along the lineage. */
export function ChangesSection({ head, questions, dropped }: ChangesSectionProps) {
  const year = head.previousCampaign?.year ?? null;
  return (
    <section className="card" id="veranderd" aria-labelledby="changes-title">
      <h2 id="changes-title">{t('changes.title', { year })}</h2>
      {year === null ? (
        <p>{t('changes.first')}</p>
      ) : questions.every(({ change }) => change === null) ? (
        <p>{t('changes.notMeasured', { year })}</p>
      ) : (
        <Changes head={head} questions={questions} dropped={dropped} />
      )}
    </section>
  );
}

const step = ({ own, previous }: ResultQuestion): number => Math.abs((own ?? 0) - (previous ?? 0));

function Changes({ head, questions, dropped }: ChangesSectionProps) {
  const of = (change: ResultQuestion['change']): ResultQuestion[] =>
    questions.filter((question) => question.change === change);
  const largest = (change: 'up' | 'down') => of(change).toSorted((a, b) => step(b) - step(a));
  const [up, down] = [largest('up'), largest('down')];
  const [added, broken] = [of('new'), of('not_comparable')];
  const unchanged = t('changes.same', {
    same: of('same').length,
    other: of('not_answered').length,
  });
  const list = (found: readonly ResultQuestion[], say: (question: ResultQuestion) => ReactNode) => (
    <FoldedList
      items={found.map((question) => ({
        key: question.code,
        content: (
          <>
            <QuestionLink head={head} question={question} />
            <span className="small">{say(question)}</span>
          </>
        ),
      }))}
    />
  );
  return (
    <>
      {unchanged ? <p className="small">{unchanged}</p> : null}
      <div className="question-columns">
        <div>
          <h3>{t('changes.down', { count: down.length })}</h3>
          {down.length === 0 ? <p>{t('changes.noneDown')}</p> : list(down, fromTo)}
        </div>
        <div>
          <h3>{t('changes.up', { count: up.length })}</h3>
          {up.length === 0 ? <p>{t('changes.noneUp')}</p> : list(up, fromTo)}
        </div>
        {added.length === 0 ? null : (
          <div>
            <h3>{t('changes.new', { count: added.length })}</h3>
            {list(added, ({ changeReason }) => changeReason)}
          </div>
        )}
        {broken.length === 0 ? null : (
          <div>
            <h3>{t('changes.notComparable', { count: broken.length })}</h3>
            {list(broken, ({ changeReason }) => changeReason)}
          </div>
        )}
        {dropped.length === 0 ? null : (
          <div>
            <h3>{t('changes.dropped', { count: dropped.length })}</h3>
            <FoldedList
              items={dropped.map(({ code, statement }) => ({
                key: code,
                content: (
                  <span>
                    <span className="question-code">{code}</span> {statement}
                  </span>
                ),
              }))}
            />
          </div>
        )}
      </div>
    </>
  );
}

function fromTo({ code, kind, own, previousKind, previous }: ResultQuestion): ReactNode {
  const text = t('changes.fromTo', {
    from: answerWord(previousKind, previous) ?? '',
    to: answerWord(kind, own) ?? '',
  });
  // Of a checklist it is two words, and nothing to compute.
  return own === null || previous === null ? (
    text
  ) : (
    <ExplainedFigure about={`question:${code}.since_previous`}>{text}</ExplainedFigure>
  );
}
