import { t } from '../../messages/t.js';
import type { Question } from './scan-query.js';
import { useWorkspace } from './workspace.js';

/** Who usually knows, what the question is linked to, and the words of the instrument. */
export function AboutQuestion({ question }: { readonly question: Question }) {
  const { scan } = useWorkspace();
  const { introduction, glossary } = scan.instrument;
  const linked = [...question.buildingBlocks, ...question.basicFunctions];
  return (
    <>
      {question.answeredBy.length > 0 || linked.length > 0 ? (
        <div>
          <h2>{t('about.question')}</h2>
          {question.answeredBy.length > 0 ? (
            <p>{t('about.knows', { roles: question.answeredBy })}</p>
          ) : null}
          {linked.length > 0 ? <p>{t('about.linked', { titles: linked })}</p> : null}
        </div>
      ) : null}
      {introduction || glossary.length > 0 ? (
        <div>
          <details className="together-fold">
            <summary>{t('about.instrument')}</summary>
            {introduction ? <p>{introduction}</p> : null}
            {glossary.length > 0 ? (
              <dl className="glossary">
                {glossary.map(({ term, abbreviation, explanation }) => (
                  <div key={term}>
                    <dt>{abbreviation ? `${term} (${abbreviation})` : term}</dt>
                    <dd>{explanation}</dd>
                  </div>
                ))}
              </dl>
            ) : null}
          </details>
        </div>
      ) : null}
    </>
  );
}
