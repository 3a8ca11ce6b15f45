import { useQuery } from '@apollo/client/react';
import { trendChart } from '@ijkpunt/charts';
import { useMemo } from 'react';
import { ChartFigure } from '../../components/chart.js';
import { scaleOf } from '../../components/dot-plot.js';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { t } from '../../messages/national.js';
import { LineCells, LineTable } from './line-table.js';
import type { NamedLine } from './lines.js';
import {
  NationalFiguresDocument,
  type NationalInstrument,
  type NationalPoint,
} from './national-query.js';
import './development.css';

/** What all regions together come to, per instrument and year. */
export function NationalFigures() {
  const query = useQuery(NationalFiguresDocument);
  return (
    <Loaded query={query}>
      {({ nationalFigures }) => (
        <div className="page development">
          <header>
            <PageHeading title={[t('national.title')]}>{t('national.heading')}</PageHeading>
            <p className="prose">{t('national.text')}</p>
            <details className="as-of">
              <summary>{t('national.rules')}</summary>
              <p className="prose">{t('national.rulesText')}</p>
            </details>
          </header>
          {nationalFigures.length === 0 ? (
            <section className="card" data-testid="no-national-figures">
              <h2>{t('national.none')}</h2>
              <p className="prose">{t('national.noneText')}</p>
            </section>
          ) : (
            nationalFigures.map((instrument) => (
              <InstrumentCard key={instrument.code} instrument={instrument} />
            ))
          )}
        </div>
      )}
    </Loaded>
  );
}

const lineOf = (name: string, points: readonly NationalPoint[]): NamedLine => ({
  name,
  kind: 'own',
  values: points.map(({ mean }) => mean),
  breaks: points.map(({ isBroken }) => isBroken),
  absences: points.map(({ mean }) => (mean === null ? t('national.absent') : null)),
});

function InstrumentCard({ instrument }: { readonly instrument: NationalInstrument }) {
  const { code, title, years, total, themes, scale } = instrument;
  const periods = useMemo(
    () => years.map((each) => ({ label: t('national.year', each), isImported: false })),
    [years],
  );
  const line = useMemo(() => lineOf(t('national.mean'), total.points), [total]);
  const chart = useMemo(() => {
    const description = t('trend.description', {
      ...{ what: title, periods: periods.map(({ label }) => label) },
    });
    const input = { ...scaleOf(scale), periods, lines: [line], title, description };
    return (width: number) => trendChart(input, { width });
  }, [line, periods, scale, title]);
  return (
    <section className="card" aria-labelledby={`national-${code}`}>
      <h2 id={`national-${code}`}>{title}</h2>
      <ChartFigure chart={chart}>
        <LineTable caption={title} periods={periods} lines={[line]} />
      </ChartFigure>
      <div
        className="line-table"
        role="group"
        aria-label={`${title}, ${t('trend.themes')}`}
        tabIndex={0}
      >
        <table>
          <caption className="visually-hidden">{t('trend.themes')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('change.theme')}</th>
              {periods.map(({ label }) => (
                <th key={label} scope="col" className="num">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <CountRow points={total.points} />
            {themes.map((theme) => {
              const name = t('trend.ofTheme', theme);
              return (
                <tr key={theme.code}>
                  <th scope="row">{name}</th>
                  <LineCells line={lineOf(name, theme.points)} />
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {themes.map((theme) => {
        const name = t('trend.ofTheme', theme);
        return (
          <details key={theme.code} className="as-of">
            <summary>
              {t('trend.questions')}: {name}
            </summary>
            <LineTable
              caption={name}
              periods={periods}
              lines={theme.questions.map(({ code: question, title: statement, points }) =>
                lineOf(`${question} ${statement}`, points),
              )}
            />
          </details>
        );
      })}
    </section>
  );
}

const CountRow = ({ points }: { readonly points: readonly NationalPoint[] }) => (
  <tr>
    <th scope="row">{t('national.under')}</th>
    {points.map(({ regionCount, municipalityCount }, at) => (
      <td key={at} className="num small">
        {regionCount === null || municipalityCount === null
          ? t('national.absent')
          : t('national.count', { regions: regionCount, municipalities: municipalityCount })}
      </td>
    ))}
  </tr>
);
