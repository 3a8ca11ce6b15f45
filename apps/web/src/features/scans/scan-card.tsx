import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { findRefusal } from '../../apollo/refusal.js';
import { useLive } from '../../apollo/use-live.js';
import { CalendarLink } from '../../components/calendar-link.js';
import { deadlineText } from '../../components/deadline.js';
import { Notice } from '../../components/notice.js';
import { Ruler } from '../../components/ruler.js';
import { t } from '../../messages/t.js';
import { resultsPath, scanPath, type ScanRef } from './scan-query.js';
import { ScanSummaryDocument, type ScanSummary } from './scan-summary.js';
import './scan-card.css';

const tagTones = {
  not_started: '',
  in_progress: 'tag--accent',
  submitted: 'tag--positive',
  reopened: 'tag--warning',
} as const;

function Actions({ scanRef, scan }: { readonly scanRef: ScanRef; readonly scan: ScanSummary }) {
  const { status, progress, permissions } = scan;
  const base = scanPath(scanRef);
  if (status === 'submitted') {
    return (
      <>
        <Link className="button button--primary" to={resultsPath(scanRef)}>
          {t('card.results')}
        </Link>
        <Link className="button" to={`${base}/controleren`}>
          {t('card.view')}
        </Link>
      </>
    );
  }
  if (!permissions.canEdit) {
    return (
      <Link className="button" to={`${base}/controleren`}>
        {t('card.view')}
      </Link>
    );
  }
  if (progress.answered === progress.asked) {
    return (
      <Link className="button button--primary" to={`${base}/controleren`}>
        {t('card.submitNow')}
      </Link>
    );
  }
  return (
    <Link className="button button--primary" to={base}>
      {t(progress.answered === 0 ? 'card.start' : 'card.continue')}
    </Link>
  );
}

// Who joined the region after the reference date has no scan in this campaign.
const failureText = (error: unknown): string =>
  t(findRefusal(error).code === 'NOT_FOUND' ? 'card.absent' : 'card.failed');

interface ScanCardProps {
  readonly scanRef: ScanRef;
  readonly municipality: string;
  readonly campaignTitle: string;
  readonly closesAt: string;
  readonly children?: ReactNode;
}

/** What a campaign asks of one municipality now, with the one button that continues it. */
export function ScanCard({
  scanRef,
  municipality,
  campaignTitle,
  closesAt,
  children,
}: ScanCardProps) {
  const query = useQuery(ScanSummaryDocument, { variables: { scan: { ...scanRef } } });
  useLive({ region: scanRef.region, campaign: scanRef.campaign }, () => query.refetch());
  const scan = query.data?.scan;
  const [last] = scan?.submissions ?? [];
  return (
    <section className="card scan-card" data-testid={`scan-card-${scanRef.municipality}`}>
      <div>
        <p className="small">{campaignTitle}</p>
        <h2>{t('municipality.name', { name: municipality })}</h2>
      </div>
      {scan ? (
        <>
          <p className="scan-card__facts">
            <span className={`tag ${tagTones[scan.status]}`}>{t(`status.${scan.status}`)}</span>
            <span>
              {scan.status === 'submitted' && last
                ? t('card.submitted', { at: last.submittedAt })
                : t('progress.questions', scan.progress)}
            </span>
            {scan.status === 'submitted' ? null : (
              <>
                <span className="scan-card__deadline">{deadlineText(closesAt)}</span>
                <CalendarLink region={scanRef.region} campaign={scanRef.campaign} />
              </>
            )}
          </p>
          <Ruler done={scan.progress.answered} total={scan.progress.asked} size="large" />
          {children}
          <div className="button-row">
            <Actions scanRef={scanRef} scan={scan} />
          </div>
        </>
      ) : null}
      {query.error && !scan ? <Notice tone="warning" title={failureText(query.error)} /> : null}
    </section>
  );
}
