import { Notice } from '../../components/notice.js';
import { formatList } from '../../messages/format.js';
import { t } from '../../messages/administration.js';
import type { BaselineImport } from './imports-query.js';

/** What will be stored, what not and why, before anything is. */
export function ImportPreview({ record }: { readonly record: BaselineImport }) {
  const { scans, missing, problems, problemCount, unused, blockers, asked } = record.check;
  const stored = scans.filter(({ answered }) => answered > 0);
  return (
    <section className="card" aria-labelledby="preview-title">
      <h2 id="preview-title">{t('baseline.preview')}</h2>
      {blockers.length > 0 ? (
        <Notice tone="warning" title={t('baseline.blocked')}>
          <ul className="notice__list">
            {blockers.map((blocker) => (
              <li key={blocker}>{blocker}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <p>
        {t('baseline.summary', {
          municipalities: stored.length,
          answers: stored.reduce((sum, { answered }) => sum + answered, 0),
          problems: problemCount,
        })}
      </p>
      {missing.length === 0 ? (
        <p>{t('baseline.complete')}</p>
      ) : (
        <p>{t('baseline.missing', { names: formatList(missing) })}</p>
      )}
      {scans.length > 0 ? (
        <details>
          <summary>{t('baseline.perMunicipality')}</summary>
          <table className="links" role="table">
            <thead role="rowgroup">
              <tr role="row">
                <th scope="col" role="columnheader">
                  {t('baseline.municipality')}
                </th>
                <th scope="col" role="columnheader">
                  {t('baseline.answered')}
                </th>
                <th scope="col" role="columnheader">
                  {t('baseline.notFitting')}
                </th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              {scans.map((scan) => (
                <tr key={`${scan.municipality.code} ${scan.place}`} role="row">
                  <th scope="row" role="rowheader">
                    {scan.municipality.name}
                  </th>
                  <td role="cell" data-label={t('baseline.answered')}>
                    {t('baseline.answeredOf', { answered: scan.answered, asked })}
                  </td>
                  <td role="cell" data-label={t('baseline.notFitting')}>
                    {scan.problemCount}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ) : null}
      {problems.length > 0 ? (
        <details open>
          <summary>{t('baseline.problems', { count: problemCount })}</summary>
          <ul className="imports__list">
            {problems.map((problem) => (
              <li key={problem.place}>{t('baseline.problem', problem)}</li>
            ))}
          </ul>
        </details>
      ) : null}
      {unused.length > 0 ? (
        <details>
          <summary>{t('baseline.unused', { count: unused.length })}</summary>
          <ul className="imports__list">
            {unused.map((part) => (
              <li key={part.place}>{t('baseline.unusedPart', part)}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
