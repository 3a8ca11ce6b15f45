import { t } from '../../../messages/result-questions.js';
import { shownAnswers, viewLines } from './answer-words.js';
import { FoldedList } from './folded-list.js';
import { QuestionLink } from './question-link.js';
import type { QuestionTalk, ResultQuestion, ResultsHead } from './questions-query.js';
import type { Talk } from './use-questions.js';

interface DifferingSectionProps {
  readonly head: ResultsHead;
  readonly questions: readonly ResultQuestion[];
  readonly talk: Talk;
}

/** Where those who answered blind chose otherwise, and what was agreed upon then. */
export function DifferingSection({ head, questions, talk }: DifferingSectionProps) {
  return (
    <section className="card" id="verschillen" aria-labelledby="differing-title">
      <h2 id="differing-title">{t('differing.title')}</h2>
      {talk.state === 'failed' ? <p>{t('differing.failed')}</p> : null}
      {talk.found ? <Differing head={head} questions={questions} talk={talk.found} /> : null}
    </section>
  );
}

interface DifferingProps extends Omit<DifferingSectionProps, 'talk'> {
  readonly talk: QuestionTalk;
}

function Differing({ head, questions, talk }: DifferingProps) {
  const { themes, differences } = talk.perspectives;
  const byCode = new Map(questions.map((question) => [question.code, question]));
  const spreads = new Map(differences.map(({ questionCode, spread }) => [questionCode, spread]));
  const differing = differences.flatMap(({ questionCode }) => byCode.get(questionCode) ?? []);
  const dissenting = questions.filter(
    ({ code, agreement }) => agreement?.dissent && !spreads.has(code),
  );
  const found = [...differing, ...dissenting];
  if (found.length === 0) {
    const isShown = themes.some(({ revealedAt }) => revealedAt);
    if (isShown) return <p>{t('differing.alike')}</p>;
    return <p>{t(themes.length === 0 ? 'differing.none' : 'differing.notShown')}</p>;
  }
  const answers = shownAnswers(talk);
  return (
    <>
      <p className="small">{t('differing.text')}</p>
      <FoldedList
        items={found.map((question) => ({
          key: question.code,
          content: (
            <>
              <QuestionLink head={head} question={question} />
              <Agreement
                spread={spreads.get(question.code) ?? null}
                lines={viewLines(answers, question.code)}
                agreement={question.agreement}
              />
            </>
          ),
        }))}
      />
    </>
  );
}

interface AgreementProps {
  readonly spread: number | null;
  readonly lines: readonly string[];
  readonly agreement: ResultQuestion['agreement'];
}

export const Agreement = ({ spread, lines, agreement }: AgreementProps) => (
  <>
    {spread === null || lines.length === 0 ? null : (
      <span className="small">
        <span className="tag tag--accent">{t('differing.spread', { spread })}</span>{' '}
        {`${lines.join('. ')}.`}
      </span>
    )}
    {agreement ? <span className="small own-text">{t('differing.agreed', agreement)}</span> : null}
    {agreement?.dissent ? (
      <span className="small own-text">{t('differing.dissent', { text: agreement.dissent })}</span>
    ) : null}
  </>
);
