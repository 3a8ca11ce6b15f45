import { useQuery } from '@apollo/client/react';
import { Loaded } from '../../components/loaded.js';
import { t } from '../../messages/administration.js';
import { UnclearMarks } from './unclear-marks.js';
import { UnclearQuestionsDocument } from './unclear-query.js';

interface UnclearViewProps {
  readonly code: string;
  readonly version: string;
}

/** The questions of a version to talk about and to sharpen in the next. */
export function UnclearView({ code, version }: UnclearViewProps) {
  const query = useQuery(UnclearQuestionsDocument, { variables: { code, version } });
  return (
    <Loaded query={query}>
      {({ unclearQuestions }) => (
        <div className="unclear-list">
          <p className="prose">{t('unclearAuthor.intro')}</p>
          {unclearQuestions.length === 0 ? <p>{t('unclearAuthor.none')}</p> : null}
          {unclearQuestions.map(({ questionCode, statement, marks }) => (
            <article key={questionCode} className="card" aria-labelledby={`vraag-${questionCode}`}>
              <h2 id={`vraag-${questionCode}`}>
                {questionCode}. {statement}
              </h2>
              <UnclearMarks marks={marks} level="h3" />
            </article>
          ))}
        </div>
      )}
    </Loaded>
  );
}
