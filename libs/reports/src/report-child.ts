import { renderReport } from './render-report.js';
import type { ReportAnswer, ReportRequest } from './report-renderer.js';

function answer({ id, source, options }: ReportRequest): ReportAnswer {
  try {
    return { id, pdf: renderReport(source, options) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

/** What a small collection leaves behind, a whole one takes. */
const wholeEach = 5;
let made = 0;

/**
 * Typst's memory hangs on JavaScript objects that V8 holds for tiny: without collecting after each
 * report the child grew to 400 MB. A whole collection each time costs 12 ms, a small one 1 ms.
 */
function collect(): void {
  made += 1;
  if (made % wholeEach === 0) globalThis.gc?.();
  else globalThis.gc?.({ type: 'minor' });
}

process.on('message', (request: ReportRequest) => {
  process.send?.(answer(request), collect);
});
// A parent that is gone needs no reports.
process.on('disconnect', () => process.exit());
// Ctrl-C reaches the whole group; the parent decides when its work is done.
process.on('SIGINT', () => undefined);
