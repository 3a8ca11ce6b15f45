import { useQuery } from '@apollo/client/react';
import { findRefusal } from '../../apollo/refusal.js';
import { LiveStatus } from '../../components/live-status.js';
import { Loaded } from '../../components/loaded.js';
import { Notice } from '../../components/notice.js';
import { PageHeading } from '../../components/page-heading.js';
import { joinParts } from '../../messages/format.js';
import { t } from '../../messages/administration.js';
import { FailedJobs } from './failed-jobs.js';
import { FailingReports } from './failing-reports.js';
import { OperationsDocument, type Operations } from './operations-query.js';
import { QueueTable } from './queue-table.js';
import { standingOf, type Standing } from './standing.js';
import './operations-view.css';

const rereadEveryMs = 5_000;

/** Whether the background work runs, what failed, and trying that again. */
export function OperationsView() {
  const query = useQuery(OperationsDocument, {
    pollInterval: rereadEveryMs,
    skipPollAttempt: () => document.visibilityState === 'hidden',
  });
  const isLost = query.error !== undefined && findRefusal(query.error).code === 'UNREACHABLE';
  return (
    <Loaded query={query}>
      {({ operations }) => (
        <div className="page operations">
          <LiveStatus
            live={{
              mode: isLost ? 'unreachable' : 'polling',
              readAt: new Date(operations.readAt),
              staleSince: null,
              readAgain: () => void query.refetch().catch(() => undefined),
            }}
          />
          <header>
            <p className="small">{t('operations.area')}</p>
            <PageHeading title={[t('operations.title'), t('operations.area')]}>
              {t('operations.title')}
            </PageHeading>
            <p className="prose">{t('operations.intro')}</p>
          </header>
          <StandingBand standing={standingOf(operations)} />
          <QueueTable queues={operations.queues} />
          <FailedJobs
            jobs={operations.failedJobs}
            count={operations.queues?.reduce((sum, { failed }) => sum + failed, 0) ?? null}
            onRedriven={query.refetch}
          />
          <FailingReports failing={operations.failingReports} onRedriven={query.refetch} />
          <Lagging operations={operations} />
          <Mails mails={operations.mails} />
        </div>
      )}
    </Loaded>
  );
}

const tones = {
  running: 'positive',
  failed: 'error',
  unreachable: 'error',
  no_worker: 'warning',
  paused: 'warning',
  failing_reports: 'warning',
  part_unknown: 'warning',
} as const satisfies Record<Standing['kind'], string>;

const titleOf = (standing: Standing): string => {
  if (standing.kind === 'failed') return t('standing.failed', standing);
  if (standing.kind === 'no_worker') return t('standing.no_worker', standing);
  if (standing.kind === 'paused') return t('standing.paused', standing);
  if (standing.kind === 'failing_reports') return t('standing.failing_reports', standing);
  return t(`standing.${standing.kind}`);
};

const StandingBand = ({ standing }: { readonly standing: Standing }) => (
  <div data-testid={`standing-${standing.kind}`}>
    <Notice tone={tones[standing.kind]} title={titleOf(standing)} role="status">
      <p className="small">{t(`standing.${standing.kind}Text`)}</p>
    </Notice>
  </div>
);

function Lagging({ operations }: { readonly operations: Operations }) {
  const { waitingEvents, laggingCampaigns } = operations;
  return (
    <section className="card" aria-labelledby="lagging-title">
      <h2 id="lagging-title">{t('lagging.title')}</h2>
      <p>
        {waitingEvents === null
          ? t('lagging.eventsUnknown')
          : waitingEvents.count === 0
            ? t('lagging.eventsNone')
            : t('lagging.events', waitingEvents)}
      </p>
      {laggingCampaigns === null || laggingCampaigns.length === 0 ? (
        <p>{t(laggingCampaigns === null ? 'lagging.unknown' : 'lagging.none')}</p>
      ) : (
        <ul className="operations__lagging">
          {laggingCampaigns.map(({ regionId, regionName, campaignTitle, lacks }) => (
            <li key={`${regionId} ${campaignTitle}`}>
              <strong>{regionName}</strong>{' '}
              <span className="small">{joinParts([campaignTitle, t(`lagging.${lacks}`)])}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Mails({ mails }: { readonly mails: Operations['mails'] }) {
  return (
    <section className="card" aria-labelledby="mails-title">
      <h2 id="mails-title">{t('mails.title')}</h2>
      {mails === null || mails.length === 0 ? (
        <p>{t(mails === null ? 'mails.unknownNow' : 'mails.none')}</p>
      ) : (
        <ul className="operations__lagging">
          {mails.map(({ state, code, count }) => (
            <li key={`${state} ${code ?? ''}`}>
              {t(`mails.${state}`, { count })}{' '}
              <span className="small">{code ? t('failedJobs.code', { code }) : ''}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
