import { t } from '../../messages/t.js';
import type { Results } from './results-query.js';

/** Every figure explains itself: the rules, the questionnaire, the edition and its version. */
export function HowCalculated({ results }: { readonly results: Results }) {
  const { edition, instrument } = results;
  return (
    <details className="how">
      <summary>{t('how.title')}</summary>
      <ul>
        <li>{t('how.theme')}</li>
        <li>{t('how.total')}</li>
        <li>{t('how.region')}</li>
        <li>{t('how.rounding')}</li>
        <li>{t('how.instrument', instrument)}</li>
        {edition ? (
          <li>
            {t('how.edition', {
              number: edition.number,
              at: edition.publishedAt,
              version: edition.version,
            })}
          </li>
        ) : null}
      </ul>
    </details>
  );
}
