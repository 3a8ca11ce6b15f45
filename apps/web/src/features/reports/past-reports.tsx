import { formatDate } from '../../messages/format.js';
import { t } from '../../messages/outcomes.js';
import type { PastFigures, Report } from './reports-query.js';

interface State {
  readonly revision: number | null;
  readonly edition: number | null;
  /** Of a region each version is a state, also between editions. */
  readonly version: number;
  readonly on: string;
  readonly reports: Report[];
  readonly files: PastFigures['files'];
}

interface PastReportsProps {
  readonly reports: readonly Report[];
  readonly past: readonly PastFigures[];
}

/** Everything of before, as it was, by submission and edition; folded, for who looks for it. */
export function PastReports({ reports, past }: PastReportsProps) {
  const states = statesOf(
    reports.filter(({ isCurrent }) => !isCurrent),
    past,
  );
  if (states.length === 0) return null;
  return (
    <details className="reports__older">
      <summary>{t('reports.older', { count: states.length })}</summary>
      <p className="prose">{t('reports.olderText')}</p>
      {states.map((state) => (
        <PastState key={keyOf(state)} state={state} />
      ))}
    </details>
  );
}

function PastState({ state }: { readonly state: State }) {
  const { revision, edition, reports, files, on } = state;
  const title = t('reports.state', { revision, edition, on: on === '' ? null : formatDate(on) });
  return (
    <section className="reports__state">
      <h2>{title}</h2>
      <ul className="reports__links">
        {reports.map((report) => (
          <li key={report.id}>
            <a
              href={report.path}
              aria-label={t('reports.downloadLabel', { form: report.form, title: report.title })}
            >
              {t('reports.pastFile', {
                ...{ kind: report.kind, form: report.form },
                ...{ at: report.createdAt, bytes: report.sizeBytes },
              })}
            </a>
          </li>
        ))}
        {files.map(({ format, path }) => (
          <li key={format}>
            <a href={path} aria-label={`${t('reports.figuresIn', { format })}: ${title}`}>
              {t('reports.figuresIn', { format })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

const keyOf = ({ revision, edition, version }: Omit<State, 'on' | 'reports' | 'files'>): string =>
  `${revision} ${edition} ${revision === null ? version : ''}`;

/** Newest first, as they come. */
function statesOf(reports: readonly Report[], past: readonly PastFigures[]): State[] {
  const states = new Map<string, State>();
  for (const report of reports) {
    const { submissionRevision: revision, editionNumber: edition, version } = report;
    const key = keyOf({ revision, edition, version });
    const state = states.get(key);
    if (state) state.reports.push(report);
    else {
      const on = report.editionPublishedAt ?? report.createdAt;
      states.set(key, { revision, edition, version, on, reports: [report], files: [] });
    }
  }
  for (const { submissionRevision: revision, editionNumber: edition, files } of past) {
    const named = { revision, edition, version: 0 };
    // Of a region the last that was made with that edition, which comes first.
    const found = [...states].find(
      ([, state]) => state.revision === revision && state.edition === edition,
    );
    const [key, state] = found ?? [keyOf(named), { ...named, on: '', reports: [] }];
    states.set(key, { ...state, files });
  }
  return [...states.values()];
}
