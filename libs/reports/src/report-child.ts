import { renderReport } from './render-report.js';
import type { ReportAnswer, ReportRequest } from './report-renderer.js';

function answer({ id, source, options }: ReportRequest): ReportAnswer {
  try {
    return { id, pdf: renderReport(source, options) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Typst's memory hangs on JavaScript objects that V8 holds for tiny. Without collecting after each
 * report the child grew to 400 MB; with it, which costs 15 ms after the answer, it stays at 220.
 */
process.on('message', (request: ReportRequest) => {
  process.send?.(answer(request), () => globalThis.gc?.());
});
// A parent that is gone needs no reports.
process.on('disconnect', () => process.exit());
// Ctrl-C reaches the whole group; the parent decides when its work is done.
process.on('SIGINT', () => undefined);
