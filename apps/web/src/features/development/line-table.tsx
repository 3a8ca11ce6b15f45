import type { TrendPeriod } from '@ijkpunt/charts';
import { formatFigure } from '../../messages/format.js';
import { t } from '../../messages/development.js';
import type { NamedLine } from './lines.js';

interface LineTableProps {
  readonly caption: string;
  readonly periods: readonly TrendPeriod[];
  readonly lines: readonly NamedLine[];
}

/** The figures of a chart, one row a line; a stroke where a line stops. */
export function LineTable({ caption, periods, lines }: LineTableProps) {
  return (
    <div className="line-table" role="group" aria-label={caption} tabIndex={0}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('trend.line')}</th>
            {periods.map((period, at) => (
              <th key={at} scope="col" className="num">
                {period.label}
                {period.isImported ? (
                  <span className="line-table__imported">{t('baseline.imported')}</span>
                ) : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.name}>
              <th scope="row">{line.name}</th>
              <LineCells line={line} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export const LineCells = ({ line }: { readonly line: NamedLine }) =>
  line.values.map((value, at) => (
    <td key={at} className={`num${line.breaks[at] ? ' line-table__break' : ''}`}>
      {line.breaks[at] ? <span className="visually-hidden">{t('trend.breakBefore')}: </span> : null}
      {value === null ? (
        <>
          <span aria-hidden="true">–</span>
          <span className="visually-hidden">{line.absences[at]}</span>
        </>
      ) : (
        formatFigure(value)
      )}
    </td>
  ));
