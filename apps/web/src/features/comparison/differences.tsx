import { useEffect, useRef, useState } from 'react';
import { ExplainedFigure } from '../../components/explained-figure.js';
import { t } from '../../messages/comparison.js';
import type { Comparison } from './comparison-query.js';

type Difference = Comparison['differences'][number];
const first = 5;

/** What is worth a conversation, with a question to begin it. */
export function Differences({ comparison }: { readonly comparison: Comparison }) {
  const { differences } = comparison;
  const [isWhole, setIsWhole] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  // The button that had the focus went: reading goes on at the first that was added.
  useEffect(() => {
    const added = list.current?.children.item(first);
    if (isWhole && added instanceof HTMLElement) added.focus();
  }, [isWhole]);
  const shown = isWhole ? differences : differences.slice(0, first);
  return (
    <section className="card" aria-labelledby="differences-title">
      <h2 id="differences-title">{t('compare.differences')}</h2>
      {differences.length === 0 ? (
        <p className="small">{t('compare.differencesNone')}</p>
      ) : (
        <p className="prose small">{t('compare.differencesText')}</p>
      )}
      <ol ref={list} className="differences">
        {shown.map((difference, index) => (
          <DifferenceItem key={index} comparison={comparison} difference={difference} />
        ))}
      </ol>
      {shown.length < differences.length ? (
        <button type="button" className="button" onClick={() => setIsWhole(true)}>
          {t('compare.more', { count: differences.length - shown.length })}
        </button>
      ) : null}
    </section>
  );
}

interface DifferenceItemProps {
  readonly comparison: Comparison;
  readonly difference: Difference;
}

function DifferenceItem({ comparison, difference }: DifferenceItemProps) {
  const { kind, themeCode, questionCode, spread, openingQuestion } = difference;
  const theme = comparison.themes.find(({ code }) => code === themeCode);
  const most = Math.max(1, ...(spread?.levels.map(({ count }) => count) ?? []));
  return (
    <li className="difference-item" tabIndex={-1}>
      <p className="difference-item__head">
        <span className="tag">{t(`compare.kind.${kind}`)}</span>{' '}
        <span className="small">
          {questionCode ? `${questionCode} · ` : ''}
          {theme ? t('scan.themeName', theme) : null}
        </span>
      </p>
      <p className="prose difference-item__question">{openingQuestion}</p>
      {spread ? (
        <div className="spread-line">
          <p className="small">
            <ExplainedFigure about={`spread:${questionCode ?? ''}`}>
              {t(spread.basis === 'all' ? 'compare.spreadAll' : 'compare.spreadOpened')}
            </ExplainedFigure>
          </p>
          <ul className="spread-line__levels">
            {spread.levels.map(({ value, count }) => (
              <li key={value}>
                <span
                  className="spread-line__bar"
                  style={{ blockSize: `${(count / most) * 2}rem` }}
                  aria-hidden="true"
                />
                <span aria-hidden="true" className="small num">
                  {value}
                </span>
                <span className="visually-hidden">
                  {t('compare.spreadLevel', { value, count })}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </li>
  );
}
