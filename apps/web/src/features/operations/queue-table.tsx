import { formatCount, formatWhen } from '../../messages/format.js';
import { t } from '../../messages/administration.js';
import type { Queue } from './operations-query.js';

const columns = ['waiting', 'active', 'delayed', 'failed', 'oldest', 'workers'] as const;

export function QueueTable({ queues }: { readonly queues: readonly Queue[] | null }) {
  return (
    <section className="card" aria-labelledby="queues-title">
      <h2 id="queues-title">{t('queues.title')}</h2>
      {queues === null ? (
        <p>{t('queues.unknown')}</p>
      ) : (
        // Roles are said, since a narrow screen lays the table out as a list.
        <table className="queue-table" role="table" aria-labelledby="queues-title">
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">
                {t('queues.queue')}
              </th>
              {columns.map((column) => (
                <th key={column} scope="col" role="columnheader">
                  {t(`queues.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {queues.map((queue) => (
              <QueueRow key={queue.name} queue={queue} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function QueueRow({ queue }: { readonly queue: Queue }) {
  const oldest = queue.oldestWaitingAt;
  const texts: Record<(typeof columns)[number], string> = {
    waiting: formatCount(queue.waiting),
    active: formatCount(queue.active),
    delayed: formatCount(queue.delayed),
    failed: formatCount(queue.failed),
    oldest: oldest ? formatWhen(oldest, new Date()) : t('queues.none'),
    workers: formatCount(queue.workers),
  };
  const needsCare = { failed: queue.failed > 0, workers: queue.workers === 0 };
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {t('queue.name', queue)}{' '}
        {queue.isPaused ? <span className="tag tag--warning">{t('queues.paused')}</span> : null}
      </th>
      {columns.map((column) => (
        <td
          key={column}
          role="cell"
          data-label={t(`queues.${column}`)}
          className={`num${column in needsCare && needsCare[column as keyof typeof needsCare] ? ' queue-table__care' : ''}`}
        >
          {texts[column]}
        </td>
      ))}
    </tr>
  );
}
