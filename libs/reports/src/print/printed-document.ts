import type { ReportOptions, ReportSource } from '../report-source.js';
import { councilDocument } from './council-document.js';
import type { PrintedDocument } from './document.js';
import { municipalityDocument } from './municipality-document.js';
import { regionDocument } from './region-document.js';

/** All that is printed of a source, whatever prints it. */
export function printedDocument(source: ReportSource, options: ReportOptions): PrintedDocument {
  if (source.kind === 'region') return regionDocument(source, options);
  return source.kind === 'council'
    ? councilDocument(source, options)
    : municipalityDocument(source, options);
}
