import type { Development, MunicipalResults, RegionResults } from '@ijkpunt/results';
import type { RegionStyle } from '@ijkpunt/tenancy';
import type { ReportForm } from './report-kinds.js';

export interface ReportOptions {
  readonly form: ReportForm;
  /** The date of the edition or submission, never of now: the same figures give the same bytes. */
  readonly madeOn: Date;
  readonly style: RegionStyle;
  /** Where whoever holds the file can check it; empty where no public address is known. */
  readonly verifyAt: string;
}

export interface MunicipalReportSource {
  readonly kind: 'municipality' | 'council';
  readonly results: MunicipalResults;
  readonly development: Development | null;
}

export interface RegionReportSource {
  readonly kind: 'region';
  readonly results: RegionResults;
  /** The region's own lines. */
  readonly development: Development | null;
}

/** What a report is made of: plain values, since they travel to another process. */
export type ReportSource = MunicipalReportSource | RegionReportSource;
