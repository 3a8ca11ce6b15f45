import { Component, Suspense, type ReactNode } from 'react';
import { scaleOf } from '../../components/dot-plot.js';
import { lazyPart } from '../../components/lazy-part.js';
import { t } from '../../messages/outcomes.js';
import type { Results } from './results-query.js';
import './radar-card.css';

// The chart library weighs more than the rest of the page: it comes after the figures.
const RadarChart = lazyPart(async () => (await import('./radar-chart.js')).RadarChart);

class ChartBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? (
      <p className="small">{t('radar.failed')}</p>
    ) : (
      this.props.children
    );
  }
}

export function RadarCard({ results }: { readonly results: Results }) {
  const { themes, municipality, campaign, previousCampaign, gate } = results;
  if (themes.length < 3) return null;
  const nameOf = (of: { year: number; isImported: boolean }): string =>
    t('themes.legendOwn', { name: municipality.name, ...of });
  const { min, max } = scaleOf(results.instrument.levels);
  const input = {
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
  return (
    <section className="card" aria-labelledby="radar-title">
      <h2 id="radar-title">{t('radar.title')}</h2>
      <ChartBoundary>
        <Suspense fallback={<div className="radar__wait" />}>
          <RadarChart input={input} />
        </Suspense>
      </ChartBoundary>
      <p className="small">{t('radar.text')}</p>
    </section>
  );
}
