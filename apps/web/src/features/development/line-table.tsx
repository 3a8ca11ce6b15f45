import type { TrendPeriod } from '@ijkpunt/charts';
import type { ReactNode } from 'react';
import { ExplainedFigure } from '../../components/explained-figure.js';
import { FigureRows } from '../../components/figure-rows.js';
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
  const isExplained = lines.some(({ abouts }) => abouts);
  return (
    <div className="line-table" role="group" aria-label={caption} tabIndex={0}>
      <table role={isExplained ? 'grid' : undefined} aria-label={caption}>
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
        <FigureRows names={lines.map(namesOf)}>
          {lines.map((line) => (
            <tr key={line.name}>
              <th scope="row">{line.name}</th>
              <LineCells line={line} />
            </tr>
          ))}
        </FigureRows>
      </table>
    </div>
  );
}

export const namesOf = ({ abouts = [] }: NamedLine): string[] =>
  abouts.filter((about) => about !== undefined);

export const LineCells = ({ line }: { readonly line: NamedLine }) =>
  line.values.map((value, at) => (
    <td key={at} className={`num${line.breaks[at] ? ' line-table__break' : ''}`}>
      {line.breaks[at] ? <span className="visually-hidden">{t('trend.breakBefore')}: </span> : null}
      <Explained about={line.abouts?.[at]}>
        {value === null ? (
          <>
            <span aria-hidden="true">–</span>
            <span className="visually-hidden">{line.absences[at]}</span>
          </>
        ) : (
          formatFigure(value)
        )}
      </Explained>
    </td>
  ));

interface ExplainedProps {
  /** Absent where nothing explains it. */
  readonly about: string | undefined;
  readonly children: ReactNode;
}

export const Explained = ({ about, children }: ExplainedProps) =>
  about === undefined ? children : <ExplainedFigure about={about}>{children}</ExplainedFigure>;
