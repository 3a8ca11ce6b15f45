import { useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { findRefusal } from '../../apollo/refusal.js';
import { joinParts } from '../../messages/format.js';
import { t } from '../../messages/administration.js';
import {
  RedriveJobDocument,
  RedriveProcessorDocument,
  type FailedJob,
} from './operations-query.js';
import { groupsOf } from './standing.js';

interface FailedJobsProps {
  /** Null when nobody could say. */
  readonly jobs: readonly FailedJob[] | null;
  /** How many failed in all: the list holds the newest. */
  readonly count: number | null;
  readonly onRedriven: () => Promise<unknown>;
}

export function FailedJobs({ jobs, count, onRedriven }: FailedJobsProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState('');
  const [redriveJob, { loading: isOneBusy }] = useMutation(RedriveJobDocument);
  const [redriveProcessor, { loading: areAllBusy }] = useMutation(RedriveProcessorDocument);
  const isBusy = isOneBusy || areAllBusy;

  const redrive = async (ask: () => Promise<number>): Promise<void> => {
    if (isBusy) return;
    try {
      setSaid(t('failedJobs.redriven', { count: await ask() }));
    } catch (error) {
      const isGone = findRefusal(error).code === 'NOT_FOUND';
      setSaid(t(isGone ? 'failedJobs.gone' : 'failedJobs.redriveFailed'));
    }
    await onRedriven().catch(() => undefined);
    // The button that had the focus went with its job.
    if (document.activeElement === document.body) heading.current?.focus();
  };
  const redriveOne = async ({ queue, id }: FailedJob): Promise<number> =>
    (await redriveJob({ variables: { queue, id } })).data?.redriveJob ?? 0;
  const redriveAll = async (queue: string, processor: string): Promise<number> =>
    (await redriveProcessor({ variables: { queue, processor } })).data?.redriveProcessor ?? 0;

  return (
    <section className="card" aria-labelledby="failed-title">
      <h2 id="failed-title" ref={heading} tabIndex={-1}>
        {t('failedJobs.title')}
      </h2>
      <p role="status" className="failed-jobs__said">
        {said}
      </p>
      {jobs === null ? <p>{t('failedJobs.unknown')}</p> : null}
      {jobs?.length === 0 ? <NoFailedJobs /> : null}
      {jobs && count !== null && count > jobs.length ? (
        <p className="small">{t('failedJobs.newest', { shown: jobs.length, count })}</p>
      ) : null}
      <div className="button-row failed-jobs__groups">
        {groupsOf(jobs ?? []).map(({ queue, processor, count: inGroup }) => (
          <button
            key={`${queue} ${processor}`}
            type="button"
            className="button"
            aria-disabled={isBusy}
            onClick={() => void redrive(() => redriveAll(queue, processor))}
          >
            {t('failedJobs.redriveAll', { processor, count: inGroup })}
          </button>
        ))}
      </div>
      <ul className="failed-jobs">
        {jobs?.map((job) => (
          <FailedJobItem
            key={`${job.queue} ${job.id}`}
            job={job}
            isBusy={isBusy}
            onRedrive={() => void redrive(() => redriveOne(job))}
          />
        ))}
      </ul>
    </section>
  );
}

const NoFailedJobs = () => (
  <div data-testid="no-failed-jobs">
    <p className="failed-jobs__none">{t('failedJobs.none')}</p>
    <p className="prose small">{t('failedJobs.noneText')}</p>
  </div>
);

interface FailedJobItemProps {
  readonly job: FailedJob;
  readonly isBusy: boolean;
  readonly onRedrive: () => void;
}

function FailedJobItem({ job, isBusy, onRedrive }: FailedJobItemProps) {
  const { queue, id, processor, attempts, reason, failedAt, traceId } = job;
  return (
    <li className="failed-jobs__item" data-testid={`failed-${queue}-${id}`}>
      <div>
        <h3>{t('failedJobs.processor', { processor })}</h3>
        <p>{t('failedJobs.where', { region: job.regionName, campaign: job.campaignTitle })}</p>
        <p>{t('failedJobs.reason', { code: reason })}</p>
        <p className="small failed-jobs__ids">
          {joinParts([
            t('failedJobs.when', { at: failedAt, attempts }),
            t('failedJobs.code', { code: reason }),
            t('failedJobs.job', { queue, id }),
            ...(traceId ? [t('failedJobs.trace', { traceId })] : []),
          ])}
        </p>
      </div>
      <button
        type="button"
        className="button"
        aria-disabled={isBusy}
        aria-label={t('failedJobs.redriveLabel', { processor, id })}
        onClick={onRedrive}
      >
        {t('failedJobs.redrive')}
      </button>
    </li>
  );
}
