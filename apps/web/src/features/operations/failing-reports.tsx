import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { findRefusal } from '../../apollo/refusal.js';
import { joinParts } from '../../messages/format.js';
import { t } from '../../messages/administration.js';
import { RedriveReportsDocument, type FailingReports as Failing } from './operations-query.js';
import { campaignsOf } from './standing.js';

interface FailingReportsProps {
  /** Null when nobody could say. */
  readonly failing: readonly Failing[] | null;
  readonly onRedriven: () => Promise<unknown>;
}

/** Reports that could not be made, measurement by measurement; of which municipality is not told. */
export function FailingReports({ failing, onRedriven }: FailingReportsProps) {
  const [said, setSaid] = useState('');
  const [redriveReports, { loading: isBusy }] = useMutation(RedriveReportsDocument);
  const redrive = async (of: { regionId: string; campaignId: string }): Promise<void> => {
    if (isBusy) return;
    try {
      const { data } = await redriveReports({ variables: of });
      setSaid(t('failingReports.redriven', { count: data?.redriveReports ?? 0 }));
    } catch (error) {
      const isGone = findRefusal(error).code === 'NOT_FOUND';
      setSaid(t(isGone ? 'failingReports.gone' : 'failingReports.redriveFailed'));
    }
    await onRedriven().catch(() => undefined);
  };
  return (
    <section className="card" aria-labelledby="failing-reports-title">
      <h2 id="failing-reports-title">{t('failingReports.title')}</h2>
      <p role="status" className="failed-jobs__said">
        {said}
      </p>
      {failing === null || failing.length === 0 ? (
        <p>{t(failing === null ? 'failingReports.unknown' : 'failingReports.none')}</p>
      ) : (
        <p className="prose">{t('failingReports.text')}</p>
      )}
      <ul className="failed-jobs">
        {campaignsOf(failing ?? []).map(({ regionId, campaignId, regionName, title, reports }) => (
          <li key={campaignId} className="failed-jobs__item" data-testid={`failing-${campaignId}`}>
            <div>
              <h3>{t('failedJobs.where', { region: regionName, campaign: title })}</h3>
              {reports.map((report) => (
                <div key={`${report.kind} ${report.form} ${report.reason}`}>
                  <p>
                    {t('failingReports.what', report)}: {t('failingReports.reason', report)}
                  </p>
                  <p className="small failed-jobs__ids">
                    {joinParts([
                      t('failingReports.since', report),
                      t('failedJobs.code', { code: report.reason }),
                    ])}
                  </p>
                </div>
              ))}
            </div>
            <button
              type="button"
              className="button"
              aria-disabled={isBusy}
              aria-label={t('failingReports.redriveLabel', { region: regionName, title })}
              onClick={() => void redrive({ regionId, campaignId })}
            >
              {t('failingReports.redrive')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
