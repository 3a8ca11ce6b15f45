import { joinParts } from '../../messages/format.js';
import { t } from '../../messages/development.js';
import type { Development, Measurement } from './development-query.js';
import { periodName, periodsOf } from './lines.js';

/** Of each measurement the submission and the edition that its figures are of. */
export function SourcesCard({ development }: { readonly development: Development }) {
  const { measurements, municipality } = development;
  const periods = periodsOf(development);
  return (
    <section className="card" aria-labelledby="sources-title">
      <h2 id="sources-title">{t('sources.title')}</h2>
      <div className="line-table" role="group" aria-labelledby="sources-title" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('sources.measurement')}</th>
              {municipality ? <th scope="col">{t('sources.own')}</th> : null}
              <th scope="col">{t('sources.region')}</th>
            </tr>
          </thead>
          <tbody>
            {measurements.map((measurement, at) => {
              const { campaign } = measurement;
              const period = periods[at];
              return (
                <tr key={campaign.slug}>
                  <th scope="row">
                    {joinParts([
                      period ? periodName(period) : '',
                      ...(campaign.isBaseline ? [t('sources.baseline')] : []),
                    ])}
                  </th>
                  {municipality ? <td>{ownText(measurement)}</td> : null}
                  <td>{regionText(measurement)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ownText({ submission, campaign }: Measurement): string {
  if (!submission) return t('sources.noSubmission');
  const { revision, submittedAt: at } = submission;
  return joinParts([
    ...(campaign.isImported ? [t('sources.imported')] : []),
    t('sources.submission', { revision, at }),
  ]);
}

function regionText({ edition, gate, campaign, isNewerThanEdition }: Measurement): string {
  if (!campaign.hasRegionalMean) return t('sources.noMean');
  if (edition) {
    const { number, publishedAt: at, memberCount: count } = edition;
    const line = t('sources.edition', { number, at, count });
    return joinParts([line, ...(isNewerThanEdition ? [t('sources.newer')] : [])]);
  }
  if (!gate) return t('sources.notThen');
  if (gate.reason === 'open') return t('sources.soon');
  if (gate.reason === 'waiting') {
    const missing = gate.memberCount - gate.submittedCount;
    return t('sources.waiting', { missing, members: gate.memberCount });
  }
  return t(`sources.${gate.reason}`);
}
