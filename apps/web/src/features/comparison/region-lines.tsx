import { t } from '../../messages/comparison.js';
import type { Comparison } from './comparison-query.js';

interface RegionLinesProps {
  readonly figure: Pick<Comparison['themes'][number], 'mean' | 'absence' | 'n' | 'previous'>;
  readonly year: number | null;
  readonly breakReason?: string | null;
}

/** What the region's mean of a figure is, was, or why it is not there. */
export function RegionLines({ figure, year, breakReason }: RegionLinesProps) {
  const { mean, absence, n, previous } = figure;
  return (
    <p className="small">
      {mean !== null
        ? t('compare.detailRegion', { mean, n })
        : absence
          ? t(`compare.absence.${absence}`)
          : null}{' '}
      {previous !== null && year !== null ? t('compare.detailPrevious', { previous, year }) : null}
      {breakReason ? t('compare.detailBroken', { reason: breakReason }) : null}
    </p>
  );
}
