import type { ScanStatus } from '@ijkpunt/contracts';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { findRefusal } from '../../apollo/refusal.js';
import { CalendarLink } from '../../components/calendar-link.js';
import { deadlineText } from '../../components/deadline.js';
import { Notice } from '../../components/notice.js';
import { Ruler } from '../../components/ruler.js';
import { t } from '../../messages/t.js';
import { resultsPath, scanPath, type ScanRef } from './scan-query.js';
import './scan-card.css';

interface CardScan {
  readonly status: ScanStatus;
  readonly progress: { readonly answered: number; readonly asked: number };
  readonly submittedAt: string | null;
  readonly permissions: { readonly canEdit: boolean };
}

const tagTones = {
  not_started: '',
  in_progress: 'tag--accent',
  submitted: 'tag--positive',
  reopened: 'tag--warning',
} as const;

function Actions({ scanRef, scan }: { readonly scanRef: ScanRef; readonly scan: CardScan }) {
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
  /** Null as long as it is not read. */
  readonly scan: CardScan | null;
  readonly error: unknown;
  readonly municipality: string;
  readonly campaignTitle: string;
  readonly closesAt: string;
  readonly children?: ReactNode;
}

/** What a campaign asks of one municipality now, with the one button that continues it. */
export function ScanCard({
  scanRef,
  scan,
  error,
  municipality,
  campaignTitle,
  closesAt,
  children,
}: ScanCardProps) {
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
              {scan.status === 'submitted' && scan.submittedAt
                ? t('card.submitted', { at: scan.submittedAt })
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
      {error && !scan ? <Notice tone="warning" title={failureText(error)} /> : null}
    </section>
  );
}
