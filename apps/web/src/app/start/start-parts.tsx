import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { daysLeftText } from '../../components/deadline.js';
import { ExplainedFigure } from '../../components/explained-figure.js';
import { Figure } from '../../components/figure.js';
import { formatDay, formatFigure, lastDay } from '../../messages/format.js';
import { nl } from '../../messages/nl.js';
import { startMessages } from '../../messages/nl/start.js';
import { speaker } from '../../messages/t.js';
import { scanPath, type ScanRef } from '../../features/scans/scan-query.js';
import { themeSlugs } from '../../features/scans/theme-slugs.js';
import type { StartAction } from './start-actions.js';
import { isAsked, openThemes } from './start-facts.js';
import type { StartFigure } from './start-figures.js';
import type { StartScan } from './start-query.js';

const t = speaker({ ...nl, ...startMessages });

const nameOf = (figure: StartFigure): string =>
  'year' in figure ? t(`figure.${figure.kind}`, { year: figure.year }) : t(`figure.${figure.kind}`);

function valueOf(figure: StartFigure): string {
  if ('value' in figure) return formatFigure(figure.value);
  if (figure.kind === 'deadline') return formatDay(lastDay(figure.closesAt));
  return t('figure.count', figure);
}

function textOf(figure: StartFigure): string {
  if (figure.kind === 'deadline') {
    return daysLeftText(figure.closesAt);
  }
  if (!('value' in figure)) return t('figure.left', { left: figure.of - figure.done });
  const { change } = figure;
  if (!change) return '';
  return change.year === null
    ? t('figure.against', change)
    : t('figure.since', { by: change.by, year: change.year });
}

const abouts = { own: 'total', previous: 'total.previous', region: 'total.region' } as const;

/** By which name the figure is explained; null of what is counted on the page itself. */
function aboutOf({ kind }: StartFigure, isOwn: boolean): string | null {
  if (kind === 'own' || kind === 'previous' || kind === 'region') return abouts[kind];
  if (isOwn) return null;
  if (kind === 'region_previous') return 'total.region_previous';
  return kind === 'submitted' ? 'participation' : null;
}

function Explained({ about, children }: { about: string | null; children: ReactNode }) {
  return about ? <ExplainedFigure about={about}>{children}</ExplainedFigure> : children;
}

interface StartFiguresProps {
  readonly figures: readonly StartFigure[];
  /** Of a municipality, and so explained as its own. */
  readonly isOwn: boolean;
}

export function StartFigures({ figures, isOwn }: StartFiguresProps) {
  if (figures.length === 0) return null;
  return (
    <section aria-label={t('start.figures')} data-testid="start-figures">
      <dl className="start-figures">
        {figures.map((figure) => (
          <div key={figure.kind} className="start-figures__item">
            <dt>{nameOf(figure)}</dt>
            <dd className="start-figures__value num">
              <Explained about={aboutOf(figure, isOwn)}>
                <Figure value={valueOf(figure)}>{valueOf(figure)}</Figure>
              </Explained>
            </dd>
            <dd className="small">{textOf(figure)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export function StartActions({ actions }: { readonly actions: readonly StartAction[] }) {
  if (actions.length === 0) return null;
  return (
    <section className="card" aria-labelledby="actions-title" data-testid="start-actions">
      <h2 id="actions-title">{t('start.actions')}</h2>
      <ul className="start-actions">
        {actions.map(({ kind, to, theme }) => (
          <li key={to}>
            <Link className="button" to={to}>
              {kind === 'theme' && theme
                ? t('action.theme', theme)
                : t(`action.${kind === 'theme' ? 'divide' : kind}`)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

const mostThemes = 3;

interface AskedOfMeProps {
  readonly scanRef: ScanRef;
  readonly own: StartScan;
}

/** In the card of a scan: what of it waits for this person, by role. */
export function AskedOfMe({ scanRef, own }: AskedOfMeProps) {
  const { permissions, status } = own;
  if (status === 'submitted') return null;
  if (!isAsked(own)) return <p className="small">{t('asked.reader')}</p>;
  const { mine, others } = openThemes(own);
  if (mine.length + others.length === 0) {
    return <p>{t(permissions.canSubmit ? 'asked.submit' : 'asked.complete')}</p>;
  }
  if (status === 'not_started') return null;
  const isGiven = own.themes.some(({ isMine }) => isMine);
  const themes = mine.length > 0 ? mine : others;
  const slugs = themeSlugs(own.themes);
  const base = scanPath(scanRef);
  return (
    <div data-testid="asked-of-me">
      {isGiven && mine.length === 0 ? <p>{t('asked.mineDone')}</p> : null}
      <p>{mine.length > 0 ? t('asked.mine', { count: mine.length }) : t('asked.open')}</p>
      <ul className="asked-themes">
        {themes.slice(0, mostThemes).map((theme) => (
          <li key={theme.code}>
            <Link to={`${base}/${slugs.get(theme.code) ?? ''}`}>{t('asked.theme', theme)}</Link>
          </li>
        ))}
        {themes.length > mostThemes ? (
          <li>{t('asked.more', { count: themes.length - mostThemes })}</li>
        ) : null}
      </ul>
    </div>
  );
}
