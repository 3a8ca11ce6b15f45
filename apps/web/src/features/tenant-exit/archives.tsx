import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { findRefusal } from '../../apollo/refusal.js';
import { t } from '../../messages/administration.js';
import { isBeingMade } from './being-made.js';
import { ExportRegionDocument, type RegionExit, type RegionExport } from './exit-query.js';

interface ArchivesProps {
  readonly exit: Pick<RegionExit, 'slug' | 'exports'>;
  readonly onChanged: () => Promise<unknown>;
}

/** Making an archive, how far it is, and fetching it. */
export function Archives({ exit: { slug, exports }, onChanged }: ArchivesProps) {
  const [problem, setProblem] = useState('');
  const [ask, { loading: isAsking }] = useMutation(ExportRegionDocument);
  const isBusy = isAsking || exports.some(isBeingMade);
  const make = async (): Promise<void> => {
    if (isBusy) return;
    try {
      setProblem('');
      await ask({ variables: { region: slug } });
      await onChanged();
    } catch (error) {
      setProblem(findRefusal(error).message ?? t('exit.askFailed'));
    }
  };
  return (
    <section className="card exit" aria-labelledby="exit-title">
      <h2 id="exit-title">{t('exit.title')}</h2>
      <p className="prose">{t('exit.intro')}</p>
      <p className="prose small">{t('exit.careful')}</p>
      <button type="button" className="button" aria-disabled={isBusy} onClick={() => void make()}>
        {t('exit.make')}
      </button>
      <p role="alert">{problem}</p>
      {exports.length === 0 ? <p>{t('exit.none')}</p> : null}
      <ul className="exit__archives">
        {exports.map((made) => (
          <li key={made.id} data-testid={`archive-${made.state}`}>
            <Archive made={made} onFetched={onChanged} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ArchiveProps {
  readonly made: RegionExport;
  readonly onFetched: () => Promise<unknown>;
}

/** How soon after a click the server knows that the file is being fetched. */
const fetchedAfterMs = 1_500;

function Archive({ made, onFetched }: ArchiveProps) {
  const { state, filesDone: done, fileCount: count, askedAt } = made;
  if (state === 'waiting') return <p role="status">{t('exit.waiting')}</p>;
  if (state === 'making') {
    return (
      <>
        <p role="status">{t('exit.making', { done, count })}</p>
        <progress aria-label={t('exit.progress')} value={done} max={count ?? undefined} />
      </>
    );
  }
  if (state !== 'ready') {
    return <p>{t(state === 'failed' ? 'exit.failed' : 'exit.expired', { at: askedAt })}</p>;
  }
  const { readyAt, expiresAt, sizeBytes, sha256, path } = made;
  return (
    <>
      <h3>{t('exit.ready', { at: readyAt ?? askedAt })}</h3>
      <p>{t('exit.facts', { bytes: sizeBytes ?? 0, expires: expiresAt ?? askedAt })}</p>
      <p className="small exit__hash">{t('exit.hash', { sha256: sha256 ?? '' })}</p>
      {path ? (
        <a
          className="button button--primary"
          href={path}
          download
          onClick={() => setTimeout(() => void onFetched().catch(() => undefined), fetchedAfterMs)}
        >
          {t('exit.fetch')}
        </a>
      ) : null}
    </>
  );
}
