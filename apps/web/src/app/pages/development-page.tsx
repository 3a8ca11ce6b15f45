import { MunicipalityDevelopment } from '../../features/development/municipality-development.js';
import { useScanRef } from '../use-scan-ref.js';

export function DevelopmentPage() {
  const scanRef = useScanRef();
  return (
    <MunicipalityDevelopment
      key={`${scanRef.campaign} ${scanRef.municipality}`}
      scanRef={scanRef}
    />
  );
}
