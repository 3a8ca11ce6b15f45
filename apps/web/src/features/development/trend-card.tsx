import { trendChart } from '@ijkpunt/charts';
import { useId, useMemo, useState, type ReactNode } from 'react';
import { ChartFigure } from '../../components/chart.js';
import { scaleOf } from '../../components/dot-plot.js';
import { t } from '../../messages/development.js';
import type { Development, EndedThemeLine, Line, ThemeLine } from './development-query.js';
import { LineTable } from './line-table.js';
import { linesOf, notesOf, periodName, periodsOf } from './lines.js';

interface TrendProps {
  readonly development: Development;
  readonly line: Line;
  readonly title: string;
  /** By this name the figures are explained: `total` or `theme:A`. */
  readonly subject: string;
  /** Of a theme that ended its last measurement. */
  readonly until?: string;
}

/** One chart over all measurements, its figures as a table, and what is compared in it. */
export function Trend({ development, line, title, subject, until }: TrendProps) {
  const periods = useMemo(() => periodsOf(development), [development]);
  const lines = useMemo(
    () => linesOf(development, line, subject, until),
    [development, line, subject, until],
  );
  const chart = useMemo(() => {
    const description = t('trend.description', { what: title, periods: periods.map(periodName) });
    const input = { ...scaleOf(development.scale), periods, lines, title, description };
    return (width: number) => trendChart(input, { width });
  }, [development, lines, periods, title]);
  return (
    <>
      <ChartFigure chart={chart}>
        <LineTable caption={title} periods={periods} lines={lines} />
      </ChartFigure>
      <ul className="trend-notes small">
        {(until ? [] : notesOf(development, line, subject === 'total')).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  );
}

interface ThemeTrendProps {
  readonly development: Development;
  readonly theme: ThemeLine;
  /** The questions of this theme, read when they are first shown. */
  readonly renderQuestions: (themeCode: string) => ReactNode;
}

export function ThemeTrend({ development, theme, renderQuestions }: ThemeTrendProps) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const name = t('trend.ofTheme', theme);
  return (
    <section
      className={`card trend-card${isOpen ? ' trend-card--open' : ''}`}
      aria-labelledby={`${id}-title`}
    >
      <h3 id={`${id}-title`}>{name}</h3>
      <Trend development={development} line={theme} title={name} subject={`theme:${theme.code}`} />
      <button
        type="button"
        className="button button--quiet no-print"
        aria-expanded={isOpen}
        aria-controls={`${id}-questions`}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t(isOpen ? 'trend.hideQuestions' : 'trend.toQuestions')}
        <span className="visually-hidden"> {name}</span>
      </button>
      <div id={`${id}-questions`}>{isOpen ? renderQuestions(theme.code) : null}</div>
    </section>
  );
}

interface EndedTrendProps {
  readonly development: Development;
  readonly theme: EndedThemeLine;
}

/** A theme that newer versions hold no more: its line as far as it goes, and why it stops. */
export function EndedTrend({ development, theme }: EndedTrendProps) {
  const id = useId();
  const at = development.measurements.findIndex(({ campaign }) => campaign.slug === theme.until);
  const last = periodsOf(development)[at];
  const period = last ? periodName(last) : '';
  // A newer theme may have the same name.
  const name = t('trend.endedTheme', { ...theme, period });
  return (
    <section className="card trend-card" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{name}</h3>
      <p className="small">
        {t('trend.ended', { period })} {theme.reason}
      </p>
      <Trend
        development={development}
        line={theme}
        title={name}
        subject={`theme:${theme.code}`}
        until={theme.until}
      />
    </section>
  );
}
