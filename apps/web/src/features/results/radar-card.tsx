import { radarChart, type RadarInput } from '@ijkpunt/charts';
import { useMemo } from 'react';
import { ChartFigure } from '../../components/chart.js';
import { scaleOf } from '../../components/dot-plot.js';
import { t } from '../../messages/outcomes.js';
import type { Results } from './results-query.js';

function inputOf(results: Results): RadarInput {
  const { themes, municipality, campaign, previousCampaign, gate } = results;
  const nameOf = (of: { year: number; isImported: boolean }): string =>
    t('themes.legendOwn', { name: municipality.name, ...of });
  const { min, max } = scaleOf(results.instrument.levels);
  return {
    title: t('radar.title'),
    axes: themes.map(({ code, title }) => ({ code, title })),
    min,
    max,
    description: t('radar.description', { name: municipality.name, count: themes.length }),
    series: [
      ...(gate.isOpen
        ? [
            {
              name: t('themes.legendRegion'),
              kind: 'region' as const,
              values: themes.map(({ region }) => region),
            },
          ]
        : []),
      ...(previousCampaign
        ? [
            {
              name: nameOf(previousCampaign),
              kind: 'previous' as const,
              values: themes.map(({ previous }) => previous),
            },
          ]
        : []),
      {
        name: nameOf(campaign),
        kind: 'own' as const,
        values: themes.map(({ own }) => own),
      },
    ],
  };
}

/** The table of themes beside it holds every number. */
export function RadarCard({ results }: { readonly results: Results }) {
  const chart = useMemo(() => {
    const input = inputOf(results);
    return (width: number) => radarChart(input, { width });
  }, [results]);
  if (results.themes.length < 3) return null;
  return (
    <section className="card" aria-labelledby="radar-title">
      <h2 id="radar-title">{t('radar.title')}</h2>
      <ChartFigure chart={chart} caption={t('radar.text')} />
    </section>
  );
}
