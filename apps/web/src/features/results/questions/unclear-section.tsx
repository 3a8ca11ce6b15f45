import { t } from '../../../messages/result-questions.js';
import { FoldedList } from './folded-list.js';
import { QuestionLink } from './question-link.js';
import type { QuestionTalk, ResultQuestion, ResultsHead } from './questions-query.js';

type Mark = QuestionTalk['scanReading']['marks'][number];

interface UnclearSectionProps {
  readonly head: ResultsHead;
  readonly questions: readonly ResultQuestion[];
  readonly marks: readonly Mark[];
}

/** Questions that colleagues of the municipality found unclear; absent when there are none. */
export function UnclearSection({ head, questions, marks }: UnclearSectionProps) {
  const found = questions.filter(({ code }) => marks.some((mark) => mark.questionCode === code));
  if (found.length === 0) return null;
  return (
    <section className="card" aria-labelledby="unclear-title">
      <h2 id="unclear-title">{t('unclear.sectionTitle')}</h2>
      <p className="small">{t('unclear.sectionText')}</p>
      <FoldedList
        items={found.map((question) => ({
          key: question.code,
          content: (
            <>
              <QuestionLink head={head} question={question} />
              <Marks marks={marks} code={question.code} />
            </>
          ),
        }))}
      />
    </section>
  );
}

export const Marks = ({
  marks,
  code,
}: {
  readonly marks: readonly Mark[];
  readonly code: string;
}) =>
  marks
    .filter(({ questionCode }) => questionCode === code)
    .map(({ reason, markedBy }, index) => (
      <span key={index} className="small own-text">
        {t('unclear.by', { reason, name: markedBy })}
      </span>
    ));
