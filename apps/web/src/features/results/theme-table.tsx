import { Legend, ScaleAxis, scaleOf, type LegendKind } from '../../components/dot-plot.js';
import { t } from '../../messages/outcomes.js';
import type { Comparison } from './comparison.js';
import type { Results } from './results-query.js';
import { ThemeRows } from './theme-rows.js';
import '../../components/score-table.css';

export function ThemeTable({ results }: { readonly results: Results }) {
  const { municipality, campaign, previousCampaign, gate, themes, questions } = results;
  const scale = scaleOf(results.instrument.levels);
  const comparison: Comparison = {
    hasRegion: gate.isOpen,
    previousYear: previousCampaign?.year ?? null,
  };
  const { hasRegion, previousYear } = comparison;
  const legend: { kind: LegendKind; name: string }[] = [
    { kind: 'own', name: t('themes.legendOwn', { name: municipality.name, year: campaign.year }) },
    ...(previousYear === null
      ? []
      : [
          {
            kind: 'previous' as const,
            name: t('themes.legendOwn', {
              ...{ name: municipality.name, year: previousYear },
              isImported: previousCampaign?.isImported ?? false,
            }),
          },
        ]),
    ...(hasRegion ? [{ kind: 'region' as const, name: t('themes.legendRegion') }] : []),
    { kind: 'spread', name: t('themes.legendSpread') },
  ];

  return (
    <section className="card" aria-labelledby="themes-title">
      <h2 id="themes-title">{t('themes.title')}</h2>
      <Legend items={legend} />
      <div className="score-table__holder">
        <table className="score-table" role="table">
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">
                {t('themes.theme')}
              </th>
              <th scope="col" role="columnheader" className="score-table__plot">
                <span className="visually-hidden">{t('themes.scale')}</span>
                <ScaleAxis scale={scale} />
              </th>
              <th scope="col" role="columnheader" className="score-table__number">
                {t('themes.own')}
              </th>
              {previousYear === null ? null : (
                <th scope="col" role="columnheader" className="score-table__number">
                  {previousYear}{' '}
                  {previousCampaign?.isImported ? (
                    <span className="score-table__with">{t('baseline.imported')}</span>
                  ) : null}
                </th>
              )}
              {hasRegion ? (
                <th scope="col" role="columnheader" className="score-table__number">
                  {t('themes.region')}
                </th>
              ) : null}
              {hasRegion || previousYear !== null ? (
                <th scope="col" role="columnheader" className="score-table__number">
                  {t('themes.difference')}{' '}
                  <span className="score-table__with">
                    {hasRegion || previousYear === null
                      ? t('themes.withRegion')
                      : t('themes.withYear', { year: previousYear })}
                  </span>
                </th>
              ) : null}
            </tr>
          </thead>
          {themes.map((theme) => (
            <ThemeRows
              key={theme.code}
              theme={theme}
              questions={questions.filter(({ themeCode }) => themeCode === theme.code)}
              scale={scale}
              comparison={comparison}
            />
          ))}
        </table>
      </div>
    </section>
  );
}
