import { Suspense } from 'react';
import { lazyPart } from '../../components/lazy-part.js';
import { Explained } from '../../features/derivation/explained.js';
import { ResultsView } from '../../features/results/results-view.js';
import { municipalitiesOf } from '../../features/tenancy/access.js';
import { useViewerRegion } from '../session.js';
import { useScanRef } from '../use-scan-ref.js';

const ImportedAnswers = lazyPart(
  async () => (await import('../../features/imports/imported-answers.js')).ImportedAnswers,
);

export function ResultsPage() {
  const scanRef = useScanRef();
  const own = municipalitiesOf(useViewerRegion().grants);
  const isOwn = own.some(({ slug }) => slug === scanRef.municipality);
  return (
    <>
      <ResultsView
        key={`${scanRef.campaign} ${scanRef.municipality}`}
        scanRef={scanRef}
        isOwn={isOwn}
        imported={
          <Suspense fallback={null}>
            <ImportedAnswers scanRef={scanRef} />
          </Suspense>
        }
      />
      <Explained place={scanRef} />
    </>
  );
}
