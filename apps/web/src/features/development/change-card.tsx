import { dumbbellChart } from '@ijkpunt/charts';
import { useMemo } from 'react';
import { ChartFigure } from '../../components/chart.js';
import { Difference } from '../../components/difference.js';
import { scaleOf } from '../../components/dot-plot.js';
import { t } from '../../messages/development.js';
import type { Development } from './development-query.js';
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
          <table>
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
            <tbody>
              {rows.map((row) => (
                <ChangeRow key={row.code} row={row} periods={names.periods} />
              ))}
            </tbody>
          </table>
        </div>
      </ChartFigure>
    </section>
  );
}

function ChangeRow({ row, periods }: { row: Change; periods: readonly string[] }) {
  const at = (value: number | null, index: number | null): string =>
    value === null || index === null
      ? '–'
      : t('change.at', { value, period: periods[index] ?? '' });
  return (
    <tr>
      <th scope="row">{t('trend.ofTheme', row)}</th>
      <td>{at(row.from, row.fromAt)}</td>
      <td>{at(row.to, row.toAt)}</td>
      <td className="num">
        <Difference from={row.from} to={row.to} />
      </td>
    </tr>
  );
}
