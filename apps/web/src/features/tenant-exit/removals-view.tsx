import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { t } from '../../messages/administration.js';
import { RegionRemovalsDocument, type RegionRemoval } from './exit-query.js';
import './exit-view.css';

const rereadEveryMs = 5_000;

/** Regions that were taken away, each with its proof; nothing as long as there are none. */
export function RemovalsView() {
  const { data, client, startPolling, stopPolling } = useQuery(RegionRemovalsDocument, {
    fetchPolicy: 'cache-and-network',
  });
  const removals = data?.regionRemovals ?? [];
  const isUnderWay = removals.some(({ state }) => state !== 'done');
  useEffect(() => {
    if (isUnderWay) startPolling(rereadEveryMs);
    return stopPolling;
  }, [isUnderWay, startPolling, stopPolling]);
  const goneCount = removals.filter(({ state }) => state === 'done').length;
  useEffect(() => {
    // The list above still names a region that went meanwhile.
    if (goneCount > 0) void client.refetchQueries({ include: ['PlatformRegions'] });
  }, [client, goneCount]);
  if (removals.length === 0) return null;
  return (
    <div className="page page--narrow">
      <section className="card exit" aria-labelledby="removals-title">
        <h2 id="removals-title">{t('removals.title')}</h2>
        <ul className="exit__archives">
          {removals.map((removal) => (
            <li key={removal.id} data-testid={`removal-${removal.state}`}>
              <Removal removal={removal} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Removal({ removal }: { readonly removal: RegionRemoval }) {
  const { name, askedAt, finishedAt, rowsBefore: rows, peopleRemoved: people, path } = removal;
  if (finishedAt === null) {
    return (
      <>
        <h3>{name}</h3>
        <p role="status">{t('removals.underWay', { at: askedAt })}</p>
      </>
    );
  }
  return (
    <>
      <h3>{name}</h3>
      <p>{t('removals.done', { at: finishedAt, rows: rows ?? 0, people })}</p>
      {path ? (
        <a className="button" href={path} download>
          {t('removals.proof', { name })}
        </a>
      ) : null}
    </>
  );
}
