import type { ReactNode } from 'react';
import { findRefusal, type Failure } from '../apollo/refusal.js';
import { t } from '../messages/t.js';
import { NotFound } from './not-found.js';
import { PageHeading } from './page-heading.js';
import { PageSkeleton } from './skeleton.js';

interface LoadedProps<Data> {
  readonly query: {
    readonly data?: Data | undefined;
    readonly error?: unknown;
    readonly refetch: () => Promise<unknown>;
  };
  /** Where the outline of any page would be of another size. */
  readonly skeleton?: ReactNode;
  readonly children: (data: Data) => ReactNode;
}

/** The states of a page's query in one place; old data stays on screen while a new read fails. */
export function Loaded<Data>({ query, skeleton = <PageSkeleton />, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (!query.error) return skeleton;
  const failure = findRefusal(query.error);
  if (failure.code === 'NOT_FOUND' || failure.code === 'FORBIDDEN') return <NotFound />;
  if (failure.code === 'UNAUTHENTICATED') return skeleton;
  // A failed retry is shown by the error that stays on screen.
  const retry = () => void query.refetch().catch(() => undefined);
  return <LoadFailure failure={failure} onRetry={retry} />;
}

function LoadFailure({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const id = failure.details['errorId'];
  return (
    <div className="page page--narrow stack">
      <PageHeading title={[t('error.title')]}>{t('error.title')}</PageHeading>
      <p className="prose" role="alert">
        {failure.code === 'UNREACHABLE'
          ? t('error.unreachable')
          : (failure.message ?? t('error.unexpected'))}
      </p>
      {typeof id === 'string' ? <p className="small">{t('error.reference', { id })}</p> : null}
      <p>
        <button type="button" className="button button--primary" onClick={onRetry}>
          {t('app.retry')}
        </button>
      </p>
    </div>
  );
}
