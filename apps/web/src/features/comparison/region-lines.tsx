import { ExplainedFigure } from '../../components/explained-figure.js';
import { t } from '../../messages/comparison.js';
import type { Comparison } from './comparison-query.js';

interface RegionLinesProps {
  /** By this name it is explained: `total`, `theme:A` or `question:A1`. */
  readonly subject: string;
  readonly figure: Pick<Comparison['themes'][number], 'mean' | 'absence' | 'n' | 'previous'>;
  readonly year: number | null;
  readonly breakReason?: string | null;
}

/** What the region's mean of a figure is, was, or why it is not there. */
export function RegionLines({ subject, figure, year, breakReason }: RegionLinesProps) {
  const { mean, absence, n, previous } = figure;
  return (
    <p className="small">
      <ExplainedFigure about={`${subject}.region`}>
        {mean !== null
          ? t('compare.detailRegion', { mean, n })
          : t(`compare.absence.${absence ?? 'too_few'}`)}
      </ExplainedFigure>{' '}
      {previous !== null && year !== null ? (
        <ExplainedFigure about={`${subject}.region_previous`}>
          {t('compare.detailPrevious', { previous, year })}
        </ExplainedFigure>
      ) : null}
      {breakReason ? t('compare.detailBroken', { reason: breakReason }) : null}
    </p>
  );
}
