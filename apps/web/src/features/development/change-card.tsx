import { dumbbellChart } from '@ijkpunt/charts';
import { useMemo } from 'react';
import { ChartFigure } from '../../components/chart.js';
import { Difference } from '../../components/difference.js';
import { scaleOf } from '../../components/dot-plot.js';
import { FigureRows } from '../../components/figure-rows.js';
import { t } from '../../messages/development.js';
import type { Development } from './development-query.js';
import { Explained } from './line-table.js';
import { changesOf, periodName, periodsOf, type Change } from './lines.js';

/** From the first measurement to the last, theme by theme. */
export function ChangeCard({ development }: { readonly development: Development }) {
  const rows = useMemo(() => changesOf(development), [development]);
  const names = useMemo(() => {
    const periods = periodsOf(development).map(periodName);
    return { from: periods[0] ?? '', to: periods.at(-1) ?? '', periods };
  }, [development]);
  const title = t('change.title', names);
  const chart = useMemo(() => {
    const input = {
      ...{ ...scaleOf(development.scale), rows, title, description: t('change.description') },
      names: { from: t('change.first'), to: t('change.last') },
    };
    return (width: number) => dumbbellChart(input, { width });
  }, [development, rows, title]);
  return (
    <section className="card" aria-labelledby="change-title">
      <h2 id="change-title">{title}</h2>
      <p className="small prose">{t('change.text', names)}</p>
      <ChartFigure chart={chart}>
        <div className="line-table" role="group" aria-label={title} tabIndex={0}>
          <table role="grid" aria-label={title}>
            <caption className="visually-hidden">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{t('change.theme')}</th>
                <th scope="col">{t('change.first')}</th>
                <th scope="col">{t('change.last')}</th>
                <th scope="col" className="num">
                  {t('change.difference')}
                </th>
              </tr>
            </thead>
            <FigureRows names={rows.map(({ abouts }) => namesOf(abouts))}>
              {rows.map((row) => (
                <ChangeRow key={row.code} row={row} periods={names.periods} />
              ))}
            </FigureRows>
          </table>
        </div>
      </ChartFigure>
    </section>
  );
}

const namesOf = ({ from, to, difference }: Change['abouts']): string[] =>
  [from, to, difference].filter((name) => name !== undefined);

function ChangeRow({ row, periods }: { row: Change; periods: readonly string[] }) {
  const { from, to, difference } = row.abouts;
  const at = (value: number | null, index: number | null): string =>
    value === null || index === null
      ? '–'
      : t('change.at', { value, period: periods[index] ?? '' });
  return (
    <tr>
      <th scope="row">{t('trend.ofTheme', row)}</th>
      <td>
        <Explained about={from}>{at(row.from, row.fromAt)}</Explained>
      </td>
      <td>
        <Explained about={to}>{at(row.to, row.toAt)}</Explained>
      </td>
      <td className="num">
        <Explained about={difference}>
          <Difference from={row.from} to={row.to} />
        </Explained>
      </td>
    </tr>
  );
}
