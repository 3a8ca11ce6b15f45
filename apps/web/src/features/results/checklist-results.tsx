import { Link } from 'react-router';
import { t } from '../../messages/outcomes.js';
import { questionsPath } from './questions/paths.js';
import type { Results } from './results-query.js';
import './checklist-results.css';

const kinds = ['yes', 'partly', 'no', 'dont_know', 'text'] as const;

interface ChecklistResultsProps {
  readonly results: Results;
  /** The overview of the scan, with every answer and agreed action. */
  readonly overview: string;
}

/** A checklist has no scores: it shows how many points are in order, per theme. */
export function ChecklistResults({ results, overview }: ChecklistResultsProps) {
  const shown = kinds.filter((kind) => results.questions.some((each) => each.kind === kind));
  const count = (themeCode: string | null, kind: (typeof kinds)[number]): number =>
    results.questions.filter(
      (each) => each.kind === kind && (themeCode === null || each.themeCode === themeCode),
    ).length;
  const checks = results.questions.filter(({ kind }) => kind !== 'text').length;
  return (
    <section className="card" aria-labelledby="checklist-title">
      <h2 id="checklist-title">
        {t('checklist.inOrder', { count: count(null, 'yes'), of: checks })}
      </h2>
      <table className="checklist-table">
        <thead>
          <tr>
            <th scope="col">{t('themes.theme')}</th>
            {shown.map((kind) => (
              <th key={kind} scope="col" className="num">
                {t(`checklist.${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {results.themes.map(({ code, title }) => (
            <tr key={code}>
              <th scope="row">{t('scan.themeName', { code, title })}</th>
              {shown.map((kind) => (
                <td key={kind} className="num">
                  {count(code, kind) || '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('checklist.total')}</th>
            {shown.map((kind) => (
              <td key={kind} className="num">
                {count(null, kind)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
      <p className="button-row">
        <Link className="button" to={overview}>
          {t('checklist.overview')}
        </Link>
        <Link className="button" to={questionsPath(results)}>
          {t('lowest.all')}
        </Link>
      </p>
    </section>
  );
}
