import { t } from '../../messages/outcomes.js';
import type { Results } from './results-query.js';
import './how-calculated.css';

interface HowCalculatedProps {
  readonly edition: Results['edition'];
  readonly instrument?: Pick<Results['instrument'], 'title' | 'version'>;
}

/** The rules in general; each figure tells of itself how they made it. */
export function HowCalculated({ edition, instrument }: HowCalculatedProps) {
  return (
    <details className="how">
      <summary>{t('how.title')}</summary>
      <p>{t('how.figure')}</p>
      <ul>
        <li>{t('how.theme')}</li>
        <li>{t('how.total')}</li>
        <li>{t('how.previous')}</li>
        <li>{t('how.region')}</li>
        <li>{t('how.rounding')}</li>
        {instrument ? <li>{t('how.instrument', instrument)}</li> : null}
        {edition ? (
          <li>{t('how.edition', { number: edition.number, at: edition.publishedAt })}</li>
        ) : null}
      </ul>
    </details>
  );
}
