import type { ReportKind } from './report-kinds.js';

/** Why a report was made beside the one before it. */
export const reportReasons = [
  'first',
  'submission',
  'edition',
  'explanations',
  'figures',
  'earlier',
  'renewed',
] as const;
export type ReportReason = (typeof reportReasons)[number];

/** What of a report decides what it tells. */
export interface Made {
  readonly kind: ReportKind;
  readonly submissionId: string | null;
  readonly editionId: string | null;
  readonly explanationsVersion: number;
  readonly version: number;
  readonly history: string;
}

/** What of the figures changed between two, most telling first; else how they look did. */
export function whyMade(report: Made, before: Made | undefined): ReportReason {
  if (!before) return 'first';
  if (report.submissionId !== before.submissionId) return 'submission';
  if (report.editionId !== before.editionId) return 'edition';
  if (report.explanationsVersion !== before.explanationsVersion) return 'explanations';
  // Of a municipality the version counts what others handed in as well.
  if (report.kind === 'region' && report.version !== before.version) return 'figures';
  return report.history !== before.history ? 'earlier' : 'renewed';
}
