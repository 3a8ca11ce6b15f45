export { BuildReports } from './build-reports.js';
export { FollowEarlier } from './earlier/follow-earlier.js';
export { MakeReports } from './make-reports.js';
export {
  madeFormats,
  ReadFigures,
  type FigureFile,
  type MadeFormat,
} from './figures/read-figures.js';
export { printedColors, type PrintedColors } from './print/accent.js';
export type { Block, Cell, Plot, PrintedDocument } from './print/document.js';
export { printedDocument } from './print/printed-document.js';
export { ReadReports } from './read-reports.js';
export { plannedReports, templateVersion, type PlannedReport } from './report-kinds.js';
export { ReadRegionFigures } from './region/read-region-figures.js';
export { findNewestReport, type NewestReport } from './find-newest-report.js';
export { Report } from './report.entity.js';
export { ReportRenderer } from './report-renderer.js';
export type { ReportOptions, ReportSource } from './report-source.js';
export { RebuildReports } from './rebuild/rebuild-reports.js';
export { askRebuild, findLastRebuild, type Rebuild } from './rebuild/rebuild.js';
export { ResumeRebuilds } from './rebuild/resume-rebuilds.js';
export { ReadShared } from './sharing/read-shared.js';
export { ReportsModule } from './reports.module.js';
