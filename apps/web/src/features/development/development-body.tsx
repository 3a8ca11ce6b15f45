import type { ReactNode } from 'react';
import { AreaNotice } from '../../components/area-notice.js';
import { t } from '../../messages/development.js';
import { ChangeCard } from './change-card.js';
import type { Development } from './development-query.js';
import { SourcesCard } from './sources-card.js';
import { EndedTrend, ThemeTrend, Trend } from './trend-card.js';

interface DevelopmentBodyProps {
  readonly development: Development;
  readonly renderQuestions: (themeCode: string) => ReactNode;
  /** Where to go when there is nothing to develop yet. */
  readonly next: ReactNode;
}

/** The total first, then every theme; with one measurement what will be here. */
export function DevelopmentBody({ development, renderQuestions, next }: DevelopmentBodyProps) {
  const { measurements, total, themes, endedThemes, on } = development;
  if (measurements.length < 2 || themes.length === 0) {
    const isThen = on !== null && measurements.length === 0;
    return (
      <section className="card" data-testid="no-development">
        <h2>{t(isThen ? 'development.nothingThen' : 'development.none')}</h2>
        {isThen ? null : <p className="prose">{t('development.noneText')}</p>}
        {next}
      </section>
    );
  }
  return (
    <>
      <AreaNotice areaChanges={measurements.flatMap(({ areaChanges }) => areaChanges)} />
      <section className="card" aria-labelledby="total-title" data-testid="total-trend">
        <h2 id="total-title">{t('trend.total')}</h2>
        <Trend development={development} line={total} title={t('trend.total')} subject="total" />
      </section>
      <ChangeCard development={development} />
      <section aria-labelledby="themes-title">
        <h2 id="themes-title">{t('trend.themes')}</h2>
        <div className="trend-grid">
          {themes.map((theme) => (
            <ThemeTrend
              key={theme.code}
              development={development}
              theme={theme}
              renderQuestions={renderQuestions}
            />
          ))}
        </div>
      </section>
      {endedThemes.length === 0 ? null : (
        <section aria-labelledby="ended-title">
          <h2 id="ended-title">{t('trend.endedThemes')}</h2>
          <div className="trend-grid">
            {endedThemes.map((theme) => (
              <EndedTrend
                key={`${theme.code} ${theme.until}`}
                development={development}
                theme={theme}
              />
            ))}
          </div>
        </section>
      )}
      <SourcesCard development={development} />
    </>
  );
}
