export { BuildReports } from './build-reports.js';
export { MakeReports } from './make-reports.js';
export { madeFormats, ReadFigures, type MadeFormat } from './figures/read-figures.js';
export { ReadReports } from './read-reports.js';
export { plannedReports, templateVersion, type PlannedReport } from './report-kinds.js';
export { Report } from './report.entity.js';
export { ReportRenderer } from './report-renderer.js';
export type { ReportOptions, ReportSource } from './report-source.js';
export { ReportsModule } from './reports.module.js';
