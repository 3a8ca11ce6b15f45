import { useSearchParams } from 'react-router';
import { MunicipalityDevelopment } from '../../features/development/municipality-development.js';
import { Explained } from '../../features/derivation/explained.js';
import { useScanRef } from '../use-scan-ref.js';

export function DevelopmentPage() {
  const scanRef = useScanRef();
  const [params] = useSearchParams();
  return (
    <>
      <MunicipalityDevelopment
        key={`${scanRef.campaign} ${scanRef.municipality}`}
        scanRef={scanRef}
      />
      <Explained place={{ ...scanRef, on: params.get('op') }} />
    </>
  );
}
