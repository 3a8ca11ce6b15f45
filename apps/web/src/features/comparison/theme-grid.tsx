import { stripChart } from '@ijkpunt/charts';
import { ChartFigure } from '../../components/chart.js';
import { ExplainedFigure } from '../../components/explained-figure.js';
import { formatFigure } from '../../messages/format.js';
import { t } from '../../messages/comparison.js';
import type { Comparison } from './comparison-query.js';
import { FigureGrid } from './figure-grid.js';
import { RegionLines } from './region-lines.js';

const rangeOf = ({ scale }: Comparison): readonly [number, number] => {
  const values = scale.map(({ value }) => value);
  return [Math.min(...values), Math.max(...values)];
};

/** Every theme of every municipality that opened its figures, and where they lie. */
export function ThemeGrid({ comparison }: { readonly comparison: Comparison }) {
  const { themes, members, total, previousCampaign } = comparison;
  const range = rangeOf(comparison);
  const columns = [
    { code: t('compare.total'), title: t('compare.total') },
    ...themes.map(({ code, title }) => ({ code, title })),
  ];
  const [min, max] = range;
  const subjectAt = (column: number): string => {
    const theme = themes[column - 1];
    return theme ? `theme:${theme.code}` : 'total';
  };
  const aboutCell = (row: number, column: number): string => {
    const member = members[row];
    if (!member) return `${subjectAt(column)}.region`;
    const of = `member:${member.municipality.slug}`;
    return column === 0 ? of : `${of}/${subjectAt(column)}`;
  };
  return (
    <>
      <section className="card" aria-labelledby="themes-title">
        <h2 id="themes-title">{t('compare.themes')}</h2>
        <FigureGrid
          label={t('compare.themes')}
          columns={columns}
          rows={members.map(({ municipality, themes: scores, total: own }) => ({
            key: municipality.code,
            name: municipality.name,
            values: [own, ...scores],
          }))}
          region={{
            key: 'region',
            name: t('compare.region'),
            values: [total.mean, ...themes.map(({ mean }) => mean)],
          }}
          range={range}
          format={formatFigure}
          formatRegion={formatFigure}
          about={aboutCell}
          detail={(row, column) => {
            const member = members[row];
            const theme = themes[column - 1];
            const value = column === 0 ? (member?.total ?? null) : member?.themes[column - 1];
            return (
              <>
                <h3>{theme ? t('scan.themeName', theme) : t('compare.total')}</h3>
                {member ? (
                  <p>
                    <ExplainedFigure about={aboutCell(row, column)}>
                      {t('compare.detailTheme', {
                        name: member.municipality.name,
                        value: value ?? null,
                      })}
                    </ExplainedFigure>
                  </p>
                ) : null}
                <RegionLines
                  subject={subjectAt(column)}
                  figure={theme ?? { ...total, previous: null }}
                  year={previousCampaign?.year ?? null}
                />
              </>
            );
          }}
        />
        <ul className="figure-grid__names small">
          {themes.map((theme) => (
            <li key={theme.code}>{t('scan.themeName', theme)}</li>
          ))}
        </ul>
      </section>
      <section className="card" aria-labelledby="strip-title">
        <h2 id="strip-title">{t('compare.strip')}</h2>
        <ChartFigure
          caption={`${t('compare.stripText')} ${t('compare.stripTwin')}`}
          chart={(width) =>
            stripChart(
              {
                ...{ min, max, title: t('compare.strip'), description: t('compare.stripText') },
                rows: themes.map(({ code, title, mean }, index) => ({
                  ...{ code, title, mean },
                  points: members.map(({ municipality, themes: scores }) => ({
                    name: municipality.name,
                    value: scores[index] ?? null,
                    isOwn: false,
                  })),
                })),
              },
              { width },
            )
          }
        />
      </section>
    </>
  );
}
