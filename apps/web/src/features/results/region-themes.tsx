import { Difference } from '../../components/difference.js';
import { DotPlot, Legend, ScaleAxis, scaleOf, type Scale } from '../../components/dot-plot.js';
import { ExplainedFigure } from '../../components/explained-figure.js';
import { Figure } from '../../components/figure.js';
import { useChanged } from '../../components/use-changed.js';
import { formatFigure, joinParts } from '../../messages/format.js';
import { t } from '../../messages/outcomes.js';
import { Absent } from './absent.js';
import { HowCalculated } from './how-calculated.js';
import type { CampaignProgress, RegionTheme } from './progress-query.js';
import '../../components/score-table.css';

/** The regional means per theme beside the previous campaign; only drawn when the gate is open. */
export function RegionThemes({ progress }: { readonly progress: CampaignProgress }) {
  const { themes, regionTotal, previousRegionTotal, previousCampaign, edition } = progress;
  const scale = scaleOf(progress.scale);
  const year = previousCampaign?.year ?? null;
  const isImported = previousCampaign?.isImported ?? false;
  const broken = themes.flatMap(({ code, isBroken }) => (isBroken ? code : []));
  return (
    <section className="card" aria-labelledby="means-title">
      <h2 id="means-title">{t('progress.means')}</h2>
      {regionTotal === null ? null : (
        <p className="region-total">
          <span>{t('progress.regionTotal')}</span>
          <strong className="num">
            <ExplainedFigure about="total.region">
              <Figure value={regionTotal}>{formatFigure(regionTotal)}</Figure>
            </ExplainedFigure>
          </strong>
          {year === null || previousRegionTotal === null ? null : (
            <span>
              <ExplainedFigure about="total.region_since_previous">
                <Difference from={previousRegionTotal} to={regionTotal} />
              </ExplainedFigure>{' '}
              <span className="small">
                {t('figures.since', { year, isImported }).toLowerCase()}
              </span>
            </span>
          )}
        </p>
      )}
      {edition ? (
        <p className="small">
          {joinParts([
            t('edition.line', { number: edition.number, at: edition.publishedAt }),
            t('edition.members', { count: edition.memberCount }),
          ])}
        </p>
      ) : null}
      {year !== null && broken.length > 0 ? (
        <p className="small">{t('progress.broken', { year, themes: broken })}</p>
      ) : null}
      <HowCalculated edition={edition} />
      <Legend
        items={[
          { kind: 'region', name: t('themes.legendRegion') },
          ...(year === null
            ? []
            : [
                {
                  kind: 'previousRegion' as const,
                  name: t('themes.legendPreviousRegion', { year, isImported }),
                },
              ]),
        ]}
      />
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
              {t('themes.region')}
            </th>
            {year === null ? null : (
              <>
                <th scope="col" role="columnheader" className="score-table__number">
                  {year}{' '}
                  {isImported ? (
                    <span className="score-table__with">{t('baseline.imported')}</span>
                  ) : null}
                </th>
                <th scope="col" role="columnheader" className="score-table__number">
                  {t('themes.difference')}{' '}
                  <span className="score-table__with">{t('themes.withYear', { year })}</span>
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {themes.map((theme) => (
            <RegionThemeRow key={theme.code} theme={theme} scale={scale} year={year} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RegionThemeRowProps {
  readonly theme: RegionTheme;
  readonly scale: Scale;
  readonly year: number | null;
}

function RegionThemeRow({ theme, scale, year }: RegionThemeRowProps) {
  const { code, region, previous, regionCount } = theme;
  const label = t('themes.plot', {
    parts: [
      region === null ? t('absence.region') : t('themes.plotRegion', { value: region }),
      ...(previous === null ? [] : [t('themes.plotPrevious', { value: previous })]),
      t('themes.regionCount', { count: regionCount }),
    ],
  });
  const changed = useChanged([region, previous, regionCount]);
  return (
    <tr role="row" className={changed}>
      <th scope="row" role="rowheader">
        {t('scan.themeName', theme)}
      </th>
      <td role="cell" className="score-table__plot">
        <DotPlot scale={scale} region={region} previousRegion={previous} label={label} />
      </td>
      <td role="cell" className="score-table__number score-table__own">
        <ExplainedFigure about={`theme:${code}.region`}>
          {region === null ? (
            <span className="score-table__absent">{t('absence.region')}</span>
          ) : (
            <Figure value={region}>{formatFigure(region)}</Figure>
          )}
        </ExplainedFigure>
      </td>
      {year === null ? null : (
        <>
          <td role="cell" className="score-table__number">
            <ExplainedFigure about={`theme:${code}.region_previous`}>
              {previous === null ? <Absent text={t('absence.previous')} /> : formatFigure(previous)}
            </ExplainedFigure>
          </td>
          <td role="cell" className="score-table__number">
            <ExplainedFigure about={`theme:${code}.region_since_previous`}>
              {previous === null || region === null ? (
                <Absent text={t('absence.difference')} />
              ) : (
                <Difference from={previous} to={region} />
              )}
            </ExplainedFigure>
          </td>
        </>
      )}
    </tr>
  );
}
