import { shownDifference } from '@ijkpunt/contracts';
import type { ReactNode } from 'react';
import { Difference } from '../../components/difference.js';
import { scaleOf } from '../../components/dot-plot.js';
import { ExplainedFigure } from '../../components/explained-figure.js';
import { Figure } from '../../components/figure.js';
import { ScaleRuler } from '../../components/scale-ruler.js';
import { formatFigure } from '../../messages/format.js';
import { t } from '../../messages/outcomes.js';
import type { Results } from './results-query.js';
import './figures-strip.css';

interface ItemProps {
  readonly name: string;
  readonly children: ReactNode;
}

const Item = ({ name, children }: ItemProps) => (
  <div className="figures__item">
    <dt>{name}</dt>
    {children}
  </div>
);

function Total({ results }: { readonly results: Results }) {
  const { total, totalAbsence } = results;
  const scale = scaleOf(results.instrument.levels);
  return (
    <Item name={t('figures.total')}>
      {total === null ? (
        <>
          <dd className="figures__value figures__value--text">
            <ExplainedFigure about="total">{t('figures.noTotal')}</ExplainedFigure>
          </dd>
          <dd className="small">{totalAbsence ? t(`absence.${totalAbsence}`) : null}</dd>
        </>
      ) : (
        <>
          <dd className="figures__value num">
            <ExplainedFigure about="total">
              <Figure value={total}>{formatFigure(total)}</Figure>
            </ExplainedFigure>{' '}
            <small>{t('figures.outOf', scale)}</small>
          </dd>
          <dd>
            <ScaleRuler scale={scale} value={total} />
          </dd>
        </>
      )}
    </Item>
  );
}

function againstRegion(total: number | null, region: number): string {
  if (total === null) return '';
  const by = shownDifference(total, region);
  if (by === 0) return t('figures.equalRegion');
  return by > 0 ? t('figures.aboveRegion', { by }) : t('figures.belowRegion', { by: Math.abs(by) });
}

function Region({ results }: { readonly results: Results }) {
  const { regionTotal, total } = results;
  return (
    <Item name={t('figures.region')}>
      {regionTotal === null ? (
        <dd className="figures__value figures__value--text">
          <ExplainedFigure about="total.region">{t('figures.regionNone')}</ExplainedFigure>
        </dd>
      ) : (
        <>
          <dd className="figures__value num">
            <ExplainedFigure about="total.region">
              <Figure value={regionTotal}>{formatFigure(regionTotal)}</Figure>
            </ExplainedFigure>
          </dd>
          <dd className="small">{againstRegion(total, regionTotal)}</dd>
        </>
      )}
    </Item>
  );
}

interface SinceProps {
  readonly about: string;
  readonly name: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly text: string;
}

const Since = ({ about, name, from, to, text }: SinceProps) => (
  <Item name={name}>
    {from === null || to === null ? (
      <>
        <dd className="figures__value figures__value--text">
          <ExplainedFigure about={about}>{t('absence.difference')}</ExplainedFigure>
        </dd>
        <dd className="small">{t('figures.notComparable')}</dd>
      </>
    ) : (
      <>
        <dd className="figures__value num">
          <ExplainedFigure about={about}>
            <Figure value={shownDifference(to, from)}>
              <Difference from={from} to={to} />
            </Figure>
          </ExplainedFigure>
        </dd>
        <dd className="small">{text}</dd>
      </>
    )}
  </Item>
);

function themesUpText({ themes }: Results): string {
  const both = themes.filter(
    ({ ownCompared, previous }) => ownCompared !== null && previous !== null,
  );
  const up = both.filter(({ ownCompared, previous }) => (ownCompared ?? 0) >= (previous ?? 0));
  return t('figures.themesUp', { count: up.length, of: both.length });
}

/** The page in at most four figures; what the gate still hides is told by its own band. */
export function FiguresStrip({ results }: { readonly results: Results }) {
  const { previousTotal, baselineTotal, previousCampaign, baselineCampaign } = results;
  const isBaselineApart = baselineCampaign && baselineCampaign.slug !== previousCampaign?.slug;
  const { totalSincePrevious, totalSinceBaseline } = results;
  const fromTo = (from: number | null, to: number | null): string =>
    from === null || to === null ? '' : t('figures.fromTo', { from, to });
  return (
    <section aria-label={t('figures.label')} data-testid="figures">
      <dl
        className={`figures figures--${2 + (results.gate.isOpen ? 1 : 0) + (isBaselineApart ? 1 : 0)}`}
      >
        <Total results={results} />
        {results.gate.isOpen ? <Region results={results} /> : null}
        {previousCampaign ? (
          <Since
            about="total.since_previous"
            name={
              isBaselineApart
                ? t('figures.since', previousCampaign)
                : t('figures.sinceBaseline', previousCampaign)
            }
            from={previousTotal}
            to={totalSincePrevious}
            text={
              isBaselineApart ? themesUpText(results) : fromTo(previousTotal, totalSincePrevious)
            }
          />
        ) : (
          <Item name={t('figures.first')}>
            <dd className="small">{t('figures.firstText')}</dd>
          </Item>
        )}
        {isBaselineApart ? (
          <Since
            about="total.since_baseline"
            name={t('figures.sinceBaseline', baselineCampaign)}
            from={baselineTotal}
            to={totalSinceBaseline}
            text={fromTo(baselineTotal, totalSinceBaseline)}
          />
        ) : null}
      </dl>
    </section>
  );
}
