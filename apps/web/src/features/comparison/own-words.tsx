import { t } from '../../messages/comparison.js';
import type { Comparison } from './comparison-query.js';

/** 'total', 'theme:A' or 'question:A1', as people call it. */
function figureName(about: string): string {
  const [kind, code = ''] = about.split(':');
  if (kind === 'theme') return t('compare.wordsTheme', { code });
  return kind === 'question' ? t('compare.wordsQuestion', { code }) : t('compare.wordsTotal');
}

/** What municipalities say themselves beside figures that they opened. */
export function OwnWords({ comparison }: { readonly comparison: Comparison }) {
  const { ownWords } = comparison;
  if (ownWords.length === 0) return null;
  return (
    <section className="card" aria-labelledby="words-title">
      <h2 id="words-title">{t('compare.words')}</h2>
      <ul className="comparison-words">
        {ownWords.map(({ municipality, about, text }) => (
          <li key={`${municipality.code} ${about}`}>
            <strong>
              {t('compare.wordsOf', { name: municipality.name, figure: figureName(about) })}
            </strong>{' '}
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
