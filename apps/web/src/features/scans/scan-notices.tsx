import { Link } from 'react-router';
import { Notice } from '../../components/notice.js';
import { lastDay } from '../../messages/format.js';
import { t } from '../../messages/t.js';
import type { Scan } from './scan-query.js';
import { troubleText } from './save-state.js';
import { questionPath } from './theme-slugs.js';
import { OvertakenLinks } from './overtaken-notice.js';
import { useWorkspace } from './workspace.js';

function readOnlyText({ status, campaign, submissions }: Scan): string {
  const [last] = submissions;
  if (status === 'submitted' && last) {
    return t('readOnly.submitted', { at: last.submittedAt, by: last.submittedBy });
  }
  if (campaign.status === 'planned') return t('readOnly.planned');
  return t('readOnly.role');
}

/** Why one can only read, what is not yet saved, and where a choice is still waiting. */
export function ScanNotices({ questionCode }: { readonly questionCode?: string }) {
  const { scan, base, saver, saving, reread } = useWorkspace();
  const trouble = troubleText(saving);
  const pending = [...saving.pending.values()];
  const refused = pending.find(({ state }) => state === 'refused');
  const elsewhere = pending
    .filter((answer) => answer.state === 'conflict' && answer.questionCode !== questionCode)
    .map((answer) => answer.questionCode);
  return (
    <>
      {scan.permissions.canEdit ? null : (
        <Notice title={t('readOnly.title')}>
          <p>{readOnlyText(scan)}</p>
          {scan.permissions.canReopen && questionCode ? (
            <p>
              <Link to={`${base}/heropenen`}>{t('reopen.open')}</Link>
            </p>
          ) : null}
        </Notice>
      )}
      {scan.permissions.canEdit && scan.campaign.status === 'closed' ? (
        <Notice tone="warning" title={t('late.title')}>
          <p>{t('late.text', { day: lastDay(scan.campaign.closesAt) })}</p>
        </Notice>
      ) : null}
      {scan.status === 'reopened' && scan.reopenReason ? (
        <Notice title={t('reopened.title')}>
          <p>{t('reopened.text', { reason: scan.reopenReason })}</p>
          <p>{t('reopened.counting')}</p>
        </Notice>
      ) : null}
      {trouble ? (
        <Notice tone="warning">
          <p>{t('save.troubleText')}</p>
          <div className="button-row">
            <button type="button" className="button" onClick={() => saver.flush()}>
              {t('save.tryNow')}
            </button>
          </div>
        </Notice>
      ) : null}
      <OvertakenLinks {...(questionCode ? { questionCode } : {})} />
      {refused && scan.permissions.canEdit ? (
        <Notice tone="error" title={`${t('save.refused')} (${refused.questionCode})`} role="alert">
          <p>{refused.message}</p>
          <div className="button-row">
            <button
              type="button"
              className="button"
              onClick={() => saver.retryRefused(refused.questionCode)}
            >
              {t('app.retry')}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => {
                saver.discard(refused.questionCode);
                void reread().catch(() => undefined);
              }}
            >
              {t('save.discard')}
            </button>
          </div>
        </Notice>
      ) : null}
      {elsewhere.length > 0 ? (
        <Notice tone="warning" title={t('conflict.elsewhereTitle', { codes: elsewhere })}>
          <ul className="notice__list">
            {elsewhere.map((code) => (
              <li key={code}>
                <Link to={questionPath(base, scan.instrument.themes, code)}>
                  {t('conflict.elsewhere', { code })}
                </Link>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  );
}
